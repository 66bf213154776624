// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/named_reports.hpp"
#include "cli/output.hpp"
#include "cli/thread_options.hpp"
#include "cli/usage.hpp"
#include "plan/wording.hpp"
#include "report/trace/narrow.hpp"
#include "report/trace/thread_csv.hpp"
#include "report/trace/thread_dot.hpp"
#include "report/trace/thread_html.hpp"
#include "report/trace/thread_json.hpp"
#include "report/trace/thread_svg.hpp"
#include "report/trace/trace_text.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>

namespace styrkoll::cli {
namespace {

struct TraceWords : ThreadWords {
    std::string to;
};

/// What a report is written from.
struct Shown {
    const report::ThreadView& view;
    const std::vector<std::uint32_t>& from;
    const report::TextOptions& text;
    const report::ThreadContext& context;
};

struct Format {
    std::string_view name;
    std::string (*write)(const Shown& shown);
};

/// The first one is the default.
constexpr std::array<Format, 7> k_formats{{
    {"console",
     [](const Shown& shown) {
         report::TraceTextOptions options;
         options.text = shown.text;
         options.from = shown.from;
         return report::trace_text(shown.view, options);
     }},
    {"html",
     [](const Shown& shown) {
         return report::thread_html(shown.text.language, shown.view, shown.context);
     }},
    {"svg", [](const Shown& shown) { return report::thread_svg(shown.text.language, shown.view); }},
    {"dot", [](const Shown& shown) { return report::thread_dot(shown.text.language, shown.view); }},
    {"csv", [](const Shown& shown) { return report::thread_csv(shown.text.language, shown.view); }},
    {"csv-aktiviteter",
     [](const Shown& shown) { return report::activities_csv(shown.text.language, shown.view); }},
    {"json", [](const Shown& shown) { return report::thread_json(shown.view, shown.context); }},
}};

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const Format& format : k_formats) {
        names.emplace_back(format.name);
    }
    return names;
}

/// The document type that --to names, by id or name; k_none where nothing is named.
Result<std::uint32_t> find_to(Language language, const model::Model& model,
                              const std::string& word) {
    std::vector<std::string> ids;
    for (std::uint32_t type = 0; type < model.types.size(); ++type) {
        const model::DocumentType& own = model.types[type];
        if (own.level > 0) {
            ids.push_back(own.id);
            if (own.id == word || plan::normal_form(own.name) == plan::normal_form(word)) {
                return type;
            }
        }
    }
    if (word.empty()) {
        return model::k_none;
    }
    return unknown_value(language, "--to", word, ids);
}

int write_all(const Session& session, const app::TraceRun& run, const report::Narrowed& narrowed,
              const std::vector<ReportTarget>& targets) {
    const report::ThreadContext context = thread_context(run);
    report::ThreadView view = report::make_view(narrowed.thread);
    view.is_part = !narrowed.from.empty();
    return write_named_reports(session, targets, document_paths(run.thread),
                               [&](const std::string& name, const report::TextOptions& text) {
                                   const auto format = std::find_if(
                                       k_formats.begin(), k_formats.end(),
                                       [&](const Format& each) { return each.name == name; });
                                   return format->write({view, narrowed.from, text, context});
                               });
}

int run_trace(const Session& session, const TraceWords& words) {
    const auto targets = parse_report_targets(words.reports, format_names(), words.paths, Quiet::no,
                                              session.language);
    if (!targets) {
        return fail(session, targets.error());
    }
    const auto run = read_thread(session, words);
    if (!run) {
        return fail(session, run.error());
    }
    std::vector<std::uint32_t> from;
    if (!words.from.empty()) {
        auto found = find_from(session, run->thread, words.from);
        if (!found) {
            return fail(session, found.error());
        }
        from = *std::move(found);
    }
    const auto to = find_to(session.language, run->environment->model, words.to);
    if (!to) {
        return fail(session, to.error());
    }
    const int written = write_all(session, *run, report::narrow(run->thread, from, *to), *targets);
    return written != 0 ? written : app::exit_code(*run);
}

} // namespace

Command add_trace(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "trace",
        std::string(say(language,
                        "Visar röda tråden: vad som tar upp varje mål och uppdrag, och vad som "
                        "saknas.",
                        "Shows the thread: what takes up each goal and assignment, and what is "
                        "missing.")));
    const auto words = std::make_shared<TraceWords>();
    add_thread_options(app, *words, language);
    add_value(app, "--from", words->from, say(language, "KOD", "CODE"),
              say(language, "Bara det som hänger på denna post, till exempel M2 eller dess titel",
                  "Only what hangs on this item, for example M2 or its title"));
    add_value(app, "--to", words->to, say(language, "TYP", "TYPE"),
              say(language, "Inte längre ner än denna dokumenttyp, till exempel kontorsplan",
                  "No further down than this document type, for example kontorsplan"));
    add_values(app, "--report", words->reports, say(language, "FORMAT[=FIL]", "FORMAT[=FILE]"),
               say(language,
                   "Rapport: console (förval), html, svg, dot, csv, csv-aktiviteter eller json, "
                   "till standard ut eller till en fil. Kan upprepas",
                   "Report: console (default), html, svg, dot, csv, csv-aktiviteter or json, to "
                   "standard output or to a file. May be repeated"));
    add_model_options(app, words->model, language);
    app.footer(thread_exit_codes(language));
    return {&app, [words](const Session& session) { return run_trace(session, *words); }};
}

} // namespace styrkoll::cli
