// SPDX-License-Identifier: Apache-2.0
#include "write/native_body.hpp"

#include "base/text.hpp"
#include "write/paragraph_text.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::write {

using document::Block;
using document::BlockKind;
using document::Flow;
using document::k_none;
using document::Mark;
using document::MarkKind;

namespace {

/// Streams of text that the format has no place for, or that come of themselves.
bool is_left_out(Flow flow) {
    return flow == Flow::deleted || flow == Flow::index || flow == Flow::alternative_text;
}

std::string_view aside_name(Flow flow, Flow outer) {
    if (flow == outer) { // a note in a footer is the footer's own
        return "ruta";
    }
    return flow == Flow::note         ? "fotnot"
           : flow == Flow::annotation ? "kommentar"
           : flow == Flow::hidden     ? "dolt"
                                      : "ruta";
}

} // namespace

NativeBody::NativeBody(const plan::Plan& plan, Use use, ElementWriter& out)
    : m_plan(plan), m_document(*plan.document), m_use(use), m_out(out),
      m_hosted(m_document.blocks.size()) {
    for (std::uint32_t i = 0; i < m_document.blocks.size(); ++i) {
        const Block& block = m_document.blocks[i];
        if (block.host == k_none || block.host >= i || is_left_out(block.flow)) {
            continue;
        }
        if (block.flow == Flow::hidden &&
            block.table == k_none) { // a run's text comes with its run
            const auto [first, last] = m_document.marks_of(block.host);
            if (std::any_of(first, last,
                            [](const Mark& mark) { return mark.kind == MarkKind::hidden; })) {
                continue;
            }
        }
        m_hosted[block.host].push_back(i);
    }
    for (std::uint32_t i = 0; i < m_document.marks.size(); ++i) {
        if (m_document.marks[i].kind == MarkKind::item) {
            m_items.push_back(i);
        }
    }
    std::stable_sort(m_items.begin(), m_items.end(), [this](std::uint32_t a, std::uint32_t b) {
        const Mark& left = m_document.marks[a];
        const Mark& right = m_document.marks[b];
        return left.block != right.block ? left.block < right.block
                                         : left.last_block > right.last_block;
    });
    if (m_use == Use::rules && m_plan.type() != nullptr) {
        for (const plan::Section& section : m_plan.sections) {
            if (section.definition != k_none && section.match != plan::Match::near) {
                m_sections.emplace(section.heading, section.definition);
            }
        }
    }
    find_captions();
}

void NativeBody::write() {
    page_parts(Flow::header, "sidhuvud");
    page_parts(Flow::footer, "sidfot");
    Place place;
    place.sections = true;
    place.boxes = true;
    blocks(0, static_cast<std::uint32_t>(m_document.blocks.size()), place);
    close_sections(0);
}

/// Each stretch of a page's header or footer.
void NativeBody::page_parts(Flow flow, std::string_view element) {
    const auto count = static_cast<std::uint32_t>(m_document.blocks.size());
    Place place;
    place.flow = flow;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (m_document.blocks[i].flow != flow || m_document.blocks[i].host != k_none) {
            continue;
        }
        std::uint32_t end = i + 1;
        while (end < count &&
               (m_document.blocks[end].flow == flow || m_document.blocks[end].host != k_none)) {
            ++end;
        }
        m_out.line();
        m_out.begin(element, i);
        blocks(i, end, place);
        m_out.end();
        i = end - 1;
    }
}

bool NativeBody::stands_in(std::uint32_t index, const Place& place) const {
    const Block& block = m_document.blocks[index];
    const bool hidden = block.flow == Flow::hidden && place.host == k_none && block.text_size > 0;
    return block.host == place.host && (block.flow == place.flow || hidden);
}

bool NativeBody::is_box(std::uint32_t index, const Place& place) const {
    const Block& block = m_document.blocks[index];
    return place.flow == Flow::body && place.host == k_none && block.host == k_none &&
           block.flow == Flow::frame;
}

void NativeBody::blocks(std::uint32_t first, std::uint32_t end, const Place& place) {
    Lists lists;
    for (std::uint32_t block = first; block < end;) {
        block = one(block, end, place, lists);
    }
    to_depth(lists, 0, k_none);
}

std::uint32_t NativeBody::one(std::uint32_t index, std::uint32_t end, const Place& place,
                              Lists& lists) {
    if (is_box(index, place)) {
        to_depth(lists, 0, index);
        if (place.boxes) {
            return box(index, end);
        }
        m_out.begin("stycke", index);
        const std::uint32_t next = box(index, end);
        m_out.end();
        return next;
    }
    if (!stands_in(index, place)) {
        return index + 1;
    }
    const Block& block = m_document.blocks[index];
    const std::uint32_t item_mark = next_item(index);
    const bool is_heading = block.kind == BlockKind::heading && block.flow == Flow::body;
    if (m_caption_of[index] != k_none) {
        return index + 1; // written with its table
    }
    if (item_mark != k_none && !(is_heading && place.sections)) {
        const Mark& mark = m_document.marks[item_mark];
        const std::uint32_t depth =
            block.list_depth > place.base_depth ? block.list_depth - place.base_depth : 0;
        to_depth(lists, depth, index);
        m_open_items.insert(item_mark);
        Place inside = place;
        inside.base_depth = std::max<std::uint32_t>(block.list_depth, place.base_depth);
        inside.sections = false;
        item(mark, inside);
        return std::min(mark.last_block + 1, end);
    }
    if (const std::uint32_t found = outermost(index, place.table); found != k_none) {
        to_depth(lists, 0, index);
        table(found);
        return std::max(end_of(found), index + 1);
    }
    if (is_heading && place.sections) {
        to_depth(lists, 0, index);
        section(index);
        return index + 1;
    }
    const std::uint32_t depth = block.list_depth > place.base_depth && !is_heading
                                    ? block.list_depth - place.base_depth
                                    : 0;
    to_depth(lists, depth, index);
    if (depth == 0) {
        m_out.line();
    }
    paragraph(index, "stycke");
    return index + 1;
}

/// The outermost item that begins at the block and is not open yet, as a mark.
std::uint32_t NativeBody::next_item(std::uint32_t block) const {
    auto at = std::lower_bound(m_items.begin(), m_items.end(), block,
                               [this](std::uint32_t mark, std::uint32_t wanted) {
                                   return m_document.marks[mark].block < wanted;
                               });
    while (at != m_items.end() && m_document.marks[*at].block == block &&
           m_open_items.contains(*at)) {
        ++at;
    }
    return at != m_items.end() && m_document.marks[*at].block == block ? *at : k_none;
}

/// A text box of its own, with the blocks that follow in it.
std::uint32_t NativeBody::box(std::uint32_t first, std::uint32_t end) {
    std::uint32_t last = first + 1;
    while (last < end && (m_document.blocks[last].flow == Flow::frame ||
                          m_document.blocks[last].host != k_none)) {
        ++last;
    }
    m_out.line();
    m_out.begin("ruta", first);
    Place place;
    place.flow = Flow::frame;
    blocks(first, last, place);
    m_out.end();
    return last;
}

void NativeBody::close_sections(int level) {
    while (!m_levels.empty() && m_levels.back() >= level) {
        m_out.line();
        m_out.end();
        m_levels.pop_back();
    }
}

void NativeBody::section(std::uint32_t index) {
    const Block& block = m_document.blocks[index];
    const int level = std::clamp<int>(block.level, 1, 10);
    close_sections(level);
    m_levels.push_back(level);
    m_out.line();
    m_out.begin("avsnitt", index);
    if (static_cast<int>(m_levels.size()) != level) {
        m_out.attribute("niva", std::to_string(level));
    }
    if (const auto known = m_sections.find(index); known != m_sections.end()) {
        m_out.attribute("avsnitt", m_plan.type()->sections[known->second].id);
    }
    m_out.line();
    paragraph(index, "rubrik");
}

/// Closes and opens lists until the next list item of the depth has begun; at depth 0 none is open.
void NativeBody::to_depth(Lists& lists, std::uint32_t depth, std::uint32_t block) {
    while (lists.open > depth) {
        m_out.end(); // punkt
        m_out.line();
        m_out.end(); // lista
        --lists.open;
    }
    if (depth > 0 && lists.open == depth) {
        m_out.end();
        m_out.line();
        m_out.begin("punkt", block);
    }
    while (lists.open < depth) {
        m_out.line();
        m_out.begin("lista", block);
        m_out.line();
        m_out.begin("punkt", block);
        ++lists.open;
    }
}

void NativeBody::paragraph(std::uint32_t index, std::string_view element) {
    m_out.begin(element, index);
    common(m_document.blocks[index], element == "stycke");
    content(index);
    m_out.end();
}

void NativeBody::common(const Block& block, bool style) {
    const std::string_view id = m_document.string(block.xml_id);
    if (is_id(id) && m_ids.insert(id).second) {
        m_out.attribute("xml:id", id);
    }
    const std::string_view named = m_document.string(block.style);
    if (style && block.kind == BlockKind::title) {
        m_out.attribute("stil", "titel");
    } else if (style && block.kind == BlockKind::caption) {
        m_out.attribute("stil", "bildtext");
    } else if (style && named != "titel" && named != "bildtext" && !text::trim(named).empty()) {
        m_out.attribute("stil", named);
    }
    const std::string_view language = m_document.string(block.language);
    const std::string_view stated = m_document.default_language;
    const std::string_view usual = stated.empty() ? std::string_view("sv-SE") : stated;
    if (language != usual && is_language(language)) {
        m_out.attribute("sprak", language);
    }
}

void NativeBody::content(std::uint32_t index) {
    ParagraphText(m_document, index, m_out).write();
    asides(index);
}

/// Notes, comments and boxes of a paragraph; what belongs together is told by flow and table.
void NativeBody::asides(std::uint32_t index) {
    std::vector<std::uint32_t> group;
    for (const std::uint32_t hosted : m_hosted[index]) {
        const Block& block = m_document.blocks[hosted];
        const bool joins = !group.empty() && m_document.blocks[group.back()].flow == block.flow &&
                           (block.flow == Flow::frame || block.flow == Flow::hidden ||
                            block.table != k_none || block.list_depth > 0);
        if (!joins && !group.empty()) {
            aside(group);
            group.clear();
        }
        group.push_back(hosted);
    }
    if (!group.empty()) {
        aside(group);
    }
}

void NativeBody::aside(const std::vector<std::uint32_t>& group) {
    const Block& first = m_document.blocks[group.front()];
    m_out.begin(aside_name(first.flow, m_document.blocks[first.host].flow), group.front());
    if (group.size() == 1 && is_simple(group.front())) {
        content(group.front());
    } else {
        Place place;
        place.flow = first.flow;
        place.host = first.host;
        blocks(group.front(), group.back() + 1, place);
    }
    m_out.end();
}

/// An explicit item: its title first, then its properties and blocks in order.
void NativeBody::item(const Mark& mark, const Place& place) {
    m_out.line();
    m_out.begin("post", mark.block);
    const std::string_view kind = m_document.string(mark.text);
    m_out.attribute("slag", is_token(kind) ? kind : "okant");
    if (const std::string_view code = m_document.string(mark.detail); !code.empty()) {
        m_out.attribute("kod", code);
    }
    Lists lists;
    for (std::uint32_t block = mark.block; block <= mark.last_block;) {
        const auto [first, last] = m_document.marks_of(block);
        const Mark* part = std::find_if(first, last, [](const Mark& one) {
            return one.kind == MarkKind::item_title || one.kind == MarkKind::item_attribute;
        });
        const bool is_title =
            part != last && part->kind == MarkKind::item_title && block == mark.block;
        const bool is_property = part != last && part->kind == MarkKind::item_attribute &&
                                 !m_document.string(part->text).empty();
        if (!(is_title || is_property) || !stands_in(block, place) || next_item(block) != k_none) {
            block = one(block, mark.last_block + 1, place, lists);
            continue;
        }
        to_depth(lists, 0, block);
        m_out.line();
        m_out.begin(is_title ? "titel" : "egenskap", block);
        common(Block{.xml_id = m_document.blocks[block].xml_id,
                     .language = m_document.blocks[block].language},
               false);
        if (is_property) {
            m_out.attribute("namn", m_document.string(part->text));
        }
        content(block);
        m_out.end();
        ++block;
    }
    to_depth(lists, 0, k_none);
    m_out.end();
}

} // namespace styrkoll::write
