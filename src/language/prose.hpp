// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/normal_text.hpp"
#include "language/tokens.hpp"
#include "language/word_store.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The words of a document, ready for everything that checks the language: normalised and tokenised
/// once, each distinct spelling looked up once.
namespace styrkoll::language {

enum class PassageKind : std::uint8_t {
    running, ///< a paragraph or note: sentences
    list_item,
    heading, ///< also titles and captions
    cell,    ///< of a table
    aside,   ///< page header or footer, alternative text
};

/// One paragraph, as it is handed in.
struct PassageText {
    std::string_view text; ///< valid UTF-8
    std::uint32_t id = 0;  ///< the caller's: index of the block
    PassageKind kind = PassageKind::running;
    bool foreign = false; ///< the whole passage is in another language
    bool quoted = false;  ///< a block quotation
    std::span<const std::pair<std::uint32_t, std::uint32_t>>
        foreign_spans{}; ///< bytes of `text`, sorted
};

struct Passage {
    std::uint32_t id = 0;
    PassageKind kind = PassageKind::running;
    bool foreign = false;
    bool quoted = false;
    std::uint32_t text_begin = 0, text_end = 0;    ///< bytes of Prose::text
    std::uint32_t first_token = 0, last_token = 0; ///< [first, last) of Prose::tokens
    std::uint32_t first_shift = 0, last_shift = 0; ///< [first, last) of Prose::shifts
};

/// One sentence. It ends at a full stop, question or exclamation mark before a blank and a capital,
/// digit or quotation mark; at a colon before a blank; at a line end before anything but a
/// lower-case letter; and with its passage. Abbreviations, decimals and dates end none.
struct Sentence {
    std::uint32_t passage = 0;
    std::uint32_t first_token = 0, last_token = 0; ///< [first, last)
    std::uint32_t words = 0;                       ///< tokens that are words
    std::uint32_t long_words = 0;                  ///< of more than six letters
};

/// One distinct spelling of the document.
struct Word {
    const WordFacts* facts = nullptr;
    std::uint32_t count = 0;
    std::uint32_t first_token = 0;
};

/// A phrase of Resources::phrases that was found: tokens [first, last). The longest at each place;
/// where several lists have it, one for each.
struct PhraseMatch {
    std::uint32_t phrase = 0;
    std::uint32_t passage = 0;
    std::uint32_t first_token = 0, last_token = 0;
};

struct Prose {
    std::string text; ///< normal text of all passages, '\n' between them
    std::vector<Passage> passages;
    std::vector<Token> tokens; ///< offsets into `text`
    std::vector<Sentence> sentences;
    std::vector<Word> words;
    std::vector<PhraseMatch> matches;
    std::vector<Shift> shifts;
    std::deque<WordFacts> own_facts; ///< of words that the store had no room for

    [[nodiscard]] std::string_view text_of(const Token& token) const {
        return std::string_view(text).substr(token.begin, token.end - token.begin);
    }
    /// Null for what is no word.
    [[nodiscard]] const WordFacts* facts_of(const Token& token) const {
        return token.word < words.size() ? words[token.word].facts : nullptr;
    }
    /// Bytes of the passage's source text that the tokens [first, last) stand for.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t>
    source_of(const Passage& passage, std::uint32_t first, std::uint32_t last) const;
};

[[nodiscard]] Prose make_prose(std::span<const PassageText> passages, WordStore& store);

} // namespace styrkoll::language
