// SPDX-License-Identifier: Apache-2.0
#include "check/term/found.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using language::Prose;
using language::Sentence;
using language::Token;

constexpr std::size_t k_most_related = 20;
constexpr std::uint32_t k_most_around = 50; ///< tokens of a sentence, to each side

bool is_inside(const Found& inner, const Found& outer) {
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
    Found longest;
    for (const FoundPhrase& one : all) {
        if (is_inside(one.found, longest)) {
            continue;
        }
        longest = one.found;
        out.push_back(one);
    }
    return out;
}

bool is_own_words(const Prose& prose, const Found& found) {
    const language::Passage& passage = prose.passages[found.passage];
    return !passage.foreign && !passage.quoted &&
           std::none_of(prose.tokens.begin() + found.first, prose.tokens.begin() + found.last,
                        [](const Token& token) { return token.foreign || token.quoted; });
}

bool is_name(const Prose& prose, const Found& found, std::string_view usual) {
    const Token& first = prose.tokens[found.first];
    return !first.begins && begins_with_capital(prose.text_of(first)) &&
           !begins_with_capital(usual) &&
           prose.passages[found.passage].kind != language::PassageKind::heading;
}

Found sentence_of(const Prose& prose, const Found& found) {
    const language::Passage& passage = prose.passages[found.passage];
    Found sentence{found.passage, passage.first_token, passage.last_token};
    const auto after = std::upper_bound(
        prose.sentences.begin(), prose.sentences.end(), found.first,
        [](std::uint32_t token, const Sentence& one) { return token < one.first_token; });
    if (after != prose.sentences.begin() && found.first < std::prev(after)->last_token) {
        sentence.first = std::prev(after)->first_token;
        sentence.last = std::prev(after)->last_token;
    }
    // Text without full stops may be one sentence of any length.
    sentence.first = std::max(sentence.first, found.first - std::min(found.first, k_most_around));
    sentence.last = std::min(sentence.last, found.last + k_most_around);
    return sentence;
}

bool has_word(const Prose& prose, const Found& sentence,
              const std::vector<std::string_view>& words) {
    return std::any_of(prose.tokens.begin() + sentence.first, prose.tokens.begin() + sentence.last,
                       [&](const Token& token) {
                           const language::WordFacts* facts = prose.facts_of(token);
                           return facts != nullptr && std::find(words.begin(), words.end(),
                                                                facts->lower) != words.end();
                       });
}

bool is_mentioned(const Prose& prose, const Found& found) {
    static const std::vector<std::string_view> k_words = {
        "begreppet",   "ordet",    "orden",    "termen",   "uttrycket", "benämns",
        "benämningen", "kallas",   "kallades", "kallad",   "kallat",    "beteckningen",
        "synonym",     "synonymt", "avses",    "benämning"};
    return has_word(prose, sentence_of(prose, found), k_words);
}

std::string words_of(const Prose& prose, const Found& found) {
    const Token& first = prose.tokens[found.first];
    const Token& last = prose.tokens[found.last - 1];
    return text::squeeze(std::string_view(prose.text).substr(first.begin, last.end - first.begin));
}

finding::Sink::Report& at_places(finding::Sink::Report& report, const Prose& prose,
                                 const std::vector<Found>& places) {
    const auto place = [&prose](const Found& found) {
        return place_of(prose, prose.passages[found.passage], found.first, found.last);
    };
    const std::string count = std::to_string(places.size());
    const bool many = places.size() > 1;
    report.with("antal", count)
        .with("stallen", many ? " (" + count + " ställen)" : "")
        .with("stallen-en", many ? " (" + count + " places)" : "")
        .at(place(places.front()));
    for (std::size_t at = 1; at < std::min(places.size(), k_most_related + 1); ++at) {
        report.related(place(places[at]), words_of(prose, places[at]));
    }
    return report;
}

} // namespace styrkoll::check
