// SPDX-License-Identifier: Apache-2.0
#include "check/tillganglighet/data_tables.hpp"

#include "base/text.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::Block;
using document::Cell;
using document::Document;
using document::k_none;
using document::Table;

constexpr std::uint32_t k_least_rows = 3;
constexpr std::uint32_t k_most_columns = 60; ///< no one reads a wider one

/// "1 234,5", "12 %", "4 tkr", "−3": digits, and no more letters than a unit has.
bool is_figure(std::string_view text) {
    constexpr int k_unit = 4;
    int digits = 0;
    int letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        digits += text::is_digit(c) ? 1 : 0;
        letters += text::is_letter(c) ? 1 : 0;
    }
    return digits > 0 && letters <= k_unit && letters <= digits + 1;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text::parse_integer(text) > 0;
}

/// "Utfall 2026", "Antal": no figures but years. "Storgatan 1" heads nothing.
bool names_figures(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        if (end > at && !is_year(text.substr(at, end - at))) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

/// A cell's text as a header could have it.
bool is_label(std::string_view text) {
    constexpr std::size_t k_longest = 60;
    return !text.empty() && (is_year(text) || !is_figure(text)) &&
           text::count_code_points(text) <= k_longest && text.back() != ':';
}

} // namespace

DataTables::DataTables(const plan::Plan& plan) : m_document(*plan.document) {
    const auto table_of = [&](std::uint32_t block) {
        return block < m_document.blocks.size() ? m_document.blocks[block].table : k_none;
    };
    for (const plan::FieldValue& field : plan.identity.fields) {
        if (field.evidence.source == plan::Source::control_block) {
            m_control.insert(table_of(field.evidence.place.block));
        }
    }
    for (const plan::Item& item : plan.items) {
        if (item.position == plan::Position::row) {
            m_items.insert(table_of(item.place.block));
        }
    }
    m_control.erase(k_none);
    const std::vector<std::uint32_t> headings = headings_of(m_document);
    m_first_heading = headings.empty() ? k_none : headings.front();
}

std::uint32_t DataTables::header_row(const Table& table) const {
    const auto index = static_cast<std::uint32_t>(&table - m_document.tables.data());
    const bool is_in_text =
        table.flow == document::Flow::body || table.flow == document::Flow::frame;
    if (!is_in_text || table.parent != k_none || table.rows < k_least_rows || table.columns < 2 ||
        table.columns > k_most_columns || m_control.count(index) > 0) {
        return k_none;
    }
    std::uint32_t row = 0;
    const Cell* const first = m_document.cell_at(table, 0, 0);
    if (first != nullptr && first->column_span == table.columns) {
        row = first->row_span; // a title over the table
    }
    if (table.header_rows > 0) {
        return std::min(row, table.header_rows - 1);
    }
    // What stands above the first heading in two columns is labels and values.
    const bool is_head_of_document =
        table.columns == 2 && m_first_heading != k_none && table.before < m_first_heading;
    if (row + 2 > table.rows || is_head_of_document) {
        return k_none;
    }
    return looks_like_header(table, row) ? row : k_none;
}

bool DataTables::looks_like_header(const Table& table, std::uint32_t row) const {
    std::uint32_t labels = 0;
    bool is_merged = false; // as where a table lays out a page: its colours are decoration
    for (std::uint32_t column = 0; column < table.columns; ++column) {
        const Cell* const cell = m_document.cell_at(table, row, column);
        const Cell* const below = m_document.cell_at(table, row + 1, column);
        is_merged = is_merged || (below != nullptr && below->column_span > 1);
        if (cell == nullptr || cell->row != row || cell->column != column) {
            is_merged = is_merged || cell != nullptr;
            continue;
        }
        const std::string text = m_document.text_of(*cell);
        if (!text.empty() && !is_label(text)) {
            return false;
        }
        labels += text.empty() ? 0U : 1U;
    }
    const auto index = static_cast<std::uint32_t>(&table - m_document.tables.data());
    const bool has_looks =
        !is_merged && ((is_bold(table, row) && !is_bold(table, row + 1)) || is_shaded(table, row));
    return labels >= 2 && (m_items.count(index) > 0 || has_looks || is_styled(table, row) ||
                           heads_figures(table, row));
}

/// All the words of the row are bold.
bool DataTables::is_bold(const Table& table, std::uint32_t row) const {
    bool any = false;
    for (std::uint32_t column = 0; column < table.columns; ++column) {
        const Cell* const cell = m_document.cell_at(table, row, column);
        for (std::uint32_t at = cell == nullptr ? 0 : cell->first_block;
             cell != nullptr && at < cell->last_block; ++at) {
            const Block& block = m_document.blocks[at];
            if (is_read(block) && block.text_size > 0) {
                if (!block.all_bold) {
                    return false;
                }
                any = true;
            }
        }
    }
    return any;
}

/// Every cell has a background, and none below has the same.
bool DataTables::is_shaded(const Table& table, std::uint32_t row) const {
    for (std::uint32_t column = 0; column < table.columns; ++column) {
        const Cell* const cell = m_document.cell_at(table, row, column);
        const Cell* const below = m_document.cell_at(table, row + 1, column);
        if (cell == nullptr || below == nullptr || cell->background == k_none ||
            cell->background == below->background) {
            return false;
        }
    }
    return true;
}

/// The paragraphs have a style for table headings.
bool DataTables::is_styled(const Table& table, std::uint32_t row) const {
    const auto has_style = [&](std::uint32_t of_row) {
        const Cell* const cell = m_document.cell_at(table, of_row, 0);
        if (cell == nullptr || cell->first_block >= cell->last_block) {
            return false;
        }
        const std::string style =
            text::fold(m_document.string(m_document.blocks[cell->first_block].style));
        return style == "table heading" || style == "tabellrubrik" || style == "tabellhuvud";
    };
    return has_style(row) && !has_style(row + 1);
}

/// Some column has a word on top and figures below; in a table of two columns nearly all of them,
/// since labels and values look much the same.
bool DataTables::heads_figures(const Table& table, std::uint32_t row) const {
    constexpr std::uint32_t k_most_rows = 200; // of a long table, the beginning tells
    const std::uint32_t percent = table.columns == 2 ? 90 : 60;
    for (std::uint32_t column = 1; column < table.columns; ++column) {
        const Cell* const header = m_document.cell_at(table, row, column);
        const std::string label = header == nullptr ? std::string() : m_document.text_of(*header);
        if (!is_label(label) || !names_figures(label)) {
            continue;
        }
        std::uint32_t filled = 0;
        std::uint32_t figures = 0;
        for (std::uint32_t at = row + 1; at < std::min(table.rows, row + k_most_rows); ++at) {
            const Cell* const cell = m_document.cell_at(table, at, column);
            const std::string text = cell == nullptr ? std::string() : m_document.text_of(*cell);
            filled += text.empty() ? 0U : 1U;
            figures += is_figure(text) ? 1U : 0U;
        }
        if (figures >= 2 && figures * 100 >= filled * percent) {
            return true;
        }
    }
    return false;
}

} // namespace styrkoll::check
