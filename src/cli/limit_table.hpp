// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <string>
#include <vector>

namespace styrkoll::cli {

/// The names that --limit takes (read/limits.hpp).
[[nodiscard]] std::vector<std::string> limit_names();

/// One line a limit: name, what it bounds, default.
[[nodiscard]] std::string limit_help(Language language);

} // namespace styrkoll::cli
