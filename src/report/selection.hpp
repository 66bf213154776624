// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

/// Which findings a report for people has room for.
namespace styrkoll::report {

/// "waived", "open" or "unchanged".
[[nodiscard]] std::string_view state_of(const result::WordedFinding& worded);

/// How many of one rule in one document there is room for: 50, and fewer where that would give
/// thousands in all.
[[nodiscard]] std::size_t most_alike(const result::RunResult& result);

/// By finding: whether it is shown. Of each rule the first `most` of the open ones are, and as many
/// of the waived ones and of those in the baseline.
[[nodiscard]] std::vector<bool> shown_of(const std::vector<result::WordedFinding>& findings,
                                         std::size_t most);

/// By rule: how many open ones are not shown. Holds views into the findings.
[[nodiscard]] std::map<std::string_view, std::size_t>
left_out_of(const std::vector<result::WordedFinding>& findings, const std::vector<bool>& is_shown);

} // namespace styrkoll::report
