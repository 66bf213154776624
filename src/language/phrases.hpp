// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

/// One element of a phrase: a word that is one of `words`, or begins with one of `beginnings`, or a
/// number. In the data files: words part by '|', a beginning ends in '*', "#" is a number. All are
/// in lower case; `exact` words stand as written ("PUL", "EU").
struct PhraseElement {
    std::vector<std::string> words;
    std::vector<std::string> beginnings;
    bool number = false;
    bool exact = false;
};

struct Phrase {
    std::vector<PhraseElement> elements; ///< in order, blanks between them
    std::uint32_t list = 0;              ///< whose it is (the caller's number)
    std::uint32_t row = 0;               ///< in that list
};

/// Phrases that are looked for all at once. Filled before use, then read-only.
class PhraseSet {
public:
    /// `pattern` as in the data files: "inkomma|inkommer med", "månad*", "# procent enheter".
    /// Error (kind configuration): an empty pattern or element.
    Result<void> add(std::string_view pattern, std::uint32_t list, std::uint32_t row);

    /// Phrases that may begin with this word, longest first. `lower`: the same in lower case.
    [[nodiscard]] std::vector<std::uint32_t> beginning_with(std::string_view word,
                                                            std::string_view lower) const;
    [[nodiscard]] const Phrase& operator[](std::uint32_t index) const { return m_phrases[index]; }
    [[nodiscard]] std::size_t size() const { return m_phrases.size(); }

private:
    std::vector<Phrase> m_phrases;
};

/// Whether a word (as written, and in lower case) is what the element asks for.
[[nodiscard]] bool matches(const PhraseElement& element, std::string_view word,
                           std::string_view lower);

} // namespace styrkoll::language
