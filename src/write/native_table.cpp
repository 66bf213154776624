// SPDX-License-Identifier: Apache-2.0
#include "write/native_body.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::write {

using document::Block;
using document::BlockKind;
using document::Cell;
using document::Flow;
using document::k_none;
using document::Table;

namespace {

constexpr std::uint32_t k_widest = 1024;

} // namespace

/// A caption that stands right before its table is written inside it.
void NativeBody::find_captions() {
    m_caption_of.assign(m_document.blocks.size(), k_none);
    for (std::uint32_t i = 0; i < m_document.tables.size(); ++i) {
        const Table& table = m_document.tables[i];
        if (table.caption == k_none || table.caption >= table.before || end_of(i) <= table.before) {
            continue;
        }
        const Block& caption = m_document.blocks[table.caption];
        bool adjacent = caption.kind == BlockKind::caption && caption.flow == table.flow &&
                        caption.table == table.parent && caption.list_depth == 0 &&
                        m_document.blocks[table.before].host == caption.host;
        for (std::uint32_t between = table.caption + 1; between < table.before; ++between) {
            adjacent = adjacent && m_document.blocks[between].host != caption.host;
        }
        if (adjacent) {
            m_caption_of[table.caption] = i;
        }
    }
}

/// First block after the table; 0 where no cell of it has a block.
std::uint32_t NativeBody::end_of(std::uint32_t index) const {
    const Table& table = m_document.tables[index];
    std::uint32_t end = 0;
    for (std::uint32_t i = 0; i < table.cell_count; ++i) {
        const Cell& cell = m_document.cells[table.first_cell + i];
        if (cell.last_block > cell.first_block) {
            end = std::max(end, cell.last_block);
        }
    }
    return end;
}

/// The table that the block stands in, directly inside `inside`; k_none where it is no deeper.
std::uint32_t NativeBody::outermost(std::uint32_t block, std::uint32_t inside) const {
    std::uint32_t table = m_document.blocks[block].table;
    while (table != k_none && table != inside && m_document.tables[table].parent != k_none &&
           m_document.tables[table].parent != inside) {
        table = m_document.tables[table].parent;
    }
    return table == inside ? k_none : table;
}

/// As declared, or as its first cell with text has it.
bool NativeBody::is_header_row(std::uint32_t index, const Cell* first, const Cell* last) const {
    const std::uint32_t row = first->row;
    if (row < m_document.tables[index].header_rows) {
        return true;
    }
    for (; first != last && first->row == row; ++first) {
        if (first->last_block > first->first_block &&
            m_document.blocks[first->first_block].table == index) {
            return m_document.blocks[first->first_block].header_row;
        }
    }
    return false;
}

void NativeBody::table(std::uint32_t index) {
    const Table& table = m_document.tables[index];
    m_out.line();
    m_out.begin("tabell", table.before);
    if (table.name != k_none && !m_document.string(table.name).empty()) {
        m_out.attribute("namn", m_document.string(table.name));
    }
    if (table.caption != k_none && m_caption_of[table.caption] == index) {
        m_out.line();
        paragraph(table.caption, "tabellrubrik");
    }
    const Cell* next = m_document.cells.data() + table.first_cell;
    const Cell* last = next + table.cell_count;
    for (std::uint32_t at = 0; at < std::max<std::uint32_t>(table.rows, 1); ++at) {
        row(index, at, next, last);
    }
    m_out.line();
    m_out.end();
}

void NativeBody::row(std::uint32_t index, std::uint32_t at, const Cell*& next, const Cell* last) {
    const bool has_cells = next != last && next->row == at;
    m_out.line();
    m_out.begin("rad", has_cells ? next->first_block : m_document.tables[index].before);
    if (has_cells && is_header_row(index, next, last)) {
        m_out.attribute("rubrik", "ja");
    }
    for (; next != last && next->row == at; ++next) {
        cell(index, *next);
    }
    m_out.end();
}

void NativeBody::cell(std::uint32_t index, const Cell& cell) {
    const bool is_empty = cell.last_block <= cell.first_block;
    m_out.begin("cell", is_empty ? m_document.tables[index].before : cell.first_block);
    if (cell.column_span > 1) {
        m_out.attribute("kolumner", std::to_string(std::min(cell.column_span, k_widest)));
    }
    if (cell.row_span > 1) {
        m_out.attribute("rader", std::to_string(std::min(cell.row_span, k_widest)));
    }
    if (!is_empty) {
        const Block& first = m_document.blocks[cell.first_block];
        Place place;
        place.table = index;
        place.flow = first.flow == Flow::hidden ? Flow::body : first.flow;
        place.host = first.host;
        std::uint32_t own = 0;
        for (std::uint32_t i = cell.first_block; i < cell.last_block; ++i) {
            own += m_document.blocks[i].host == first.host ? 1U : 0U;
        }
        if (own == 1 && first.table == index && is_simple(cell.first_block)) {
            content(cell.first_block);
        } else {
            blocks(cell.first_block, cell.last_block, place);
        }
    }
    m_out.end();
}

/// A paragraph that needs no element of its own in a cell or a note: it says nothing but its text.
bool NativeBody::is_simple(std::uint32_t index) const {
    const Block& block = m_document.blocks[index];
    const auto [first, last] = m_document.marks_of(index);
    return block.style == k_none && block.xml_id == k_none && block.list_depth == 0 &&
           block.kind != BlockKind::title && block.kind != BlockKind::caption &&
           (m_document.string(block.language) == m_document.default_language ||
            block.language == k_none) &&
           std::none_of(first, last, [](const document::Mark& mark) {
               return mark.kind == document::MarkKind::item ||
                      mark.kind == document::MarkKind::item_attribute;
           });
}

} // namespace styrkoll::write
