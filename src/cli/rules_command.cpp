// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/rule_names.hpp"
#include "report/rules_text.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace styrkoll::cli {
namespace {

struct RulesWords {
    std::string id;
    ModelOptions model;
    std::string plugins;
    bool json = false;
};

int run_rules(const Session& session, const RulesWords& words) {
    auto setting = make_setting(session, words.model.model, words.model.configuration);
    if (!setting) {
        return fail(session, setting.error());
    }
    setting->plugins = words.plugins;
    const auto catalogue = app::load_all_rules(*setting, {"-"}); // from the current folder
    if (!catalogue) {
        return fail(session, catalogue.error());
    }
    const auto text = words.json ? report::rules_json(*catalogue, words.id)
                                 : report::rules_text(*catalogue, words.id, text_options(session));
    if (!text) {
        return fail(session, unknown_rule(session.language, words.id, *catalogue));
    }
    const auto written = write_standard_output(*text, session.language);
    return written ? 0 : fail(session, written.error());
}

} // namespace

Command add_rules(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "rules",
        std::string(say(language, "Visar reglerna: vad de säger, varför och hur man rättar.",
                        "Shows the rules: what they say, why, and how to put it right.")));
    const auto words = std::make_shared<RulesWords>();
    app.add_option("ID", words->id,
                   std::string(say(language, "Regel eller regelfamilj. Förval: alla",
                                   "Rule or family of rules. Default: all")))
        ->type_name("ID");
    add_model_options(app, words->model, language);
    add_plugins_option(app, words->plugins, language);
    add_switch(app, "--json", words->json, say(language, "Skriv JSON", "Write JSON"));
    return {&app, [words](const Session& session) { return run_rules(session, *words); }};
}

} // namespace styrkoll::cli
