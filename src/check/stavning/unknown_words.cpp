// SPDX-License-Identifier: Apache-2.0
//
// A capital inside a sentence is taken for a name. What looks like a name is only reported when it
// is long and one edit from a counted word: "Sammarbetsrummet" is a typo, "Karlberg" is not.
#include "check/stavning/unknown_words.hpp"

#include "check/sarskrivning/split_compound.hpp"
#include "check/stavning/suspended_hyphen.hpp"
#include "language/suggest.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace styrkoll::check {
namespace {

using language::Casing;
using language::Prose;
using language::Resources;
using language::Token;
using language::TokenKind;
using language::Verdict;
using language::WordFacts;

constexpr std::uint32_t k_shortest_parted_typo = 12;
constexpr std::uint32_t k_shortest_name_typo = 9; ///< letters
constexpr std::size_t k_repeated_name = 3;
constexpr std::uint32_t k_least_words_for_share = 50;

/// Nothing but an ending, written after a word: "chef(er)", "-erna".
bool is_ending(const Prose& prose, std::uint32_t at) {
    if (at == 0 || prose.tokens[at].space_before) {
        return false;
    }
    const Token& before = prose.tokens[at - 1];
    if (before.kind != TokenKind::mark) {
        return false;
    }
    const std::string_view mark = prose.text_of(before);
    return mark == "-" || (mark == "(" && !before.space_before);
}

/// "all männa": what is wrong is the blank, and sarskrivning-trolig says so.
bool is_told_as_split(const Prose& prose, const Resources& resources, std::uint32_t at) {
    return split_at(prose, resources, at) == Split::likely ||
           (at > 0 && split_at(prose, resources, at - 1) == Split::likely);
}

/// A hashtag, or what is left of a word that was cut when the text was copied: "myndig¬heten".
bool touches_odd_mark(const Prose& prose, std::uint32_t at) {
    const auto odd = [&prose](const Token& mark) {
        static constexpr std::array<std::string_view, 12> k_odd{"¬", "#", "*", "~", "|", "=",
                                                                "+", "<", ">", "{", "}", "\uFFFD"};
        return mark.kind == TokenKind::mark &&
               std::find(k_odd.begin(), k_odd.end(), prose.text_of(mark)) != k_odd.end();
    };
    return (at > 0 && !prose.tokens[at].space_before && odd(prose.tokens[at - 1])) ||
           (at + 1 < prose.tokens.size() && !prose.tokens[at + 1].space_before &&
            odd(prose.tokens[at + 1]));
}

/// "Malmö-Lundbanan": a name, when the last part has a capital.
bool capital_in_last_part(std::string_view text) {
    const std::size_t hyphen = text.rfind('-');
    return hyphen != std::string_view::npos && hyphen + 1 < text.size() &&
           text[hyphen + 1] >= 'A' && text[hyphen + 1] <= 'Z';
}

/// Of a word with hyphens only one part was changed, and short parts have too many neighbours.
bool is_long_enough(const WordFacts& facts) {
    const bool parted = facts.lower.find('-') < facts.lower.size() - 1;
    return facts.letters >=
           (parted ? k_shortest_parted_typo : language::Suggester::k_shortest_typo);
}

enum class Looks : std::uint8_t { word, open, name };

/// At the beginning of a sentence a capital tells nothing.
Looks looks(const WordFacts& facts, const Token& token) {
    switch (facts.casing) {
    case Casing::lower:
    case Casing::upper:
        return Looks::word;
    case Casing::capitalised:
        return token.begins ? Looks::open : Looks::name;
    case Casing::mixed:
        return capital_in_last_part(facts.text) ? Looks::name : Looks::word;
    }
    return Looks::word;
}

bool is_name(const Prose& prose, const UnknownWord& unknown) {
    bool named = false;
    for (const std::uint32_t at : unknown.tokens) {
        const Token& token = prose.tokens[at];
        const Looks here = looks(*prose.facts_of(token), token);
        if (here == Looks::word) {
            return false;
        }
        named = named || here == Looks::name;
    }
    return named || unknown.tokens.size() >= k_repeated_name;
}

} // namespace

std::vector<UnknownWord> find_unknown(const Prose& prose, const Resources& resources,
                                      const ForeignText& foreign) {
    std::vector<UnknownWord> unknown;
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::uint32_t at = 0; at < prose.tokens.size(); ++at) {
        const Token& token = prose.tokens[at];
        const WordFacts* facts = prose.facts_of(token);
        if (facts == nullptr || facts->verdict != Verdict::unknown || facts->english ||
            foreign.tokens[at] || is_ending(prose, at) || touches_odd_mark(prose, at) ||
            lacks_suspended_hyphen(prose, resources, at) ||
            is_told_as_split(prose, resources, at)) {
            continue;
        }
        const auto [place, added] = known.emplace(facts->lower, unknown.size());
        if (added) {
            unknown.push_back({token.word, {}, false});
        }
        unknown[place->second].tokens.push_back(at);
    }
    for (UnknownWord& one : unknown) {
        one.name_like = is_name(prose, one);
    }
    return unknown;
}

UnknownShare share_of_unknown(const std::vector<UnknownWord>& unknown, const ForeignText& foreign) {
    UnknownShare share;
    for (const UnknownWord& one : unknown) {
        share.unknown_words += static_cast<std::uint32_t>(one.name_like ? 0 : one.tokens.size());
    }
    // What is in other languages says nothing of the rest, nor do typos make Swedish something
    // else.
    const std::uint32_t rest = foreign.judged_words - foreign.words;
    share.other_language = rest >= k_least_words_for_share && share.unknown_words * 10 > rest * 3 &&
                           foreign.swedish_words * 10 < rest;
    return share;
}

std::vector<SpellingFault> find_spelling_faults(const Prose& prose,
                                                const language::Suggester& suggester,
                                                std::vector<UnknownWord> unknown,
                                                const UnknownShare& share) {
    std::vector<SpellingFault> faults;
    if (share.other_language) {
        return faults;
    }
    language::Suggester::Spent spent;
    for (UnknownWord& one : unknown) {
        const WordFacts& facts = *prose.words[one.word].facts;
        if (one.name_like && (facts.letters < k_shortest_name_typo ||
                              suggester.typo_score(facts.text) >= language::Suggester::k_typo)) {
            continue;
        }
        language::Suggestions suggestions = suggester.suggest(facts.text, spent);
        const bool typo = suggestions.typo < language::Suggester::k_typo && is_long_enough(facts);
        faults.push_back({std::move(one), typo, std::move(suggestions.words)});
    }
    return faults;
}

} // namespace styrkoll::check
