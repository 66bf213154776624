// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "plan/plan.hpp"
#include "write/element_writer.hpp"
#include "write/native_xml.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace styrkoll::write {

/// The blocks of a document as elements: a stack of sections, a stack of list items, and tables and
/// items as ranges of blocks inside.
class NativeBody {
public:
    NativeBody(const plan::Plan& plan, Use use, ElementWriter& out);

    /// Headers and footers, blocks, sections: what `innehall` holds.
    void write();

private:
    /// Where blocks are written: only those of this flow, host and table stand there.
    struct Place {
        document::Flow flow = document::Flow::body;
        std::uint32_t host = document::k_none;
        std::uint32_t table = document::k_none;
        std::uint32_t base_depth = 0; ///< list items of that depth are no list items here
        bool sections = false;        ///< headings begin sections
        bool boxes = false;           ///< text boxes may stand between blocks
    };
    struct Lists {
        std::uint32_t open = 0;
    };

    void page_parts(document::Flow flow, std::string_view element);
    void blocks(std::uint32_t first, std::uint32_t end, const Place& place);
    /// Writes what begins at the block; gives the first block after it.
    std::uint32_t one(std::uint32_t block, std::uint32_t end, const Place& place, Lists& lists);
    [[nodiscard]] bool stands_in(std::uint32_t block, const Place& place) const;
    [[nodiscard]] bool is_box(std::uint32_t block, const Place& place) const;
    std::uint32_t box(std::uint32_t block, std::uint32_t end);

    [[nodiscard]] std::uint32_t next_item(std::uint32_t block) const;
    void section(std::uint32_t block);
    void close_sections(int level);
    void to_depth(Lists& lists, std::uint32_t depth, std::uint32_t block);
    void paragraph(std::uint32_t block, std::string_view element);
    void item(const document::Mark& mark, const Place& place);
    std::uint32_t item_parts(const document::Mark& mark);
    void content(std::uint32_t block);
    void asides(std::uint32_t block);
    void aside(const std::vector<std::uint32_t>& group);
    void common(const document::Block& block, bool style);

    // native_table.cpp
    void table(std::uint32_t index);
    void row(std::uint32_t index, std::uint32_t row, const document::Cell*& cell,
             const document::Cell* last);
    void cell(std::uint32_t index, const document::Cell& cell);
    [[nodiscard]] bool is_header_row(std::uint32_t index, const document::Cell* first,
                                     const document::Cell* last) const;
    [[nodiscard]] std::uint32_t end_of(std::uint32_t table) const;
    [[nodiscard]] std::uint32_t outermost(std::uint32_t block, std::uint32_t inside) const;
    [[nodiscard]] bool is_simple(std::uint32_t block) const;
    void find_captions();

    const plan::Plan& m_plan;
    const document::Document& m_document;
    Use m_use;
    ElementWriter& m_out;
    std::vector<std::vector<std::uint32_t>> m_hosted; ///< by host: what stands in its text
    std::vector<std::uint32_t> m_caption_of;          ///< by block: the table it is written in
    std::vector<std::uint32_t> m_items;               ///< marks of items, in order
    std::unordered_set<std::uint32_t> m_open_items;   ///< marks
    std::unordered_map<std::uint32_t, std::uint32_t>
        m_sections;                             ///< by heading: the model's section
    std::unordered_set<std::string_view> m_ids; ///< that are written
    std::vector<int> m_levels;                  ///< of the open sections
};

} // namespace styrkoll::write
