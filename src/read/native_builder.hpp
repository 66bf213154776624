// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "read/limits.hpp"
#include "read/native_text.hpp"
#include "read/native_walk.hpp"
#include "read/odf_strings.hpp"
#include "read/odf_table.hpp"
#include "xml/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pugi {
class xml_attribute;
class xml_node;
} // namespace pugi

namespace styrkoll::read {

/// What a block inherits from the elements round it.
struct Surroundings {
    document::Flow flow = document::Flow::body;
    bool in_text = false; ///< characters belong to the innermost open text
    bool in_list_item = false;
    bool header_row = false;
    std::uint8_t level = 0;
    std::uint8_t list_depth = 0;
    std::uint32_t table = document::k_none;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t host = document::k_none;
};

/// Makes the Document of what the walk over native XML comes by, as the ODF reader would make it of
/// the same text.
class NativeBuilder {
public:
    NativeBuilder(document::Document& target, const xml::Tree& tree, const Limits& limits);

    /// The element becomes a paragraph, which is open until close_text().
    void open_text(const pugi::xml_node& element, const Surroundings& around,
                   document::BlockKind kind);
    void close_text();
    [[nodiscard]] bool has_text() const { return !m_texts.empty(); }
    [[nodiscard]] NativeText& text() { return m_texts.back(); }
    void stray_text(std::string_view characters);

    void begin_item(const pugi::xml_node& element);
    void end_item(const pugi::xml_node& element, const Surroundings& around);
    void add_image(const pugi::xml_node& element);

    /// A hidden part of the document, for `styrkoll show`.
    void begin_hidden();
    void end_hidden();

    /// The xml:id of an element that is no paragraph: the anchor of the first one in it.
    void keep_id(const pugi::xml_node& element);

    [[nodiscard]] std::uint32_t string_of(const pugi::xml_attribute& attribute);
    [[nodiscard]] std::uint32_t intern(std::string_view text) { return m_strings.intern(text); }
    [[nodiscard]] std::uint32_t next_block() const;

    document::Document& document;
    TableBuilder tables;
    NativeWalkReport report;

    void finish();

private:
    std::uint32_t add_block(const pugi::xml_node& element, const Surroundings& around,
                            document::BlockKind kind);
    void add_synthetic(document::Flow flow, std::uint32_t host, std::string_view text,
                       const xml::Position& position);
    void set_kind(document::Block& block, const Surroundings& around, document::BlockKind kind);
    void take_ids(const pugi::xml_node& element, std::uint32_t block);
    bool is_new_id(const pugi::xml_node& element, std::string_view id);
    xml::Position position_of(const pugi::xml_node& element);
    void ignore(std::string what, std::string_view text, std::string reason);

    StringTable m_strings;
    std::string_view m_bytes;
    std::size_t m_counted = 0; ///< bytes before m_position
    xml::Position m_position;
    std::uint32_t m_paragraph = 0;
    std::vector<NativeText> m_texts;
    std::vector<std::size_t> m_items;            ///< marks of the open items
    std::vector<std::uint32_t> m_hidden;         ///< first blocks of the open hidden parts
    std::vector<std::string_view> m_waiting_ids; ///< of containers, for their first block
    std::unordered_set<std::string_view> m_ids;
};

} // namespace styrkoll::read
