// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/letter_triples.hpp"
#include "language/word_store.hpp"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::language {

struct Suggestions {
    std::vector<std::string> words; ///< best first, at most five; in the case of the written word
    /// The score of the best word of the lexicon that is one edit away (below 0.8: a probable
    /// typo), or k_no_typo.
    float typo = k_no_typo;

    static constexpr float k_no_typo = 9.0F;
};

/// What was probably meant by an unknown word. Shared by all threads of a run, and remembers its
/// answers. What a document may spend is bounded by counting, never by a clock, and what is
/// remembered counts as when it was new: the answers are the same on any machine and in any order.
/// After `k_most_words` words, or when the document has used up its look-ups, only the lexicon is
/// asked. Words of more than 40 letters get nothing.
class Suggester {
public:
    static constexpr float k_typo = 0.8F; ///< a score below it: probably that word
    static constexpr std::uint32_t k_shortest_typo =
        4; ///< letters; shorter have too many neighbours
    static constexpr std::size_t k_most_words = 200;
    static constexpr std::size_t k_most_lookups = 20'000; ///< of the dictionary, for a document

    /// By one document so far.
    struct Spent {
        std::size_t words = 0;
        std::size_t lookups = 0;
    };

    explicit Suggester(const Resources& resources) : m_resources(resources) {}

    [[nodiscard]] Suggestions suggest(std::string_view word, Spent& spent) const;
    /// The typo score alone, from the lexicon alone: a tenth of the time.
    [[nodiscard]] float typo_score(std::string_view word) const;

private:
    class Search;
    struct Answer {
        Suggestions suggestions;
        std::size_t lookups = 0;
    };
    using Answers = text::Map<Answer>;
    static constexpr std::size_t k_most_remembered = 20'000; ///< words in each of the lists

    void make_index() const;
    [[nodiscard]] Answer answer(std::string_view word, bool thorough) const;
    [[nodiscard]] Answer search(std::string_view word, bool thorough) const;

    const Resources& m_resources;
    mutable std::once_flag m_indexed;
    mutable LetterTriples m_triples;            ///< of letters, that some word of the lexicon has
    mutable std::vector<std::uint32_t> m_masks; ///< the letters that each word of the lexicon has
    mutable std::mutex m_lock;
    mutable Answers m_thorough, m_quick; ///< what was asked so far
    mutable text::Map<float> m_typos;
};

} // namespace styrkoll::language
