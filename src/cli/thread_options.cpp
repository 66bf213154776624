// SPDX-License-Identifier: Apache-2.0
#include "cli/thread_options.hpp"

#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/usage.hpp"
#include "cli/version.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/core.h>
#include <fmt/format.h>

namespace styrkoll::cli {
namespace {

constexpr std::size_t k_most_told = 20;

void tell_problems(const Session& session, const app::TraceRun& run) {
    const std::size_t shown = std::min(run.problems.size(), k_most_told);
    for (std::size_t at = 0; at < shown; ++at) {
        print_error(session, run.problems[at]);
    }
    if (shown < run.problems.size()) {
        const std::size_t more = run.problems.size() - shown;
        print_to_standard_error(
            fmt::format(fmt::runtime(say(session.language, "styrkoll: {} fel till visas inte.\n",
                                         "styrkoll: {} more errors are not shown.\n")),
                        more));
    }
}

void tell_not_read(const Session& session, const app::TraceRun& run) {
    if (run.not_judged.empty()) {
        return;
    }
    std::string names;
    const std::size_t shown = std::min(run.not_judged.size(), k_most_told);
    for (std::size_t at = 0; at < shown; ++at) {
        names += (at == 0 ? "" : ", ") + text::printable(run.not_judged[at]);
    }
    names += shown < run.not_judged.size() ? ", …" : "";
    print_to_standard_error(fmt::format(
        fmt::runtime(say(session.language,
                         "styrkoll: Läses inte, eftersom formatet inte stöds ({} st): {}\n",
                         "styrkoll: Not read, since the format is not supported ({}): {}\n")),
        run.not_judged.size(), names));
}

/// Everything that --from could have meant.
std::vector<std::string> names_in(const trace::Thread& thread) {
    std::vector<std::string> names;
    for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
        const plan::ItemFact& fact = thread.fact_of(thread.items[at]);
        if (thread.items[at].definition != at) {
            continue;
        }
        if (!fact.code.empty()) {
            names.push_back(fact.code);
        }
        if (!fact.title.empty()) {
            names.push_back(fact.title);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace

void add_thread_options(CLI::App& app, ThreadWords& words, Language language) {
    const auto path = say(language, "SÖKVÄG", "PATH");
    add_paths(app, words.paths, language);
    add_values(app, "--with", words.with, path,
               say(language,
                   "Dokument att slå upp i, till exempel kommunens flerårsplan. Kan upprepas",
                   "Documents to look up in, for example the council's plan. May be repeated"));
    add_values(app, "--read-index", words.indexes, say(language, "FIL", "FILE"),
               say(language, "Faktaindex att slå upp i. Kan upprepas",
                   "Facts index to look up in. May be repeated"));
}

Result<app::TraceRun> read_thread(const Session& session, const ThreadWords& words) {
    if (std::count(words.paths.begin(), words.paths.end(), "-") > 1) {
        return failure(ErrorKind::usage,
                       std::string(say(session.language, "Standard in (-) kan bara anges en gång.",
                                       "Standard input (-) can be given only once.")));
    }
    auto setting = make_setting(session, words.model.model, words.model.configuration);
    if (!setting) {
        return tl::unexpected<Error>(std::move(setting.error()));
    }
    app::TraceOptions options;
    options.setting = *std::move(setting);
    options.paths = words.paths;
    options.thread = {words.with, words.indexes};
    auto run = [&] {
        Progress progress(session.language);
        options.workers.progress = [&](std::size_t done, std::size_t total) {
            progress.show(done, total);
        };
        return app::trace(options);
    }();
    if (run) {
        tell_problems(session, *run);
        tell_not_read(session, *run);
    }
    return run;
}

Result<std::vector<std::uint32_t>> find_from(const Session& session, const trace::Thread& thread,
                                             const std::string& words) {
    auto found = trace::find_items(thread, words);
    if (found.empty()) {
        const std::string suggestion = did_you_mean(session.language, words, names_in(thread));
        return failure(
            ErrorKind::usage,
            fmt::format(fmt::runtime(say(session.language,
                                         "Inget i dokumenten har koden eller titeln ”{}”.{}",
                                         "Nothing in the documents has the code or title “{}”.{}")),
                        text::printable(words), text::printable(suggestion)));
    }
    return found;
}

std::vector<std::string> document_paths(const trace::Thread& thread) {
    std::vector<std::string> paths;
    for (const trace::Source& source : thread.documents) {
        paths.push_back(source.facts.path);
    }
    return paths;
}

report::ThreadContext thread_context(const app::TraceRun& run) {
    return {std::string(k_version), run.problems, run.not_judged};
}

std::string thread_exit_codes(Language language) {
    return std::string(
        say(language,
            "Slutkoder:\n"
            "  0  visat, vad det än visar\n"
            "  2  fel i anropet\n"
            "  3  fel i styrmodell eller inställningar, eller index för en annan modell\n"
            "  4  något saknas eller går inte att läsa; resten visas\n"
            "  5  fel i programmet, eller när en rapport skulle skrivas",
            "Exit codes:\n"
            "  0  shown, whatever it shows\n"
            "  2  wrong usage\n"
            "  3  the model or the configuration is wrong, or the index is another model's\n"
            "  4  something is missing or unreadable; the rest is shown\n"
            "  5  internal error, or a report could not be written"));
}

} // namespace styrkoll::cli
