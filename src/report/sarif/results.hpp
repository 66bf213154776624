// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/sarif/artifacts.hpp"
#include "result/json_writer.hpp"
#include "result/result.hpp"

#include <map>
#include <string>

namespace styrkoll::report::sarif {

/// Rule ids to their places in `tool.driver.rules`.
using RuleIndex = std::map<std::string, std::size_t>;

/// "error", "warning", "note"; "none" for `off`.
[[nodiscard]] std::string_view level_of(finding::Severity severity);

/// `"results": [...]`: the documents' findings, the set's, and what the baseline had.
void write_results(result::JsonWriter& out, const result::RunResult& result,
                   const Artifacts& artifacts, const RuleIndex& rules);

} // namespace styrkoll::report::sarif
