// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/ekonomi/amount_table.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace styrkoll::check::economy {

/// A column that is the difference of two others: which, and how it is counted.
struct Difference {
    std::size_t column = 0;
    std::size_t minuend = 0;    ///< left to right: budget, or the earlier year
    std::size_t subtrahend = 0; ///< utfall, or the later year
    bool turned = false;        ///< the column is subtrahend less minuend in most rows
};

struct WrongDifference {
    Difference which;
    std::size_t row = 0;
    std::int64_t stated = 0;   ///< thousandths
    std::int64_t computed = 0; ///< thousandths
    std::int64_t step = 1000;
    bool sign = false; ///< the size is right, the sign is not
};

/// Rows whose difference ("Avvikelse", "Förändring") is not that of their own two amounts. Which
/// two columns are meant, and with which sign, the other rows show; where there is but one row, the
/// headers must leave one choice. `sound` says for each column that its total is right
/// (check_sums): then a lone sign is no slip.
[[nodiscard]] std::vector<WrongDifference> check_differences(const Sheet& sheet,
                                                             const std::vector<bool>& sound);

/// Rows whose net ("Nettokostnad") is not the costs less the incomes of its own columns, where both
/// are written without a minus. The nearest two columns to its left of the same year are meant.
[[nodiscard]] std::vector<WrongDifference> check_net_columns(const Sheet& sheet);

/// The same for "Förändring i procent": a share that is not the change from one amount to another.
[[nodiscard]] std::vector<WrongDifference> check_changes_in_percent(const Sheet& sheet);

} // namespace styrkoll::check::economy
