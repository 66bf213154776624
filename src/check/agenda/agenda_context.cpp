// SPDX-License-Identifier: Apache-2.0
#include "check/agenda/agenda_context.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::check {
namespace {

using document::Block;
using document::Document;

/// The label of "Agenda 2030: 4, 4.7", or nothing.
std::string_view label_of(std::string_view text) {
    constexpr std::size_t k_longest_label = 60;
    const std::size_t colon = text.find(':');
    return colon <= k_longest_label ? text.substr(0, colon) : std::string_view{};
}

} // namespace

bool names_agenda(std::string_view text) {
    constexpr std::array<std::string_view, 6> k_names{
        "agenda 2030", "agenda2030",          "globala mål",
        "globalt mål", "fn:s hållbarhetsmål", "globala hållbarhetsmål"};
    if (text.size() < 3) {
        return false;
    }
    const std::string folded = text::fold(text);
    if (std::any_of(k_names.begin(), k_names.end(), [&folded](std::string_view name) {
            return folded.find(name) != std::string::npos;
        })) {
        return true;
    }
    if (folded.find("sdg") == std::string::npos) {
        return false;
    }
    const auto words = text::words(folded);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return word == "sdg" || word == "sdgs" || word.starts_with("sdg-");
    });
}

AgendaContext::AgendaContext(const Document& document)
    : m_document(document), m_names(document.blocks.size()), m_below(document.blocks.size()) {
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const Block& block = document.blocks[at];
        m_names[at] = names_agenda(document.text_of(block));
        m_named = m_named || (m_names[at] && block.flow == document::Flow::body);
    }
    // A heading stands before what stands below it.
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const std::uint32_t heading = document.blocks[at].heading;
        m_below[at] = heading != document::k_none && heading < document.blocks.size() &&
                      (m_names[heading] || m_below[heading]);
    }
    for (std::uint32_t at = 0; at < document.tables.size(); ++at) {
        const std::uint32_t caption = document.tables[at].caption;
        if (caption != document::k_none && m_names[caption]) {
            m_captions.push_back(at);
        }
    }
}

/// The header of the cell's column or the label of its row names Agenda 2030.
bool AgendaContext::heads(const Block& block) const {
    const document::Table& table = m_document.tables[block.table];
    const std::uint32_t rows = std::max(table.header_rows, 1U);
    const auto names = [this, &table](std::uint32_t row, std::uint32_t column) {
        const document::Cell* cell = m_document.cell_at(table, row, column);
        return cell != nullptr && cell->first_block < cell->last_block &&
               m_names[cell->first_block];
    };
    for (std::uint32_t row = 0; row < std::min(rows, 3U) && row < block.row; ++row) {
        if (names(row, block.column_in_table)) {
            return true;
        }
    }
    const document::Cell* label = m_document.cell_at(table, block.row, 0);
    return block.column_in_table > 0 && label != nullptr && label->row == block.row &&
           names(block.row, 0);
}

/// "7.9, 11.2" in a column "Delmål" of a table that is about Agenda 2030 or has a column for it.
bool AgendaContext::holds_targets(const Block& block) const {
    const std::string_view text = text::trim(m_document.text_of(block));
    const bool numbers =
        text.find('.') != std::string_view::npos &&
        text.find_first_not_of("0123456789.abcdABCD,; \n") == std::string_view::npos;
    const document::Table& table = m_document.tables[block.table];
    const document::Cell* head = m_document.cell_at(table, 0, block.column_in_table);
    if (!numbers || head == nullptr || block.row == 0 ||
        !text::fold(m_document.text_of(*head)).starts_with("delmål")) {
        return false;
    }
    if (std::binary_search(m_captions.begin(), m_captions.end(), block.table)) {
        return true;
    }
    const std::uint32_t before = block.column_in_table;
    const document::Cell* beside = before == 0 ? nullptr : m_document.cell_at(table, 0, before - 1);
    return beside != nullptr && beside->first_block < beside->last_block &&
           m_names[beside->first_block];
}

AgendaBound AgendaContext::of(std::uint32_t at) const {
    const Block& block = m_document.blocks[at];
    if (block.table != document::k_none && (heads(block) || holds_targets(block))) {
        return AgendaBound::cell;
    }
    if (m_names[at] && block.kind != document::BlockKind::heading &&
        names_agenda(label_of(m_document.text_of(block)))) {
        return AgendaBound::cell;
    }
    const bool captioned = block.table != document::k_none &&
                           std::binary_search(m_captions.begin(), m_captions.end(), block.table);
    if (m_below[at] || captioned) {
        return AgendaBound::section;
    }
    return m_names[at] ? AgendaBound::block : AgendaBound::none;
}

} // namespace styrkoll::check
