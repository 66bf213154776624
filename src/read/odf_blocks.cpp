// SPDX-License-Identifier: Apache-2.0
//
// Paragraphs, and what may stand between them.
#include "read/odf_walk.hpp"

#include "base/text.hpp"
#include "read/address.hpp"

#include <algorithm>
#include <cstring>

namespace styrkoll::read {

using document::Block;
using document::BlockKind;
using document::Flow;
using document::HeadingSource;
using document::k_none;

namespace {

/// Level of a heading by its attribute, or 0 where that says nothing that makes sense.
std::uint8_t parse_level(const char* written) {
    const std::int64_t level = written == nullptr ? -1 : text::parse_integer(text::trim(written));
    return level < 1 ? std::uint8_t{0}
                     : static_cast<std::uint8_t>(std::min<std::int64_t>(level, 10));
}

} // namespace

void OdfWalk::visit_block(const pugi::xml_node& node, Name name) {
    switch (name) {
    case Name::paragraph:
    case Name::heading:
        open_paragraph(node, name);
        break;
    case Name::list:
        open_list(node);
        break;
    case Name::list_item:
        open_item(node);
        break;
    case Name::table:
    case Name::table_column:
    case Name::table_header_rows:
    case Name::table_row:
    case Name::table_cell:
    case Name::covered_cell:
        visit_table_part(node, name);
        break;
    case Name::frame:
    case Name::shape:
        open_frame(node);
        break;
    default:
        visit_container(node, name);
        break;
    }
}

/// What holds paragraphs, or nothing, but is neither list nor table.
void OdfWalk::visit_container(const pugi::xml_node& node, Name name) {
    switch (name) {
    case Name::section:
        open_section(node);
        break;
    case Name::section_source:
        note_section_source(node);
        break;
    case Name::index:
        open_index(node);
        break;
    case Name::changed_region:
        open_changed_region(node);
        break;
    case Name::deletion:
        open_ignored(node, Flow::deleted, "tracked-deletion", "deleted");
        break;
    case Name::annotation:
        open_annotation(node);
        break;
    case Name::change_start:
    case Name::change_end:
        change_text(node, name);
        break;
    case Name::foreign:
        skip_foreign(node);
        break;
    case Name::title:
    case Name::description:
    case Name::nothing:
        break;
    case Name::skipped:
    case Name::object:
    case Name::document:
        skip(node);
        break;
    default:
        // Notes, text boxes, pictures, groups of rows ...: their children count. An element that
        // ODF may come to define is read rather than lost.
        descend(node);
        break;
    }
}

void OdfWalk::open_paragraph(const pugi::xml_node& node, Name name) {
    std::string_view style_name;
    std::string_view id;
    const char* outline_level = nullptr;
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        switch (m_names.attribute(at.name())) {
        case Name::a_style_name:
            style_name = at.value();
            break;
        case Name::a_outline_level:
            outline_level = at.value();
            break;
        case Name::a_id:
            id = at.value();
            break;
        default:
            break;
        }
    }
    const Style& style = m_reading.styles.find(Family::paragraph, style_name, m_origin);
    const Look look = combined(m_reading.styles.default_look(), style.look);
    Block block;
    block.part = m_part;
    block.flow = m_context.flow;
    block.host = m_context.host;
    block.table = m_context.table;
    block.row = m_context.row;
    block.column_in_table = m_context.column;
    block.header_row = m_context.in_header_rows && m_context.table != k_none;
    block.list_depth =
        static_cast<std::uint8_t>(std::min<std::uint32_t>(m_context.list_depth, 255));
    block.style = style.named;
    block.language = look.language == k_stated_none ? k_none : look.language;
    if (m_context.flow != Flow::annotation) {
        block.paragraph = ++m_paragraph;
    } else if (m_context.host != k_none) {
        block.paragraph = m_document.blocks[m_context.host].paragraph;
    }
    if (!id.empty()) {
        block.xml_id = m_reading.strings.intern(id);
        m_reading.targets.add_id(id, offset_of(node), m_reading.issues);
    }
    const auto index = static_cast<std::uint32_t>(m_document.blocks.size());
    if (style.role == StyleRole::figure_caption) {
        m_reading.figure_captions.push_back(index);
    }
    m_document.blocks.push_back(block);
    m_offsets.push_back(offset_of(node));
    if (m_trace != nullptr) {
        trace_paragraph(node, block);
    }
    set_kind(m_document.blocks.back(), style, name, outline_level);
    m_text.open(index, look, laid_on(m_context.paper, style.paper));
    m_text.set_inserted(m_open_changes.insertions > 0);
    m_look = look;
    m_hide_paragraph = false;
    m_first_aside = m_asides.size();
    descend(node, Exit::paragraph);
}

void OdfWalk::set_kind(Block& block, const Style& style, Name name, const char* outline_level) {
    const bool in_table = block.table != k_none;
    if (name == Name::heading) {
        block.kind = BlockKind::heading;
        block.heading_source = HeadingSource::element;
        block.level = parse_level(outline_level);
        if (block.level == 0) {
            block.level = style.role == StyleRole::heading ? style.level : std::uint8_t{1};
            m_reading.issues.in_block(
                "odf-rubrikniva", static_cast<std::uint32_t>(m_document.blocks.size() - 1), 0,
                k_none,
                {{"varde", outline_level == nullptr ? "" : text::shorten(outline_level, 40)},
                 {"niva", std::to_string(block.level)}});
        }
        return;
    }
    if (in_table) {
        block.kind = BlockKind::table_cell;
    } else if (block.list_depth > 0 && m_context.in_item) {
        block.kind = BlockKind::list_item;
    }
    switch (style.role) {
    case StyleRole::heading:
        if (!in_table) {
            block.kind = BlockKind::heading;
            block.heading_source = HeadingSource::style;
            block.level = style.level;
        }
        break;
    case StyleRole::title:
        block.kind = BlockKind::title;
        break;
    case StyleRole::caption:
    case StyleRole::figure_caption:
        if (!in_table) {
            block.kind = BlockKind::caption;
        }
        break;
    case StyleRole::contents:
        if (block.flow == Flow::body) {
            block.flow = Flow::index;
        }
        break;
    case StyleRole::none:
    case StyleRole::plain:
        break;
    }
}

void OdfWalk::close_paragraph() {
    const std::uint32_t index = m_text.block();
    const TextBuilder::Closed closed = m_text.close();
    Block& block = m_document.blocks[index];
    if (closed.is_blank && block.kind == BlockKind::heading) {
        // An empty line in a heading style heads nothing.
        block.kind = block.table != k_none  ? BlockKind::table_cell
                     : block.list_depth > 0 ? BlockKind::list_item
                                            : BlockKind::paragraph;
        block.heading_source = HeadingSource::none;
        block.level = 0;
    }
    if ((closed.all_hidden || m_hide_paragraph) && block.flow != Flow::deleted) {
        block.flow = Flow::hidden;
    }
    if (block.flow != m_context.flow) {
        extend_ignored(index);
    }
    close_struck(index, closed.is_blank);
    const std::size_t offset = m_offsets[index - m_first_block];
    for (const auto& [begin, end] : closed.hidden_runs) {
        const Block& host = m_document.blocks[index];
        const std::string run =
            m_document.text.substr(host.text_begin + begin, std::min(end, host.text_size) - begin);
        add_synthetic(Flow::hidden, index, run, offset);
    }
    for (const std::string& hidden : m_hidden_texts) {
        add_synthetic(Flow::hidden, index, hidden, offset);
    }
    m_hidden_texts.clear();
    if (m_asides.size() > m_first_aside) {
        m_aside_ranges.push_back({m_first_aside, m_asides.size(), m_first_aside, m_open_changes});
        m_open_changes = {};
        m_contexts.push_back(m_context);
        Step step;
        step.exit = Exit::aside;
        m_steps.push_back(step);
    }
}

/// A block without a paragraph of its own: text from an attribute, a picture's description.
void OdfWalk::add_synthetic(Flow flow, std::uint32_t host, std::string_view text,
                            std::size_t offset) {
    const std::string_view trimmed = text::trim(text);
    if (trimmed.empty()) {
        return;
    }
    Block block;
    block.part = m_part;
    block.flow = flow;
    block.host = host;
    if (host != k_none) {
        block.paragraph = m_document.blocks[host].paragraph;
        block.language = m_document.blocks[host].language;
    }
    block.text_begin = static_cast<std::uint32_t>(m_document.text.size());
    m_document.text += trimmed;
    block.text_size = static_cast<std::uint32_t>(trimmed.size());
    m_document.blocks.push_back(block);
    m_offsets.push_back(offset);
}

void OdfWalk::open_list(const pugi::xml_node& node) {
    std::string_view id;
    std::string_view continues;
    std::int64_t level = 0;
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        const Name name = m_names.attribute(at.name());
        if (name == Name::a_id) {
            id = at.value();
        } else if (name == Name::a_continue_list) {
            continues = at.value();
        } else if (name == Name::a_outline_level) {
            level = parse_level(at.value()); // a numbered paragraph states its depth
        }
    }
    m_reading.targets.add_list(id, continues, offset_of(node), m_reading.issues);
    Context inside = m_context;
    inside.list_depth += level > 0 ? static_cast<std::uint32_t>(level) : 1U;
    inside.in_item = inside.in_item || level > 0;
    descend_in(node, inside);
}

void OdfWalk::open_item(const pugi::xml_node& node) {
    Context inside = m_context;
    inside.in_item = true;
    descend_in(node, inside);
}

void OdfWalk::open_section(const pugi::xml_node& node) {
    bool hidden = false;
    bool conditional = false;
    bool is_hidden = false;
    const char* style = nullptr;
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        const std::string_view value = at.value();
        switch (m_names.attribute(at.name())) {
        case Name::a_text_display:
            hidden = value == "none";
            conditional = value == "condition";
            break;
        case Name::a_is_hidden:
            is_hidden = value == "true";
            break;
        case Name::a_name:
            m_reading.targets.add(Target::section, value);
            break;
        case Name::a_style_name:
            style = at.value();
            break;
        default:
            break;
        }
    }
    if ((hidden || (conditional && is_hidden)) && m_context.flow != Flow::deleted) {
        open_ignored(node, Flow::hidden, "hidden-section", "hidden");
        return;
    }
    const std::uint32_t paper = m_reading.styles.paper_of(Family::section, style, m_origin);
    if (paper != k_none) {
        Context inside = m_context;
        inside.paper = laid_on(m_context.paper, paper);
        descend_in(node, inside);
        return;
    }
    descend(node);
}

void OdfWalk::note_section_source(const pugi::xml_node& node) {
    if (const char* address = attribute(node, Name::a_href)) {
        m_document.package.external_links.emplace_back(decode_percent(address));
    }
}

void OdfWalk::open_annotation(const pugi::xml_node& node) {
    if (is_own_comment(node)) {
        note_own_comment();
        return;
    }
    Context inside = m_context;
    inside.flow = inner_flow(Flow::annotation);
    descend_in(node, inside);
}

void OdfWalk::open_index(const pugi::xml_node& node) {
    const char* colon = std::strchr(node.name(), ':');
    const std::string_view local = colon == nullptr ? node.name() : colon + 1;
    open_ignored(node, inner_flow(Flow::index),
                 local == "table-of-content" ? "table-of-contents" : local, "generated");
}

} // namespace styrkoll::read
