// SPDX-License-Identifier: Apache-2.0
#include "read/native_table.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::read {

void NativeTable::begin_row(bool is_header) {
    // Only the rows at the top are header rows of the table; a later one marks its own cells.
    if (is_header && m_header_rows == m_rows) {
        ++m_header_rows;
    }
    m_in_header = is_header;
    ++m_rows;
    m_column = 0;
}

const document::Cell& NativeTable::begin_cell(std::uint32_t row_span, std::uint32_t column_span,
                                              std::uint32_t first_block) {
    const std::uint32_t row = m_rows - 1;
    while (m_column < m_covered.size() && m_covered[m_column] > row) {
        ++m_column;
    }
    document::Cell cell;
    cell.row = row;
    cell.column = m_column;
    cell.row_span = row_span;
    cell.column_span = column_span;
    cell.first_block = first_block;
    cell.last_block = first_block;
    m_column += column_span;
    m_covered.resize(std::max<std::size_t>(m_covered.size(), m_column));
    for (std::uint32_t column = cell.column; column < m_column; ++column) {
        m_covered[column] = std::max(m_covered[column], row + row_span);
    }
    m_cells.push_back(cell);
    return m_cells.back();
}

void NativeTable::finish(document::Document& document) {
    for (document::Cell& cell : m_cells) {
        cell.row_span = std::min(cell.row_span, m_rows - cell.row); // no further than the table
    }
    document::Table& table = document.tables[m_index];
    table.rows = m_rows;
    table.columns = static_cast<std::uint32_t>(m_covered.size());
    table.header_rows = m_header_rows;
    table.first_cell = static_cast<std::uint32_t>(document.cells.size());
    table.cell_count = static_cast<std::uint32_t>(m_cells.size());
    document.cells.insert(document.cells.end(), m_cells.begin(), m_cells.end());
}

std::uint32_t span_of(std::string_view written) {
    const std::int64_t number = text::parse_integer(text::trim(written));
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 1, k_longest_span));
}

} // namespace styrkoll::read
