// SPDX-License-Identifier: Apache-2.0
#include "xml/name_scope.hpp"

#include <pugixml.hpp>

namespace styrkoll::xml {

void NameScope::enter(const pugi::xml_node& element) {
    m_marks.push_back(m_declared.size());
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (!is_declaration(name)) {
            continue;
        }
        const std::string_view prefix = name.size() > 6 ? name.substr(6) : std::string_view{};
        m_uris[prefix].emplace_back(attribute.value());
        m_declared.push_back(prefix);
    }
}

void NameScope::leave() {
    for (const std::size_t mark = m_marks.back(); m_declared.size() > mark; m_declared.pop_back()) {
        m_uris[m_declared.back()].pop_back();
    }
    m_marks.pop_back();
}

std::string_view NameScope::uri_of(std::string_view prefix) const {
    if (prefix == "xml") {
        return k_xml_uri;
    }
    const auto found = m_uris.find(prefix);
    return found == m_uris.end() || found->second.empty() ? std::string_view{}
                                                          : found->second.back();
}

ExpandedName NameScope::element_name(std::string_view written) const {
    const std::size_t colon = written.find(':');
    if (colon == std::string_view::npos) {
        return {uri_of({}), written};
    }
    return {uri_of(written.substr(0, colon)), written.substr(colon + 1)};
}

ExpandedName NameScope::attribute_name(std::string_view written) const {
    return written.find(':') == std::string_view::npos ? ExpandedName{{}, written}
                                                       : element_name(written);
}

} // namespace styrkoll::xml
