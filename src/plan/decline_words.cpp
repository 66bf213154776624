// SPDX-License-Identifier: Apache-2.0
#include "plan/decline_words.hpp"

#include "base/text.hpp"
#include "plan/code_scan.hpp"
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

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// The stem of the word, in any case, begins at `at`: a phrase also matches other endings.
bool begins_word(std::string_view text, std::size_t at, std::string_view word) {
    if (text.size() - at < word.size()) {
        return false;
    }
    for (std::size_t byte = 0; byte < word.size(); ++byte) {
        if (lower(text[at + byte]) != word[byte]) {
            return false;
        }
    }
    return true;
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
        m_rare.push_back(stem(word));
        const auto first = static_cast<unsigned char>(m_rare.back().front());
        m_rare_starts[first] = true;
        if (first >= 'a' && first <= 'z') {
            m_rare_starts[first - 32U] = true;
        }
    }
}

bool DeclineWords::may_stand_in(std::string_view text) const {
    bool inside = false; // a word
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (!inside && m_rare_starts[static_cast<unsigned char>(c)]) {
            for (const std::string& word : m_rare) {
                if (begins_word(text, at, word)) {
                    return true;
                }
            }
        }
        inside = is_word_byte(c);
    }
    return false;
}

} // namespace styrkoll::plan
