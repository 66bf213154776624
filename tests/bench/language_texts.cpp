// SPDX-License-Identifier: Apache-2.0
#include "bench/language_texts.hpp"

#include "base/text.hpp"

namespace styrkoll::bench {

WordFloor::WordFloor(const language::Lexicon& lexicon)
    : m_is_abbreviation([&lexicon](std::string_view text) {
          return lexicon.abbreviations.find(text) != lexicon.abbreviations.end();
      }) {}

std::size_t WordFloor::run(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        words += run_line(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::size_t WordFloor::run_line(std::string_view line) {
    std::size_t words = 0;
    m_normal.clear();
    m_shifts.clear();
    m_tokens.clear();
    language::append_normal(line, m_normal, m_shifts);
    language::tokenise(m_normal, m_is_abbreviation, m_tokens);
    for (const language::Token& token : m_tokens) {
        if (token.kind == language::TokenKind::word) {
            const auto word =
                std::string_view(m_normal).substr(token.begin, token.end - token.begin);
            if (m_words.find(word) == m_words.end()) {
                m_words.emplace(word);
            }
            ++words;
        }
    }
    return words;
}

} // namespace styrkoll::bench
