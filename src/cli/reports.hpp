// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/report_target.hpp"
#include "cli/session.hpp"
#include "result/result.hpp"

#include <vector>

namespace styrkoll::cli {

/// Writes every report; one that fails is told and does not stop the others. 0, or the exit code of
/// the first failure.
[[nodiscard]] int write_reports(const Session& session, const result::RunResult& result,
                                const std::vector<ReportTarget>& targets);

} // namespace styrkoll::cli
