// SPDX-License-Identifier: Apache-2.0
#include "read/native_builder.hpp"

#include "base/text.hpp"
#include "document/mask.hpp"
#include "read/address.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <utility>

namespace styrkoll::read {

using document::Block;
using document::BlockKind;
using document::Flow;
using document::k_none;
using document::Mark;
using document::MarkKind;

namespace {

constexpr std::size_t k_most_ignored = 1000;
constexpr std::size_t k_shown = 80; ///< code points of ignored text

std::size_t offset_of(const pugi::xml_node& element) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.offset_debug() - 1, 0));
}

} // namespace

NativeBuilder::NativeBuilder(document::Document& target, const xml::Tree& tree,
                             const Limits& limits)
    : document(target), tables(target, limits.cells, static_cast<std::uint32_t>(limits.repeated)),
      m_strings(target), m_bytes(tree.bytes()) {}

/// Elements come in order, so each byte is counted once.
xml::Position NativeBuilder::position_of(const pugi::xml_node& element) {
    const std::size_t offset = offset_of(element);
    if (offset > m_counted) {
        xml::advance(m_position, m_bytes.substr(m_counted, offset - m_counted));
        m_counted = offset;
    }
    return m_position;
}

std::uint32_t NativeBuilder::next_block() const {
    return static_cast<std::uint32_t>(document.blocks.size());
}

std::uint32_t NativeBuilder::string_of(const pugi::xml_attribute& attribute) {
    const std::string value = collapsed(attribute.value());
    return value.empty() ? k_none : m_strings.intern(value);
}

void NativeBuilder::set_kind(Block& block, const Surroundings& around, BlockKind kind) {
    const bool in_table = around.table != k_none;
    block.kind = in_table                                       ? BlockKind::table_cell
                 : around.list_depth > 0 && around.in_list_item ? BlockKind::list_item
                                                                : BlockKind::paragraph;
    if (kind == BlockKind::heading) {
        block.kind = BlockKind::heading;
        block.heading_source = document::HeadingSource::element;
        block.level = std::max<std::uint8_t>(around.level, 1);
    } else if (kind == BlockKind::title || (kind == BlockKind::caption && !in_table)) {
        block.kind = kind;
    }
}

std::uint32_t NativeBuilder::add_block(const pugi::xml_node& element, const Surroundings& around,
                                       BlockKind kind) {
    const xml::Position position = position_of(element);
    Block block;
    if (around.flow != Flow::annotation) {
        block.paragraph = ++m_paragraph;
    } else if (around.host != k_none) {
        block.paragraph = document.blocks[around.host].paragraph;
    }
    block.line = position.line;
    block.column = position.column;
    block.host = around.host;
    block.flow = around.flow;
    block.table = around.table;
    block.row = around.row;
    block.column_in_table = around.column;
    block.header_row = around.header_row;
    block.list_depth = around.list_depth;
    block.style = string_of(element.attribute("stil"));
    block.language = string_of(element.attribute("sprak"));
    if (block.language == k_none && !document.default_language.empty()) {
        block.language = m_strings.intern(document.default_language);
    }
    set_kind(block, around, kind);
    document.blocks.push_back(block);
    return next_block() - 1;
}

void NativeBuilder::open_text(const pugi::xml_node& element, const Surroundings& around,
                              BlockKind kind) {
    const std::uint32_t block = add_block(element, around, kind);
    take_ids(element, block);
    m_texts.emplace_back(block);
}

void NativeBuilder::close_text() {
    const std::uint32_t index = m_texts.back().block();
    const NativeText::Closed closed = m_texts.back().finish(document);
    m_texts.pop_back();
    Block& block = document.blocks[index];
    if (closed.is_blank && block.kind == BlockKind::heading) { // heads nothing
        block.kind = BlockKind::paragraph;
        block.heading_source = document::HeadingSource::none;
        block.level = 0;
    }
    if (closed.all_hidden) {
        block.flow = Flow::hidden;
        ignore("hidden-text", document.text_of(index), "hidden");
    }
    const xml::Position position{block.line, block.column};
    for (const std::string& hidden : closed.hidden_texts) {
        add_synthetic(Flow::hidden, index, hidden, position);
    }
}

/// A block without a paragraph of its own: a hidden run, a picture's description.
void NativeBuilder::add_synthetic(Flow flow, std::uint32_t host, std::string_view text,
                                  const xml::Position& position) {
    const std::string_view trimmed = text::trim(text);
    if (trimmed.empty()) {
        return;
    }
    Block block;
    block.flow = flow;
    block.host = host;
    block.paragraph = document.blocks[host].paragraph;
    block.language = document.blocks[host].language;
    block.line = position.line;
    block.column = position.column;
    block.text_begin = static_cast<std::uint32_t>(document.text.size());
    block.text_size = static_cast<std::uint32_t>(trimmed.size());
    document.text += trimmed;
    document.blocks.push_back(block);
}

void NativeBuilder::ignore(std::string what, std::string_view text, std::string reason) {
    if (document.ignored.size() < k_most_ignored) {
        document.ignored.push_back(
            {std::move(what), text::shorten(text, k_shown), 0, std::move(reason)});
    }
}

void NativeBuilder::stray_text(std::string_view characters) {
    const std::string stray = collapsed(characters);
    if (!stray.empty()) {
        ignore("stray-text", stray, "not-in-paragraph");
    }
}

void NativeBuilder::begin_hidden() {
    m_hidden.push_back(next_block());
}

void NativeBuilder::end_hidden() {
    const std::uint32_t first = m_hidden.back();
    m_hidden.pop_back();
    if (first == next_block() || document.ignored.size() >= k_most_ignored) {
        return;
    }
    ignore("hidden-section", document.text_of(first), "hidden");
    document.ignored.back().paragraphs = next_block() - first;
}

void NativeBuilder::begin_item(const pugi::xml_node& element) {
    Mark mark;
    mark.kind = MarkKind::item;
    mark.block = next_block();
    mark.text = string_of(element.attribute("slag"));
    mark.detail = string_of(element.attribute("kod"));
    m_items.push_back(document.marks.size());
    document.marks.push_back(mark);
    keep_id(element);
}

/// An item without any text still has a place: an empty paragraph.
void NativeBuilder::end_item(const pugi::xml_node& element, const Surroundings& around) {
    Mark& mark = document.marks[m_items.back()];
    if (mark.block == next_block()) {
        const std::uint32_t block = add_block(element, around, BlockKind::paragraph);
        for (const std::string_view waiting : std::exchange(m_waiting_ids, {})) {
            document.blocks[block].xml_id = m_strings.intern(waiting);
        }
    }
    mark.end = document.blocks[mark.block].text_size;
    mark.last_block = next_block() - 1;
    m_items.pop_back();
}

void NativeBuilder::add_image(const pugi::xml_node& element) {
    const std::string address = decode_percent(collapsed(element.attribute("kalla").value()));
    const std::string_view said = text::trim(element.attribute("alt").value());
    const std::size_t mark =
        text().begin_mark(MarkKind::image, address.empty() ? k_none : m_strings.intern(address),
                          said.empty() ? k_none : m_strings.intern(said));
    // An empty description says that there is nothing to describe, as in HTML.
    text().mark(mark).decorative = element.attribute("alt") && said.empty();
    if (is_external(address)) {
        document.package.external_links.push_back(address);
    }
    add_synthetic(Flow::alternative_text, text().block(), said, position_of(element));
}

void NativeBuilder::take_ids(const pugi::xml_node& element, std::uint32_t block) {
    std::string_view anchor = element.attribute("xml:id").value();
    if (!anchor.empty() && !is_new_id(element, anchor)) {
        anchor = {};
    }
    for (const std::string_view waiting : std::exchange(m_waiting_ids, {})) {
        if (anchor.empty()) {
            anchor = waiting;
            continue;
        }
        Mark mark; // the block has a name already: one more is a bookmark at its start
        mark.kind = MarkKind::bookmark;
        mark.block = block;
        mark.text = m_strings.intern(waiting);
        document.marks.push_back(mark);
    }
    if (!anchor.empty()) {
        document.blocks[block].xml_id = m_strings.intern(anchor);
    }
}

void NativeBuilder::keep_id(const pugi::xml_node& element) {
    const std::string_view id = element.attribute("xml:id").value();
    if (!id.empty() && is_new_id(element, id)) {
        m_waiting_ids.push_back(id);
    }
}

bool NativeBuilder::is_new_id(const pugi::xml_node& element, std::string_view id) {
    const bool is_new = m_ids.insert(id).second;
    if (!is_new) {
        report.repeated_ids.push_back({offset_of(element), std::string(id)});
    }
    return is_new;
}

void NativeBuilder::finish() {
    std::stable_sort(
        document.marks.begin(), document.marks.end(), [](const Mark& left, const Mark& right) {
            return std::pair(left.block, left.begin) < std::pair(right.block, right.begin);
        });
    document::link_headings(document);
    document::mask_personal_numbers(document);
    report.too_wide = tables.was_too_wide();
}

} // namespace styrkoll::read
