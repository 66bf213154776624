// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/odf_reading.hpp"
#include "read/odf_walk_state.hpp"
#include "xml/tree.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::read {

/// Walks over one stretch of text (the body, a header ...) and adds what it holds to the document.
/// One loop with a stack of its own, no recursion. What is anchored in a paragraph (notes, frames,
/// comments) is set aside and read when the paragraph is complete, which keeps each paragraph's
/// text in one piece and all blocks in document order.
class OdfWalk {
public:
    /// `origin`: whose automatic styles apply. `part`: index into Document::parts.
    OdfWalk(OdfReading& reading, const xml::Tree& tree, Names& names, StyleSheet::Origin origin,
            std::uint8_t part);

    /// Is told where the text comes from. Must outlive the walk.
    void trace_to(SourceTrace* trace);
    /// Reads the children of `element`. False when a limit was met (OdfReading::limit_rule).
    bool read(const pugi::xml_node& element, document::Flow flow);
    /// Gives the blocks of this walk their lines and columns.
    void place_blocks();

private:
    using Context = WalkContext;
    using Exit = WalkExit;
    using Step = WalkStep;

    // odf_walk.cpp: the loop
    [[nodiscard]] bool is_over_limit();
    void visit(const pugi::xml_node& node);
    void leave();
    void descend(const pugi::xml_node& element, Exit exit = Exit::nothing, std::uint32_t value = 0);
    void descend_in(const pugi::xml_node& element, const Context& context);
    void next_aside();
    void set_aside(const pugi::xml_node& node, document::Flow flow);
    void skip(const pugi::xml_node& element);
    void visit_text(const pugi::xml_node& node);
    void trace_inline(const pugi::xml_node& node, Name name, std::size_t depth,
                      std::uint32_t before);
    void trace_paragraph(const pugi::xml_node& node, const document::Block& block);
    std::uint32_t count_paragraphs(const pugi::xml_node& element, std::string* beginning);
    [[nodiscard]] document::Flow inner_flow(document::Flow flow) const;
    [[nodiscard]] std::size_t offset_of(const pugi::xml_node& element) const;
    [[nodiscard]] std::uint32_t number(std::string_view value, const pugi::xml_node& element);

    // odf_blocks.cpp: what stands between paragraphs
    void visit_block(const pugi::xml_node& node, Name name);
    void visit_container(const pugi::xml_node& node, Name name);
    void open_paragraph(const pugi::xml_node& node, Name name);
    void set_kind(document::Block& block, const Style& style, Name name, const char* outline_level);
    void close_paragraph();
    void add_synthetic(document::Flow flow, std::uint32_t host, std::string_view text,
                       std::size_t offset);
    void open_list(const pugi::xml_node& node);
    void open_item(const pugi::xml_node& node);
    void open_section(const pugi::xml_node& node);
    void note_section_source(const pugi::xml_node& node);
    void open_annotation(const pugi::xml_node& node);
    void open_index(const pugi::xml_node& node);

    // odf_changes.cpp: tracked changes
    void open_changed_region(const pugi::xml_node& node);
    void change_text(const pugi::xml_node& node, Name name);
    void visit_struck(const pugi::xml_node& node, Name name);
    void close_struck(std::uint32_t index, bool is_blank);
    void note_struck(std::uint32_t block);

    // odf_ignored.cpp: what is left out
    void skip_foreign(const pugi::xml_node& element);
    void note_stray(const pugi::xml_node& node);
    [[nodiscard]] bool is_own_comment(const pugi::xml_node& annotation);
    void note_own_comment();
    void open_ignored(const pugi::xml_node& node, document::Flow flow, std::string_view what,
                      std::string_view reason);
    void begin_ignored(std::string_view what, std::string_view reason);
    void end_ignored();
    void extend_ignored(std::uint32_t block);
    void extend_entry(std::size_t entry, std::uint32_t block);

    // odf_tables.cpp
    void visit_table_part(const pugi::xml_node& node, Name name);
    void open_table(const pugi::xml_node& node);
    void open_row(const pugi::xml_node& node);
    void open_cell(const pugi::xml_node& node);
    void cover_cells(const pugi::xml_node& node);

    // odf_inline.cpp: what stands in paragraphs
    void visit_inline(const pugi::xml_node& node, Name name);
    void visit_field(const pugi::xml_node& node, Name name);
    void visit_anchored(const pugi::xml_node& node, Name name);
    void open_span(const pugi::xml_node& node);
    void open_anchor(const pugi::xml_node& node);
    void open_field(const pugi::xml_node& node, document::MarkKind kind);
    void open_reference(const pugi::xml_node& node);
    void open_text_input(const pugi::xml_node& node);
    void open_content_control(const pugi::xml_node& node);
    void add_spaces(const pugi::xml_node& node);
    void add_bookmark(const pugi::xml_node& node, Name name);
    void end_bookmark(const pugi::xml_node& node);
    void add_hidden_text(const pugi::xml_node& node, Name name);
    std::uint32_t add_mark(document::MarkKind kind, std::uint32_t text, std::uint32_t detail);

    // odf_frames.cpp: pictures, objects, frames, shapes
    void open_frame(const pugi::xml_node& node);
    document::Mark& add_graphic(document::MarkKind kind, std::string_view address,
                                std::uint32_t detail);
    [[nodiscard]] bool is_decorative(const pugi::xml_node& node, const char* style);
    [[nodiscard]] bool holds_words(const pugi::xml_node& shape);
    void note_address(std::string_view address, bool is_object, const pugi::xml_node& node);
    [[nodiscard]] const char* attribute(const pugi::xml_node& element, Name name) {
        return attribute_of(m_names, element, name);
    }

    static constexpr std::size_t k_no_entry = static_cast<std::size_t>(-1);

    OdfReading& m_reading;
    document::Document& m_document;
    TextBuilder& m_text;
    Names& m_names;
    std::string_view m_bytes;
    const char* m_buffer;
    StyleSheet::Origin m_origin;
    std::uint8_t m_part;
    std::uint32_t m_first_block;
    std::uint32_t m_paragraph = 0;
    std::uint64_t m_steps_taken = 0;

    std::vector<Step> m_steps;
    Context m_context;
    std::vector<Context> m_contexts;
    Look m_look;
    std::vector<Look> m_looks;
    std::vector<Aside> m_asides;
    std::vector<AsideRange> m_aside_ranges;
    std::vector<std::size_t> m_offsets;      ///< of each block of this walk
    std::vector<std::string> m_hidden_texts; ///< of the open paragraph, from attributes
    std::vector<std::pair<std::size_t, std::uint32_t>> m_ignored; ///< (Document::ignored, block)
    std::unordered_map<std::string_view, Name> m_changes;         ///< by id: insertion or deletion
    OpenChanges m_open_changes;
    std::string m_struck;                    ///< deleted words of the open paragraph
    std::size_t m_struck_entry = k_no_entry; ///< the open deletion's entry of Document::ignored
    bool m_hide_paragraph = false;
    SourceTrace* m_trace = nullptr;
    std::size_t m_first_aside = 0;           ///< of the open paragraph
    std::size_t m_own_comments = k_no_entry; ///< their entry of Document::ignored
    std::size_t m_run_ignored = 0;           ///< the entry that extend_ignored() made last
    std::uint32_t m_run_end = document::k_none;
};

} // namespace styrkoll::read
