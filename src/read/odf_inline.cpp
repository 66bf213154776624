// SPDX-License-Identifier: Apache-2.0
//
// What stands in a paragraph, between its words.
#include "read/odf_walk.hpp"

#include "base/text.hpp"
#include "read/address.hpp"

#include <algorithm>
#include <cstring>

namespace styrkoll::read {

using document::Flow;
using document::k_none;
using document::MarkKind;

namespace {

std::string_view local_name(const pugi::xml_node& node) {
    const char* const colon = std::strchr(node.name(), ':');
    return colon == nullptr ? node.name() : colon + 1;
}

} // namespace

void OdfWalk::visit_inline(const pugi::xml_node& node, Name name) {
    switch (name) {
    case Name::span:
        open_span(node);
        break;
    case Name::anchor:
        open_anchor(node);
        break;
    case Name::spaces:
        add_spaces(node);
        break;
    case Name::tab:
        m_text.append_literal(1, '\t');
        break;
    case Name::line_break:
        m_text.append_literal(1, '\n');
        break;
    case Name::bookmark:
    case Name::bookmark_start:
    case Name::reference_mark:
    case Name::reference_mark_start:
        add_bookmark(node, name);
        break;
    case Name::bookmark_end:
    case Name::reference_mark_end:
        end_bookmark(node);
        break;
    case Name::reference:
    case Name::sequence:
    case Name::field:
    case Name::placeholder:
    case Name::text_input:
    case Name::content_control:
    case Name::hidden_text:
    case Name::conditional_text:
    case Name::hidden_paragraph:
        visit_field(node, name);
        break;
    case Name::change_start:
    case Name::change_end:
        change_text(node, name);
        break;
    case Name::nothing:
        break;
    default:
        visit_anchored(node, name);
        break;
    }
}

/// Text that a program puts there, or asks for.
void OdfWalk::visit_field(const pugi::xml_node& node, Name name) {
    switch (name) {
    case Name::reference:
        open_reference(node);
        break;
    case Name::sequence:
        if (const char* id = attribute(node, Name::a_ref_name)) {
            m_reading.targets.add(Target::id, id);
        }
        open_field(node, MarkKind::field);
        break;
    case Name::field:
        open_field(node, MarkKind::field);
        break;
    case Name::placeholder:
        open_field(node, MarkKind::placeholder);
        break;
    case Name::text_input:
        open_text_input(node);
        break;
    case Name::content_control:
        open_content_control(node);
        break;
    case Name::hidden_text:
    case Name::conditional_text:
        add_hidden_text(node, name);
        open_field(node, MarkKind::field);
        break;
    case Name::hidden_paragraph: {
        const char* hidden = attribute(node, Name::a_is_hidden);
        m_hide_paragraph =
            m_hide_paragraph || (hidden != nullptr && std::strcmp(hidden, "true") == 0);
        break;
    }
    default:
        break;
    }
}

/// What stands in a paragraph but is no part of its text, and everything that is not known.
void OdfWalk::visit_anchored(const pugi::xml_node& node, Name name) {
    switch (name) {
    case Name::note:
        if (const char* id = attribute(node, Name::a_text_id)) {
            m_reading.targets.add(Target::id, id);
        }
        set_aside(node, Flow::note);
        break;
    case Name::annotation:
        set_aside(node, Flow::annotation);
        break;
    case Name::frame:
    case Name::shape:
        set_aside(node, Flow::frame);
        break;
    case Name::paragraph:
    case Name::heading:
    case Name::list:
    case Name::table:
    case Name::section:
    case Name::index:
    case Name::tracked_changes:
        set_aside(node, Flow::body);
        break;
    case Name::skipped:
    case Name::object:
    case Name::image:
    case Name::document:
        if (node.first_child()) {
            set_aside(node, Flow::body); // its paragraphs, if any, are counted in their turn
        }
        break;
    default:
        descend(node); // ruby, meta fields, foreign elements: their text counts
        break;
    }
}

std::uint32_t OdfWalk::add_mark(MarkKind kind, std::uint32_t text, std::uint32_t detail) {
    document::Mark mark;
    mark.kind = kind;
    mark.block = m_text.block();
    mark.begin = m_text.offset();
    mark.end = mark.begin;
    mark.text = text;
    mark.detail = detail;
    m_document.marks.push_back(mark);
    return static_cast<std::uint32_t>(m_document.marks.size() - 1);
}

void OdfWalk::open_span(const pugi::xml_node& node) {
    const char* style_name = attribute(node, Name::a_style_name);
    if (style_name == nullptr) {
        descend(node);
        return;
    }
    const Style& style = m_reading.styles.find(Family::text, style_name, m_origin);
    m_looks.push_back(m_look);
    m_look = combined(m_look, style.look);
    m_text.set_look(m_look);
    descend(node, Exit::look);
}

void OdfWalk::open_anchor(const pugi::xml_node& node) {
    const char* address = attribute(node, Name::a_href);
    if (address == nullptr) {
        descend(node);
        return;
    }
    std::string target = decode_percent(address);
    if (m_document.format != document::Format::fodt && target.starts_with("../")) {
        // A package counts as a folder, a flat file does not (ODF 1.3 part 2, 3.7).
        target.erase(0, 3);
    }
    const std::uint32_t mark = add_mark(MarkKind::link, m_reading.strings.intern(target), k_none);
    if (target.size() > 1 && target.front() == '#') {
        m_reading.targets.add_link(target.substr(1), mark);
    }
    descend(node, Exit::mark, mark);
}

void OdfWalk::open_field(const pugi::xml_node& node, MarkKind kind) {
    std::uint32_t text = k_none;
    if (kind == MarkKind::field) {
        text = m_reading.strings.intern(local_name(node));
    } else if (const char* description = attribute(node, Name::a_description)) {
        text = m_reading.strings.intern(description);
    }
    descend(node, Exit::mark, add_mark(kind, text, k_none));
}

void OdfWalk::open_reference(const pugi::xml_node& node) {
    const char* name = attribute(node, Name::a_ref_name);
    const std::string_view target = name == nullptr ? "" : name;
    const std::uint32_t mark =
        add_mark(MarkKind::reference, m_reading.strings.intern(target), k_none);
    m_reading.targets.add_reference(target, mark);
    descend(node, Exit::mark, mark);
}

/// An input field that still shows its own prompt has not been filled in.
void OdfWalk::open_text_input(const pugi::xml_node& node) {
    const char* prompt = attribute(node, Name::a_description);
    const pugi::xml_node first = node.first_child();
    const std::string_view shown = text::trim(first.value());
    const bool untouched =
        prompt != nullptr && !shown.empty() && !first.next_sibling() && shown == text::trim(prompt);
    open_field(node, untouched ? MarkKind::placeholder : MarkKind::field);
}

void OdfWalk::open_content_control(const pugi::xml_node& node) {
    const char* prompting = attribute(node, Name::a_showing_placeholder);
    if (prompting != nullptr && std::strcmp(prompting, "true") == 0) {
        open_field(node, MarkKind::placeholder);
    } else {
        descend(node);
    }
}

void OdfWalk::add_spaces(const pugi::xml_node& node) {
    const char* count = attribute(node, Name::a_count);
    std::uint32_t spaces = 1;
    if (count != nullptr && std::strcmp(count, "0") == 0) {
        spaces = 0;
    } else if (count != nullptr) {
        spaces = number(count, node);
    }
    m_text.append_literal(spaces, ' ');
}

void OdfWalk::add_bookmark(const pugi::xml_node& node, Name name) {
    const char* written = attribute(node, Name::a_name);
    if (written == nullptr) {
        return;
    }
    m_reading.targets.add(Target::bookmark, written);
    if (is_generated_bookmark(written)) {
        return;
    }
    const std::uint32_t mark =
        add_mark(MarkKind::bookmark, m_reading.strings.intern(written), k_none);
    if (name == Name::bookmark_start || name == Name::reference_mark_start) {
        m_reading.targets.open_bookmark(written, mark);
    }
}

/// A bookmark over several paragraphs ends, as a mark, with the first of them.
void OdfWalk::end_bookmark(const pugi::xml_node& node) {
    const char* written = attribute(node, Name::a_name);
    const std::uint32_t mark =
        written == nullptr ? k_none : m_reading.targets.close_bookmark(written);
    if (mark == k_none) {
        return;
    }
    document::Mark& opened = m_document.marks[mark];
    opened.end = opened.block == m_text.block() ? m_text.offset()
                                                : m_document.blocks[opened.block].text_size;
}

/// Of a text that a condition shows or hides, what is not shown now stands in attributes only.
void OdfWalk::add_hidden_text(const pugi::xml_node& node, Name name) {
    const std::string_view shown = text::trim(node.first_child().value());
    for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
        const Name kind = m_names.attribute(at.name());
        const bool holds_text = name == Name::hidden_text ? kind == Name::a_string_value
                                                          : kind == Name::a_value_if_true ||
                                                                kind == Name::a_value_if_false;
        if (holds_text && text::trim(at.value()) != shown) {
            m_hidden_texts.emplace_back(at.value());
        }
    }
}

} // namespace styrkoll::read
