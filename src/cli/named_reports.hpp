// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/report_target.hpp"
#include "cli/session.hpp"
#include "report/text_options.hpp"

#include <functional>
#include <string>
#include <vector>

namespace styrkoll::cli {

/// The report in one format. The options hold for text to be read by people: colours and the
/// terminal's width on standard output, neither in a file.
using Render =
    std::function<std::string(const std::string& format, const report::TextOptions& options)>;

/// Writes every report; one that fails is told and does not stop the others. No report takes the
/// place of one of `documents`. 0, or the exit code of the first failure.
[[nodiscard]] int write_named_reports(const Session& session,
                                      const std::vector<ReportTarget>& targets,
                                      const std::vector<std::string>& documents,
                                      const Render& render);

} // namespace styrkoll::cli
