// SPDX-License-Identifier: Apache-2.0
//
// A row that only looks like headings is read out once, at the top; a declared one with every cell.
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/data_tables.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::Cell;
using document::Document;
using document::k_none;
using document::Table;

constexpr std::string_view k_undeclared = "tillganglighet-tabellrubrik";
constexpr std::string_view k_merged = "tillganglighet-sammanslagen";

/// The first text at or after a cell, to point at.
document::Place place_in_row(const Document& document, const Table& table, std::uint32_t row) {
    document::Place place;
    for (std::uint32_t column = 0; column < table.columns; ++column) {
        const Cell* const cell = document.cell_at(table, row, column);
        if (cell != nullptr && cell->first_block < cell->last_block) {
            const document::Place here = whole(document, cell->first_block);
            if (place.block == k_none || (place.end == 0 && here.end > 0)) {
                place = here;
            }
        }
    }
    return place;
}

/// Most cells say something: where a table lays out a page, many are empty.
bool is_filled(const Document& document, const Table& table) {
    constexpr std::uint32_t k_most_cells = 400; // of a long table, the beginning tells
    const std::uint32_t cells = std::min(table.cell_count, k_most_cells);
    std::uint32_t filled = 0;
    for (std::uint32_t at = 0; at < cells; ++at) {
        filled += document.text_of(document.cells[table.first_cell + at]).empty() ? 0U : 1U;
    }
    return filled * 10 >= cells * 7;
}

/// A heading that spans several columns or reaches over several rows, but not the whole width.
const Cell* merged_in(const Document& document, const Table& table, std::uint32_t row) {
    constexpr std::uint32_t k_least_columns = 3;
    const std::uint32_t end = std::max(row + 1, table.header_rows);
    for (std::uint32_t at = 0; at < table.cell_count && table.columns >= k_least_columns; ++at) {
        const Cell& cell = document.cells[table.first_cell + at];
        const bool is_merged =
            (cell.column_span > 1 && cell.column_span < table.columns) || cell.row_span > 1;
        if (cell.row >= row && cell.row < end && is_merged && cell.first_block < cell.last_block &&
            cell.row_span < table.rows) {
            return &cell;
        }
    }
    return nullptr;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const Document& document = *plan.document;
    if (!has_layout(document)) {
        return;
    }
    const DataTables tables(plan);
    std::vector<document::Place> undeclared;
    std::vector<document::Place> merged;
    for (const Table& table : document.tables) {
        const std::uint32_t row = tables.header_row(table);
        if (row == k_none) {
            continue;
        }
        const document::Place place = place_in_row(document, table, row);
        if (table.header_rows == 0 && place.block != k_none) {
            undeclared.push_back(place);
        }
        const Cell* const cell = merged_in(document, table, row);
        if (cell != nullptr && is_filled(document, table)) {
            merged.push_back(whole(document, cell->first_block));
        }
    }
    if (!undeclared.empty()) {
        auto report = sink.report(k_undeclared);
        report.with("rubrik", words_at(document, undeclared.front()));
        stand_at(report, document, undeclared);
    }
    if (!merged.empty()) {
        auto report = sink.report(k_merged);
        report.with("cell", words_at(document, merged.front()));
        stand_at(report, document, merged);
    }
}

} // namespace

Check table_headers() {
    return {.name = "table_headers", .rules = {k_undeclared, k_merged}, .run = run};
}

} // namespace styrkoll::check
