// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::read {

/// How often a cell stands in its row, and over what it spans, all at least 1; and its background.
struct CellShape {
    std::uint32_t columns_repeated = 1;
    std::uint32_t columns_spanned = 1;
    std::uint32_t rows_spanned = 1;
    std::uint32_t background = document::k_none;
};

/// Makes a grid of the rows and cells that a document lists. Tables nest. Repeated cells and rows
/// are written out (the caller has limited the numbers); a cell that some writers leave out where
/// a span covers its place (pandoc) does not move the others.
class TableBuilder {
public:
    TableBuilder(document::Document& document, std::uint64_t most_cells, std::uint32_t most_columns)
        : m_document(document), m_most_cells(most_cells), m_most_columns(most_columns) {}

    /// Index of the new table.
    std::uint32_t open(document::Flow flow, std::uint32_t parent, std::uint32_t name);
    void add_columns(std::uint32_t count) { m_open.back().declared_columns += count; }
    void begin_row(std::uint32_t repeated, bool in_header);
    /// The cell's column.
    std::uint32_t begin_cell(const CellShape& shape);
    void end_cell();
    void skip_covered(std::uint32_t repeated);
    void end_row();
    void close();

    [[nodiscard]] std::uint32_t row() const { return m_open.back().row; }
    [[nodiscard]] bool is_open() const { return !m_open.empty(); }
    /// More cells than a document may hold: nothing more is taken.
    [[nodiscard]] bool is_over_limit() const { return m_over_limit; }
    /// Some table has more columns than a table may have: those beyond are left out of its grid.
    [[nodiscard]] bool was_too_wide() const { return m_too_wide; }

private:
    struct Open {
        std::uint32_t index = 0;
        std::vector<document::Cell> cells;
        std::vector<std::uint32_t> covered_below; ///< by column: rows before this one are covered
        std::uint32_t row = 0;
        std::uint32_t row_repeated = 1;
        std::uint32_t cursor = 0;
        std::uint32_t columns = 0;
        std::uint32_t declared_columns = 0;
        std::size_t row_first_cell = 0;
        std::size_t cell = 0; ///< the one that is open
        CellShape shape;
    };

    void add_cell(Open& table, const document::Cell& cell);
    [[nodiscard]] static bool is_covered(const Open& table, std::uint32_t column);
    void cover(Open& table, const document::Cell& cell) const;
    /// Moves to the next place in the row that no span covers.
    void find_place(Open& table);

    document::Document& m_document;
    std::uint64_t m_most_cells;
    std::uint32_t m_most_columns;
    std::uint64_t m_cells = 0;
    std::vector<Open> m_open;
    bool m_over_limit = false;
    bool m_too_wide = false;
};

} // namespace styrkoll::read
