// SPDX-License-Identifier: Apache-2.0
#include "plan/table_units.hpp"

#include "base/text.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::Document;
using document::Flow;
using document::Table;

constexpr std::uint32_t k_header_rows = 5; ///< in which a column's unit may stand
constexpr std::size_t k_longest_line = 80; ///< bytes; a longer paragraph tells of amounts in words

std::string unit_of_line(const Document& document, std::uint32_t block) {
    const Block& own = document.blocks[block];
    const std::string_view text = document.text_of(own);
    const bool line = own.flow == Flow::body && own.table == document::k_none &&
                      own.kind != document::BlockKind::heading;
    const bool tells = text.size() <= k_longest_line || own.kind == document::BlockKind::caption ||
                       text::fold(text).find("belopp") != std::string::npos;
    return line && tells ? unit_named(text) : std::string{};
}

/// The paragraph right before the table, or right after it, or the headings above.
std::string unit_beside(const Document& document, const Table& table) {
    std::uint32_t after = table.before;
    for (std::uint32_t cell = table.first_cell; cell < table.first_cell + table.cell_count;
         ++cell) {
        after = std::max(after, document.cells[cell].last_block);
    }
    std::uint32_t before = table.before;
    while (before > 0 &&
           (document.blocks[before - 1].flow != Flow::body || before - 1 == table.caption)) {
        --before;
    }
    std::string unit = before > 0 ? unit_of_line(document, before - 1) : std::string{};
    if (unit.empty() && after < document.blocks.size()) {
        unit = unit_of_line(document, after);
    }
    const std::uint32_t first = table.before < document.blocks.size()
                                    ? document.blocks[table.before].heading
                                    : document::k_none;
    return unit.empty() ? unit_of_headings(document, first) : unit;
}

} // namespace

std::string unit_of_headings(const Document& document, std::uint32_t heading) {
    std::string unit;
    while (heading != document::k_none && unit.empty()) {
        unit = unit_named(document.text_of(heading));
        heading = document.blocks[heading].heading;
    }
    return unit;
}

TableUnits units_of(const Document& document, const Table& table) {
    TableUnits units;
    for (std::uint32_t column = 0; column < table.columns; ++column) {
        std::string unit;
        for (std::uint32_t row = 0; row < std::min(table.rows, k_header_rows) && unit.empty();
             ++row) {
            const document::Cell* cell = document.cell_at(table, row, column);
            unit = cell == nullptr ? std::string{} : unit_named(document.text_of(*cell));
        }
        units.columns.push_back(std::move(unit));
    }
    // "Nämnd, tkr" above the first column speaks of all of them.
    units.table = units.columns.empty() ? std::string{} : units.columns.front();
    if (units.table.empty() && table.caption != document::k_none) {
        units.table = unit_named(document.text_of(table.caption));
    }
    if (units.table.empty()) {
        units.table = unit_beside(document, table);
    }
    return units;
}

} // namespace styrkoll::plan
