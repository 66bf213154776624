// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/output.hpp"
#include "cli/report_target.hpp"
#include "cli/session.hpp"
#include "report/console.hpp"
#include "result/result.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace styrkoll::cli {

/// The report that a person reads.
using RenderConsole = std::function<std::string(const report::ConsoleOptions& options)>;

/// The names of what a result can be written down as, console first.
[[nodiscard]] std::vector<std::string> result_formats();

/// --report, with those names and what the command writes besides (`more`).
void add_report_option(CLI::App& app, std::vector<std::string>& values, Language language,
                       std::string_view more = {});

/// Writes every report; one that fails is told and does not stop the others. 0, or the exit code of
/// the first failure. `console`: report::to_console of the result, unless another is given.
[[nodiscard]] int write_reports(const Session& session, const result::RunResult& result,
                                const std::vector<ReportTarget>& targets,
                                const RenderConsole& console = {});

/// Writes one report: to standard output where `path` is empty, else to the file, but never over
/// one of `documents`. Error: output.
[[nodiscard]] Result<void> write_report_text(const Session& session, std::string_view text,
                                             const std::string& path,
                                             const std::vector<std::string>& documents,
                                             Written what = Written::report);

/// The files that the documents were read from, where the result tells; not to be shown.
[[nodiscard]] std::vector<std::string> files_of(const result::RunResult& result);

} // namespace styrkoll::cli
