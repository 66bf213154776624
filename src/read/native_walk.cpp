// SPDX-License-Identifier: Apache-2.0
//
// One pass over the elements below `innehall` with a stack of frames, never by recursion. A frame
// carries what its children inherit (flow, list depth, cell ...) and knows whether it opened a
// paragraph, which it then closes. Texts are a stack of their own: a note stands inside the
// paragraph it belongs to, and becomes a block after it.
#include "read/native_walk.hpp"

#include "base/text.hpp"
#include "read/native_names.hpp"
#include "read/native_table.hpp"
#include "read/native_text.hpp"
#include "xml/name_scope.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <unordered_set>

namespace styrkoll::read {

using document::Block;
using document::BlockKind;
using document::Flow;
using document::k_none;
using document::MarkKind;

namespace {

constexpr std::uint8_t k_deepest_heading = 10;
constexpr int k_deepest_list = 255;
constexpr std::size_t k_most_ignored = 1000;
constexpr std::size_t k_ignored_text = 60;

/// What a block inherits from the elements round it.
struct Surroundings {
    Flow flow = Flow::body;
    bool in_text = false; ///< characters belong to the innermost open text
    bool header_row = false;
    std::uint8_t level = 0;
    std::uint8_t list_depth = 0;
    std::uint32_t table = k_none;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t host = k_none;
};

struct Frame {
    pugi::xml_node node;
    pugi::xml_node next;
    NativeElement element = NativeElement::unknown;
    Surroundings inside;
    bool opened_text = false;
    bool in_table = false;       ///< a row of a table, a cell of such a row
    bool in_item = false;        ///< stands directly in an item
    std::uint32_t begin = 0;     ///< of a run in its text
    std::uint32_t mark = k_none; ///< of an item
};

/// Lines and columns of places that come in order, counted once.
class PlaceCounter {
public:
    explicit PlaceCounter(std::string_view bytes) : m_bytes(bytes) {}

    xml::Position operator()(std::size_t offset) {
        for (; m_at < std::min(offset, m_bytes.size()); ++m_at) {
            const auto byte = static_cast<unsigned char>(m_bytes[m_at]);
            if (byte == '\n') {
                ++m_position.line;
                m_position.column = 1;
            } else if ((byte & 0xC0U) != 0x80U) {
                ++m_position.column;
            }
        }
        return m_position;
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    xml::Position m_position;
};

std::size_t offset_of(const pugi::xml_node& node) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0));
}

class Walk {
public:
    Walk(document::Document& document, const xml::Tree& tree, const Limits& limits)
        : m_document(document), m_limits(limits), m_strings(document), m_place(tree.bytes()) {}

    NativeWalkReport run(const pugi::xml_node& root);

private:
    void walk(const pugi::xml_node& content);
    void enter(const pugi::xml_node& node);
    void enter_structure(Frame& frame, const Frame& parent);
    void enter_block(Frame& frame, const Frame& parent);
    void enter_inline(Frame& frame);
    void enter_aside(Frame& frame, Flow flow);
    void enter_table(Frame& frame);
    void enter_cell(Frame& frame);
    void enter_item(Frame& frame);
    void leave(Frame& frame);
    void leave_run(const Frame& frame);
    void leave_item(const Frame& frame);
    void add_reference(const Frame& frame);
    void add_image(const Frame& frame);
    void characters(const pugi::xml_node& node, bool in_text);

    void open_text(Frame& frame, BlockKind kind);
    void open_text_or_blocks(Frame& frame);
    std::uint32_t add_block(const pugi::xml_node& node, const Surroundings& around, BlockKind kind);
    void take_ids(const pugi::xml_node& node, std::uint32_t block);
    void keep_id(const pugi::xml_node& node);
    bool is_new_id(const pugi::xml_node& node, std::string_view id);
    [[nodiscard]] NativeElement element_of(const pugi::xml_node& node) const;
    std::uint32_t string_or_none(const pugi::xml_attribute& attribute);
    void stop(std::string_view rule, std::uint64_t limit);

    document::Document& m_document;
    const Limits& m_limits;
    NativeStrings m_strings;
    PlaceCounter m_place;
    xml::NameScope m_scope;
    std::vector<Frame> m_frames;
    std::vector<NativeText> m_texts;
    std::vector<NativeTable> m_tables;
    std::vector<std::string_view> m_waiting_ids; ///< of containers, for their first block
    std::unordered_set<std::string_view> m_ids;
    NativeWalkReport m_report;
    std::uint64_t m_text_bytes = 0;
    std::uint64_t m_grid_places = 0;
    std::uint32_t m_paragraph = 0;
    bool m_stopped = false;
};

NativeWalkReport Walk::run(const pugi::xml_node& root) {
    m_scope.enter(root);
    for (const pugi::xml_node child : root.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        m_scope.enter(child);
        const xml::ExpandedName name = m_scope.element_name(child.name());
        if (name.uri == k_native_namespace && name.local == "innehall") {
            walk(child);
        }
        m_scope.leave();
    }
    m_scope.leave();
    std::stable_sort(m_document.marks.begin(), m_document.marks.end(),
                     [](const document::Mark& left, const document::Mark& right) {
                         return std::pair(left.block, left.begin) <
                                std::pair(right.block, right.begin);
                     });
    return std::move(m_report);
}

void Walk::walk(const pugi::xml_node& content) {
    Frame top;
    top.node = content;
    top.next = content.first_child();
    m_frames.push_back(top);
    while (!m_frames.empty()) {
        const pugi::xml_node child = m_frames.back().next;
        if (!child || m_stopped) {
            leave(m_frames.back());
            m_frames.pop_back();
            if (!m_frames.empty()) {
                m_scope.leave();
            }
            continue;
        }
        m_frames.back().next = child.next_sibling();
        if (child.type() == pugi::node_element) {
            enter(child);
        } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            characters(child, m_frames.back().inside.in_text);
        }
    }
}

void Walk::enter(const pugi::xml_node& node) {
    m_scope.enter(node);
    const Frame& parent = m_frames.back();
    Frame frame;
    frame.node = node;
    frame.next = node.first_child();
    frame.element = element_of(node);
    frame.inside = parent.inside;
    if (frame.element <= NativeElement::sidfot) {
        enter_structure(frame, parent);
    } else if (is_block_only(frame.element)) {
        enter_block(frame, parent);
    } else {
        enter_inline(frame);
    }
    m_frames.push_back(frame);
}

/// Unknown elements are seen through: what they hold is read as if it stood in their place.
void Walk::enter_structure(Frame& frame, const Frame& parent) {
    switch (frame.element) {
    case NativeElement::avsnitt: {
        const auto written = text::parse_integer(text::trim(frame.node.attribute("niva").value()));
        const std::int64_t level = written > 0 ? written : parent.inside.level + 1;
        frame.inside.level =
            static_cast<std::uint8_t>(std::min<std::int64_t>(level, k_deepest_heading));
        keep_id(frame.node);
        break;
    }
    case NativeElement::rubrik:
        open_text(frame, BlockKind::heading);
        break;
    case NativeElement::sidhuvud:
    case NativeElement::sidfot:
        frame.inside.flow = frame.element == NativeElement::sidhuvud ? Flow::header : Flow::footer;
        open_text_or_blocks(frame);
        break;
    default:
        break;
    }
}

void Walk::enter_block(Frame& frame, const Frame& parent) {
    switch (frame.element) {
    case NativeElement::stycke: {
        const std::string_view style = frame.node.attribute("stil").value();
        open_text(frame, style == "titel"      ? BlockKind::title
                         : style == "bildtext" ? BlockKind::caption
                                               : BlockKind::paragraph);
        break;
    }
    case NativeElement::lista:
        frame.inside.list_depth =
            static_cast<std::uint8_t>(std::min(frame.inside.list_depth + 1, k_deepest_list));
        keep_id(frame.node);
        break;
    case NativeElement::tabell:
        enter_table(frame);
        break;
    case NativeElement::tabellrubrik:
        open_text(frame, BlockKind::caption);
        if (parent.element == NativeElement::tabell) {
            m_document.tables[m_tables.back().index()].caption = m_texts.back().block();
        }
        break;
    case NativeElement::rad:
        frame.in_table = parent.element == NativeElement::tabell;
        if (frame.in_table) {
            m_tables.back().begin_row(std::string_view(frame.node.attribute("rubrik").value()) ==
                                      "ja");
        }
        break;
    case NativeElement::cell:
        frame.in_table = parent.element == NativeElement::rad && parent.in_table;
        enter_cell(frame);
        break;
    case NativeElement::post:
        enter_item(frame);
        break;
    case NativeElement::titel:
    case NativeElement::egenskap:
        frame.in_item = parent.element == NativeElement::post;
        open_text(frame, BlockKind::paragraph);
        break;
    default: // punkt
        open_text_or_blocks(frame);
        break;
    }
}

void Walk::enter_inline(Frame& frame) {
    switch (frame.element) {
    case NativeElement::fotnot:
        return enter_aside(frame, Flow::note);
    case NativeElement::kommentar:
        return enter_aside(frame, Flow::annotation);
    case NativeElement::ruta:
        return enter_aside(frame, Flow::frame);
    case NativeElement::dolt:
        return enter_aside(frame, Flow::hidden);
    default:
        break;
    }
    if (!frame.inside.in_text) {
        open_text(frame, BlockKind::paragraph);
    }
    NativeText& text = m_texts.back();
    frame.begin = text.position();
    if (frame.element == NativeElement::radbrytning) {
        text.add_fixed("\n");
    } else if (frame.element == NativeElement::tabb) {
        text.add_fixed("\t");
    } else if (frame.element == NativeElement::blanksteg) {
        text.add_fixed(std::string(span_of(frame.node.attribute("antal").value()), ' '));
    } else if (frame.element == NativeElement::bild) {
        add_image(frame);
    }
}

/// A stream of text of its own. Inside a text it is anchored there.
void Walk::enter_aside(Frame& frame, Flow flow) {
    Surroundings& inside = frame.inside;
    if (inside.in_text) {
        inside.host = m_texts.back().block();
        if (flow == Flow::hidden) {
            m_texts.back().add_mark(MarkKind::hidden, m_texts.back().position(), k_none, k_none);
        }
    }
    inside.flow = flow;
    if (flow != Flow::hidden) {
        inside.table = k_none;
        inside.header_row = false;
        inside.list_depth = 0;
    }
    open_text_or_blocks(frame);
}

void Walk::enter_table(Frame& frame) {
    document::Table table;
    const pugi::xml_attribute name = frame.node.attribute("namn");
    table.name = string_or_none(name);
    table.parent = frame.inside.table;
    table.flow = frame.inside.flow;
    table.before = static_cast<std::uint32_t>(m_document.blocks.size());
    m_tables.emplace_back(static_cast<std::uint32_t>(m_document.tables.size()));
    m_document.tables.push_back(table);
    keep_id(frame.node);
}

void Walk::enter_cell(Frame& frame) {
    if (frame.in_table) {
        const std::uint32_t rows = span_of(frame.node.attribute("rader").value());
        const std::uint32_t columns = span_of(frame.node.attribute("kolumner").value());
        m_grid_places += std::uint64_t{rows} * columns;
        if (m_grid_places > m_limits.cells) {
            frame.in_table = false;
            frame.next = {};
            return stop("grans-celler", m_limits.cells);
        }
        NativeTable& table = m_tables.back();
        const auto next_block = static_cast<std::uint32_t>(m_document.blocks.size());
        const document::Cell& cell = table.begin_cell(rows, columns, next_block);
        frame.inside.table = table.index();
        frame.inside.row = cell.row;
        frame.inside.column = cell.column;
        frame.inside.header_row = table.in_header();
    }
    open_text_or_blocks(frame);
}

void Walk::enter_item(Frame& frame) {
    document::Mark mark;
    mark.kind = MarkKind::item;
    mark.block = static_cast<std::uint32_t>(m_document.blocks.size());
    mark.text = string_or_none(frame.node.attribute("slag"));
    mark.detail = string_or_none(frame.node.attribute("kod"));
    frame.mark = static_cast<std::uint32_t>(m_document.marks.size());
    m_document.marks.push_back(mark);
    keep_id(frame.node);
}

void Walk::leave(Frame& frame) {
    if (frame.inside.in_text && !m_texts.empty()) {
        leave_run(frame);
    }
    if (frame.opened_text) {
        m_texts.back().finish(m_document);
        m_texts.pop_back();
    }
    if (frame.element == NativeElement::tabell) {
        m_tables.back().finish(m_document);
        m_tables.pop_back();
    } else if (frame.element == NativeElement::cell && frame.in_table) {
        m_tables.back().end_cell(static_cast<std::uint32_t>(m_document.blocks.size()));
    } else if (frame.element == NativeElement::post) {
        leave_item(frame);
    }
}

void Walk::leave_run(const Frame& frame) {
    NativeText& text = m_texts.back();
    const pugi::xml_node& node = frame.node;
    switch (frame.element) {
    case NativeElement::fet:
        return text.add_mark(MarkKind::bold, frame.begin, k_none, k_none);
    case NativeElement::sprak:
        return text.add_mark(MarkKind::language, frame.begin, string_or_none(node.attribute("kod")),
                             k_none);
    case NativeElement::lank:
        return text.add_mark(MarkKind::link, frame.begin,
                             m_strings(percent_decoded(node.attribute("till").value())), k_none);
    case NativeElement::hanvisning:
        return text.add_mark(MarkKind::reference, frame.begin,
                             string_or_none(node.attribute("till")), k_none);
    case NativeElement::bokmarke:
        return text.add_mark(MarkKind::bookmark, frame.begin,
                             string_or_none(node.attribute("namn")), k_none);
    case NativeElement::markerat:
        return text.add_mark(MarkKind::highlight, frame.begin,
                             string_or_none(node.attribute("farg")), k_none);
    case NativeElement::platshallare:
        return text.add_mark(MarkKind::placeholder, frame.begin, k_none, k_none);
    case NativeElement::titel:
        return frame.in_item ? text.add_mark(MarkKind::item_title, 0, k_none, k_none) : void();
    case NativeElement::egenskap:
        return !frame.in_item ? void()
                              : text.add_mark(MarkKind::item_attribute, 0,
                                              string_or_none(node.attribute("namn")), k_none);
    case NativeElement::referens:
        return add_reference(frame);
    default:
        return;
    }
}

/// An item without any text still has a place: an empty paragraph.
void Walk::leave_item(const Frame& frame) {
    document::Mark& mark = m_document.marks[frame.mark];
    if (mark.block == m_document.blocks.size()) {
        NativeText empty(add_block(frame.node, frame.inside, BlockKind::paragraph));
        m_waiting_ids.clear();
        empty.finish(m_document);
    }
    mark.end = m_document.blocks[mark.block].text_size;
    mark.last_block = static_cast<std::uint32_t>(m_document.blocks.size() - 1);
}

void Walk::add_reference(const Frame& frame) {
    const std::uint32_t relation = string_or_none(frame.node.attribute("relation"));
    if (const pugi::xml_attribute code = frame.node.attribute("kod")) {
        m_texts.back().add_mark(MarkKind::item_reference, frame.begin, string_or_none(code),
                                relation);
    }
    if (const pugi::xml_attribute document = frame.node.attribute("dokument")) {
        m_texts.back().add_mark(MarkKind::document_reference, frame.begin, string_or_none(document),
                                relation);
    }
}

void Walk::add_image(const Frame& frame) {
    const std::string_view address = frame.node.attribute("kalla").value();
    const std::string alternative = collapsed(frame.node.attribute("alt").value());
    NativeText& text = m_texts.back();
    text.add_mark(MarkKind::image, frame.begin, m_strings(percent_decoded(address)),
                  alternative.empty() ? k_none : m_strings(alternative));
    if (!address.empty() && address.substr(0, 5) != "data:") {
        m_document.package.external_links.emplace_back(address);
    }
    if (!alternative.empty()) {
        Surroundings around = frame.inside;
        around.flow = Flow::alternative_text;
        around.host = text.block();
        NativeText own(add_block(frame.node, around, BlockKind::paragraph));
        own.add(alternative);
        own.finish(m_document);
    }
}

void Walk::characters(const pugi::xml_node& node, bool in_text) {
    const std::string_view value = node.value();
    m_text_bytes += value.size();
    if (m_text_bytes > m_limits.total_text) {
        return stop("grans-text", m_limits.total_text);
    }
    if (in_text) {
        return m_texts.back().add(value);
    }
    const std::string stray = collapsed(value);
    if (!stray.empty() && m_document.ignored.size() < k_most_ignored) {
        m_document.ignored.push_back(
            {"stray-text", text::shorten(stray, k_ignored_text), 0, "not-in-paragraph"});
    }
}

void Walk::open_text(Frame& frame, BlockKind kind) {
    const std::uint32_t block = add_block(frame.node, frame.inside, kind);
    take_ids(frame.node, block);
    m_texts.emplace_back(block);
    frame.inside.in_text = true;
    frame.opened_text = true;
}

/// A cell, an item of a list, a note: blocks if it has one, else it is a paragraph itself.
void Walk::open_text_or_blocks(Frame& frame) {
    for (const pugi::xml_node child : frame.node.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        m_scope.enter(child); // it may declare its own prefix
        const bool holds_blocks = is_block_only(element_of(child));
        m_scope.leave();
        if (holds_blocks) {
            frame.inside.in_text = false;
            return keep_id(frame.node);
        }
    }
    open_text(frame, BlockKind::paragraph);
}

std::uint32_t Walk::add_block(const pugi::xml_node& node, const Surroundings& around,
                              BlockKind kind) {
    const xml::Position position = m_place(offset_of(node));
    Block block;
    const bool counts = around.flow != Flow::annotation && around.flow != Flow::alternative_text;
    m_paragraph += counts ? 1 : 0;
    block.paragraph = m_paragraph;
    block.line = position.line;
    block.column = position.column;
    block.host = around.host;
    block.flow = around.flow;
    block.table = around.table;
    block.row = around.row;
    block.column_in_table = around.column;
    block.header_row = around.header_row;
    block.list_depth = around.list_depth;
    block.kind = kind;
    if (kind == BlockKind::heading) {
        block.level = std::max<std::uint8_t>(around.level, 1);
        block.heading_source = document::HeadingSource::element;
    } else if (kind == BlockKind::paragraph && around.table != k_none) {
        block.kind = BlockKind::table_cell;
    } else if (kind == BlockKind::paragraph && around.list_depth > 0) {
        block.kind = BlockKind::list_item;
    }
    block.style = string_or_none(node.attribute("stil"));
    // <sprak> is a run; everywhere else the attribute is the block's language.
    block.language = string_or_none(node.attribute("sprak"));
    m_document.blocks.push_back(block);
    return static_cast<std::uint32_t>(m_document.blocks.size() - 1);
}

void Walk::take_ids(const pugi::xml_node& node, std::uint32_t block) {
    const std::string_view own = node.attribute("xml:id").value();
    std::string_view anchor = own;
    if (!own.empty()) {
        is_new_id(node, own);
    }
    for (const std::string_view waiting : m_waiting_ids) {
        if (anchor.empty()) {
            anchor = waiting;
            continue;
        }
        document::Mark mark; // the block has a name already: one more is a bookmark at its start
        mark.kind = MarkKind::bookmark;
        mark.block = block;
        mark.text = m_strings(waiting);
        m_document.marks.push_back(mark);
    }
    m_waiting_ids.clear();
    if (!anchor.empty()) {
        m_document.blocks[block].xml_id = m_strings(anchor);
    }
}

void Walk::keep_id(const pugi::xml_node& node) {
    const std::string_view id = node.attribute("xml:id").value();
    if (!id.empty() && is_new_id(node, id)) {
        m_waiting_ids.push_back(id);
    }
}

bool Walk::is_new_id(const pugi::xml_node& node, std::string_view id) {
    const bool is_new = m_ids.insert(id).second;
    if (!is_new) {
        m_report.repeated_ids.push_back({offset_of(node), std::string(id)});
    }
    return is_new;
}

NativeElement Walk::element_of(const pugi::xml_node& node) const {
    const xml::ExpandedName name = m_scope.element_name(node.name());
    return name.uri == k_native_namespace ? native_element(name.local) : NativeElement::unknown;
}

std::uint32_t Walk::string_or_none(const pugi::xml_attribute& attribute) {
    const std::string value = collapsed(attribute.value());
    return value.empty() ? k_none : m_strings(value);
}

void Walk::stop(std::string_view rule, std::uint64_t limit) {
    m_stopped = true;
    m_report.limit_rule = rule;
    m_report.limit = limit;
}

} // namespace

NativeWalkReport walk_native(document::Document& document, const xml::Tree& tree,
                             const Limits& limits) {
    NativeWalkReport report = Walk(document, tree, limits).run(tree.dom().document_element());
    document::link_headings(document);
    return report;
}

} // namespace styrkoll::read
