// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <cstdint>

namespace styrkoll::read {

/// Where in the structure the walk is.
struct WalkContext {
    document::Flow flow = document::Flow::body;
    std::uint32_t host = document::k_none;
    std::uint32_t host_offset = 0;
    std::uint32_t table = document::k_none;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t list_depth = 0;
    std::uint32_t paper = document::k_none;       ///< what paragraphs stand on; k_none: the page
    std::uint32_t table_paper = document::k_none; ///< of the open table or row itself
    const char* cell_style = nullptr; ///< of the row's cells that have none of their own
    bool in_header_rows = false;
    bool in_row = false;
    bool in_item = false;
    bool in_shape = false;
};
/// What is to be done when all children of an element are read.
enum class WalkExit : std::uint8_t {
    nothing,
    context,
    look,
    mark,
    row,
    cell,
    table,
    paragraph,
    ignored,
    aside
};
struct WalkStep {
    pugi::xml_node next;
    std::uint32_t value = 0; ///< index of a mark
    WalkExit exit = WalkExit::nothing;
    std::uint8_t scopes = 0;
    bool single = false; ///< only this node, not those after it
};
/// Content set aside while its paragraph is read.
struct Aside {
    pugi::xml_node node;
    document::Flow flow = document::Flow::frame;
    std::uint32_t host = document::k_none;
    std::uint32_t offset = 0;
};
/// How many tracked changes the walk stands in.
struct OpenChanges {
    std::uint32_t insertions = 0;
    std::uint32_t deletions = 0;
};
struct AsideRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;
    OpenChanges open_changes; ///< where the paragraph ends: what is set aside stands apart
};

} // namespace styrkoll::read
