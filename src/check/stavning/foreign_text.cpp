// SPDX-License-Identifier: Apache-2.0
#include "check/stavning/foreign_text.hpp"

namespace styrkoll::check {
namespace {

using language::Casing;
using language::Prose;
using language::Sentence;
using language::Token;
using language::Verdict;
using language::WordFacts;

constexpr std::uint32_t k_least_words = 4;
constexpr std::uint32_t k_least_unknown = 2;
constexpr std::uint32_t k_least_english = 3;

struct Counts {
    std::uint32_t words = 0;
    std::uint32_t unknown = 0;
    std::uint32_t unknown_lower = 0; ///< no names
    std::uint32_t english = 0;
    std::uint32_t swedish = 0; ///< function words that are not English too
};

Counts count(const Prose& prose, const Sentence& sentence) {
    Counts counts;
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
        const Token& token = prose.tokens[at];
        const WordFacts* facts = prose.facts_of(token);
        if (facts == nullptr || token.foreign) {
            continue;
        }
        ++counts.words;
        if (facts->english) {
            ++counts.english;
        } else if (facts->function_word) {
            ++counts.swedish;
        } else if (facts->verdict == Verdict::unknown) {
            ++counts.unknown;
            counts.unknown_lower += facts->casing == Casing::lower ? 1 : 0;
        }
    }
    return counts;
}

/// Swedish with many typos is still Swedish: one "och" or "för" among them says so.
bool is_foreign(const Counts& counts) {
    const std::uint32_t both = counts.unknown + counts.english;
    return counts.words >= k_least_words &&
           ((counts.unknown >= k_least_unknown && both * 2 >= counts.words &&
             counts.swedish == 0) ||
            (counts.english >= k_least_english && both * 5 >= counts.words * 2 &&
             counts.english > counts.swedish));
}

bool is_certain(const Counts& counts) {
    return counts.english >= k_least_english ||
           (counts.unknown_lower >= k_least_english && counts.unknown_lower * 2 >= counts.words);
}

} // namespace

ForeignText find_foreign(const Prose& prose) {
    ForeignText text;
    text.tokens.resize(prose.tokens.size());
    for (std::uint32_t index = 0; index < prose.tokens.size(); ++index) {
        text.tokens[index] = prose.tokens[index].foreign;
    }
    for (std::uint32_t index = 0; index < prose.sentences.size(); ++index) {
        const Sentence& sentence = prose.sentences[index];
        const Counts counts = count(prose, sentence);
        text.judged_words += counts.words;
        text.swedish_words += counts.swedish;
        if (!is_foreign(counts)) {
            continue;
        }
        text.sentences.push_back(index);
        text.words += counts.words;
        for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
            text.tokens[at] = true;
        }
        if (is_certain(counts)) {
            text.certain.push_back(index);
            text.certain_words += counts.words;
        }
    }
    return text;
}

} // namespace styrkoll::check
