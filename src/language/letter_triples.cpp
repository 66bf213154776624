// SPDX-License-Identifier: Apache-2.0
#include "language/letter_triples.hpp"

#include "base/text.hpp"

namespace styrkoll::language {
namespace {

/// Five bits for a letter; 0 is the word's edge and whatever is no Swedish letter.
std::size_t code_of(char32_t letter) {
    if (letter >= U'a' && letter <= U'z') {
        return letter - U'a' + 1;
    }
    switch (letter) {
    case U'å':
        return 27;
    case U'ä':
        return 28;
    case U'ö':
        return 29;
    case U'é':
        return 5;
    case U'-':
        return 30;
    default:
        return 31;
    }
}

constexpr std::size_t k_triple_bits = 0x7FFF;

} // namespace

std::uint32_t add_triples(std::string_view word, LetterTriples& triples) {
    std::size_t triple = 0;
    std::uint32_t mask = 0;
    for (std::size_t at = 0, letters = 0; at < word.size(); ++letters) {
        const std::size_t code = code_of(text::next_code_point(word, at));
        mask |= 1U << code;
        triple = ((triple << 5U) | code) & k_triple_bits;
        if (letters > 0) {
            triples.set(triple);
        }
    }
    triples.set((triple << 5U) & k_triple_bits);
    return mask;
}

bool has_only(const LetterTriples& triples, std::u32string_view word) {
    std::size_t triple = 0;
    for (std::size_t at = 0; at <= word.size(); ++at) {
        triple = ((triple << 5U) | (at < word.size() ? code_of(word[at]) : 0U)) & k_triple_bits;
        if (at > 0 && !triples[triple]) {
            return false;
        }
    }
    return true;
}

std::uint32_t letter_mask(std::u32string_view word) {
    std::uint32_t mask = 0;
    for (const char32_t letter : word) {
        mask |= 1U << code_of(letter);
    }
    return mask;
}

} // namespace styrkoll::language
