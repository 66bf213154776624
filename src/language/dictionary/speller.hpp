// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary.hpp"
#include "language/dictionary/compound_walk.hpp"
#include "language/dictionary/form_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language::dictionary {

/// Hunspell's verdicts from a table: a word as it stands, in the other cases it may be written in,
/// as a compound, and in the pieces that BREAK allows.
class Speller {
public:
    Speller(Table table, const AffixFile& affixes, CompoundRules rules)
        : m_table(table), m_plan(affixes, std::move(rules)), m_breaks(affixes.breaks) {}

    struct Answer {
        bool accepted = false;
        bool listed = false;      ///< not put together
        std::uint8_t classes = 0; ///< k_class_...
    };
    /// Any bytes. Refused: above 100 bytes, not UTF-8, with NUL.
    [[nodiscard]] Answer look_up(std::string_view word) const;

private:
    struct Question;
    [[nodiscard]] Answer spell(std::string_view word, Budget& budget) const;
    [[nodiscard]] Answer spell_cases(Question& question) const;
    [[nodiscard]] Answer spell_upper(Question& question) const;
    [[nodiscard]] Answer spell_capitalised(Question& question, bool upper) const;
    [[nodiscard]] Answer spell_broken(const std::string& word, Budget& budget) const;
    [[nodiscard]] Answer check(Question& question, std::string_view text, bool capital) const;

    Table m_table;
    CompoundPlan m_plan;
    std::vector<std::string> m_breaks;
};

} // namespace styrkoll::language::dictionary
