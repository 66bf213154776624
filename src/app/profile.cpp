// SPDX-License-Identifier: Apache-2.0
#include "app/profile.hpp"

#include "model/detail/source.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;

/// Names of the installed profiles, sorted.
std::vector<std::string> installed(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code failed;
    fs::directory_iterator entry(folder, failed);
    for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
        if (entry->path().extension() == ".xml") {
            names.push_back(entry->path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

Error no_such_profile(const std::string& name, const std::vector<std::string>& names,
                      Language language) {
    const Bilingual near = model::detail::nearest(name, names);
    return {ErrorKind::usage, language == Language::swedish
                                  ? "Profilen ”" + name + "” finns inte." + near.sv
                                  : "There is no profile ”" + name + "”." + near.en};
}

Result<void> check_rules(const model::Profile& profile, const finding::Catalogue& catalogue,
                         Language language) {
    for (const model::ProfileRule& rule : profile.rules) {
        if (catalogue.find(rule.id) == nullptr && !catalogue.has_family(rule.id)) {
            return failure(
                ErrorKind::configuration,
                std::string(
                    say(language, "Regeln eller regelfamiljen ”", "There is no rule or family “")) +
                    rule.id +
                    std::string(say(language, "” finns inte. Kör ”styrkoll rules” för att se alla.",
                                    "”. Run “styrkoll rules” to see them all.")),
                rule.where, rule.excerpt);
        }
    }
    return {};
}

} // namespace

Result<model::Profile> choose_profile(const std::string& wanted, const Setting& setting,
                                      const Environment& environment) {
    const model::Configuration& configuration = environment.configuration;
    const std::string& named = wanted.empty() ? configuration.profile : wanted;
    const std::string name = named.empty() ? std::string(result::k_usual_profile) : named;
    const std::string folder = setting.schema_folder + "/profiler";
    std::string path = name;
    if (!model::is_profile_file(name)) {
        const std::vector<std::string> names = installed(folder);
        if (!std::binary_search(names.begin(), names.end(), name)) {
            Error error = no_such_profile(name, names, setting.language);
            if (wanted.empty()) {
                error.kind = ErrorKind::configuration;
                error.where =
                    configuration.profile_where.empty() ? folder : configuration.profile_where;
                error.excerpt = configuration.profile_excerpt;
            }
            return tl::unexpected<Error>(std::move(error));
        }
        path = folder + '/' + name + ".xml";
    }
    auto profile =
        model::load_profile(path, setting.schema_folder + "/profil.rng", setting.language);
    if (!profile) {
        return tl::unexpected<Error>(std::move(profile.error()));
    }
    if (auto known = check_rules(*profile, environment.catalogue, setting.language); !known) {
        return tl::unexpected<Error>(std::move(known.error()));
    }
    return profile;
}

} // namespace styrkoll::app
