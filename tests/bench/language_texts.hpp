// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text_map.hpp"
#include "language/prose.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include <vector>

/// The least that looking at the words of a text costs.
namespace styrkoll::bench {

/// Floor W: a text normalised and tokenised by our own functions, and every word looked up in a
/// hash set that has them all. Makes no sentences, facts or findings, and keeps nothing.
class WordFloor {
public:
    explicit WordFloor(const language::Lexicon& lexicon);
    /// Words of the text; a line is a passage.
    std::size_t run(std::string_view text);
    /// Distinct spellings met so far.
    [[nodiscard]] std::vector<std::string> spellings() const {
        return {m_words.begin(), m_words.end()};
    }

private:
    std::size_t run_line(std::string_view line);

    language::IsAbbreviation m_is_abbreviation;
    text::Set m_words;
    std::string m_normal;
    std::vector<language::Shift> m_shifts;
    std::vector<language::Token> m_tokens;
};

} // namespace styrkoll::bench
