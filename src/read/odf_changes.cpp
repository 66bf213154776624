// SPDX-License-Identifier: Apache-2.0
//
// Tracked changes (ODF 1.3 part 3, 5.5). A package keeps what was deleted in its changed region and
// leaves a text:change behind; a flat file of LibreOffice keeps it where it stood, between a
// text:change-start and a text:change-end of a region that is a deletion.
#include "read/odf_walk.hpp"

#include "base/text.hpp"

namespace styrkoll::read {

using document::Block;
using document::Flow;
using document::k_none;

void OdfWalk::open_changed_region(const pugi::xml_node& node) {
    std::string_view id;
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        const Name name = m_names.attribute(at.name());
        if (name == Name::a_text_id || (name == Name::a_id && id.empty())) {
            id = at.value();
        }
    }
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        const Name name = m_names.element(child.name());
        if (name == Name::insertion || name == Name::deletion) {
            m_changes.emplace(id, name);
        }
    }
    descend(node);
}

/// The beginning or the end of changed text.
void OdfWalk::change_text(const pugi::xml_node& node, Name name) {
    const char* id = attribute(node, Name::a_change_id);
    const auto change = id == nullptr ? m_changes.end() : m_changes.find(id);
    if (change == m_changes.end()) {
        return;
    }
    const bool deletes = change->second == Name::deletion;
    std::uint32_t& open = deletes ? m_open_changes.deletions : m_open_changes.insertions;
    if (name == Name::change_start) {
        ++open;
        m_struck_entry = deletes ? k_no_entry : m_struck_entry;
    } else if (open > 0) {
        --open;
    }
    m_text.set_inserted(m_open_changes.insertions > 0);
}

/// What stands in a paragraph and in deleted text: its words are kept apart, without marks.
void OdfWalk::visit_struck(const pugi::xml_node& node, Name name) {
    switch (name) {
    case Name::spaces:
    case Name::tab:
    case Name::line_break:
        m_struck += ' ';
        break;
    case Name::span:
    case Name::anchor:
    case Name::reference:
    case Name::sequence:
    case Name::field:
    case Name::placeholder:
    case Name::text_input:
    case Name::content_control:
    case Name::hidden_text:
    case Name::conditional_text:
        descend(node);
        break;
    case Name::hidden_paragraph:
        break;
    default:
        visit_inline(node, name);
        break;
    }
}

/// The deleted words of a paragraph become a block beside it; one that holds nothing else is
/// deleted itself. A cell keeps its paragraph, so that it stays a cell, unless its table went too.
void OdfWalk::close_struck(std::uint32_t index, bool is_blank) {
    const bool is_inside = m_open_changes.deletions > 0;
    if (m_struck.empty() && !is_inside) {
        return;
    }
    const std::string words = text::squeeze(m_struck);
    m_struck.clear();
    if (words.empty() && !(is_inside && is_blank)) {
        return;
    }
    Block& block = m_document.blocks[index];
    std::uint32_t struck = index;
    if (is_blank && (block.table == k_none || m_context.flow == Flow::deleted)) {
        block.flow = Flow::deleted;
        block.text_size += static_cast<std::uint32_t>(words.size());
        m_document.text += words;
    } else {
        struck = static_cast<std::uint32_t>(m_document.blocks.size());
        add_synthetic(Flow::deleted, index, words, m_offsets[index - m_first_block]);
    }
    if (!words.empty()) {
        note_struck(struck);
    }
}

/// All of one deletion make one entry of what is left out.
void OdfWalk::note_struck(std::uint32_t block) {
    if (m_struck_entry == k_no_entry) {
        begin_ignored("tracked-deletion", "deleted");
        m_struck_entry = m_ignored.back().first;
        m_ignored.pop_back();
    }
    extend_entry(m_struck_entry, block);
}

} // namespace styrkoll::read
