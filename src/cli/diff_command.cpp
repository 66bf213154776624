// SPDX-License-Identifier: Apache-2.0
#include "app/diff.hpp"
#include "app/read_set.hpp"
#include "cli/commands.hpp"
#include "cli/named_reports.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "report/changes/changes.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

struct DiffWords {
    std::string before;
    std::string after;
    std::vector<std::string> reports;
    ModelOptions model;
};

std::string render(const app::DiffRun& run, const report::ChangesContext& context,
                   const std::string& format, const report::TextOptions& options) {
    if (format == "json") {
        return report::changes_json(run.changes, context);
    }
    if (format == "csv") {
        return report::changes_csv(run.changes, context);
    }
    return report::changes_text(run.changes, context, options);
}

int run_diff(const Session& session, const DiffWords& words) {
    if (words.before == "-" && words.after == "-") {
        return fail(session,
                    {ErrorKind::usage,
                     std::string(say(session.language, "Standard in (-) kan bara anges en gång.",
                                     "Standard input (-) can be given only once."))});
    }
    const auto targets =
        parse_report_targets(words.reports, {"console", "json", "csv"}, {words.before, words.after},
                             Quiet::no, session.language);
    if (!targets) {
        return fail(session, targets.error());
    }
    const auto setting = make_setting(session, words.model.model, words.model.configuration);
    if (!setting) {
        return fail(session, setting.error());
    }
    app::DiffOptions options;
    options.before.setting = options.after.setting = *setting;
    options.before.paths = {words.before};
    options.after.paths = {words.after};
    const auto run = app::diff(options);
    if (!run) {
        return fail(session, run.error());
    }
    const report::ChangesContext context{session.language, std::string(k_version), {words.before},
                                         {words.after},    run->problems,          run->not_judged};
    auto documents = app::paths_of(*run->before);
    const auto others = app::paths_of(*run->after);
    documents.insert(documents.end(), others.begin(), others.end());
    const int written =
        write_named_reports(session, *targets, documents,
                            [&](const std::string& format, const report::TextOptions& text) {
                                return render(*run, context, format, text);
                            });
    return written != 0 ? written : app::exit_code(*run);
}

std::string footer(Language language) {
    return std::string(say(language,
                           "Dokument med samma typ, organ och period jämförs som två versioner; "
                           "annars jämförs ett års "
                           "dokument med nästa års. Försvagat är ett mål med lägre ambition, en "
                           "senare sista dag eller en "
                           "ansvarig eller finansiering som har försvunnit. Att något har ändrats "
                           "ändrar inte slutkoden.\n"
                           "\nSlutkoder:\n"
                           "  0  jämförelsen visades\n"
                           "  2  fel i anropet\n"
                           "  3  fel i styrmodell eller inställningar\n"
                           "  4  något saknas eller går inte att läsa\n"
                           "  5  fel i programmet, eller när en rapport skulle skrivas",
                           "Documents of the same type, organ and period are compared as two "
                           "versions, else one year's "
                           "with the next year's. Weakened is a target of lower ambition, a later "
                           "last day, or somebody "
                           "responsible or financing that is gone. That something changed does not "
                           "change the exit code.\n"
                           "\nExit codes:\n"
                           "  0  the comparison was shown\n"
                           "  2  wrong usage\n"
                           "  3  the model or the configuration is wrong\n"
                           "  4  something is missing or unreadable\n"
                           "  5  internal error, or a report could not be written"));
}

} // namespace

Command add_diff(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "diff", std::string(say(
                    language,
                    "Visar vad som har ändrats mellan två år eller två versioner, och vilka planer "
                    "som behöver ses över.",
                    "Shows what changed between two years or two versions, and which plans need "
                    "to be looked at again.")));
    const auto words = std::make_shared<DiffWords>();
    app.add_option("OLD", words->before,
                   std::string(say(language, "Det tidigare: fil, mapp eller faktaindex",
                                   "The earlier: file, folder or facts index")))
        ->type_name(std::string(say(language, "TIDIGARE", "OLD")))
        ->required();
    app.add_option("NEW", words->after,
                   std::string(say(language, "Det senare: fil, mapp eller faktaindex",
                                   "The later: file, folder or facts index")))
        ->type_name(std::string(say(language, "SENARE", "NEW")))
        ->required();
    add_values(
        app, "--report", words->reports, say(language, "FORMAT[=FIL]", "FORMAT[=FILE]"),
        say(language,
            "Rapport: console (förval), json eller csv, till standard ut eller till en fil. "
            "Kan upprepas",
            "Report: console (default), json or csv, to standard output or to a file. May be "
            "repeated"));
    add_model_options(app, words->model, language);
    app.footer(footer(language));
    return {&app, [words](const Session& session) { return run_diff(session, *words); }};
}

} // namespace styrkoll::cli
