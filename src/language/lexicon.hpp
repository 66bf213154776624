// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "base/text_map.hpp"
#include "language/dictionary.hpp"
#include "language/word_counts.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

using TextSet = text::Set;
using TextMap = text::Map<std::string>;
using TextPairs = text::Map<TextSet>;

/// Words as they are counted and listed in `schema/svenska/`. All spellings in lower case unless
/// said.
struct Lexicon {
    WordCounts frequency;   ///< how often in 1.2 million words of public prose (frekvens.tsv)
    TextSet abbreviations;  ///< "t.ex.", "kap.", "mkr": with and without their full stops
    TextSet closing;        ///< abbreviations that may end a sentence: "m.m.", "osv."
    TextSet function_words; ///< never a half of a split compound
    TextSet determiners;    ///< "den", "respektive": before a genitive
    TextSet english;        ///< common English words
    TextPairs not_split;    ///< first -> second of pairs that only look like a split compound
    TextPairs
        suspended; ///< "hälso" -> "sjukvård": beginnings of what follows "och" (hangstreck.tsv)
    TextMap misspelt; ///< "isåfall" -> "i så fall": several faults at once (felstavningar.tsv)
    std::vector<AddedWord> added; ///< supplement to the dictionary, spelt as listed

    /// 0 for a word that was not counted.
    [[nodiscard]] std::uint32_t count(std::string_view lower) const;
};

/// Reads `schema/svenska/`. Error (kind configuration): a file is missing, is not UTF-8, or has a
/// broken line, which is then named and shown.
[[nodiscard]] Result<Lexicon> load_lexicon(const std::string& folder,
                                           Language language = Language::swedish);

} // namespace styrkoll::language
