// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/fault.hpp"
#include "xml/limits.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace styrkoll::xml {

/// What the tags of a document show.
struct Shape {
    std::uint32_t depth = 0;
    bool redeclares_namespaces = false; ///< below the root
    bool has_unknown_prefix = false;    ///< one that the root does not declare
};

/// Checks the tags of a document that the parser has accepted, from its root element on: no
/// attribute twice, no '<' in an attribute, and the limits. Works on the bytes, which is much
/// faster than asking the parsed tree for every name. Lines and columns are not filled in.
[[nodiscard]] std::optional<Fault> check_tags(std::string_view bytes, std::size_t root_offset,
                                              const Limits& limits, Shape& shape);

} // namespace styrkoll::xml
