// SPDX-License-Identifier: Apache-2.0
#include "app/environment.hpp"

#include "app/waivers.hpp"
#include "finding/sink.hpp"
#include "model/load.hpp"
#include "plugin/plugin.hpp"

#include <filesystem>
#include <future>
#include <system_error>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* k_configuration_name = "styrkoll.xml";

/// The nearest styrkoll.xml at or above the path, or nothing.
std::string configuration_above(const std::string& path) {
    std::error_code error;
    fs::path folder =
        path == "-" ? fs::current_path(error) : fs::absolute(path, error).lexically_normal();
    if (path != "-" && !fs::is_directory(folder, error)) {
        folder = folder.parent_path();
    }
    for (;;) {
        const fs::path candidate = folder / k_configuration_name;
        if (fs::is_regular_file(candidate, error)) {
            return candidate.string();
        }
        if (!folder.has_relative_path()) {
            return {};
        }
        folder = folder.parent_path();
    }
}

Result<std::string> find_configuration(const Setting& setting,
                                       const std::vector<std::string>& paths) {
    if (!setting.configuration_path.empty()) {
        return setting.configuration_path;
    }
    std::string found;
    bool first = true;
    for (const std::string& path : paths) {
        std::string here = configuration_above(path);
        if (!first && here != found) {
            return failure(ErrorKind::configuration,
                           std::string(say(setting.language,
                                           "Filerna hör till olika konfigurationer (styrkoll.xml). "
                                           "Kontrollera dem var för sig, "
                                           "eller ange en med --config.",
                                           "The files belong to different configurations "
                                           "(styrkoll.xml). Check them one by one, or "
                                           "name one with --config.")),
                           here.empty() ? path : here);
        }
        found = std::move(here);
        first = false;
    }
    return found;
}

/// Rule levels that the configuration sets must name rules or families that exist.
Result<void> check_levels(const model::Configuration& configuration,
                          const finding::Catalogue& catalogue, Language language) {
    for (const model::RuleLevel& level : configuration.levels) {
        if (catalogue.find(level.id) == nullptr && !catalogue.has_family(level.id)) {
            return failure(
                ErrorKind::configuration,
                std::string(
                    say(language, "Regeln eller regelfamiljen ”", "There is no rule or family “")) +
                    level.id +
                    std::string(say(language, "” finns inte. Kör ”styrkoll rules” för att se alla.",
                                    "”. Run “styrkoll rules” to see them all.")),
                level.where, level.excerpt);
        }
    }
    return {};
}

std::string model_path(const Setting& setting, const model::Configuration& configuration) {
    if (!setting.model_path.empty()) {
        return setting.model_path;
    }
    return configuration.model_path.empty() ? setting.schema_folder + "/strangnas/styrmodell.xml"
                                            : configuration.model_path;
}

Result<model::Configuration> load_configuration(const Setting& setting,
                                                const std::vector<std::string>& paths) {
    auto path = find_configuration(setting, paths);
    if (!path) {
        return tl::unexpected<Error>(std::move(path.error()));
    }
    return path->empty() ? model::Configuration{}
                         : model::load_configuration(*path, setting.schema_folder + "/styrkoll.rng",
                                                     setting.language);
}

/// What the command line names, else what the administrator has named.
Result<plugin::Plugins> load_plugins(const Setting& setting) {
    std::string folder = setting.plugins;
    if (folder.empty()) {
        auto configured = plugin::configured_folder(setting.system_configuration, setting.language);
        if (!configured) {
            return tl::unexpected<Error>(std::move(configured.error()));
        }
        folder = *std::move(configured);
    }
    return folder.empty() ? plugin::Plugins{} : plugin::load_folder(folder, setting.language);
}

finding::Rule rule_of(const model::OwnRule& own) {
    finding::Rule rule;
    rule.id = own.id;
    rule.family = finding::family_of(own.id);
    rule.severity = finding::parse_severity(own.severity).value_or(finding::Severity::error);
    rule.source = own.source;
    rule.what = own.what;
    rule.message = own.message;
    rule.why = own.why;
    rule.fix = own.fix;
    return rule;
}

/// Ids of the municipality's own rules are their family's, so only plug-ins can clash.
Result<void> add_rules(finding::Catalogue& catalogue, const model::Model& model,
                       const plugin::Plugins& plugins, Language language) {
    for (const model::OwnRule& own : model.own_rules) {
        catalogue.add(rule_of(own));
    }
    for (const auto& plugin : plugins) {
        for (const finding::Rule& rule : plugin->rules()) {
            if (!catalogue.add(rule)) {
                return failure(
                    ErrorKind::configuration,
                    std::string(say(language, "Insticksmodulens regel ”", "The plug-in's rule “")) +
                        rule.id +
                        std::string(say(language, "” finns redan i styrkoll.",
                                        "” is already one of styrkoll's.")),
                    plugin->path());
            }
        }
    }
    return {};
}

} // namespace

Result<finding::Catalogue> load_catalogue(const Setting& setting) {
    return finding::Catalogue::load(setting.schema_folder + "/regler",
                                    setting.schema_folder + "/regler.rng");
}

Result<model::Model> load_model(const Setting& setting, const model::Configuration& configuration) {
    auto model = model::load_model(model_path(setting, configuration),
                                   setting.schema_folder + "/styrmodell.rng", setting.language);
    if (!model) {
        return model;
    }
    if (auto added = model::add_organs(*model, configuration, setting.language); !added) {
        return tl::unexpected<Error>(std::move(added.error()));
    }
    for (const std::string& path : configuration.own_rules) {
        if (auto added = model::add_own_rules(
                *model, path, setting.schema_folder + "/egna-regler.rng", setting.language);
            !added) {
            return tl::unexpected<Error>(std::move(added.error()));
        }
    }
    return model;
}

Result<finding::Catalogue> load_all_rules(const Setting& setting,
                                          const std::vector<std::string>& paths) {
    auto catalogue = load_catalogue(setting);
    const auto configuration = load_configuration(setting, paths);
    if (!catalogue || !configuration) {
        return catalogue ? tl::unexpected<Error>(configuration.error()) : catalogue;
    }
    const auto model = load_model(setting, *configuration);
    const auto plugins = load_plugins(setting);
    if (!model || !plugins) {
        return tl::unexpected<Error>(model ? plugins.error() : model.error());
    }
    if (auto added = add_rules(*catalogue, *model, *plugins, setting.language); !added) {
        return tl::unexpected<Error>(std::move(added.error()));
    }
    return catalogue;
}

Result<std::unique_ptr<Environment>> load_environment(const Setting& setting,
                                                      const std::vector<std::string>& paths) {
    auto configuration = load_configuration(setting, paths);
    if (!configuration) {
        return tl::unexpected<Error>(std::move(configuration.error()));
    }
    // Grammars take most of the time here, and have nothing to do with each other.
    auto loading_catalogue = std::async([&] { return load_catalogue(setting); });
    auto loading_grammar =
        std::async([&] { return xml::Grammar::load(setting.schema_folder + "/styrdokument.rng"); });
    auto model = load_model(setting, *configuration);
    auto plugins = load_plugins(setting);
    auto catalogue = loading_catalogue.get();
    auto grammar = loading_grammar.get();
    if (!catalogue) {
        return tl::unexpected<Error>(std::move(catalogue.error()));
    }
    if (!model) {
        return tl::unexpected<Error>(std::move(model.error()));
    }
    if (!plugins) {
        return tl::unexpected<Error>(std::move(plugins.error()));
    }
    if (auto added = add_rules(*catalogue, *model, *plugins, setting.language); !added) {
        return tl::unexpected<Error>(std::move(added.error()));
    }
    if (auto levels = check_levels(*configuration, *catalogue, setting.language); !levels) {
        return tl::unexpected<Error>(std::move(levels.error()));
    }
    if (auto waivers = check_waivers(*configuration, *catalogue, setting.language); !waivers) {
        return tl::unexpected<Error>(std::move(waivers.error()));
    }
    if (!grammar) {
        return tl::unexpected<Error>(std::move(grammar.error()));
    }
    const std::string path = model_path(setting, *configuration);
    std::unique_ptr<Environment> environment(
        new Environment{std::move(*catalogue), std::move(*configuration), std::move(*model), path,
                        std::move(*grammar), std::move(*plugins), check::all_checks(), nullptr,
                        nullptr, nullptr, nullptr});
    for (const auto& plugin : environment->plugins) {
        environment->checks.push_back(plugin->check());
    }
    environment->vocabulary = std::make_unique<plan::Vocabulary>(environment->model);
    return environment;
}

} // namespace styrkoll::app
