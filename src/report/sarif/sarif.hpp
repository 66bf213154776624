// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>

namespace styrkoll::report {

/// SARIF 2.1.0 (OASIS), as docs/formats.md section 26 says.
[[nodiscard]] std::string to_sarif(const result::RunResult& result);

} // namespace styrkoll::report
