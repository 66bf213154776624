// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/odf_names.hpp"

#include <pugixml.hpp>

namespace styrkoll::read {

/// The first child element of that name, or none.
[[nodiscard]] inline pugi::xml_node child_named(const pugi::xml_node& parent, Names& names,
                                                Name wanted) {
    for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
        if (node.type() == pugi::node_element && names.element(node.name()) == wanted) {
            return node;
        }
    }
    return {};
}

} // namespace styrkoll::read
