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
                   const ReportTarget& target, const RenderConsole& console) {
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
    return console ? console(options) : report::to_console(result, options);
}

/// A document that was found on the way, so that the command line alone could not tell.
bool is_document(const std::string& path, const std::vector<std::string>& documents) {
    std::error_code ignored;
    return std::any_of(documents.begin(), documents.end(), [&](const std::string& document) {
        return std::filesystem::equivalent(document, path, ignored);
    });
}

} // namespace

Result<void> write_report_text(const Session& session, std::string_view text,
                               const std::string& path, const std::vector<std::string>& documents) {
    if (path.empty()) {
        return write_standard_output(text, session.language);
    }
    if (is_document(path, documents)) {
        return failure(
            ErrorKind::output,
            std::string(say(session.language,
                            "Rapporten skulle skriva över ett dokument som granskades. Välj ett "
                            "annat filnamn.",
                            "The report would overwrite a document that was checked. Choose "
                            "another file name.")),
            path);
    }
    return write_file(path, text, session.language);
}

int write_reports(const Session& session, const result::RunResult& result,
                  const std::vector<ReportTarget>& targets, const RenderConsole& console) {
    std::vector<std::string> documents;
    for (const result::DocumentResult& document : result.documents) {
        documents.push_back(document.path);
    }
    int code = 0;
    for (const ReportTarget& target : targets) {
        const auto written = write_report_text(session, render(session, result, target, console),
                                               target.path, documents);
        if (!written) {
            code = fail(session, written.error());
        }
    }
    return code;
}

} // namespace styrkoll::cli
