// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace styrkoll::cli {

/// Reads the arguments (without the program's name), runs the command they name and gives the exit
/// code of docs/formats.md section 3. Throws only what nobody expected.
[[nodiscard]] int run(const std::vector<std::string>& arguments);

} // namespace styrkoll::cli
