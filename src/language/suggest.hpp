// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/word_store.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

struct Suggestions {
    std::vector<std::string> words; ///< best first, at most five; in the case of the written word
    /// The score of the best word of the lexicon that is one edit away (below 0.8: a probable
    /// typo), or k_no_typo.
    float typo = k_no_typo;

    static constexpr float k_no_typo = 9.0F;
};

/// What was probably meant, for the unknown words of one document. What it spends is bounded by
/// counting, never by a clock: the answers are the same on any machine. After `k_most_words` words,
/// or when the document has used up its look-ups, only the lexicon is asked. Words of more than 40
/// letters get nothing.
class Suggester {
public:
    static constexpr std::size_t k_most_words = 200;
    static constexpr std::size_t k_most_lookups = 20'000; ///< of the dictionary, for a document

    explicit Suggester(const Resources& resources);

    [[nodiscard]] Suggestions suggest(std::string_view word);
    /// The typo score alone, from the lexicon alone: a tenth of the time.
    [[nodiscard]] float typo_score(std::string_view word) const;

private:
    class Search;

    const Resources& m_resources;
    std::bitset<0x8000> m_triples; ///< of letters, that some word of the lexicon has
    std::vector<std::uint32_t> m_masks;     ///< the letters that each word of the lexicon has
    std::size_t m_words = 0;
    std::size_t m_lookups = 0;
};

} // namespace styrkoll::language
