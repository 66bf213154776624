// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/result.hpp"
#include "language/lexicon.hpp"
#include "language/phrases.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::language {

enum class OutdatedKind : std::uint8_t {
    term,
    authority,
    statute,      ///< found by its number in Svensk författningssamling, not by phrases
    statute_name, ///< of a statute that was repealed, where the new one has another name
    exempt,       ///< looks like an outdated term and is right as it stands
};

/// One row of utgangna.tsv.
struct OutdatedTerm {
    OutdatedKind kind = OutdatedKind::term;
    std::string shown;
    std::string instead;  ///< what to write
    Date from;            ///< first day on which `instead` is right
    bool certain = false; ///< false: the date is not verified, or the old word is right at times
    std::string source;
    std::string note; ///< a whole sentence, or empty
};

/// Words, names and statutes that went out of use, with the day from which. National, so not part
/// of any municipality's glossary.
struct OutdatedTerms {
    std::vector<OutdatedTerm> terms;   ///< Phrase::row of PhraseList::outdated is an index into it
    text::Map<std::uint32_t> statutes; ///< "2001:453" -> index into `terms`
    TextSet short_names;               ///< abbreviations that every reader knows: "EU", "SKR"
};

/// Reads utgangna.tsv and kanda-forkortningar.txt of the folder, and adds the phrases of the first
/// to `phrases`. Error (kind configuration): a file cannot be read, or a row is wrong ("file:line"
/// and the line).
[[nodiscard]] Result<OutdatedTerms> load_outdated(const std::string& folder, PhraseSet& phrases,
                                                  Language language = Language::swedish);

} // namespace styrkoll::language
