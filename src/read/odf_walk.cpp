// SPDX-License-Identifier: Apache-2.0
//
// The stack holds, for each open element, the child to visit next and what to do when there is none
// left. Contexts and looks that an element changes are kept on stacks of their own.
#include "read/odf_walk.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace styrkoll::read {

using document::Flow;

OdfWalk::OdfWalk(OdfReading& reading, const xml::Tree& tree, Names& names,
                 StyleSheet::Origin origin, std::uint8_t part)
    : m_reading(reading), m_document(reading.document), m_text(reading.text), m_names(names),
      m_bytes(tree.bytes()), m_origin(origin), m_part(part),
      m_first_block(static_cast<std::uint32_t>(reading.document.blocks.size())) {
    // The parser works in a copy of the bytes: a pointer into it gives an offset.
    const pugi::xml_node root = tree.dom().document_element();
    m_buffer = root.name() - root.offset_debug();
}

std::size_t OdfWalk::offset_of(const pugi::xml_node& element) const {
    return static_cast<std::size_t>(element.name() - m_buffer) - 1;
}

bool OdfWalk::read(const pugi::xml_node& element, Flow flow) {
    m_context = Context{};
    m_context.flow = flow;
    descend(element);
    while (!m_steps.empty() && !is_over_limit()) {
        Step& top = m_steps.back();
        if (top.exit == Exit::aside) {
            next_aside();
            continue;
        }
        const pugi::xml_node node = top.next;
        if (!node) {
            leave();
            continue;
        }
        top.next = top.single ? pugi::xml_node() : node.next_sibling();
        visit(node);
    }
    return !is_over_limit();
}

bool OdfWalk::is_over_limit() {
    constexpr std::uint64_t k_between_looks_at_the_clock = 1U << 14U;
    if (m_text.is_over_limit()) {
        m_reading.limit_rule = "grans-text";
    } else if (m_reading.tables.is_over_limit()) {
        m_reading.limit_rule = "grans-celler";
    } else if (++m_steps_taken % k_between_looks_at_the_clock == 0 &&
               m_reading.deadline.has_passed()) {
        m_reading.limit_rule = "grans-tid";
    }
    return !m_reading.limit_rule.empty();
}

void OdfWalk::trace_to(SourceTrace* trace) {
    m_trace = trace;
    m_text.trace_to(trace);
}

void OdfWalk::visit_text(const pugi::xml_node& node) {
    if (!m_text.is_open()) {
        note_stray(node);
        return;
    }
    if (m_open_changes.deletions > 0) {
        m_struck += node.value();
        return;
    }
    if (m_trace != nullptr) {
        m_trace->begin_text(node.value(), static_cast<std::size_t>(node.value() - m_buffer),
                            node.type() == pugi::node_cdata);
    }
    m_text.append(node.value());
}

/// Only running text may be parted: spans and links, no fields.
void OdfWalk::trace_inline(const pugi::xml_node& node, Name name, std::size_t depth,
                           std::uint32_t before) {
    const bool descended = m_steps.size() > depth;
    if (descended && name != Name::span && name != Name::anchor) {
        m_trace->enter_whole(offset_of(node), depth);
    } else if (!descended && m_text.offset() > before) {
        m_trace->literal(offset_of(node), m_text.offset() - before);
    }
}

void OdfWalk::trace_paragraph(const pugi::xml_node& node, const document::Block& block) {
    SourceTrace::Paragraph paragraph;
    paragraph.number = block.flow == Flow::annotation ? 0 : block.paragraph;
    paragraph.offset = offset_of(node);
    paragraph.flow = block.flow;
    paragraph.in_shape = m_context.in_shape;
    if (block.host != document::k_none) {
        paragraph.host = m_document.blocks[block.host].paragraph;
    }
    m_trace->open_paragraph(paragraph);
}

void OdfWalk::visit(const pugi::xml_node& node) {
    if (m_trace != nullptr) {
        m_trace->visit(m_steps.size());
    }
    if (node.type() != pugi::node_element) {
        visit_text(node);
        return;
    }
    const bool scoped = m_names.redeclares() && m_names.enter(node);
    const std::size_t open = m_steps.size();
    const Name name = m_names.element(node.name());
    if (m_text.is_open()) {
        const std::uint32_t before = m_text.offset();
        if (m_open_changes.deletions > 0) {
            visit_struck(node, name);
        } else {
            visit_inline(node, name);
        }
        if (m_trace != nullptr) {
            trace_inline(node, name, open, before);
        }
    } else {
        visit_block(node, name);
    }
    if (scoped && m_steps.size() > open) {
        ++m_steps.back().scopes;
    } else if (scoped) {
        m_names.leave();
    }
}

void OdfWalk::descend(const pugi::xml_node& element, Exit exit, std::uint32_t value) {
    Step step;
    step.next = element.first_child();
    step.exit = exit;
    step.value = value;
    m_steps.push_back(step);
}

void OdfWalk::descend_in(const pugi::xml_node& element, const Context& context) {
    m_contexts.push_back(m_context);
    m_context = context;
    descend(element, Exit::context);
}

void OdfWalk::leave() {
    const Step step = m_steps.back();
    m_steps.pop_back();
    for (std::uint8_t i = 0; i < step.scopes; ++i) {
        m_names.leave();
    }
    switch (step.exit) {
    case Exit::nothing:
    case Exit::aside:
        break;
    case Exit::look:
        m_look = m_looks.back();
        m_looks.pop_back();
        m_text.set_look(m_look);
        break;
    case Exit::mark:
        m_document.marks[step.value].end = m_text.offset();
        break;
    case Exit::paragraph:
        close_paragraph();
        break;
    case Exit::ignored:
        end_ignored();
        break;
    case Exit::cell:
        m_reading.tables.end_cell();
        break;
    case Exit::row:
        m_reading.tables.end_row();
        break;
    case Exit::table:
        m_reading.tables.close();
        m_reading.table_ends[m_context.table] =
            static_cast<std::uint32_t>(m_document.blocks.size());
        break;
    case Exit::context:
        break;
    }
    const bool restores = step.exit == Exit::context || step.exit == Exit::cell ||
                          step.exit == Exit::row || step.exit == Exit::table ||
                          step.exit == Exit::ignored;
    if (restores) {
        m_context = m_contexts.back();
        m_contexts.pop_back();
    }
}

void OdfWalk::set_aside(const pugi::xml_node& node, Flow flow) {
    const Flow stands_in = m_open_changes.deletions > 0 ? Flow::deleted : flow;
    m_asides.push_back({node, stands_in, m_text.block(), m_text.offset()});
}

/// Begins the next of the things set aside in the paragraph that was just closed.
void OdfWalk::next_aside() {
    AsideRange& range = m_aside_ranges.back();
    if (range.next == range.end) {
        m_asides.resize(range.begin);
        m_open_changes = range.open_changes;
        m_aside_ranges.pop_back();
        m_steps.pop_back();
        m_context = m_contexts.back();
        m_contexts.pop_back();
        return;
    }
    const Aside aside = m_asides[range.next++];
    const Context& around = m_contexts.back();
    m_context = Context{};
    m_context.flow = around.flow;
    if (aside.flow == Flow::body) {
        m_context = around; // a block that stands inside a paragraph, where none belongs
    } else {
        m_context.flow = inner_flow(aside.flow);
        m_context.host = aside.host;
        // A blank before it that ended the paragraph is gone since.
        m_context.host_offset = std::min(aside.offset, m_document.blocks[aside.host].text_size);
    }
    Step step;
    step.next = aside.node;
    step.single = true;
    if (m_names.redeclares()) {
        // The names in force where it was set aside.
        std::vector<pugi::xml_node> above;
        for (pugi::xml_node at = aside.node.parent(); at; at = at.parent()) {
            const Name name = m_names.element(at.name());
            if (name == Name::paragraph || name == Name::heading) {
                break;
            }
            above.push_back(at);
        }
        for (auto at = above.rbegin(); at != above.rend(); ++at) {
            step.scopes = static_cast<std::uint8_t>(step.scopes + (m_names.enter(*at) ? 1 : 0));
        }
    }
    m_steps.push_back(step);
}

Flow OdfWalk::inner_flow(Flow flow) const {
    switch (m_context.flow) {
    case Flow::deleted:
    case Flow::hidden:
    case Flow::annotation:
        return m_context.flow;
    case Flow::header:
    case Flow::footer:
    case Flow::index:
    case Flow::note:
        return flow == Flow::frame || flow == Flow::note || flow == Flow::index ? m_context.flow
                                                                                : flow;
    case Flow::body:
    case Flow::frame:
    case Flow::alternative_text:
        break;
    }
    return flow;
}

/// Paragraphs below an element that is not read: they count in the numbering of their part.
std::uint32_t OdfWalk::count_paragraphs(const pugi::xml_node& element, std::string* beginning) {
    std::uint32_t paragraphs = 0;
    pugi::xml_node node = element.first_child();
    while (node) {
        bool into = node.type() == pugi::node_element;
        if (into) {
            const Name name = m_names.element(node.name());
            paragraphs += name == Name::paragraph || name == Name::heading ? 1U : 0U;
            into = name != Name::annotation;
        } else if (beginning != nullptr && beginning->size() < 200) {
            beginning->append(node.value(), std::min<std::size_t>(200, std::strlen(node.value())));
        }
        if (into && node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node != element && !node.next_sibling()) {
            node = node.parent();
        }
        node = node == element ? pugi::xml_node() : node.next_sibling();
    }
    return paragraphs;
}

void OdfWalk::skip(const pugi::xml_node& element) {
    m_paragraph += count_paragraphs(element, nullptr);
}

/// A count of repeated or spanned things: at least 1, at most the limit.
std::uint32_t OdfWalk::number(std::string_view value, const pugi::xml_node& element) {
    const std::int64_t parsed = text::parse_integer(text::trim(value));
    const auto most = static_cast<std::int64_t>(m_reading.limits.repeated);
    if (parsed > most) {
        m_reading.issues.at_offset(
            "grans-upprepning", offset_of(element),
            {{"varde", std::string(value)}, {"grans", std::to_string(most)}});
        return static_cast<std::uint32_t>(most);
    }
    if (parsed < 1) {
        m_reading.issues.at_offset("odf-tal", offset_of(element),
                                   {{"varde", text::shorten(value, 40)}});
        return 1;
    }
    return static_cast<std::uint32_t>(parsed);
}

void OdfWalk::place_blocks() {
    std::vector<std::uint32_t> order(m_offsets.size());
    std::iota(order.begin(), order.end(), 0U);
    // As good as always in order already: what is set aside is read before what follows it.
    if (!std::is_sorted(m_offsets.begin(), m_offsets.end())) {
        std::stable_sort(order.begin(), order.end(),
                         [this](std::uint32_t left, std::uint32_t right) {
                             return m_offsets[left] < m_offsets[right];
                         });
    }
    xml::Position position;
    std::size_t at = 0;
    for (const std::uint32_t i : order) {
        xml::advance(position, m_bytes.substr(at, m_offsets[i] - at));
        at = m_offsets[i];
        document::Block& block = m_document.blocks[m_first_block + i];
        block.line = position.line;
        block.column = position.column;
    }
}

} // namespace styrkoll::read
