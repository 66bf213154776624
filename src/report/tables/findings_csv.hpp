// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>

namespace styrkoll::report {

/// A table for a spreadsheet (report/csv.hpp), a row for each finding. A document without any, and
/// the set, have a row of their own, so that no verdict is lost; so have what could not be checked
/// and what the baseline had.
[[nodiscard]] std::string to_csv(const result::RunResult& result);

} // namespace styrkoll::report
