// SPDX-License-Identifier: Apache-2.0
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/reports.hpp"
#include "result/json.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

constexpr std::size_t k_largest_result = std::size_t{1} << 30;

struct ReportWords {
    std::string result;
    std::vector<std::string> reports;
};

Result<result::RunResult> read_result(const Session& session, const std::string& path) {
    const auto text = path == "-" ? file::read_standard_input(k_largest_result)
                                  : file::read(path, k_largest_result, session.language);
    if (!text) {
        return failure(ErrorKind::input, text.error().message, path);
    }
    auto result = result::from_json(*text, session.language);
    if (!result) {
        result.error().where = path;
    }
    return result;
}

int run_report(const Session& session, const ReportWords& words) {
    const auto targets = parse_report_targets(words.reports, result_formats(), {words.result},
                                              Quiet::no, session.language);
    if (!targets) {
        return fail(session, targets.error());
    }
    const auto result = read_result(session, words.result);
    if (!result) {
        return fail(session, result.error());
    }
    if (session.language == Language::english && result->language != session.language) {
        print_to_standard_error("The result is in Swedish, and so is the report. Its words were "
                                "chosen when the documents were checked.\n");
    }
    return write_reports(session, *result, *targets);
}

} // namespace

Command add_report(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "report",
        std::string(say(language, "Skriver en tidigare gransknings resultat (JSON) i andra format.",
                        "Writes the result of an earlier check (JSON) in other "
                        "formats.")));
    const auto words = std::make_shared<ReportWords>();
    app.add_option("RESULT", words->result,
                   std::string(say(language,
                                   "Resultat från ”styrkoll check --report json=FIL”, eller - för "
                                   "standard in",
                                   "Result of “styrkoll check --report json=FILE”, or - for "
                                   "standard input")))
        ->type_name(std::string(say(language, "FIL", "FILE")))
        ->required();
    add_report_option(app, words->reports, language);
    return {&app, [words](const Session& session) { return run_report(session, *words); }};
}

} // namespace styrkoll::cli
