// SPDX-License-Identifier: Apache-2.0
//
// Passage by passage: normal text, tokens, words, quotations, sentences, phrases. All of it in flat
// lists, so that a check walks the tokens of a document as an array.
#include "language/prose.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::language {
namespace {

constexpr std::uint32_t k_none = 0xFFFFFFFFU;
constexpr std::uint32_t k_long_word = 6; ///< LIX: a long word has more letters than this
constexpr std::size_t k_most_words_in_quotation = 400;

/// The document's distinct spellings, by open addressing over Prose::words.
class WordIndex {
public:
    WordIndex(Prose& prose, WordStore& store) : m_prose(prose), m_store(store), m_slots(1024) {}

    std::uint32_t add(std::string_view spelling, std::uint32_t token) {
        if (m_prose.words.size() * 2 >= m_slots.size()) {
            grow();
        }
        const std::size_t hash = std::hash<std::string_view>{}(spelling);
        std::size_t slot = hash & (m_slots.size() - 1);
        for (; m_slots[slot].word != k_none; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_slots[slot].hash == hash &&
                m_prose.words[m_slots[slot].word].facts->text == spelling) {
                ++m_prose.words[m_slots[slot].word].count;
                return m_slots[slot].word;
            }
        }
        const auto made = static_cast<std::uint32_t>(m_prose.words.size());
        m_prose.words.push_back({facts_of(spelling), 1, token});
        m_slots[slot] = {hash, made};
        return made;
    }

private:
    struct Slot {
        std::size_t hash = 0;
        std::uint32_t word = k_none;
    };

    const WordFacts* facts_of(std::string_view spelling) {
        if (const WordFacts* known = m_store.find(spelling)) {
            return known;
        }
        return &m_prose.own_facts.emplace_back(m_store.make(spelling));
    }

    void grow() {
        std::vector<Slot> larger(m_slots.size() * 2);
        for (const Slot& one : m_slots) {
            if (one.word == k_none) {
                continue;
            }
            std::size_t slot = one.hash & (larger.size() - 1);
            while (larger[slot].word != k_none) {
                slot = (slot + 1) & (larger.size() - 1);
            }
            larger[slot] = one;
        }
        m_slots.swap(larger);
    }

    Prose& m_prose;
    WordStore& m_store;
    std::vector<Slot> m_slots;
};

/// How a pair of quotation marks is written. In Swedish both are the same.
struct Quotes {
    std::string_view open, close;
};
constexpr std::array<Quotes, 6> k_quotes{
    {{"”", "”"}, {"\"", "\""}, {"“", "”"}, {"»", "»"}, {"«", "»"}, {"„", "”"}}};

class Builder {
public:
    Builder(Prose& prose, WordStore& store)
        : m_prose(prose), m_index(prose, store), m_lexicon(store.resources().lexicon),
          m_phrases(store.resources().phrases), m_by_number(m_phrases.beginning_with("0", "0")),
          m_is_abbreviation([this](std::string_view piece) {
              return m_lexicon.abbreviations.contains(text::lower(piece));
          }) {}

    void add(const PassageText& source) {
        Passage passage;
        passage.id = source.id;
        passage.kind = source.kind;
        passage.foreign = source.foreign;
        passage.quoted = source.quoted;
        passage.first_shift = size(m_prose.shifts);
        passage.text_begin = size(m_prose.text);
        append_normal(source.text, m_prose.text, m_prose.shifts);
        passage.text_end = size(m_prose.text);
        passage.last_shift = size(m_prose.shifts);
        passage.first_token = size(m_prose.tokens);
        tokenise(text_of(passage), m_is_abbreviation, m_prose.tokens);
        passage.last_token = size(m_prose.tokens);
        for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
            m_prose.tokens[at].begin += passage.text_begin;
            m_prose.tokens[at].end += passage.text_begin;
        }
        m_prose.passages.push_back(passage);
        mark_foreign(source);
        mark_quotations();
        find_words();
        find_sentences();
        find_phrases();
        m_prose.text += '\n';
    }

private:
    template <class List>
    static std::uint32_t size(const List& list) {
        return static_cast<std::uint32_t>(list.size());
    }

    [[nodiscard]] const Passage& passage() const { return m_prose.passages.back(); }
    [[nodiscard]] std::string_view text_of(const Passage& passage) const {
        return std::string_view(m_prose.text)
            .substr(passage.text_begin, passage.text_end - passage.text_begin);
    }
    [[nodiscard]] std::string_view text_of(std::uint32_t token) const {
        return m_prose.text_of(m_prose.tokens[token]);
    }
    [[nodiscard]] bool is_mark(std::uint32_t token, std::string_view text) const {
        return m_prose.tokens[token].kind == TokenKind::mark && text_of(token) == text;
    }

    void mark_foreign(const PassageText& source) {
        if (source.foreign_spans.empty() && !source.foreign) {
            return;
        }
        for (std::uint32_t at = passage().first_token; at < passage().last_token; ++at) {
            const auto [begin, end] = m_prose.source_of(passage(), at, at + 1);
            for (const auto& [from, to] : source.foreign_spans) {
                m_prose.tokens[at].foreign =
                    m_prose.tokens[at].foreign || (begin < to && end > from);
            }
            m_prose.tokens[at].foreign = m_prose.tokens[at].foreign || source.foreign;
        }
    }

    /// What stands between a pair of quotation marks in one passage; a mark without its fellow
    /// quotes nothing.
    void mark_quotations() {
        if (passage().quoted) {
            for (std::uint32_t at = passage().first_token; at < passage().last_token; ++at) {
                m_prose.tokens[at].quoted = true;
            }
            return;
        }
        for (std::uint32_t at = passage().first_token; at < passage().last_token; ++at) {
            if (m_prose.tokens[at].kind != TokenKind::mark) {
                continue;
            }
            const std::uint32_t close = closing(at);
            if (close == k_none) {
                continue;
            }
            for (std::uint32_t inside = at + 1; inside < close; ++inside) {
                m_prose.tokens[inside].quoted = true;
            }
            at = close;
        }
    }

    [[nodiscard]] std::uint32_t closing(std::uint32_t open) const {
        const std::string_view mark = text_of(open);
        const std::uint32_t limit = std::min<std::uint32_t>(
            passage().last_token, open + static_cast<std::uint32_t>(k_most_words_in_quotation));
        for (const Quotes& quotes : k_quotes) {
            if (mark != quotes.open) {
                continue;
            }
            for (std::uint32_t at = open + 1; at < limit; ++at) {
                if (is_mark(at, quotes.close)) {
                    return at;
                }
            }
        }
        return k_none;
    }

    void find_words() {
        for (std::uint32_t at = passage().first_token; at < passage().last_token; ++at) {
            if (m_prose.tokens[at].kind == TokenKind::word) {
                m_prose.tokens[at].word = m_index.add(text_of(at), at);
            }
        }
    }

    /// How a token begins, as far as a new sentence is concerned.
    [[nodiscard]] bool may_begin_sentence(std::uint32_t token) const {
        const std::string_view text = text_of(token);
        std::size_t at = 0;
        const char32_t first = text::next_code_point(text, at);
        return !text::is_lower(first);
    }

    [[nodiscard]] bool ends_sentence(std::uint32_t token) const {
        const std::uint32_t next = token + 1;
        const Token& here = m_prose.tokens[token];
        if (next == passage().last_token) {
            return true;
        }
        if (m_prose.tokens[next].line_before && may_begin_sentence(next)) {
            return true;
        }
        if (here.kind == TokenKind::mark) {
            return mark_ends_sentence(token, next);
        }
        return here.abbreviation && m_prose.tokens[next].space_before &&
               m_lexicon.closing.contains(m_prose.facts_of(here)->lower) &&
               text::is_upper(first_of(next));
    }

    [[nodiscard]] char32_t first_of(std::uint32_t token) const {
        const std::string_view text = text_of(token);
        std::size_t at = 0;
        return text::next_code_point(text, at);
    }

    /// `next` is the token after the mark, inside the passage.
    [[nodiscard]] bool mark_ends_sentence(std::uint32_t token, std::uint32_t next) const {
        const std::string_view mark = text_of(token);
        if (mark == ":") {
            return m_prose.tokens[next].space_before;
        }
        const auto is_stop = [](std::string_view text) {
            return text == "." || text == "?" || text == "!" || text == "…";
        };
        const bool closes = mark == "”" || mark == "\"" || mark == ")" || mark == "»";
        const bool stop_before = closes && token > passage().first_token &&
                                 m_prose.tokens[token - 1].kind == TokenKind::mark &&
                                 is_stop(text_of(token - 1));
        return (is_stop(mark) || stop_before) && m_prose.tokens[next].space_before &&
               may_begin_sentence(next);
    }

    void find_sentences() {
        Sentence sentence;
        const auto begin = [&](std::uint32_t at) {
            sentence = {size(m_prose.passages) - 1, at, at, 0, 0};
        };
        begin(passage().first_token);
        bool first = true; // no word of the sentence yet
        for (std::uint32_t at = passage().first_token; at < passage().last_token; ++at) {
            Token& token = m_prose.tokens[at];
            if (token.kind == TokenKind::word) {
                token.begins = first || token.line_before || after_opening_mark(at);
                first = false;
                ++sentence.words;
                sentence.long_words += m_prose.facts_of(token)->letters > k_long_word ? 1U : 0U;
            }
            if (ends_sentence(at) && (sentence.words > 0 || at + 1 == passage().last_token)) {
                sentence.last_token = at + 1;
                if (sentence.words > 0) {
                    m_prose.sentences.push_back(sentence);
                }
                begin(at + 1);
                first = true;
            }
        }
    }

    /// A quotation mark, bullet, dash or parenthesis before a word: what follows may be a
    /// beginning.
    [[nodiscard]] bool after_opening_mark(std::uint32_t token) const {
        if (token == passage().first_token) {
            return true;
        }
        const Token& before = m_prose.tokens[token - 1];
        if (before.kind != TokenKind::mark) {
            return false;
        }
        const std::string_view mark = text_of(token - 1);
        const bool joins = mark == "," || mark == ";" || mark == "&" || mark == "/";
        return !joins && (before.space_before || mark == "•");
    }

    void find_phrases() {
        for (std::uint32_t at = passage().first_token; at < passage().last_token; ++at) {
            const Token& token = m_prose.tokens[at];
            if (const WordFacts* facts = m_prose.facts_of(token)) {
                if (!facts->phrases.empty()) {
                    match(at, facts->phrases);
                }
            } else if (token.kind == TokenKind::number && !m_by_number.empty()) {
                match(at, m_by_number);
            }
        }
    }

    /// The longest phrase of each list that stands here.
    void match(std::uint32_t at, const std::vector<std::uint32_t>& candidates) {
        const std::size_t before = m_prose.matches.size();
        for (const std::uint32_t index : candidates) {
            const Phrase& phrase = m_phrases[index];
            const bool has_longer =
                std::any_of(m_prose.matches.begin() + static_cast<std::ptrdiff_t>(before),
                            m_prose.matches.end(), [this, &phrase](const PhraseMatch& match) {
                                return m_phrases[match.phrase].list == phrase.list;
                            });
            if (!has_longer && stands_at(phrase, at)) {
                m_prose.matches.push_back(
                    {index, size(m_prose.passages) - 1, at, at + size(phrase.elements)});
            }
        }
    }

    [[nodiscard]] bool stands_at(const Phrase& phrase, std::uint32_t at) const {
        if (phrase.elements.size() > passage().last_token - at) {
            return false;
        }
        for (const PhraseElement& element : phrase.elements) {
            const WordFacts* facts = m_prose.facts_of(m_prose.tokens[at]);
            const std::string_view text = text_of(at);
            if (!matches(element, text, facts == nullptr ? text : std::string_view(facts->lower))) {
                return false;
            }
            ++at;
        }
        return true;
    }

    Prose& m_prose;
    WordIndex m_index;
    const Lexicon& m_lexicon;
    const PhraseSet& m_phrases;
    std::vector<std::uint32_t> m_by_number; ///< phrases that begin with a number
    IsAbbreviation m_is_abbreviation;
};

} // namespace

std::pair<std::uint32_t, std::uint32_t>
Prose::source_of(const Passage& passage, std::uint32_t first, std::uint32_t last) const {
    const std::span<const Shift> here(shifts.data() + passage.first_shift,
                                      passage.last_shift - passage.first_shift);
    return source_range(here, tokens[first].begin - passage.text_begin,
                        tokens[last - 1].end - passage.text_begin);
}

Prose make_prose(std::span<const PassageText> passages, WordStore& store) {
    Prose prose;
    std::size_t bytes = 0;
    for (const PassageText& passage : passages) {
        bytes += passage.text.size() + 1;
    }
    prose.text.reserve(bytes);
    prose.tokens.reserve(bytes / 6);
    prose.passages.reserve(passages.size());
    Builder builder(prose, store);
    for (const PassageText& passage : passages) {
        builder.add(passage);
    }
    return prose;
}

} // namespace styrkoll::language
