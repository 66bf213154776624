// SPDX-License-Identifier: Apache-2.0
#include "cli/reports.hpp"

#include "app/job.hpp"
#include "cli/output.hpp"
#include "report/console.hpp"
#include "report/json.hpp"

#include <string>

namespace styrkoll::cli {
namespace {

std::string render(const Session& session, const result::RunResult& result,
                   const ReportTarget& target) {
    switch (target.format) {
    case ReportFormat::json:
        return report::to_json(result);
    case ReportFormat::console:
        break;
    }
    report::ConsoleOptions options;
    // A file is read later, in who knows what: no colours and the usual width.
    if (target.path.empty()) {
        const report::TextOptions text = text_options(session);
        options.color = text.color;
        options.width = text.width;
    }
    return report::to_console(result, options);
}

Result<void> write_report(const Session& session, const ReportTarget& target,
                          const std::string& text) {
    return target.path.empty() ? write_standard_output(text, session.language)
                               : write_file(target.path, text, session.language);
}

} // namespace

int write_reports(const Session& session, const result::RunResult& result,
                  const std::vector<ReportTarget>& targets) {
    int code = 0;
    for (const ReportTarget& target : targets) {
        const auto written = write_report(session, target, render(session, result, target));
        if (!written) {
            code = fail(session, written.error());
        }
    }
    return code;
}

} // namespace styrkoll::cli
