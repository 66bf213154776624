// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/report_target.hpp"
#include "cli/session.hpp"
#include "result/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::cli {

/// Writes every report; one that fails is told and does not stop the others. 0, or the exit code of
/// the first failure.
[[nodiscard]] int write_reports(const Session& session, const result::RunResult& result,
                                const std::vector<ReportTarget>& targets);

/// Writes one report: to standard output where `path` is empty, else to the file, but never over
/// one of `documents`. Error: output.
[[nodiscard]] Result<void> write_report_text(const Session& session, std::string_view text,
                                             const std::string& path,
                                             const std::vector<std::string>& documents);

} // namespace styrkoll::cli
