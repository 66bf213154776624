// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/compound_rules.hpp"
#include "language/dictionary/derivations.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::language::dictionary {

/// The flags of an entry or a suffix, as bits.
struct Traits {
    bool begin : 1 = false;            ///< may stand first in a compound
    bool middle : 1 = false;           ///< inside one
    bool end : 1 = false;              ///< last
    bool permit : 1 = false;           ///< suffix: also inside compounds
    bool only_in_compound : 1 = false; ///< never alone
    bool need_affix : 1 = false;       ///< never without a suffix
    bool forbidden : 1 = false;
    bool force_capital : 1 = false; ///< compounds with it last are capitalised
    bool only_upper : 1 = false;    ///< Entry::only_upper
    bool shortens : 1 = false;      ///< suffix: only takes away
    bool noun : 1 = false;          ///< entry: is inflected as a noun
    bool plural : 1 = false;        ///< entry: is a noun in the plural, "döttrar"
    bool adjective : 1 = false;
    bool verb : 1 = false;
    std::uint32_t rules = 0; ///< CompoundRules::asked

    [[nodiscard]] bool barred() const { return forbidden || only_upper; }
};

[[nodiscard]] std::vector<Traits> traits_of(const std::vector<Entry>& entries,
                                            const AffixFile& affixes, const CompoundRules& rules);
/// By rank; the first stands for no suffix.
[[nodiscard]] std::vector<Traits> traits_of(const SuffixOrder& suffixes, const AffixFile& affixes);

/// k_class_... of a form, from what inflects it. The .dic file has no word classes; its suffixes
/// tell: B-I are of nouns, O-R of adjectives and participles, K-N and m of verbs, J of both.
[[nodiscard]] std::uint8_t classes_of(const Traits& entry, const Suffix* suffix);

} // namespace styrkoll::language::dictionary
