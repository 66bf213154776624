// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/ekonomi/table_words.hpp"
#include "document/location.hpp"
#include "plan/organ_index.hpp"
#include "plan/table_units.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::check::economy {

/// What stands in a cell of an amount table.
struct Figure {
    enum class Kind : std::uint8_t {
        none,    ///< empty, or covered by another cell
        nothing, ///< "-", "–": zero
        amount,
        share, ///< "4,5 %"
        text,  ///< anything else: not readable as a figure
    };
    Kind kind = Kind::none;
    std::int64_t value = 0;   ///< thousandths of its unit
    std::int64_t step = 1000; ///< what the last digit counts, thousandths
    std::uint32_t block = document::k_none;

    [[nodiscard]] bool is_amount() const { return kind == Kind::amount; }
};

/// A row, or a column, as something that is added up.
struct Line {
    std::uint32_t index = 0; ///< row or column of the document's table
    std::string label;       ///< squeezed
    LineRole role = LineRole::addend;
    Side side = Side::unknown;
    bool bold = false;
    bool organ = false; ///< the label is the name of an organ
};

struct Column : Line {
    ColumnRole figures = ColumnRole::amount;
    int year = 0;
    std::string unit;         ///< "kr", "tkr", "mnkr", "mdkr"; empty: not stated
    bool unit_is_own = false; ///< stated in the column's own header
};

/// Rows of a table under one header, seen as amounts. A table with several headers gives several.
struct Sheet {
    std::uint32_t table = document::k_none;
    std::vector<Line> rows;
    std::vector<Column> columns; ///< those with figures, from the left
    std::vector<Figure> figures; ///< by row, then column
    std::string unit;            ///< of the table as a whole
    bool money = false;          ///< a unit, or the words of headers and labels, say amounts

    [[nodiscard]] const Figure& at(std::size_t row, std::size_t column) const {
        return figures[row * columns.size() + column];
    }
    [[nodiscard]] const std::string& unit_of(std::size_t column) const {
        return columns[column].unit.empty() ? unit : columns[column].unit;
    }
};

/// Every table of the document's body that holds at least two figures in a column or a row, in
/// document order. Linear in the number of cells.
[[nodiscard]] std::vector<Sheet> read_sheets(const document::Document& document,
                                             const plan::OrganIndex& organs);

/// What a finding calls the table: its caption, else the heading it stands under, else its first
/// words.
[[nodiscard]] std::string name_of(const document::Document& document, const Sheet& sheet);

} // namespace styrkoll::check::economy
