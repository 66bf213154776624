// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/ekonomi/amount_table.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace styrkoll::check::economy {

/// Which figures are added up: down the columns, or along the rows.
enum class Along : std::uint8_t { rows, columns };

/// A total that is no sum of the lines it stands with, under any reading.
struct WrongSum {
    std::size_t line = 0;       ///< the total: index into Sheet::rows (down) or ::columns (along)
    std::size_t lane = 0;       ///< index into Sheet::columns (down) or ::rows (along)
    std::size_t first_line = 0; ///< the addends are among [first_line, last_line)
    std::size_t last_line = 0;
    std::int64_t stated = 0;   ///< thousandths
    std::int64_t computed = 0; ///< thousandths
    std::int64_t step = 1000;  ///< the finest of all
    bool proven = false;       ///< another lane shows which reading is meant
};

struct Sums {
    std::vector<WrongSum> wrong;
    std::vector<bool> sound; ///< by lane: a total of it was met by at least two addends
    bool complete = true;    ///< false: there was too much to try
};

/// Tries every total of the sheet. A total sums the lines since the last total, or since a heading,
/// or all above it, or those below it; lines that are themselves summed above or below count once;
/// incomes and costs may both be written without signs. One right reading is enough, and within
/// what rounding may have moved: half a step for each figure. A total that no reading explains is
/// told where another lane shows which reading is meant, or where nothing can be misread.
/// `figures` says which kind is summed: amounts, or shares.
[[nodiscard]] Sums check_sums(const Sheet& sheet, Along along, Figure::Kind figures);

} // namespace styrkoll::check::economy
