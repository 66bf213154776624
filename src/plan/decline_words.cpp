// SPDX-License-Identifier: Apache-2.0
#include "plan/decline_words.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::plan {
namespace {

std::vector<std::string> stems_of(std::string_view phrase) {
    std::vector<std::string> stems;
    for (Token& token : tokenise(phrase)) {
        stems.push_back(std::move(token.stem));
    }
    return stems;
}

using Words = std::vector<std::string>;

Words folded_words(std::string_view phrase) {
    Words words;
    for (const std::string_view word : text::words(phrase)) {
        words.push_back(text::fold(word));
    }
    return words;
}

/// The word that most of the phrases hold; of equals the first in the alphabet.
std::string commonest(const std::vector<Words>& phrases) {
    std::map<std::string, std::size_t> counts;
    for (const Words& phrase : phrases) {
        for (const std::string& word : phrase) {
            ++counts[word];
        }
    }
    std::string best;
    std::size_t most = 0;
    for (const auto& [word, count] : counts) {
        if (count > most) {
            most = count;
            best = word;
        }
    }
    return best;
}

/// Few words, one of which stands in every phrase: "inte", "ej", "ingen" ...
Words words_of_all(std::vector<Words> phrases) {
    Words chosen;
    while (!phrases.empty()) {
        const std::string best = commonest(phrases);
        if (best.empty()) {
            return chosen;
        }
        std::erase_if(phrases, [&best](const Words& phrase) {
            return std::find(phrase.begin(), phrase.end(), best) != phrase.end();
        });
        chosen.push_back(best);
    }
    return chosen;
}

} // namespace

DeclineWords::DeclineWords(const model::Model& model) {
    for (const model::Relation& relation : model.relations) {
        const auto stems = stems_of(relation.name);
        if (!stems.empty()) {
            verbs.push_back(
                {stems.front(), stems.size() > 1 ? stems.back() : std::string{}, relation.id});
        }
    }
    std::vector<Words> words;
    for (const std::string& text : model.declines) {
        Phrase phrase{stems_of(text), {}};
        for (const Verb& verb : verbs) {
            if (std::find(phrase.stems.begin(), phrase.stems.end(), verb.stem) !=
                phrase.stems.end()) {
                phrase.relation = verb.relation;
                break;
            }
        }
        if (!phrase.stems.empty()) {
            phrases.push_back(std::move(phrase));
            words.push_back(folded_words(text));
        }
    }
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
        return a.stems.size() > b.stems.size();
    });
    for (const std::string& text : model.reasons) {
        reasons.push_back(stems_of(text));
    }
    std::erase_if(reasons, [](const auto& stems) { return stems.empty(); });
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const std::string& word : words_of_all(std::move(words))) {
        m_rare.add(stem(word)); // a phrase also stands with other endings
    }
}

} // namespace styrkoll::plan
