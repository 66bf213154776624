// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/prose.hpp"

#include <cstdint>

namespace styrkoll::language {

/// How hard a text is by its LIX (Björnsson, Läsbarhet, 1968).
enum class LixBand : std::uint8_t {
    very_easy, ///< below 30: children's books
    easy,      ///< below 40: fiction, popular magazines
    medium,    ///< below 50: newspapers
    hard,      ///< below 60: official texts
    very_hard,
};

[[nodiscard]] LixBand band_of(double lix);

/// Words and sentences of running text, summed.
struct Readability {
    std::uint64_t sentences = 0;
    std::uint64_t words = 0;
    std::uint64_t long_words = 0; ///< of more than six letters
    std::uint64_t over_25 = 0;    ///< sentences of more than so many words
    std::uint64_t over_35 = 0;
    std::uint64_t over_45 = 0;
    std::uint32_t longest = 0; ///< words of the longest sentence

    void add(const Sentence& sentence);
    void add(const Readability& other);

    /// Words by sentence and 100 times the share of long words, added. 0 without words.
    [[nodiscard]] double lix() const;
    [[nodiscard]] double words_per_sentence() const;
    /// Percent of the sentences, for one of the counts above.
    [[nodiscard]] double share(std::uint64_t sentences_over) const;

    bool operator==(const Readability&) const = default;
};

/// Whether the sentences of a passage say anything of how a text reads. Paragraphs, notes and list
/// items do, and table cells; but only when they hold a sentence: at least so many words as
/// k_fewest_words, and a full stop, question or exclamation mark, or else k_many_words. So names,
/// amounts, labels, addresses and one-word items never make a text look easy. Headings, titles,
/// captions, page headers and alternative texts do not count, nor what is in another language.
[[nodiscard]] bool is_running_text(const Prose& prose, const Passage& passage);

/// Says so of sentence after sentence, looking at each passage once.
class RunningText {
public:
    explicit RunningText(const Prose& prose) : m_prose(prose) {}
    [[nodiscard]] bool holds(const Sentence& sentence);

private:
    const Prose& m_prose;
    const Passage* m_last = nullptr;
    bool m_counts = false;
};

inline constexpr std::uint32_t k_fewest_words = 4;
inline constexpr std::uint32_t k_many_words = 8;

/// Of all passages that count.
[[nodiscard]] Readability measure(const Prose& prose);

} // namespace styrkoll::language
