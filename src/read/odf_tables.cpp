// SPDX-License-Identifier: Apache-2.0
#include "read/odf_walk.hpp"

#include <algorithm>

namespace styrkoll::read {

using document::BlockKind;
using document::Flow;
using document::k_none;

void OdfWalk::visit_table_part(const pugi::xml_node& node, Name name) {
    switch (name) {
    case Name::table:
        open_table(node);
        break;
    case Name::table_column:
        if (m_reading.tables.is_open()) {
            const char* repeated = attribute(node, Name::a_columns_repeated);
            m_reading.tables.add_columns(repeated == nullptr ? 1 : number(repeated, node));
        }
        break;
    case Name::table_header_rows: {
        Context inside = m_context;
        inside.in_header_rows = true;
        descend_in(node, inside);
        break;
    }
    case Name::table_row:
        open_row(node);
        break;
    case Name::table_cell:
        open_cell(node);
        break;
    case Name::covered_cell:
        cover_cells(node);
        break;
    default:
        break;
    }
}

void OdfWalk::open_table(const pugi::xml_node& node) {
    std::uint32_t name = k_none;
    if (const char* written = attribute(node, Name::a_name)) {
        name = m_reading.strings.intern(written);
        m_reading.targets.add(Target::table, written);
    }
    m_contexts.push_back(m_context);
    if (m_open_changes.deletions > 0) {
        m_context.flow = Flow::deleted;
    }
    m_context.table = m_reading.tables.open(m_context.flow, m_context.table, name);
    m_context.in_row = false;
    m_context.in_header_rows = false;
    m_context.table_paper =
        m_reading.styles.paper_of(Family::table, attribute(node, Name::a_style_name), m_origin);
    m_reading.table_ends.resize(m_document.tables.size(), 0);
    descend(node, Exit::table);
}

void OdfWalk::open_row(const pugi::xml_node& node) {
    if (m_context.table == k_none) {
        descend(node);
        return;
    }
    const char* repeated = nullptr;
    const char* style = nullptr;
    const char* cell_style = nullptr;
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        const Name name = m_names.attribute(at.name());
        if (name == Name::a_rows_repeated) {
            repeated = at.value();
        } else if (name == Name::a_style_name) {
            style = at.value();
        } else if (name == Name::a_default_cell_style) {
            cell_style = at.value();
        }
    }
    m_reading.tables.begin_row(repeated == nullptr ? 1 : number(repeated, node),
                               m_context.in_header_rows);
    m_contexts.push_back(m_context);
    m_context.cell_style = cell_style;
    m_context.table_paper =
        laid_on(m_context.table_paper, m_reading.styles.paper_of(Family::row, style, m_origin));
    m_context.in_row = true;
    m_context.row = m_reading.tables.row();
    descend(node, Exit::row);
}

void OdfWalk::open_cell(const pugi::xml_node& node) {
    if (m_context.table == k_none || !m_context.in_row) {
        descend(node);
        return;
    }
    CellShape shape;
    const char* style = m_context.cell_style;
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        switch (m_names.attribute(at.name())) {
        case Name::a_columns_repeated:
            shape.columns_repeated = number(at.value(), node);
            break;
        case Name::a_columns_spanned:
            shape.columns_spanned = number(at.value(), node);
            break;
        case Name::a_rows_spanned:
            shape.rows_spanned = number(at.value(), node);
            break;
        case Name::a_style_name:
            style = at.value();
            break;
        default:
            break;
        }
    }
    const std::uint32_t paper =
        laid_on(m_context.table_paper, m_reading.styles.paper_of(Family::cell, style, m_origin));
    shape.background = paper == k_mottled || paper == k_stated_none ? k_none : paper;
    m_contexts.push_back(m_context);
    m_context.in_row = false;
    m_context.paper = laid_on(m_context.paper, paper);
    m_context.column = m_reading.tables.begin_cell(shape);
    descend(node, Exit::cell);
}

/// A covered cell shows nothing; what it still holds is hidden.
void OdfWalk::cover_cells(const pugi::xml_node& node) {
    Context inside = m_context;
    if (m_context.table != k_none && m_context.in_row) {
        const char* repeated = attribute(node, Name::a_columns_repeated);
        m_reading.tables.skip_covered(repeated == nullptr ? 1 : number(repeated, node));
        inside.in_row = false;
    }
    if (inside.flow != Flow::deleted) {
        inside.flow = Flow::hidden;
    }
    descend_in(node, inside);
}

void link_captions(OdfReading& reading) {
    document::Document& document = reading.document;
    const auto is_caption = [&](std::uint32_t block, const document::Table& table) {
        const document::Block& candidate = document.blocks[block];
        return candidate.kind == BlockKind::caption && candidate.flow == table.flow &&
               !std::binary_search(reading.figure_captions.begin(), reading.figure_captions.end(),
                                   block);
    };
    std::vector<bool> taken(document.blocks.size(), false);
    for (document::Table& table : document.tables) {
        if (table.before > 0 && is_caption(table.before - 1, table)) {
            table.caption = table.before - 1;
            taken[table.caption] = true;
        }
    }
    for (std::size_t i = 0; i < document.tables.size(); ++i) {
        document::Table& table = document.tables[i];
        const std::uint32_t after = reading.table_ends[i];
        if (table.caption == k_none && after < document.blocks.size() && !taken[after] &&
            is_caption(after, table)) {
            table.caption = after;
            taken[after] = true;
        }
    }
}

} // namespace styrkoll::read
