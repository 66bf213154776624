// SPDX-License-Identifier: Apache-2.0
#include "app/language.hpp"
#include "cli/check_options.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/reports.hpp"
#include "cli/version.hpp"
#include "report/language_card.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

int run_language(const Session& session, const CheckWords& words) {
    auto request = make_check_request(words, session);
    if (!request) {
        return fail(session, request.error());
    }
    const auto fail_on = request->options.fail_on;
    auto run = app::check_language(std::move(request->options));
    if (!run) {
        return fail(session, run.error());
    }
    run->result.tool_version = k_version;
    const int written = write_reports(
        session, run->result, request->targets, [&run](const report::ConsoleOptions& options) {
            return report::to_language_card(run->result, run->card, options);
        });
    return written != 0 ? written : app::exit_code(run->result, fail_on);
}

} // namespace

Command add_language(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "language",
        std::string(say(language,
                        "Granskar språket i ett dokument eller en textfil: stavning, "
                        "klarspråk, läsbarhet.",
                        "Checks the language of a document or text file: spelling, plain language, "
                        "readability.")));
    const auto words = std::make_shared<CheckWords>();
    words->paths.resize(1);
    app.add_option(
           "FILE", words->paths.front(),
           std::string(say(language, "Fil (.odt, .fodt, .xml, .txt), eller - för standard in",
                           "File (.odt, .fodt, .xml, .txt), or - for standard input")))
        ->type_name(std::string(say(language, "FIL", "FILE")))
        ->required();
    add_report_option(app, words->reports, language);
    add_model_options(app, words->model, language);
    add_dictionary_option(app, words->dictionaries, language);
    return {&app, [words](const Session& session) { return run_language(session, *words); }};
}

} // namespace styrkoll::cli
