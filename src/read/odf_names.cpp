// SPDX-License-Identifier: Apache-2.0
#include "read/odf_names.hpp"

#include <pugixml.hpp>

#include <array>
#include <utility>

namespace styrkoll::read {
namespace {

constexpr std::string_view k_xml = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view k_odf = "urn:oasis:names:tc:opendocument:xmlns:";

constexpr std::array<std::pair<std::string_view, Space>, 11> k_odf_spaces{{
    {"office:1.0", Space::office},
    {"text:1.0", Space::text},
    {"table:1.0", Space::table},
    {"drawing:1.0", Space::draw},
    {"style:1.0", Space::style},
    {"xsl-fo-compatible:1.0", Space::fo},
    {"svg-compatible:1.0", Space::svg},
    {"meta:1.0", Space::meta},
    {"manifest:1.0", Space::manifest},
    {"script:1.0", Space::script},
    {"form:1.0", Space::form},
}};

constexpr std::array<std::pair<std::string_view, Space>, 6> k_other_spaces{{
    {"http://www.w3.org/1999/xlink", Space::xlink},
    {"http://purl.org/dc/elements/1.1/", Space::dc},
    {k_xml, Space::xml},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", Space::loext},
    {"http://openoffice.org/2000/office", Space::office_1},
    {"http://openoffice.org/2001/manifest", Space::manifest},
}};

} // namespace

Space space_of(std::string_view uri) {
    if (uri.empty()) {
        return Space::none;
    }
    if (uri.substr(0, k_odf.size()) == k_odf) {
        const std::string_view tail = uri.substr(k_odf.size());
        for (const auto& [name, space] : k_odf_spaces) {
            if (name == tail) {
                return space;
            }
        }
        return Space::other;
    }
    for (const auto& [name, space] : k_other_spaces) {
        if (name == uri) {
            return space;
        }
    }
    return Space::other;
}

Names::Names(const pugi::xml_node& root, bool redeclares) : m_redeclares(redeclares) {
    if (redeclares) {
        m_scope.enter(root);
        return;
    }
    m_root.reserve(40);
    m_root.emplace_back("xml", k_xml);
    for (pugi::xml_attribute at = root.first_attribute(); at; at = at.next_attribute()) {
        const std::string_view name = at.name();
        if (xml::NameScope::is_declaration(name)) {
            m_root.emplace_back(name.size() > 6 ? name.substr(6) : std::string_view{}, at.value());
        }
    }
}

/// Declarations on the root are few: they are not hashed.
Space Names::space_of_prefix(std::string_view prefix) const {
    if (m_redeclares) {
        return space_of(m_scope.uri_of(prefix));
    }
    for (const auto& [known, uri] : m_root) {
        if (known == prefix) {
            return space_of(uri);
        }
    }
    return Space::none;
}

namespace {

std::string_view prefix_of(std::string_view written) {
    const std::size_t colon = written.find(':');
    return colon == std::string_view::npos ? std::string_view{} : written.substr(0, colon);
}

std::string_view local_of(std::string_view written) {
    const std::size_t colon = written.find(':');
    return colon == std::string_view::npos ? written : written.substr(colon + 1);
}

} // namespace

void Names::begin_epoch() {
    if (++m_epoch == 0) { // after 65 535 changes of scope nothing old may look new
        m_known = {};
        m_epoch = 1;
    }
}

bool Names::enter(const pugi::xml_node& element) {
    for (pugi::xml_attribute at = element.first_attribute(); at; at = at.next_attribute()) {
        if (xml::NameScope::is_declaration(at.name())) {
            m_scope.enter(element);
            begin_epoch();
            return true;
        }
    }
    return false;
}

void Names::leave() {
    m_scope.leave();
    begin_epoch();
}

Name Names::element(const char* written) {
    const std::string_view name = written;
    Known* const known = m_known.find(name);
    if (known != nullptr && known->element_epoch == m_epoch) {
        return known->element;
    }
    const Name found = element_named(space_of_prefix(prefix_of(name)), local_of(name));
    if (known != nullptr) {
        known->element_epoch = m_epoch;
        known->element = found;
    }
    return found;
}

Name Names::attribute(const char* written) {
    const std::string_view name = written;
    Known* const known = m_known.find(name);
    if (known != nullptr && known->attribute_epoch == m_epoch) {
        return known->attribute;
    }
    // Without a prefix an attribute is in no namespace, whatever the default is.
    const std::string_view prefix = prefix_of(name);
    const Space space = prefix.empty() ? Space::none : space_of_prefix(prefix);
    const Name found = attribute_named(space, local_of(name));
    if (known != nullptr) {
        known->attribute_epoch = m_epoch;
        known->attribute = found;
    }
    return found;
}

Space Names::space_of_element(const char* written) const {
    return space_of_prefix(prefix_of(written));
}

const char* attribute_of(Names& names, const pugi::xml_node& element, Name wanted) {
    for (pugi::xml_attribute at = element.first_attribute(); at; at = at.next_attribute()) {
        if (names.attribute(at.name()) == wanted) {
            return at.value();
        }
    }
    return nullptr;
}

} // namespace styrkoll::read
