// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::plan {

/// How a header row reads as one kind's.
struct RowHeader {
    std::uint32_t kind = k_none;
    std::uint32_t row = 0;
    std::uint32_t title = k_none; ///< columns
    std::uint32_t code = k_none;
    std::vector<std::uint32_t> attributes; ///< by column; k_none where the column is none
    std::vector<std::uint32_t>
        order; ///< columns as they are read: those of the document's own year first
    std::vector<std::string> texts; ///< by column
    int score = 0;
};

/// The row of the table that best reads as the header of items, one a row below it; of kind k_none
/// where none does. The type, the period and the sections must be known.
[[nodiscard]] RowHeader find_row_header(const Plan& plan, const Vocabulary& vocabulary,
                                        const document::Table& table);

/// The text of the cell on one line; empty where there is none, also for a column of k_none.
[[nodiscard]] std::string cell_text(const document::Document& document,
                                    const document::Table& table, std::uint32_t row,
                                    std::uint32_t column);

} // namespace styrkoll::plan
