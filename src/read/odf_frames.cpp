// SPDX-License-Identifier: Apache-2.0
//
// Frames and shapes are read after the paragraph they are anchored in: pictures and objects become
// marks there, descriptions and text blocks of their own.
#include "read/odf_walk.hpp"

#include "base/text.hpp"
#include "read/address.hpp"

#include <algorithm>
#include <cstring>

namespace styrkoll::read {

using document::Flow;
using document::k_none;
using document::MarkKind;

void OdfWalk::open_frame(const pugi::xml_node& node) {
    if (const char* name = attribute(node, Name::a_name)) {
        m_reading.targets.add(Target::frame, name);
    }
    pugi::xml_node image;
    pugi::xml_node object;
    std::string alternative;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        switch (m_names.element(child.name())) {
        case Name::image:
            image = image ? image : child;
            break;
        case Name::object:
            object = object ? object : child;
            break;
        case Name::title:
        case Name::description: {
            const std::string_view said = text::trim(child.child_value());
            add_synthetic(Flow::alternative_text, m_context.host, said, offset_of(node));
            if (alternative.empty()) {
                alternative = said;
            }
            break;
        }
        default:
            break;
        }
    }
    const std::uint32_t detail =
        alternative.empty() ? k_none : m_reading.strings.intern(alternative);
    // An object's picture only stands in for it.
    const pugi::xml_node graphic = object ? object : image;
    const char* const style = attribute(node, Name::a_style_name);
    const bool is_shape = m_names.element(node.name()) == Name::shape;
    if (graphic) {
        const char* address = attribute(graphic, Name::a_href);
        const std::string target = address == nullptr ? "" : decode_percent(address);
        add_graphic(object ? MarkKind::object : MarkKind::image, target, detail).decorative =
            is_decorative(node, style);
        if (address != nullptr) {
            note_address(target, !object.empty(), graphic);
        }
    } else if (is_shape && !m_context.in_shape && !holds_words(node)) {
        const char* const colon = std::strchr(node.name(), ':');
        add_graphic(MarkKind::shape, colon == nullptr ? node.name() : colon + 1, detail)
            .decorative = is_decorative(node, style);
    }
    Context inside = m_context;
    inside.in_shape = m_context.in_shape || is_shape;
    // A frame without a fill lies on whatever is below it.
    inside.paper = laid_on(k_mottled, m_reading.styles.paper_of(Family::graphic, style, m_origin));
    inside.flow = inner_flow(Flow::frame);
    inside.table = k_none;
    inside.list_depth = 0;
    inside.in_item = false;
    descend_in(node, inside);
}

bool OdfWalk::is_decorative(const pugi::xml_node& node, const char* style) {
    const char* const said = attribute(node, Name::a_decorative);
    return said != nullptr ? std::strcmp(said, "true") == 0
                           : m_reading.styles.is_decorative(style, m_origin);
}

/// Some text in it that is shown, or a picture, which is told of by itself.
bool OdfWalk::holds_words(const pugi::xml_node& shape) {
    pugi::xml_node node = shape.first_child();
    while (node) {
        const Name name =
            node.type() == pugi::node_element ? m_names.element(node.name()) : Name::nothing;
        if (name == Name::frame ||
            (node.type() == pugi::node_pcdata && !text::trim(node.value()).empty())) {
            return true;
        }
        if (name != Name::title && name != Name::description && node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node != shape && !node.next_sibling()) {
            node = node.parent();
        }
        node = node == shape ? pugi::xml_node() : node.next_sibling();
    }
    return false;
}

document::Mark& OdfWalk::add_graphic(MarkKind kind, std::string_view address,
                                     std::uint32_t detail) {
    document::Mark mark;
    mark.kind = kind;
    // A frame that is anchored to the page stands with the paragraph that follows it.
    mark.block = m_context.host == k_none ? static_cast<std::uint32_t>(m_document.blocks.size())
                                          : m_context.host;
    mark.begin = m_context.host == k_none ? 0 : m_context.host_offset;
    mark.end = mark.begin;
    mark.text = address.empty() ? k_none : m_reading.strings.intern(address);
    mark.detail = detail;
    return m_document.marks.emplace_back(mark);
}

void OdfWalk::note_address(std::string_view address, bool is_object, const pugi::xml_node& node) {
    if (is_external(address)) {
        m_document.package.external_links.emplace_back(address);
    } else if (is_object && is_package_root(address)) {
        m_reading.issues.at_offset("odf-objekt", offset_of(node),
                                   {{"adress", std::string(address)}});
    } else if (is_object) {
        m_document.package.objects.emplace_back(address.substr(0, 2) == "./" ? address.substr(2)
                                                                             : address);
    }
}

} // namespace styrkoll::read
