// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/named_reports.hpp"
#include "cli/output.hpp"
#include "cli/thread_options.hpp"
#include "report/trace/impact.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

int run_impact(const Session& session, const ThreadWords& words) {
    const auto targets = parse_report_targets(words.reports, {"console", "json"}, words.paths,
                                              Quiet::no, session.language);
    if (!targets) {
        return fail(session, targets.error());
    }
    if (words.from.empty()) {
        return fail(session,
                    {ErrorKind::usage,
                     std::string(say(session.language,
                                     "Skriv vilket mål, uppdrag eller nyckeltal det gäller, till "
                                     "exempel --from M2.",
                                     "Say which goal, assignment or indicator it is about, for "
                                     "example --from M2."))});
    }
    const auto run = read_thread(session, words);
    if (!run) {
        return fail(session, run.error());
    }
    const auto from = find_from(session, run->thread, words.from);
    if (!from) {
        return fail(session, from.error());
    }
    const report::ThreadView view = report::make_view(run->thread);
    const int code =
        write_named_reports(session, *targets, document_paths(run->thread),
                            [&](const std::string& format, const report::TextOptions& text) {
                                return format == "json"
                                           ? report::impact_json(view, *from, thread_context(*run))
                                           : report::impact_text(view, *from, {text, 20, 25});
                            });
    return code != 0 ? code : app::exit_code(*run);
}

} // namespace

Command add_impact(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "impact",
        std::string(say(language,
                        "Visar allt som hänger på ett mål, ett uppdrag eller ett nyckeltal.",
                        "Shows everything that hangs on a goal, an assignment or an indicator.")));
    const auto words = std::make_shared<ThreadWords>();
    add_thread_options(app, *words, language);
    add_value(app, "--from", words->from, say(language, "KOD", "CODE"),
              say(language, "Posten det gäller, till exempel M2 eller dess titel",
                  "The item it is about, for example M2 or its title"));
    add_values(app, "--report", words->reports, say(language, "FORMAT[=FIL]", "FORMAT[=FILE]"),
               say(language,
                   "Rapport: console (förval) eller json, till standard ut eller till en fil. Kan "
                   "upprepas",
                   "Report: console (default) or json, to standard output or to a file. May be "
                   "repeated"));
    add_model_options(app, words->model, language);
    app.footer(thread_exit_codes(language));
    return {&app, [words](const Session& session) { return run_impact(session, *words); }};
}

} // namespace styrkoll::cli
