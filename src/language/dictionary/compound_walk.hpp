// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/affix_file.hpp"
#include "language/dictionary/compound_rules.hpp"
#include "language/dictionary/form_table.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::language::dictionary {

/// What the walk needs of the .aff file, made once.
class CompoundPlan {
public:
    CompoundPlan(const AffixFile& affixes, CompoundRules rules);

    struct Exchange {
        std::string from;
        std::string to;
    };
    [[nodiscard]] const std::vector<Exchange>& exchanges(char first) const {
        return m_exchanges[static_cast<unsigned char>(first)];
    }
    [[nodiscard]] const CompoundRules& rules() const { return m_rules; }
    [[nodiscard]] std::uint32_t shortest_part() const { return m_shortest_part; }
    [[nodiscard]] bool no_triple() const { return m_no_triple; }
    [[nodiscard]] bool simplified_triple() const { return m_simplified_triple; }
    [[nodiscard]] bool no_duplicate() const { return m_no_duplicate; }

private:
    CompoundRules m_rules;
    std::array<std::vector<Exchange>, 256> m_exchanges; ///< by first byte; none when not asked for
    std::uint32_t m_shortest_part;                      ///< in characters
    bool m_no_triple;
    bool m_simplified_triple;
    bool m_no_duplicate;
};

/// Look-ups that one question may still cost: hostile words end there, refused.
struct Budget {
    int lookups = 0;
};

/// Whether one word can be put together from several.
class CompoundWalk {
public:
    /// `capitals`: the word was written with some.
    CompoundWalk(const Table& table, const CompoundPlan& plan, const HashedText& word,
                 bool capitals, Budget& budget);

    struct Result {
        bool accepted = false;
        std::uint8_t classes = 0; ///< of the last part, as in Profile (low four bits)
    };
    [[nodiscard]] Result run();

private:
    /// The entry of the first part from a place on, when the rest can be put together.
    struct Inner {
        bool known = false;
        bool accepted = false;
        std::uint32_t stem = 0;
        std::uint8_t classes = 0;
    };
    enum class Step : std::uint8_t { on, accepted, refused };

    Inner walk(std::size_t begin);
    Step try_split(std::size_t begin, std::size_t split, Inner& inner);
    Step try_rest(std::size_t begin, std::size_t second, std::uint32_t first_stem, Inner& inner);
    Step end_here(std::size_t begin, const Table::Found& rest, std::uint32_t first_stem,
                  Inner& inner);
    Step judge_inner(std::size_t begin, std::size_t second, const Inner& found);
    Inner walk_rule(std::size_t begin, CompoundRules::Places places);
    Step try_rule_split(std::size_t begin, std::size_t split, CompoundRules::Places places,
                        Inner& inner);

    [[nodiscard]] Table::Found find(std::size_t begin, std::size_t end);
    [[nodiscard]] bool is_word_start(std::size_t at) const;
    [[nodiscard]] bool is_tripled(std::size_t begin, std::size_t split) const;
    [[nodiscard]] bool may_share_letter(std::size_t begin, std::size_t split) const;
    [[nodiscard]] bool looks_misspelt(std::size_t begin, std::size_t end);
    [[nodiscard]] std::size_t first_split(std::size_t begin) const;
    [[nodiscard]] std::size_t last_split() const;

    const Table& m_table;
    const CompoundPlan& m_plan;
    const HashedText& m_word;
    bool m_capitals;
    Budget& m_budget;
    std::array<Inner, k_longest_text + 1> m_inner{};
};

} // namespace styrkoll::language::dictionary
