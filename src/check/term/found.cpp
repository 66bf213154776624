// SPDX-License-Identifier: Apache-2.0
#include "check/term/found.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using language::Prose;
using language::Token;

constexpr std::uint32_t k_most_around = 50; ///< tokens of a sentence, to each side

bool is_inside(const Span& inner, const Span& outer) {
    return outer.passage == inner.passage && outer.first <= inner.first &&
           inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first;
}

bool begins_with_capital(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && text::is_upper(text::next_code_point(word, at));
}

} // namespace

std::vector<FoundPhrase> phrases_of(const Context& context, language::PhraseList list) {
    std::vector<FoundPhrase> all;
    for (const language::PhraseMatch& match : context.prose->matches) {
        const language::Phrase& phrase = context.resources->phrases[match.phrase];
        if (phrase.list == static_cast<std::uint32_t>(list)) {
            all.push_back({{match.passage, match.first_token, match.last_token}, phrase.row});
        }
    }
    // In the order of their beginnings, so that only those just before can hold one.
    std::vector<FoundPhrase> out;
    Span longest;
    for (const FoundPhrase& one : all) {
        if (is_inside(one.found, longest)) {
            continue;
        }
        longest = one.found;
        out.push_back(one);
    }
    return out;
}

bool is_own_words(const Prose& prose, const Span& found) {
    const language::Passage& passage = prose.passages[found.passage];
    return !passage.foreign && !passage.quoted &&
           std::none_of(prose.tokens.begin() + found.first, prose.tokens.begin() + found.last,
                        [](const Token& token) { return token.foreign || token.quoted; });
}

bool is_name(const Prose& prose, const Span& found, std::string_view usual) {
    const Token& first = prose.tokens[found.first];
    return !first.begins && begins_with_capital(prose.text_of(first)) &&
           !begins_with_capital(usual) &&
           prose.passages[found.passage].kind != language::PassageKind::heading;
}

Span sentence_of(const Prose& prose, const Span& found) {
    const language::Passage& passage = prose.passages[found.passage];
    Span sentence{found.passage, passage.first_token, passage.last_token};
    if (const language::Sentence* around = sentence_at(prose, found.first)) {
        sentence.first = around->first_token;
        sentence.last = around->last_token;
    }
    // Text without full stops may be one sentence of any length.
    sentence.first = std::max(sentence.first, found.first - std::min(found.first, k_most_around));
    sentence.last = std::min(sentence.last, found.last + k_most_around);
    return sentence;
}

bool has_word(const Prose& prose, const Span& sentence,
              const std::vector<std::string_view>& words) {
    return std::any_of(prose.tokens.begin() + sentence.first, prose.tokens.begin() + sentence.last,
                       [&](const Token& token) {
                           const language::WordFacts* facts = prose.facts_of(token);
                           return facts != nullptr && std::find(words.begin(), words.end(),
                                                                facts->lower) != words.end();
                       });
}

bool is_mentioned(const Prose& prose, const Span& found) {
    static const std::vector<std::string_view> k_words = {
        "begreppet",   "ordet",    "orden",    "termen",   "uttrycket", "benämns",
        "benämningen", "kallas",   "kallades", "kallad",   "kallat",    "beteckningen",
        "synonym",     "synonymt", "avses",    "benämning"};
    return has_word(prose, sentence_of(prose, found), k_words);
}

std::string words_of(const Prose& prose, const Span& found) {
    const Token& first = prose.tokens[found.first];
    const Token& last = prose.tokens[found.last - 1];
    return text::squeeze(std::string_view(prose.text).substr(first.begin, last.end - first.begin));
}

finding::Sink::Report& at_places(finding::Sink::Report& report, const Prose& prose,
                                 const std::vector<Span>& places) {
    const std::string count = std::to_string(places.size());
    const bool many = places.size() > 1;
    stand_at(report, prose, places, [&prose](const Span& span) { return words_of(prose, span); });
    report.with("stallen", many ? " (" + count + " ställen)" : "")
        .with("stallen-en", many ? " (" + count + " places)" : "");
    return report;
}

} // namespace styrkoll::check
