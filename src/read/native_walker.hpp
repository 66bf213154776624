// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "read/deadline.hpp"
#include "read/limits.hpp"
#include "read/native_builder.hpp"
#include "read/native_names.hpp"
#include "read/native_walk.hpp"
#include "xml/name_scope.hpp"
#include "xml/tree.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <vector>

namespace styrkoll::read {

/// One pass over the elements below `innehall` with a stack of frames, never by recursion. A frame
/// carries what its children inherit (flow, list depth, cell ...) and knows whether it opened a
/// paragraph, which it then closes. A note stands inside the paragraph it belongs to, so paragraphs
/// are a stack too.
class NativeWalker {
public:
    NativeWalker(document::Document& document, const xml::Tree& tree, const Limits& limits)
        : m_builder(document, tree, limits), m_limits(limits), m_deadline(limits.seconds) {}

    NativeWalkReport run(const pugi::xml_node& root);

private:
    struct Frame {
        pugi::xml_node node;
        pugi::xml_node next;
        NativeElement element = NativeElement::unknown;
        Surroundings inside;
        bool opened_text = false;
        bool in_table = false;                    ///< a row of a table, a cell of such a row
        bool hides = false;                       ///< a hidden part between blocks
        bool only_headers = true;                 ///< a table: no other row has come
        std::uint32_t begin = 0;                  ///< of a run in its text
        std::uint32_t table = document::k_none;   ///< a table, once its first row has come
        std::uint32_t caption = document::k_none; ///< its block
        std::vector<std::size_t> marks;           ///< that end with the element
    };

    // native_walk.cpp: the loop, and what stands between texts
    void walk(const pugi::xml_node& content);
    void enter(const pugi::xml_node& node);
    void enter_structure(Frame& frame);
    void enter_block(Frame& frame, Frame& parent);
    void enter_caption(Frame& frame, Frame& parent);
    void enter_row(Frame& frame, Frame& parent);
    void enter_cell(Frame& frame);
    void leave(Frame& frame);
    void characters(const pugi::xml_node& node, bool in_text);
    void watch_limits();

    // native_inline.cpp: what stands in a text
    void enter_inline(Frame& frame);
    void enter_aside(Frame& frame, document::Flow flow);
    void enter_hidden(Frame& frame);
    void begin_marks(Frame& frame);
    void begin_mark(Frame& frame, document::MarkKind kind, std::uint32_t text,
                    std::uint32_t detail = document::k_none);
    void leave_text(Frame& frame);

    void open_text(Frame& frame, document::BlockKind kind);
    void open_text_or_blocks(Frame& frame);
    bool holds_blocks(const pugi::xml_node& node);
    [[nodiscard]] NativeElement element_of(const pugi::xml_node& node) const;
    [[nodiscard]] std::uint32_t attribute(const Frame& frame, const char* name) {
        return m_builder.string_of(frame.node.attribute(name));
    }
    [[nodiscard]] std::uint32_t span(const Frame& frame, const char* name) const;

    NativeBuilder m_builder;
    const Limits& m_limits;
    Deadline m_deadline;
    xml::NameScope m_scope;
    std::vector<Frame> m_frames;
    std::uint64_t m_text_bytes = 0;
    std::uint32_t m_visited = 0;
};

} // namespace styrkoll::read
