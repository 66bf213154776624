// SPDX-License-Identifier: Apache-2.0
#include "cli/annotated_copies.hpp"
#include "cli/check_options.hpp"
#include "cli/commands.hpp"
#include "cli/judging_options.hpp"
#include "cli/limit_table.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/reports.hpp"
#include "cli/version.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

void add_choices(CLI::App& app, CheckWords& words, Language language) {
    add_report_option(app, words.reports, language,
                      say(language, ", annotated=MAPP (kopior med bristerna som kommentarer)",
                          ", annotated=FOLDER (copies with the findings as comments)"));
    add_value(app, "--fail-on", words.fail_on, "error|warning|note|never",
              say(language, "Vad som ger slutkod 1. Förval: error",
                  "What gives exit code 1. Default: error"));
    add_judging_options(app, words, language);
}

void add_manner(CLI::App& app, CheckWords& words, Language language) {
    add_value(app, "--jobs", words.jobs, say(language, "ANTAL", "NUMBER"),
              say(language, "Antal dokument som granskas samtidigt. Förval: 0, ett för varje kärna",
                  "How many documents are checked at a time. Default: 0, one for each core"));
    add_switch(app, "--quiet", words.quiet,
               say(language, "Ingen rapport på standard ut, om den inte har begärts med --report",
                   "No report on standard output, unless asked for with --report"));
    add_values(app, "--limit", words.limits, say(language, "NAMN=TAL", "NAME=NUMBER"),
               say(language, "Ändra en av gränserna mot skadliga filer, se nedan. Kan upprepas",
                   "Change one of the limits against hostile files, see below. May be repeated"));
}

std::string exit_code_help(Language language) {
    return std::string(say(language,
                           "\nSlutkoder:\n"
                           "  0  inget att anmärka\n"
                           "  1  brister som är minst så allvarliga som --fail-on säger\n"
                           "  2  fel i anropet\n"
                           "  3  fel i styrmodell, regler eller inställningar\n"
                           "  4  något saknas, går inte att läsa eller kunde inte granskas helt\n"
                           "  5  fel i programmet, eller när en rapport skulle skrivas",
                           "\nExit codes:\n"
                           "  0  nothing to remark on\n"
                           "  1  findings at or above --fail-on\n"
                           "  2  wrong usage\n"
                           "  3  the model, the rules or the configuration is wrong\n"
                           "  4  something is missing, unreadable or could not be checked in full\n"
                           "  5  internal error, or a report could not be written"));
}

int run_check(const Session& session, const CheckWords& words) {
    auto request = make_check_request(words, session);
    if (!request) {
        return fail(session, request.error());
    }
    auto result = [&] {
        Progress progress(session.language);
        if (!words.quiet) {
            request->options.progress = [&](std::size_t done, std::size_t total) {
                progress.show(done, total);
            };
        }
        return app::check(request->options);
    }();
    if (!result) {
        return fail(session, result.error());
    }
    result->tool_version = k_version;
    const auto folders = take_copy_folders(request->targets);
    int written = write_reports(session, *result, request->targets);
    for (const std::string& folder : folders) {
        const int copied = write_copies(session, *result, folder, copy_options(*request, session));
        written = written == 0 ? copied : written;
    }
    return written != 0 ? written : app::exit_code(*result, request->options.fail_on);
}

} // namespace

Command add_check(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "check", std::string(say(language, "Granskar dokument och skriver en rapport.",
                                 "Checks documents and writes a report.")));
    const auto words = std::make_shared<CheckWords>();
    words->copies = true;
    add_paths(app, words->paths, language);
    add_choices(app, *words, language);
    add_model_options(app, words->model, language);
    add_plugins_option(app, words->plugins, language);
    add_dictionary_option(app, words->dictionaries, language);
    add_value(app, "--kolada", words->kolada, say(language, "FIL", "FILE"),
              say(language,
                  "Koladas lista över nyckeltal, som tabell (id och title) eller JSON. Då prövas "
                  "nyckeltalens nummer, namn och enheter mot den",
                  "Kolada's list of indicators, as a table (id and title) or JSON. The indicators' "
                  "ids, names and units are then checked against it"));
    add_manner(app, *words, language);
    app.footer(limit_help(language) + '\n' + exit_code_help(language));
    return {&app, [words](const Session& session) { return run_check(session, *words); }};
}

} // namespace styrkoll::cli
