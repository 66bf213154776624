// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language::dictionary {

using Flag = unsigned char; ///< as in the files: one byte; 0 is none

[[nodiscard]] inline bool has_flag(std::string_view flags, Flag flag) {
    return flag != 0 && flags.find(static_cast<char>(flag)) != std::string_view::npos;
}

/// What a character of the stem must be (or, `excluded`, must not be).
struct CharacterClass {
    std::u32string characters;
    bool any = false;
    bool excluded = false;
};

/// SFX: the stem without `strip`, with `append`, where the stem's end meets the condition.
struct Suffix {
    Flag flag = 0;
    std::string strip;
    std::string append;
    std::vector<CharacterClass> condition; ///< of the stem's last characters, in order
    std::string flags;                     ///< that the form has, besides those of its stem
};

/// The rules of an .aff file that change what is accepted (hunspell(5)).
struct AffixFile {
    std::vector<Suffix> suffixes;                               ///< in the order of the file
    std::vector<std::string> breaks;                            ///< BREAK
    std::vector<std::pair<std::string, std::string>> exchanges; ///< REP without ^ and $
    std::vector<std::string> compound_rules;                    ///< COMPOUNDRULE
    Flag begin = 0, middle = 0, end = 0;                        ///< COMPOUNDBEGIN ...
    Flag permit = 0;                                            ///< COMPOUNDPERMITFLAG
    Flag only_in_compound = 0, need_affix = 0, forbidden = 0, force_capital = 0;
    std::uint32_t compound_min = 3; ///< COMPOUNDMIN
    bool no_triple = false;         ///< CHECKCOMPOUNDTRIPLE
    bool simplified_triple = false; ///< SIMPLIFIEDTRIPLE
    bool no_duplicate = false;      ///< CHECKCOMPOUNDDUP
    bool check_exchanges = false;   ///< CHECKCOMPOUNDREP
    bool full_strip = false;        ///< FULLSTRIP
};

/// Reads an .aff file. Error (kind configuration): it is not UTF-8, a table is broken, or it uses a
/// directive that could change what is accepted and that is not followed here; the text names it.
[[nodiscard]] Result<AffixFile> read_affixes(std::string_view bytes, Language language);

/// Whether the stem (as characters) may take the suffix.
[[nodiscard]] bool applies(const Suffix& suffix, std::u32string_view stem);

} // namespace styrkoll::language::dictionary
