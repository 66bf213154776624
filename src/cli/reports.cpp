// SPDX-License-Identifier: Apache-2.0
#include "cli/reports.hpp"

#include "app/job.hpp"
#include "cli/output.hpp"
#include "report/console.hpp"
#include "report/json.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

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

/// A document that was found on the way, so that the command line alone could not tell.
bool is_judged_document(const std::string& path, const result::RunResult& result) {
    std::error_code ignored;
    return std::any_of(result.documents.begin(), result.documents.end(),
                       [&](const result::DocumentResult& document) {
                           return std::filesystem::equivalent(document.path, path, ignored);
                       });
}

Result<void> write_report(const Session& session, const result::RunResult& result,
                          const ReportTarget& target) {
    const std::string text = render(session, result, target);
    if (target.path.empty()) {
        return write_standard_output(text, session.language);
    }
    if (is_judged_document(target.path, result)) {
        return failure(
            ErrorKind::output,
            std::string(say(session.language,
                            "Rapporten skulle skriva över ett dokument som granskades. Välj ett "
                            "annat filnamn.",
                            "The report would overwrite a document that was checked. Choose "
                            "another file name.")),
            target.path);
    }
    return write_file(target.path, text, session.language);
}

} // namespace

int write_reports(const Session& session, const result::RunResult& result,
                  const std::vector<ReportTarget>& targets) {
    int code = 0;
    for (const ReportTarget& target : targets) {
        const auto written = write_report(session, result, target);
        if (!written) {
            code = fail(session, written.error());
        }
    }
    return code;
}

} // namespace styrkoll::cli
