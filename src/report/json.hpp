// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>

namespace styrkoll::report {

/// The report that programs read (docs/formats.md section 9).
[[nodiscard]] std::string to_json(const result::RunResult& result);

} // namespace styrkoll::report
