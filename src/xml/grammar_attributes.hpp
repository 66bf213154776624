// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "xml/grammar_query.hpp"
#include "xml/name_scope.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

namespace styrkoll::xml {

/// A fault that was found, at an offset into the document's bytes.
struct Found {
    std::size_t offset = 0;
    Bilingual message;
};

/// Where an element's start tag begins.
[[nodiscard]] std::size_t offset_of(const pugi::xml_node& element);

/// Holds an element's attributes against its content model. What comes back is the model of its
/// children; after a fault, as if the right attributes had stood there.
[[nodiscard]] PatternId check_attributes(GrammarQuery& query, const NameScope& scope,
                                         const pugi::xml_node& element, PatternId content,
                                         std::string_view bytes, std::vector<Found>& found);

} // namespace styrkoll::xml
