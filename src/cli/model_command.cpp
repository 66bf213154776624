// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/model_text.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

struct ModelWords {
    std::string path;
    bool json = false;
};

int run_model(const Session& session, const ModelWords& words) {
    const auto setting = make_setting(session, words.path, {});
    if (!setting) {
        return fail(session, setting.error());
    }
    const auto model = app::load_model(*setting, {});
    if (!model) {
        return fail(session, model.error());
    }
    const std::string text =
        words.json ? report::model_json(*model) : report::model_text(*model, text_options(session));
    const auto written = write_standard_output(text, session.language);
    return written ? 0 : fail(session, written.error());
}

} // namespace

Command add_model(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "model",
        std::string(say(language, "Kontrollerar en styrmodell och visar vad den innehåller.",
                        "Checks a steering model and shows what it holds.")));
    const auto words = std::make_shared<ModelWords>();
    app.add_option("FILE", words->path,
                   std::string(say(language, "Styrmodell. Förval: Strängnäs kommuns",
                                   "Steering model. Default: that of Strängnäs kommun")))
        ->type_name(std::string(say(language, "FIL", "FILE")));
    add_switch(app, "--json", words->json, say(language, "Skriv JSON", "Write JSON"));
    return {&app, [words](const Session& session) { return run_model(session, *words); }};
}

} // namespace styrkoll::cli
