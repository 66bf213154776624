// SPDX-License-Identifier: Apache-2.0
#include "app/open_language.hpp"

#include "check/term/terms.hpp"
#include "language/subject_lists.hpp"

#include <algorithm>

namespace styrkoll::app {
namespace {

bool is_wanted(const check::Check& check, const finding::Policy& policy) {
    return check.needs_prose &&
           std::any_of(check.rules.begin(), check.rules.end(),
                       [&policy](std::string_view rule) { return policy.is_on(rule); });
}

void add_names(language::OwnWords& words, const model::Model& model) {
    words.add_name(model.organisation.name);
    for (const model::Organ& organ : model.organisation.organs) {
        words.add_name(organ.short_name);
        for (const std::string& name : organ.names) {
            words.add_name(name);
        }
        for (const model::FormerName& former : organ.former) {
            words.add_name(former.name);
            words.add_name(former.short_name);
        }
    }
}

/// Everything that is looked for by phrase; all of it before the first word is looked up.
Result<void> load_phrases(language::Resources& resources, const std::string& folder,
                          Language language) {
    auto style = language::load_style_lists(folder, resources.phrases, language);
    if (!style) {
        return tl::unexpected<Error>(std::move(style.error()));
    }
    resources.style = *std::move(style);
    auto outdated = language::load_outdated(folder, resources.phrases, language);
    if (!outdated) {
        return tl::unexpected<Error>(std::move(outdated.error()));
    }
    resources.outdated = *std::move(outdated);
    auto subjects = language::load_subject_lists(folder, language);
    if (!subjects) {
        return tl::unexpected<Error>(std::move(subjects.error()));
    }
    resources.subjects = std::make_shared<const language::SubjectLists>(*std::move(subjects));
    return {};
}

Result<void> add_own_words(language::OwnWords& words, const Environment& environment,
                           Language language) {
    add_names(words, environment.model);
    for (const std::string& path : environment.configuration.word_lists) {
        const auto list = language::read_word_list(path, language);
        if (!list) {
            return tl::unexpected<Error>(list.error());
        }
        for (const std::string& word : *list) {
            words.add_name(word);
        }
    }
    return {};
}

} // namespace

Result<void> open_language(Environment& environment, const finding::Policy& policy,
                           const Setting& setting) {
    const auto& checks = environment.checks;
    if (std::none_of(checks.begin(), checks.end(),
                     [&](const check::Check& check) { return is_wanted(check, policy); })) {
        return {};
    }
    auto resources = std::make_unique<language::Resources>();
    const std::string folder = setting.schema_folder + "/svenska";
    auto lexicon = language::load_lexicon(folder, setting.language);
    if (!lexicon) {
        return tl::unexpected<Error>(std::move(lexicon.error()));
    }
    resources->lexicon = *std::move(lexicon);
    if (auto loaded = load_phrases(*resources, folder, setting.language); !loaded) {
        return loaded;
    }
    if (auto added =
            check::add_terms(environment.model.glossary, resources->phrases, setting.language);
        !added) {
        return added;
    }
    if (auto added = add_own_words(resources->own_words, environment, setting.language); !added) {
        return added;
    }
    auto dictionary =
        language::open_swedish(setting.dictionaries, resources->lexicon.added, setting.language);
    if (dictionary) {
        resources->swedish = *std::move(dictionary);
    } else {
        resources->problem = std::move(dictionary.error().message);
    }
    environment.language = std::move(resources);
    environment.words = std::make_unique<language::WordStore>(*environment.language);
    return {};
}

} // namespace styrkoll::app
