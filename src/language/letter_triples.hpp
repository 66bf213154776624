// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Which letters a word has, and which three follow each other in it: quick to compare, to leave
/// out words that are unlike any that is known.
namespace styrkoll::language {

/// Each three letters in a row, five bits a letter, the edges of words included.
using LetterTriples = std::bitset<0x8000>;

/// Adds those of the word (UTF-8, lower case); gives its letter mask.
std::uint32_t add_triples(std::string_view word, LetterTriples& triples);

/// Whether each three letters in a row, the word's edges included, are among these.
[[nodiscard]] bool has_only(const LetterTriples& triples, std::u32string_view word);

/// One bit for each letter that the word has.
[[nodiscard]] std::uint32_t letter_mask(std::u32string_view word);

} // namespace styrkoll::language
