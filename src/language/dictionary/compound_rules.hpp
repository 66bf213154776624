// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/affix_file.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language::dictionary {

/// COMPOUNDRULE: patterns of flags ("1*-6": digits, a hyphen, "åringen") that the parts of a
/// compound may follow. All patterns are followed at once: a set of places in them, as bits.
class CompoundRules {
public:
    using Places = std::uint64_t;

    /// Error (kind configuration): more places or flags than fit.
    static Result<CompoundRules> make(const AffixFile& affixes, Language language);

    [[nodiscard]] bool empty() const { return m_start == 0; }
    /// The flags of an entry that the rules ask for, as bits.
    [[nodiscard]] std::uint32_t asked(std::string_view flags) const;
    [[nodiscard]] Places start() const { return m_start; }
    /// Where one may stand after a part with those flags; 0 when no rule goes on so.
    [[nodiscard]] Places after(Places places, std::uint32_t asked) const;
    /// Where one may stand before the next part.
    [[nodiscard]] Places next(Places places) const;
    [[nodiscard]] bool ends(Places places) const { return (places & m_last) != 0; }

private:
    bool add(std::string_view pattern);

    std::string m_flags;               ///< each once; its place is its bit
    std::vector<Places> m_places_of;   ///< by flag: places that take it
    std::array<Places, 64> m_follow{}; ///< by place: what may come after
    Places m_start = 0;                ///< places that may come first
    Places m_last = 0;                 ///< places that may come last
    unsigned m_count = 0;
};

} // namespace styrkoll::language::dictionary
