// SPDX-License-Identifier: Apache-2.0
#include "cli/named_reports.hpp"

#include "cli/output.hpp"
#include "cli/reports.hpp"

namespace styrkoll::cli {
namespace {

report::TextOptions options_for(const Session& session, const ReportTarget& target) {
    if (target.path.empty()) {
        return text_options(session);
    }
    report::TextOptions options;
    options.language = session.language;
    return options;
}

} // namespace

int write_named_reports(const Session& session, const std::vector<ReportTarget>& targets,
                        const std::vector<std::string>& documents, const Render& render) {
    int code = 0;
    for (const ReportTarget& target : targets) {
        const auto written = write_report_text(
            session, render(target.format, options_for(session, target)), target.path, documents);
        if (!written) {
            const int failed = fail(session, written.error());
            code = code == 0 ? failed : code;
        }
    }
    return code;
}

} // namespace styrkoll::cli
