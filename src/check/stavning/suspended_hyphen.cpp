// SPDX-License-Identifier: Apache-2.0
#include "check/stavning/suspended_hyphen.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using language::Prose;
using language::Resources;
using language::Token;
using language::TokenKind;
using language::Verdict;
using language::WordFacts;

constexpr std::array<std::string_view, 4> k_joining{"och", "eller", "samt", "respektive"};
constexpr std::uint32_t k_shortest_part = 3; ///< letters, of what the list does not have

bool joins(std::string_view lower) {
    return lower.size() > 2 &&
           std::find(k_joining.begin(), k_joining.end(), lower) != k_joining.end();
}

/// The word after the joining one, when all three stand side by side.
const WordFacts* second_of(const Prose& prose, std::uint32_t at) {
    if (at + 2 >= prose.tokens.size()) {
        return nullptr;
    }
    const Token& joining = prose.tokens[at + 1];
    const Token& second = prose.tokens[at + 2];
    const WordFacts* word = prose.facts_of(joining);
    const bool together = word != nullptr && joins(word->lower) && joining.space_before &&
                          !joining.begins && second.space_before &&
                          second.kind == TokenKind::word && !second.begins;
    return together ? prose.facts_of(second) : nullptr;
}

bool is_listed(const Resources& resources, std::string_view first, std::string_view second) {
    const auto found = resources.lexicon.suspended.find(first);
    if (found == resources.lexicon.suspended.end()) {
        return false;
    }
    return std::any_of(found->second.begin(), found->second.end(),
                       [second](std::string_view beginning) {
                           return beginning == "*" || second.starts_with(beginning);
                       });
}

} // namespace

bool lacks_suspended_hyphen(const Prose& prose, const Resources& resources, std::uint32_t token) {
    const Token& first = prose.tokens[token];
    const WordFacts* facts = prose.facts_of(first);
    if (facts == nullptr || first.dangling_hyphen || first.abbreviation) {
        return false;
    }
    const bool unknown = facts->verdict == Verdict::unknown && facts->letters >= k_shortest_part;
    const WordFacts* second = second_of(prose, token);
    if (second == nullptr || !(unknown || resources.lexicon.suspended.contains(facts->lower)) ||
        second->verdict == Verdict::unknown) {
        return false;
    }
    return is_listed(resources, facts->lower, second->lower) ||
           (unknown && second->letters > facts->letters && resources.swedish != nullptr &&
            resources.swedish->accepts(facts->lower + "-"));
}

} // namespace styrkoll::check
