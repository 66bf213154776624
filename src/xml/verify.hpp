// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/fault.hpp"
#include "xml/limits.hpp"

#include <optional>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace styrkoll::xml {

/// What the walk over the parsed document saw.
struct Shape {
    std::uint32_t depth = 0;
    bool redeclares_namespaces = false;
};

/// The rules of well-formedness that the parser does not know: one root and nothing else beside it,
/// no attribute twice, no undeclared prefix, no '<' in an attribute; and the limits. Without
/// recursion, in time linear in the document.
[[nodiscard]] std::optional<Fault> verify(const pugi::xml_document& dom, std::string_view bytes,
                                          const Limits& limits, Shape& shape);

} // namespace styrkoll::xml
