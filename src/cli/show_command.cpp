// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

struct ShowWords {
    std::string path;
    ModelOptions model;
    bool json = false;
};

int run_show(const Session& session, const ShowWords& words) {
    auto setting = make_setting(session, words.model.model, words.model.configuration);
    if (!setting) {
        return fail(session, setting.error());
    }
    app::ShowOptions options;
    options.setting = *std::move(setting);
    options.path = words.path;
    options.json = words.json;
    const auto shown = app::show(options);
    if (!shown) {
        return fail(session, shown.error());
    }
    const auto written = write_standard_output(shown->text, session.language);
    return written ? shown->exit_code : fail(session, written.error());
}

} // namespace

Command add_show(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "show", std::string(say(
                    language,
                    "Visar hur ett dokument har lästs: identitet, avsnitt, poster och referenser.",
                    "Shows how a document was read: identity, sections, items and references.")));
    const auto words = std::make_shared<ShowWords>();
    app.add_option("FILE", words->path,
                   std::string(say(language, "Fil, eller - för standard in",
                                   "File, or - for standard input")))
        ->type_name(std::string(say(language, "FIL", "FILE")))
        ->required();
    add_switch(app, "--json", words->json, say(language, "Skriv JSON", "Write JSON"));
    add_model_options(app, words->model, language);
    return {&app, [words](const Session& session) { return run_show(session, *words); }};
}

} // namespace styrkoll::cli
