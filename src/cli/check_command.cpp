// SPDX-License-Identifier: Apache-2.0
#include "cli/check_options.hpp"
#include "cli/commands.hpp"
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
    add_report_option(app, words.reports, language);
    add_value(app, "--fail-on", words.fail_on, "error|warning|note|never",
              say(language, "Vad som ger slutkod 1. Förval: error",
                  "What gives exit code 1. Default: error"));
    const auto rule = say(language, "REGEL", "RULE");
    add_values(app, "--only", words.only, rule,
               say(language,
                   "Granska bara med dessa regler eller regelfamiljer (kommalista, kan upprepas)",
                   "Check only these rules or families of rules (comma list, may be repeated)"));
    add_values(app, "--except", words.except, rule,
               say(language, "Granska inte med dessa regler eller regelfamiljer",
                   "Do not check these rules or families of rules"));
    add_values(app, "--severity", words.severities, say(language, "REGEL=NIVÅ", "RULE=LEVEL"),
               say(language, "Hur allvarlig en regel är: error, warning, note eller off",
                   "How serious a rule is: error, warning, note or off"));
    add_value(app, "--profile", words.profile, say(language, "PROFIL", "PROFILE"),
              say(language,
                  "Tillfället, som avgör hur allvarliga reglerna är: sammantrade (förval), skriva, "
                  "arkiv eller publicering, eller en egen profilfil (.xml)",
                  "The occasion, which decides how serious the rules are: sammantrade (default), "
                  "skriva, arkiv or publicering, or a profile file of your own (.xml)"));
    const auto path = say(language, "SÖKVÄG", "PATH");
    add_values(app, "--with", words.with, path,
               say(language,
                   "Dokument att bara slå upp i, till exempel flerårsplanen: de granskas inte. Kan "
                   "upprepas",
                   "Documents to look things up in only, such as the council's plan: they are not "
                   "reported on. May be repeated"));
    add_values(app, "--read-index", words.indexes, say(language, "FIL", "FILE"),
               say(language, "Som --with, men ur ett faktaindex. Kan upprepas",
                   "As --with, but from a facts index. May be repeated"));
    add_value(app, "--write-index", words.index_to_write, say(language, "FIL", "FILE"),
              say(language, "Skriv de granskade dokumentens fakta till ett index för andra",
                  "Write the facts of the documents to an index for others"));
    add_value(
        app, "--ledger", words.reviews, say(language, "FIL", "FILE"),
        say(language,
            "Granskningar som ”styrkoll review” har antecknat: det som har ändrats sedan dess "
            "anmärks",
            "Reviews recorded by “styrkoll review”: what has changed since is reported"));
    add_value(app, "--baseline", words.baseline, say(language, "FIL", "FILE"),
              say(language,
                  "Räkna bara det som är nytt sedan baslinjen, eller sedan en tidigare rapport i "
                  "JSON",
                  "Count only what is new since the baseline, or since an earlier JSON report"))
        ->each([&words](const std::string& value) { words.baseline_is_empty = value.empty(); });
    add_switch(app, "--update-baseline", words.update_baseline,
               say(language, "Skriv det som finns nu till filen som --baseline anger",
                   "Write what is there now to the file that --baseline names"));
    add_value(app, "--today", words.today, say(language, "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
              say(language, "Dagens datum. Utan det vet ingen kontroll vilken dag det är",
                  "Today's date. Without it no check knows what day it is"));
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
    const int written = write_reports(session, *result, request->targets);
    return written != 0 ? written : app::exit_code(*result, request->options.fail_on);
}

} // namespace

Command add_check(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "check", std::string(say(language, "Granskar dokument och skriver en rapport.",
                                 "Checks documents and writes a report.")));
    const auto words = std::make_shared<CheckWords>();
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
