// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// A table of native XML while it is being read: places cells in the grid, round those that span
/// from rows above. The cells of one table stand together in the document, so they are kept here
/// until it ends.
class NativeTable {
public:
    explicit NativeTable(std::uint32_t index) : m_index(index) {}

    [[nodiscard]] std::uint32_t index() const { return m_index; }

    void begin_row(bool is_header);
    [[nodiscard]] bool in_header() const { return m_in_header; }

    /// Places a cell whose blocks begin at `first_block`; spans count from 1.
    const document::Cell& begin_cell(std::uint32_t row_span, std::uint32_t column_span,
                                     std::uint32_t first_block);
    /// The cell's blocks end before `last_block`. Cells do not nest within one table.
    void end_cell(std::uint32_t last_block) { m_cells.back().last_block = last_block; }

    /// Gives the document's table its size and its cells.
    void finish(document::Document& document);

private:
    std::uint32_t m_index;
    std::vector<document::Cell> m_cells;
    std::vector<std::uint32_t> m_covered; ///< for each column: first row that is free again
    std::uint32_t m_rows = 0;
    std::uint32_t m_header_rows = 0;
    std::uint32_t m_column = 0;
    bool m_in_header = false;
};

/// A span as written, between 1 and `k_longest_span`; 1 where it is no number.
inline constexpr std::uint32_t k_longest_span = 1024;
[[nodiscard]] std::uint32_t span_of(std::string_view written);

} // namespace styrkoll::read
