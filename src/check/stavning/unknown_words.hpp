// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/stavning/foreign_text.hpp"
#include "language/prose.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::check {

/// A word that no list knows, with all its places; whatever its case.
struct UnknownWord {
    std::uint32_t word = 0; ///< index into Prose::words: the first spelling
    std::vector<std::uint32_t> tokens;
    bool name_like = false; ///< written as a name wherever that shows
};

/// In the order they first stand. Left out: words in foreign text, common English words, endings
/// such as "(er)" and "-erna", and first parts that lack their hyphen ("hälso och sjukvård").
[[nodiscard]] std::vector<UnknownWord> find_unknown(const language::Prose& prose,
                                                    const language::Resources& resources,
                                                    const ForeignText& foreign);

/// What spelling has to say of a document.
struct SpellingFault {
    UnknownWord unknown;
    bool typo = false;                    ///< probably; else only unknown
    std::vector<std::string> suggestions; ///< best first
};

struct UnknownShare {
    std::uint32_t unknown_words = 0; ///< occurrences, names apart
    /// So many that the text is no Swedish, or no text: its words are not told one by one.
    bool other_language = false;
};

[[nodiscard]] UnknownShare share_of_unknown(const std::vector<UnknownWord>& unknown,
                                            const ForeignText& foreign);

/// None when the share is too large.
[[nodiscard]] std::vector<SpellingFault> find_spelling_faults(const language::Prose& prose,
                                                              const language::Suggester& suggester,
                                                              std::vector<UnknownWord> unknown,
                                                              const UnknownShare& share);

} // namespace styrkoll::check
