// SPDX-License-Identifier: Apache-2.0
#include "cli/reports.hpp"

#include "cli/named_reports.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/console.hpp"
#include "report/formats.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/core.h>
#include <string>
#include <system_error>

namespace styrkoll::cli {
namespace {

/// A document that was found on the way, so that the command line alone could not tell.
bool is_document(const std::string& path, const std::vector<std::string>& documents) {
    std::error_code ignored;
    return std::any_of(documents.begin(), documents.end(), [&](const std::string& document) {
        return std::filesystem::equivalent(document, path, ignored);
    });
}

} // namespace

Result<void> write_report_text(const Session& session, std::string_view text,
                               const std::string& path, const std::vector<std::string>& documents,
                               Written what) {
    if (path.empty()) {
        return write_standard_output(text, session.language);
    }
    if (is_document(path, documents)) {
        return failure(
            ErrorKind::output,
            fmt::format("{} {}",
                        what == Written::report ? say(session.language, "Rapporten", "The report")
                                                : say(session.language, "Kopian", "The copy"),
                        say(session.language,
                            "skulle skriva över ett dokument som granskades. Välj ett annat "
                            "filnamn.",
                            "would overwrite a document that was checked. Choose another file "
                            "name.")),
            path);
    }
    return write_file(path, text, session.language, what);
}

std::vector<std::string> files_of(const result::RunResult& result) {
    std::vector<std::string> files;
    for (const result::DocumentResult& document : result.documents) {
        files.push_back(document.file.empty() ? document.path : document.file);
    }
    return files;
}

std::vector<std::string> result_formats() {
    std::vector<std::string> names{"console"};
    for (const report::Format& format : report::formats()) {
        names.emplace_back(format.name);
    }
    return names;
}

void add_report_option(CLI::App& app, std::vector<std::string>& values, Language language,
                       std::string_view more) {
    std::string names;
    for (const report::Format& format : report::formats()) {
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    }
    add_values(app, "--report", values, say(language, "FORMAT[=FIL]", "FORMAT[=FILE]"),
               std::string(say(language,
                               "Rapport, till standard ut eller till en fil: console "
                               "(förval), ",
                               "Report, to standard output or to a file: console (default), ")) +
                   names + std::string(more) +
                   std::string(say(language, ". Kan upprepas", ". May be repeated")));
}

int write_reports(const Session& session, const result::RunResult& result,
                  const std::vector<ReportTarget>& targets, const RenderConsole& console) {
    return write_named_reports(session, targets, files_of(result),
                               [&](const std::string& name, const report::TextOptions& text) {
                                   if (const report::Format* format = report::find_format(name)) {
                                       return format->render(result);
                                   }
                                   report::ConsoleOptions options;
                                   options.color = text.color;
                                   options.width = text.width;
                                   return console ? console(options)
                                                  : report::to_console(result, options);
                               });
}

} // namespace styrkoll::cli
