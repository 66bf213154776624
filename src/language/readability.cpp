// SPDX-License-Identifier: Apache-2.0
#include "language/readability.hpp"

#include <algorithm>
#include <string_view>

namespace styrkoll::language {
namespace {

bool ends_sentence(const Prose& prose, const Token& token) {
    const std::string_view text = prose.text_of(token);
    return text == "." || text == "?" || text == "!" || text == "…" ||
           (token.abbreviation && text.ends_with('.'));
}

std::uint32_t count_words(const Prose& prose, const Passage& passage) {
    std::uint32_t words = 0;
    for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
        words += prose.tokens[at].kind == TokenKind::word ? 1U : 0U;
    }
    return words;
}

bool has_sentence_end(const Prose& prose, const Passage& passage) {
    for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
        if (ends_sentence(prose, prose.tokens[at])) {
            return true;
        }
    }
    return false;
}

} // namespace

LixBand band_of(double lix) {
    if (lix < 30) {
        return LixBand::very_easy;
    }
    if (lix < 40) {
        return LixBand::easy;
    }
    if (lix < 50) {
        return LixBand::medium;
    }
    return lix < 60 ? LixBand::hard : LixBand::very_hard;
}

void Readability::add(const Sentence& sentence) {
    if (sentence.words == 0) {
        return;
    }
    ++sentences;
    words += sentence.words;
    long_words += sentence.long_words;
    over_25 += sentence.words > 25 ? 1U : 0U;
    over_35 += sentence.words > 35 ? 1U : 0U;
    over_45 += sentence.words > 45 ? 1U : 0U;
    longest = std::max(longest, sentence.words);
}

void Readability::add(const Readability& other) {
    sentences += other.sentences;
    words += other.words;
    long_words += other.long_words;
    over_25 += other.over_25;
    over_35 += other.over_35;
    over_45 += other.over_45;
    longest = std::max(longest, other.longest);
}

double Readability::lix() const {
    if (words == 0) {
        return 0;
    }
    return words_per_sentence() +
           100.0 * static_cast<double>(long_words) / static_cast<double>(words);
}

double Readability::words_per_sentence() const {
    return sentences == 0 ? 0 : static_cast<double>(words) / static_cast<double>(sentences);
}

double Readability::share(std::uint64_t sentences_over) const {
    return sentences == 0
               ? 0
               : 100.0 * static_cast<double>(sentences_over) / static_cast<double>(sentences);
}

bool is_running_text(const Prose& prose, const Passage& passage) {
    if (passage.foreign || passage.kind == PassageKind::heading ||
        passage.kind == PassageKind::aside) {
        return false;
    }
    const std::uint32_t words = count_words(prose, passage);
    return words >= k_many_words || (words >= k_fewest_words && has_sentence_end(prose, passage));
}

bool RunningText::holds(const Sentence& sentence) {
    const Passage& passage = m_prose.passages[sentence.passage];
    if (&passage != m_last) {
        m_last = &passage;
        m_counts = is_running_text(m_prose, passage);
    }
    return m_counts;
}

Readability measure(const Prose& prose) {
    Readability sum;
    RunningText running(prose);
    for (const Sentence& sentence : prose.sentences) {
        if (running.holds(sentence)) {
            sum.add(sentence);
        }
    }
    return sum;
}

} // namespace styrkoll::language
