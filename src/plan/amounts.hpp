// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// A sum of money as it is written. Exact: no binary fractions. Swedish: belopp.
struct Amount {
    std::int64_t thousandths = 0; ///< of the unit: "4,5 mnkr" is 4500
    std::string unit;             ///< "kr", "tkr", "mnkr" or "mdkr"; empty: not stated
    std::int64_t step = 1000; ///< what the last digit shown counts, in thousandths: 100 for "4,5"

    bool operator==(const Amount&) const = default;
};

struct FoundAmount {
    Amount amount;
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
};

/// The amount that the whole text is: "1 234,5", "−500", "(500)", "4 000 tkr", "968,7 miljoner
/// kronor". Nothing for other text, a share ("4 %"), more than three decimals, and "1.234", which
/// may be two different amounts.
[[nodiscard]] std::optional<Amount> parse_amount(std::string_view text);

/// Every amount in running text that has its unit right behind it: "Budgettillskott 4 000 tkr".
[[nodiscard]] std::vector<FoundAmount> find_amounts(std::string_view text);

/// The unit that a header, a caption or "Belopp i tkr" says amounts are in; empty when it names
/// none or several. A unit of an amount in the text ("uppgår till 4 mnkr") or of something else
/// ("kr per invånare") is none.
[[nodiscard]] std::string unit_named(std::string_view text);

/// How many öre one of the unit is; 0 when it is not known.
[[nodiscard]] std::int64_t ore_in(std::string_view unit);

/// Two amounts in the same measure.
struct InOre {
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t step = 0; ///< the coarser one's rounding step: closer than this they may be equal
};

/// Nothing when a unit is unknown, or the amounts are too large to be told in öre.
[[nodiscard]] std::optional<InOre> in_ore(const Amount& left, const Amount& right);

/// As it is written in Swedish: "1 234,5", with a hard space between groups and "−" before a
/// negative one; as many decimals as `step` shows.
[[nodiscard]] std::string to_words(const Amount& amount);

} // namespace styrkoll::plan
