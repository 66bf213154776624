// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "language/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

/// One element of a phrase: a word that is one of `words`, or begins with one of `beginnings`, or a
/// number. In the data files: alternatives part by '|', a beginning ends in '*' ("månad*" is also
/// "månad"), "#" is a number. An alternative in lower case is asked of the word in lower case, so
/// that it is found in any case; one with a capital letter stands as written ("PUL", "EU").
struct PhraseElement {
    std::vector<std::string> words;
    std::vector<std::string> beginnings;
    bool number = false;
};

struct Phrase {
    std::vector<PhraseElement> elements; ///< tokens in order
    std::uint32_t list = 0;              ///< whose it is (the caller's number)
    std::uint32_t row = 0;               ///< in that list
};

/// Phrases that are looked for all at once. Filled before use, then read-only.
class PhraseSet {
public:
    static constexpr std::size_t k_most_phrases = 50'000;
    static constexpr std::size_t k_most_elements = 16;
    static constexpr std::size_t k_longest_pattern = 2'000; ///< bytes

    /// `pattern` as in the data files: "inkomma|inkommer med", "månad*", "# procent enheter".
    /// Blanks part the elements, and so do parentheses, commas and quotation marks, each of which
    /// is an element of its own: "kommunallagen (1991:900)" has four.
    /// Error (kind configuration): an empty pattern or alternative, a '*' that does not end a word,
    /// or more than the limits above.
    Result<void> add(std::string_view pattern, std::uint32_t list, std::uint32_t row,
                     Language language = Language::swedish);

    /// Phrases that may begin with this word, number or mark, longest first, then in the order they
    /// were added. `lower`: the same in lower case. Time: one look-up for each distinct length of a
    /// beginning, whatever the number of phrases.
    [[nodiscard]] std::vector<std::uint32_t> beginning_with(std::string_view word,
                                                            std::string_view lower) const;
    [[nodiscard]] const Phrase& operator[](std::uint32_t index) const { return m_phrases[index]; }
    [[nodiscard]] std::size_t size() const { return m_phrases.size(); }

private:
    using Index = text::Map<std::vector<std::uint32_t>>;

    void collect(std::string_view word, std::vector<std::uint32_t>& found) const;

    std::vector<Phrase> m_phrases;
    Index m_by_word;                    ///< of first elements
    Index m_by_beginning;               ///< of first elements
    std::vector<std::size_t> m_lengths; ///< of the beginnings, in bytes, ascending, each once
    std::vector<std::uint32_t> m_by_number;
    std::size_t m_longest_word = 0;
};

/// Whether a word, number or mark (as written, and in lower case) is what the element asks for.
[[nodiscard]] bool matches(const PhraseElement& element, std::string_view word,
                           std::string_view lower);

} // namespace styrkoll::language
