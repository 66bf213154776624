// SPDX-License-Identifier: Apache-2.0
#include "read/odf_table.hpp"

#include <algorithm>

namespace styrkoll::read {

using document::Cell;

std::uint32_t TableBuilder::open(document::Flow flow, std::uint32_t parent, std::uint32_t name) {
    document::Table table;
    table.name = name;
    table.parent = parent;
    table.flow = flow;
    table.before = static_cast<std::uint32_t>(m_document.blocks.size());
    const auto index = static_cast<std::uint32_t>(m_document.tables.size());
    m_document.tables.push_back(table);
    m_open.emplace_back().index = index;
    return index;
}

void TableBuilder::begin_row(std::uint32_t repeated, bool in_header) {
    Open& table = m_open.back();
    table.cursor = 0;
    table.row_repeated = repeated;
    table.row_first_cell = table.cells.size();
    if (in_header) {
        m_document.tables[table.index].header_rows += repeated;
    }
}

bool TableBuilder::is_covered(const Open& table, std::uint32_t column) {
    return column < table.covered_below.size() && table.covered_below[column] > table.row;
}

void TableBuilder::find_place(Open& table) {
    while (is_covered(table, table.cursor)) {
        ++table.cursor;
    }
    m_too_wide = m_too_wide || table.cursor >= m_most_columns;
}

void TableBuilder::cover(Open& table, const Cell& cell) const {
    const std::size_t end =
        std::min(std::size_t{cell.column} + cell.column_span, std::size_t{m_most_columns});
    if (end > table.covered_below.size()) {
        table.covered_below.resize(end, 0);
    }
    std::fill(table.covered_below.begin() + cell.column,
              table.covered_below.begin() + static_cast<std::ptrdiff_t>(end),
              cell.row + cell.row_span);
}

void TableBuilder::add_cell(Open& table, const Cell& cell) {
    if (cell.column >= m_most_columns) {
        return;
    }
    if (++m_cells > m_most_cells) {
        m_over_limit = true;
        return;
    }
    table.cells.push_back(cell);
    cover(table, cell);
}

std::uint32_t TableBuilder::begin_cell(const CellShape& shape) {
    Open& table = m_open.back();
    find_place(table);
    Cell cell;
    cell.row = table.row;
    cell.column = table.cursor;
    cell.row_span = shape.rows_spanned;
    cell.column_span = shape.columns_spanned;
    cell.background = shape.background;
    cell.first_block = static_cast<std::uint32_t>(m_document.blocks.size());
    cell.last_block = cell.first_block;
    table.shape = shape;
    table.cell = table.cells.size();
    add_cell(table, cell);
    table.cursor = std::min(table.cursor + 1, m_most_columns);
    return cell.column;
}

void TableBuilder::end_cell() {
    Open& table = m_open.back();
    if (table.cell >= table.cells.size()) {
        return;
    }
    table.cells[table.cell].last_block = static_cast<std::uint32_t>(m_document.blocks.size());
    Cell copy = table.cells[table.cell];
    for (std::uint32_t i = 1; i < table.shape.columns_repeated && !m_over_limit; ++i) {
        find_place(table);
        copy.column = table.cursor;
        add_cell(table, copy);
        table.cursor = std::min(table.cursor + 1, m_most_columns);
    }
}

void TableBuilder::skip_covered(std::uint32_t repeated) {
    Open& table = m_open.back();
    m_too_wide = m_too_wide || table.cursor + repeated > m_most_columns;
    table.cursor = std::min(table.cursor + repeated, m_most_columns);
}

void TableBuilder::end_row() {
    Open& table = m_open.back();
    table.columns = std::max(table.columns, table.cursor);
    const std::size_t end = table.cells.size();
    for (std::uint32_t i = 1; i < table.row_repeated && !m_over_limit; ++i) {
        for (std::size_t at = table.row_first_cell; at < end && !m_over_limit; ++at) {
            Cell copy = table.cells[at];
            copy.row = table.row + i;
            add_cell(table, copy);
        }
    }
    table.row += table.row_repeated;
}

void TableBuilder::close() {
    Open& open = m_open.back();
    document::Table& table = m_document.tables[open.index];
    std::uint32_t columns = open.columns;
    for (const Cell& cell : open.cells) {
        // A span may go past the cells that are written out, but not past what is declared.
        columns =
            std::max(columns, std::min(cell.column + cell.column_span, open.declared_columns));
    }
    for (Cell& cell : open.cells) {
        cell.column_span = std::min(cell.column_span, columns - cell.column);
        cell.row_span = std::min(cell.row_span, open.row - cell.row);
    }
    table.rows = open.row;
    table.columns = columns;
    table.header_rows = std::min(table.header_rows, table.rows);
    table.first_cell = static_cast<std::uint32_t>(m_document.cells.size());
    table.cell_count = static_cast<std::uint32_t>(open.cells.size());
    m_document.cells.insert(m_document.cells.end(), open.cells.begin(), open.cells.end());
    m_open.pop_back();
}

} // namespace styrkoll::read
