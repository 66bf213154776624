// SPDX-License-Identifier: Apache-2.0
#include "app/words.hpp"
#include "cli/check_options.hpp"
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

std::string head(const app::WordsRun& run, Language language) {
    const std::string documents = report::count_of(language, run.documents, report::k_document);
    const auto count = static_cast<std::int64_t>(run.words.size());
    return fmt::vformat(
        say(language,
            "# {} ord i {} finns varken i den svenska ordlistan eller bland era egna ord.\n"
            "# Det som liknar ett vanligt ord står som kommentar: troliga felstavningar. Spara "
            "resten i en fil och ange den i styrkoll.xml:\n"
            "# <ordlista fil=\"egna-ord.txt\"/>\n",
            "# {} words in {} are neither in the Swedish dictionary nor among your own words.\n"
            "# What is near a common word stands as a comment: probable typos. Save the rest in a "
            "file and name it in styrkoll.xml:\n"
            "# <ordlista fil=\"egna-ord.txt\"/>\n"),
        fmt::make_format_args(count, documents));
}

/// Nothing for what stands once.
std::string how_often(const app::UnknownWord& word, Language language) {
    if (word.count == 1) {
        return {};
    }
    const std::string documents = report::count_of(language, word.documents, report::k_document);
    return fmt::vformat(say(language, "  # {} gånger i {}", "  # {} times in {}"),
                        fmt::make_format_args(word.count, documents));
}

/// A list that can be used as it stands: what is said of a word is a comment.
std::string told(const app::WordsRun& run, Language language) {
    std::string out = head(run, language);
    for (const app::UnknownWord& word : run.words) {
        out += (word.meant.empty() ? "" : "# ") + word.word +
               (word.meant.empty() ? "" : ": " + word.meant + "?") + how_often(word, language) +
               '\n';
    }
    return out;
}

int run_words(const Session& session, const CheckWords& words) {
    auto request = make_check_request(words, session);
    if (!request) {
        return fail(session, request.error());
    }
    const auto run = app::unknown_words(std::move(request->options));
    if (!run) {
        return fail(session, run.error());
    }
    for (const result::NotChecked& entry : run->not_read) {
        print_error(session, {ErrorKind::input, entry.message, entry.path});
    }
    if (auto written = write_standard_output(told(*run, session.language), session.language);
        !written) {
        return fail(session, written.error());
    }
    return run->not_read.empty() && run->documents > 0 ? 0 : k_some_unread;
}

} // namespace

Command add_words(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "words",
        std::string(say(language,
                        "Listar okända ord, de vanligaste först, som underlag till en egen "
                        "ordlista.",
                        "Lists unknown words, the most frequent first, to make a list of "
                        "your own from.")));
    const auto words = std::make_shared<CheckWords>();
    add_paths(app, words->paths, language);
    add_model_options(app, words->model, language);
    add_dictionary_option(app, words->dictionaries, language);
    return {&app, [words](const Session& session) { return run_words(session, *words); }};
}

} // namespace styrkoll::cli
