// SPDX-License-Identifier: Apache-2.0
#include "app/reviews.hpp"
#include "base/date.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/words.hpp"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <memory>

namespace styrkoll::cli {
namespace {

constexpr int k_some_unread = 4;

struct ReviewWords {
    std::vector<std::string> paths, with, indexes;
    std::string ledger, by, date, decision;
    ModelOptions model;
};

Result<void> require_who_and_when(const ReviewWords& words, Language language) {
    if (text::trim(words.by).empty()) {
        return failure(ErrorKind::usage,
                       std::string(say(language,
                                       "Ange vem som har prövat planerna, som en roll: --by "
                                       "”Utvecklingsstrateg”.",
                                       "Say who reviewed the plans, as a role: --by "
                                       "“Strategist”.")));
    }
    if (!parse_iso_date(words.date)) {
        const std::string shown = text::printable(words.date);
        return failure(ErrorKind::usage,
                       fmt::vformat(say(language,
                                        "--date ska vara dagen för prövningen, skriven "
                                        "ÅÅÅÅ-MM-DD, inte ”{}”.",
                                        "--date takes the day of the review, written YYYY-MM-DD, "
                                        "not “{}”."),
                                    fmt::make_format_args(shown)));
    }
    return {};
}

std::string told(const app::ReviewRun& run, Language language) {
    if (run.made.empty()) {
        return std::string(say(language,
                               "Inget att anteckna: ingen av planerna tar upp något ur ett annat "
                               "dokument här. Peka ut det överordnade med --with.\n",
                               "Nothing to record: none of the plans takes up anything of another "
                               "document here. Point out the one above with --with.\n"));
    }
    std::string out;
    for (std::size_t at = 0; at < run.made.size(); ++at) {
        const std::size_t count = run.made[at].items.size();
        out += "  " + run.names[at] + ": " +
               report::count_of(language, count, {"post", "poster", "item", "items"}) + "\n";
    }
    return std::string(say(language, "Prövat och antecknat i ", "Reviewed and recorded in ")) +
           run.ledger + ":\n" + out;
}

int run_review(const Session& session, const ReviewWords& words) {
    if (const auto known = require_who_and_when(words, session.language); !known) {
        return fail(session, known.error());
    }
    auto setting = make_setting(session, words.model.model, words.model.configuration);
    if (!setting) {
        return fail(session, setting.error());
    }
    app::ReviewOptions options;
    options.trace.setting = *std::move(setting);
    options.trace.paths = words.paths;
    options.trace.thread = {words.with, words.indexes};
    options.ledger = words.ledger;
    options.by = words.by;
    options.date = words.date;
    options.decision = words.decision;
    const auto run = app::review(options);
    if (!run) {
        return fail(session, run.error());
    }
    for (const Error& problem : run->problems) {
        print_error(session, problem);
    }
    const auto written = write_standard_output(told(*run, session.language), session.language);
    if (!written) {
        return fail(session, written.error());
    }
    return run->problems.empty() && !run->made.empty() ? 0 : k_some_unread;
}

void add_options(CLI::App& app, ReviewWords& words, Language language) {
    const auto file = say(language, "FIL", "FILE");
    add_value(app, "--by", words.by, say(language, "ROLL", "ROLE"),
              say(language, "Vem som har prövat, som en roll (aldrig ett namn)",
                  "Who reviewed, as a role (never a name)"));
    add_value(app, "--date", words.date, say(language, "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
              say(language, "Dagen för prövningen", "The day of the review"));
    add_value(app, "--decision", words.decision, say(language, "BESLUT", "DECISION"),
              say(language, "Beslutet bakom, till exempel ”SN § 151”",
                  "The decision behind it, such as “SN § 151”"));
    add_value(app, "--ledger", words.ledger, file,
              say(language, "Där granskningarna sparas. Förval: <granskningar> i styrkoll.xml",
                  "Where the reviews are kept. Default: <granskningar> in styrkoll.xml"));
    add_lookup_options(app, words.with,
                       say(language, "Överordnade dokument att pröva mot. Kan upprepas",
                           "Documents above to review against. May be repeated"),
                       words.indexes, language);
}

} // namespace

Command add_review(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "review",
        std::string(say(language,
                        "Antecknar att planer har prövats mot det de bygger på, så att senare "
                        "ändringar syns.",
                        "Records that plans were reviewed against what they rest on, so that later "
                        "changes show.")));
    const auto words = std::make_shared<ReviewWords>();
    app.add_option("PATH", words->paths,
                   std::string(say(language, "Fil eller mapp", "File or folder")))
        ->type_name(std::string(say(language, "SÖKVÄG", "PATH")))
        ->required();
    add_options(app, *words, language);
    add_model_options(app, words->model, language);
    return {&app, [words](const Session& session) { return run_review(session, *words); }};
}

} // namespace styrkoll::cli
