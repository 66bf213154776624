// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/ekonomi/amount_table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::check::economy {

/// A line of a statement that its own lines contradict.
struct WrongLine {
    enum class What : std::uint8_t {
        income_statement,    ///< LKBR 5 kap. 2 §: one of the four sums
        balance_requirement, ///< LKBR 11 kap. 10 §: the result as adjusted
        balance,             ///< LKBR 6 kap. 2 §: assets = equity + provisions + liabilities
        equity,              ///< at the year's beginning + the year's result = at its end
    };
    What what = What::income_statement;
    std::size_t sheet = 0; ///< index into the sheets given
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t first_row = 0; ///< the lines it is made of begin here
    std::int64_t stated = 0;   ///< thousandths
    std::int64_t computed = 0; ///< thousandths
    std::int64_t step = 1000;
    std::size_t other_sheet = 0; ///< of a balance: where the assets stand
    std::size_t other_row = 0;
    std::size_t other_column = 0;
};

/// Whether the sheet is an income statement in the form of LKBR 5 kap. 2 §: two at least of its
/// sums, and three of its other lines.
[[nodiscard]] bool is_income_statement(const Sheet& sheet);

/// The sums of an income statement. Costs may be written with or without a minus.
[[nodiscard]] std::vector<WrongLine> check_income_statement(const Sheet& sheet, std::size_t index);

/// Whether the sheet goes from the year's result to the result by the balance requirement.
[[nodiscard]] bool is_balance_requirement(const Sheet& sheet);

/// Its sums. What is taken off may be written with or without a minus.
[[nodiscard]] std::vector<WrongLine> check_balance_requirement(const Sheet& sheet,
                                                               std::size_t index);

/// The balance and the equity of balance sheets; one may be parted in two tables.
[[nodiscard]] std::vector<WrongLine> check_balance_sheets(const std::vector<Sheet>& sheets);

} // namespace styrkoll::check::economy
