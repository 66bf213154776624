// SPDX-License-Identifier: Apache-2.0
//
// A package and a flat file are the same document: their body, styles, master pages and metadata
// are looked up in whichever part holds them, and the rest is common. The body is read first, then
// headers and footers, each numbered by itself also in a flat file, so that both tell the same
// places.
#include "read/odf_document.hpp"

#include "base/text.hpp"
#include "document/mask.hpp"
#include "read/odf_child.hpp"
#include "read/odf_meta.hpp"
#include "read/odf_walk.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace styrkoll::read {
namespace {

using document::Flow;
using document::k_none;

/// A tree with its names.
struct Source {
    explicit Source(const OdfPart& part)
        : tree(part.tree), root(part.tree->dom().document_element()),
          names(root, part.tree->redeclares_namespaces()), name(part.name) {}

    const xml::Tree* tree;
    pugi::xml_node root;
    Names names;
    const std::string& name;
};

class Assembly {
public:
    Assembly(document::Document& document, const OdfParts& parts, const Limits& limits,
             finding::Sink& sink)
        : m_parts(parts), m_document(document), m_sink(sink), m_reading(document, limits),
          m_content(parts.content) {
        if (!parts.is_flat && parts.styles.tree != nullptr) {
            m_styles.emplace(parts.styles);
        }
    }

    bool run() {
        const pugi::xml_node text = find_text();
        if (!text) {
            return false;
        }
        note_oddities();
        name_parts();
        read_styles();
        m_document.text.reserve(m_content.tree->bytes().size() / 4);
        if (!read_body(text) || !read_pages()) {
            const std::uint64_t limit = limit_of(m_reading.limit_rule);
            m_sink.report(m_reading.limit_rule).with("grans", std::to_string(limit));
            return false;
        }
        read_properties();
        finish();
        return true;
    }

private:
    [[nodiscard]] std::uint64_t limit_of(std::string_view rule) const {
        const Limits& limits = m_reading.limits;
        return rule == "grans-text"     ? limits.total_text
               : rule == "grans-celler" ? limits.cells
                                        : limits.seconds;
    }

    pugi::xml_node find_text() {
        const Name root = m_content.names.element(m_content.root.name());
        // pandoc calls a bare content.xml a flat document.
        const bool is_content = root == Name::document_content;
        if (!is_content && !(m_parts.is_flat && root == Name::document)) {
            if (m_content.names.space_of_element(m_content.root.name()) == Space::office_1) {
                m_sink.report("fil-format")
                    .with("format", "OpenOffice.org 1.x-text (.sxw)")
                    .with("format-en", "OpenOffice.org 1.x text (.sxw)");
            } else {
                refuse(m_content.root.name());
            }
            return {};
        }
        const pugi::xml_node body = child_named(m_content.root, m_content.names, Name::body);
        const pugi::xml_node text = child_named(body, m_content.names, Name::body_text);
        if (!text) {
            pugi::xml_node other = child_named(body, m_content.names, Name::body_other);
            refuse(other ? other.name() : m_content.root.name());
        }
        return text;
    }

    void refuse(const char* element) {
        m_sink.report("odf-inte-text").with("element", text::shorten(element, 80));
    }

    void note_oddities() {
        constexpr std::array<std::string_view, 6> k_versions{"", "1.0", "1.1", "1.2", "1.3", "1.4"};
        const char* version = attribute_of(m_content.names, m_content.root, Name::a_version);
        const std::string_view written = version == nullptr ? "" : version;
        if (std::find(k_versions.begin(), k_versions.end(), written) == k_versions.end()) {
            m_sink.report("odf-version").with("varde", text::shorten(written, 20));
        }
        for (const OdfPart* part : {&m_parts.content, &m_parts.styles}) {
            if (part->tree == nullptr || (m_parts.is_flat && part != &m_parts.content)) {
                continue;
            }
            if (part->tree->is_xml_1_1()) {
                m_sink.report("xml-version").with("del", part->name);
            }
            if (part->tree->had_doctype()) {
                m_sink.report("xml-doctype-ofarlig").with("del", part->name);
            }
            if (part->tree->depth() > k_unusual_depth) {
                m_sink.report("odf-djup")
                    .with("del", part->name)
                    .with("varde", std::to_string(part->tree->depth()))
                    .with("grans", std::to_string(k_unusual_depth));
            }
        }
    }

    void name_parts() {
        m_document.parts.push_back(m_parts.content.name);
        if (!m_parts.is_flat) {
            m_document.parts.push_back(m_parts.styles.name);
            m_document.parts.push_back(m_parts.meta.name);
        }
    }

    /// The part that holds common styles and master pages.
    Source* pages() { return m_parts.is_flat ? &m_content : m_styles ? &*m_styles : nullptr; }

    void read_styles() {
        if (Source* source = pages()) {
            Names& names = source->names;
            m_reading.styles.add(child_named(source->root, names, Name::styles), names,
                                 StyleSheet::Origin::common);
            if (!m_parts.is_flat) {
                m_reading.styles.add(child_named(source->root, names, Name::automatic_styles),
                                     names, StyleSheet::Origin::pages);
            }
        }
        m_reading.styles.add(child_named(m_content.root, m_content.names, Name::automatic_styles),
                             m_content.names, StyleSheet::Origin::content);
        m_document.page_background = m_reading.styles.page_background();
        const Look& look = m_reading.styles.default_look();
        if (look.language != k_none && look.language != k_stated_none) {
            m_document.default_language = m_document.string(look.language);
        }
    }

    bool read_body(const pugi::xml_node& text) {
        OdfWalk walk(m_reading, *m_content.tree, m_content.names, StyleSheet::Origin::content, 0);
        const pugi::xml_node scripts = child_named(m_content.root, m_content.names, Name::scripts);
        if (child_named(scripts, m_content.names, Name::script)) {
            m_document.package.macros = true;
        }
        if (!walk.read(text, Flow::body)) {
            return false;
        }
        walk.place_blocks();
        anchor_loose_marks();
        m_reading.issues.settle(m_content.name, m_content.tree->bytes());
        return true;
    }

    /// Pictures anchored to a page, with no paragraph after them.
    void anchor_loose_marks() {
        const auto blocks = static_cast<std::uint32_t>(m_document.blocks.size());
        for (document::Mark& mark : m_document.marks) {
            if (mark.block >= blocks && blocks > 0) {
                mark.block = blocks - 1;
                mark.begin = mark.end = m_document.blocks.back().text_size;
            }
        }
        if (blocks == 0) {
            m_document.marks.clear();
        }
    }

    bool read_pages() {
        Source* source = pages();
        if (source == nullptr) {
            return true;
        }
        Names& names = source->names;
        OdfWalk walk(m_reading, *source->tree, names,
                     m_parts.is_flat ? StyleSheet::Origin::content : StyleSheet::Origin::pages,
                     m_parts.is_flat ? std::uint8_t{0} : std::uint8_t{1});
        const pugi::xml_node masters = child_named(source->root, names, Name::master_styles);
        for (pugi::xml_node page = masters.first_child(); page; page = page.next_sibling()) {
            if (names.element(page.name()) != Name::master_page) {
                continue;
            }
            for (pugi::xml_node node = page.first_child(); node; node = node.next_sibling()) {
                const Name name = names.element(node.name());
                if (name != Name::header && name != Name::footer) {
                    continue;
                }
                const char* display = attribute_of(names, node, Name::a_style_display);
                const bool shown = display == nullptr || std::string_view(display) != "false";
                const Flow flow = !shown                 ? Flow::hidden
                                  : name == Name::header ? Flow::header
                                                         : Flow::footer;
                if (!walk.read(node, flow)) {
                    return false;
                }
            }
        }
        walk.place_blocks();
        anchor_loose_marks();
        m_reading.issues.settle(source->name, source->tree->bytes());
        return true;
    }

    void read_properties() {
        if (m_parts.meta.tree == nullptr) {
            return;
        }
        Source source(m_parts.meta);
        const pugi::xml_node meta = child_named(source.root, source.names, Name::meta);
        read_meta(m_document, meta, source.names, source.root.name() - source.root.offset_debug(),
                  m_reading.issues);
        m_reading.issues.settle(source.name, source.tree->bytes());
        if (m_document.default_language.empty()) {
            m_document.default_language = m_document.property("dc:language");
        }
    }

    void finish() {
        m_reading.targets.check(m_document, m_reading.issues);
        if (!m_reading.styles.cycle().empty()) {
            m_reading.issues.in_document("odf-stil",
                                         {{"namn", decode_style_name(m_reading.styles.cycle())}});
        }
        if (m_reading.tables.was_too_wide()) {
            const std::string limit = std::to_string(m_reading.limits.repeated);
            m_reading.issues.in_document("grans-upprepning", {{"varde", limit}, {"grans", limit}});
        }
        const auto less = [](const document::Mark& left, const document::Mark& right) {
            return std::pair(left.block, left.begin) < std::pair(right.block, right.begin);
        };
        if (!std::is_sorted(m_document.marks.begin(), m_document.marks.end(), less)) {
            std::stable_sort(m_document.marks.begin(), m_document.marks.end(), less);
        }
        link_captions(m_reading);
        document::link_headings(m_document);
        m_reading.issues.report(m_document, m_sink);
        document::mask_personal_numbers(m_document);
    }

    const OdfParts& m_parts;
    document::Document& m_document;
    finding::Sink& m_sink;
    OdfReading m_reading;
    Source m_content;
    std::optional<Source> m_styles;
};

} // namespace

std::optional<document::Document> read_odf(document::Document document, const OdfParts& parts,
                                           const Limits& limits, finding::Sink& sink) {
    if (!Assembly(document, parts, limits, sink).run()) {
        return std::nullopt;
    }
    return document;
}

} // namespace styrkoll::read
