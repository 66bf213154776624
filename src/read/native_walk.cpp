// SPDX-License-Identifier: Apache-2.0
#include "read/native_walk.hpp"

#include "base/text.hpp"
#include "read/native_walker.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::read {

using document::BlockKind;
using document::Flow;
using document::k_none;
using document::MarkKind;

namespace {

constexpr std::int64_t k_deepest_heading = 10;
constexpr int k_deepest_list = 255;
constexpr std::uint32_t k_between_looks_at_the_clock = 1U << 14U;

} // namespace

NativeWalkReport NativeWalker::run(const pugi::xml_node& root) {
    m_scope.enter(root);
    for (const pugi::xml_node child : root.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        m_scope.enter(child);
        if (m_scope.element_name(child.name()) ==
            xml::ExpandedName{k_native_namespace, "innehall"}) {
            walk(child);
        }
        m_scope.leave();
    }
    m_builder.finish();
    return std::move(m_builder.report);
}

void NativeWalker::walk(const pugi::xml_node& content) {
    Frame top;
    top.node = content;
    top.next = content.first_child();
    m_frames.push_back(std::move(top));
    while (!m_frames.empty() && m_builder.report.limit_rule.empty()) {
        const pugi::xml_node child = m_frames.back().next;
        if (!child) {
            leave(m_frames.back());
            m_frames.pop_back();
            if (!m_frames.empty()) {
                m_scope.leave();
            }
            continue;
        }
        m_frames.back().next = child.next_sibling();
        if (child.type() == pugi::node_element) {
            enter(child);
        } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            characters(child, m_frames.back().inside.in_text);
        }
        watch_limits();
    }
}

void NativeWalker::watch_limits() {
    NativeWalkReport& report = m_builder.report;
    if (m_text_bytes > m_limits.total_text) {
        report.limit_rule = "grans-text";
        report.limit = m_limits.total_text;
    } else if (m_builder.tables.is_over_limit()) {
        report.limit_rule = "grans-celler";
        report.limit = m_limits.cells;
    } else if (++m_visited % k_between_looks_at_the_clock == 0 && m_deadline.has_passed()) {
        report.limit_rule = "grans-tid";
        report.limit = m_limits.seconds;
    }
}

void NativeWalker::enter(const pugi::xml_node& node) {
    m_scope.enter(node);
    Frame& parent = m_frames.back();
    Frame frame;
    frame.node = node;
    frame.next = node.first_child();
    frame.element = element_of(node);
    frame.inside = parent.inside;
    if (frame.element <= NativeElement::sidfot) {
        enter_structure(frame);
    } else if (is_block_only(frame.element)) {
        enter_block(frame, parent);
    } else {
        enter_inline(frame);
    }
    m_frames.push_back(std::move(frame));
}

/// Unknown elements are seen through: what they hold is read as if it stood in their place.
void NativeWalker::enter_structure(Frame& frame) {
    switch (frame.element) {
    case NativeElement::avsnitt: {
        const std::int64_t written =
            text::parse_integer(text::trim(frame.node.attribute("niva").value()));
        const std::int64_t level = written > 0 ? written : frame.inside.level + 1;
        frame.inside.level = static_cast<std::uint8_t>(std::min(level, k_deepest_heading));
        m_builder.keep_id(frame.node);
        break;
    }
    case NativeElement::rubrik:
        open_text(frame, BlockKind::heading);
        break;
    case NativeElement::sidhuvud:
        frame.inside.flow = Flow::header;
        open_text_or_blocks(frame);
        break;
    case NativeElement::sidfot:
        frame.inside.flow = Flow::footer;
        open_text_or_blocks(frame);
        break;
    default:
        break;
    }
}

void NativeWalker::enter_block(Frame& frame, Frame& parent) {
    switch (frame.element) {
    case NativeElement::stycke: {
        const std::string_view style = frame.node.attribute("stil").value();
        open_text(frame, style == "titel"      ? BlockKind::title
                         : style == "bildtext" ? BlockKind::caption
                                               : BlockKind::paragraph);
        break;
    }
    case NativeElement::lista:
        frame.inside.list_depth =
            static_cast<std::uint8_t>(std::min(frame.inside.list_depth + 1, k_deepest_list));
        m_builder.keep_id(frame.node);
        break;
    case NativeElement::punkt:
        frame.inside.in_list_item = true;
        open_text_or_blocks(frame);
        break;
    case NativeElement::tabell:
        m_builder.keep_id(frame.node);
        break;
    case NativeElement::tabellrubrik:
        enter_caption(frame, parent);
        break;
    case NativeElement::rad:
        enter_row(frame, parent);
        break;
    case NativeElement::cell:
        frame.in_table = parent.element == NativeElement::rad && parent.in_table;
        enter_cell(frame);
        break;
    case NativeElement::post:
        m_builder.begin_item(frame.node);
        break;
    default: // titel, egenskap
        open_text(frame, BlockKind::paragraph);
        if (parent.element == NativeElement::post) {
            const bool is_title = frame.element == NativeElement::titel;
            begin_mark(frame, is_title ? MarkKind::item_title : MarkKind::item_attribute,
                       is_title ? k_none : attribute(frame, "namn"));
        }
        break;
    }
}

void NativeWalker::enter_caption(Frame& frame, Frame& parent) {
    open_text(frame, BlockKind::caption);
    if (parent.element == NativeElement::tabell) {
        parent.caption = m_builder.text().block();
        if (parent.table != k_none) { // too late, but still the table's
            m_builder.document.tables[parent.table].caption = parent.caption;
        }
    }
}

/// The first row opens the table, since a caption stands before it.
void NativeWalker::enter_row(Frame& frame, Frame& parent) {
    frame.in_table = parent.element == NativeElement::tabell;
    if (!frame.in_table) {
        return;
    }
    if (parent.table == k_none) {
        parent.table = m_builder.tables.open(parent.inside.flow, parent.inside.table,
                                             attribute(parent, "namn"));
        m_builder.document.tables[parent.table].caption = parent.caption;
    }
    const bool is_header = std::string_view(frame.node.attribute("rubrik").value()) == "ja";
    parent.only_headers = parent.only_headers && is_header;
    m_builder.tables.begin_row(1, parent.only_headers);
    frame.inside.table = parent.table;
    frame.inside.row = m_builder.tables.row();
    frame.inside.header_row = is_header;
}

void NativeWalker::enter_cell(Frame& frame) {
    if (frame.in_table) {
        CellShape shape;
        shape.columns_spanned = span(frame, "kolumner");
        shape.rows_spanned = span(frame, "rader");
        frame.inside.column = m_builder.tables.begin_cell(shape);
    }
    open_text_or_blocks(frame);
}

void NativeWalker::leave(Frame& frame) {
    if (frame.inside.in_text && m_builder.has_text()) {
        leave_text(frame);
    }
    if (frame.opened_text) {
        m_builder.close_text();
    }
    if (frame.table != k_none) {
        m_builder.tables.close();
    } else if (frame.element == NativeElement::cell && frame.in_table) {
        m_builder.tables.end_cell();
    } else if (frame.element == NativeElement::rad && frame.in_table) {
        m_builder.tables.end_row();
    } else if (frame.element == NativeElement::post) {
        m_builder.end_item(frame.node, frame.inside);
    } else if (frame.hides) {
        m_builder.end_hidden();
    }
}

void NativeWalker::characters(const pugi::xml_node& node, bool in_text) {
    const std::string_view value = node.value();
    m_text_bytes += value.size();
    if (in_text) {
        m_builder.text().add(value);
    } else {
        m_builder.stray_text(value);
    }
}

void NativeWalker::open_text(Frame& frame, BlockKind kind) {
    m_builder.open_text(frame.node, frame.inside, kind);
    frame.inside.in_text = true;
    frame.opened_text = true;
}

/// A cell, an item of a list, a note: blocks if it has one, else it is a paragraph itself.
void NativeWalker::open_text_or_blocks(Frame& frame) {
    if (!holds_blocks(frame.node)) {
        return open_text(frame, BlockKind::paragraph);
    }
    frame.inside.in_text = false;
    m_builder.keep_id(frame.node);
}

bool NativeWalker::holds_blocks(const pugi::xml_node& node) {
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        m_scope.enter(child); // it may declare its own prefix
        const bool is_block = is_block_only(element_of(child));
        m_scope.leave();
        if (is_block) {
            return true;
        }
    }
    return false;
}

NativeElement NativeWalker::element_of(const pugi::xml_node& node) const {
    const xml::ExpandedName name = m_scope.element_name(node.name());
    return name.uri == k_native_namespace ? native_element(name.local) : NativeElement::unknown;
}

/// How many columns, rows or spaces; 1 where the attribute is no number.
std::uint32_t NativeWalker::span(const Frame& frame, const char* name) const {
    const std::int64_t written =
        text::parse_integer(text::trim(frame.node.attribute(name).value()));
    const auto most = static_cast<std::int64_t>(m_limits.repeated);
    return static_cast<std::uint32_t>(std::max<std::int64_t>(std::min(written, most), 1));
}

NativeWalkReport walk_native(document::Document& document, const xml::Tree& tree,
                             const Limits& limits) {
    return NativeWalker(document, tree, limits).run(tree.dom().document_element());
}

} // namespace styrkoll::read
