// SPDX-License-Identifier: Apache-2.0
//
// What the reader does with each element and attribute of ODF 1.3 part 3 that it looks at.
#include "read/odf_names.hpp"

#include "xml/name_cache.hpp"

#include <array>

namespace styrkoll::read {
namespace {

struct Row {
    Space space;
    std::string_view local;
    Name name;
};

constexpr std::array<Row, 267> k_elements{{
    {Space::office, "annotation", Name::annotation},
    {Space::office, "annotation-end", Name::nothing},
    {Space::office, "automatic-styles", Name::automatic_styles},
    {Space::office, "binary-data", Name::skipped},
    {Space::office, "body", Name::body},
    {Space::office, "change-info", Name::skipped},
    {Space::office, "chart", Name::body_other},
    {Space::office, "database", Name::body_other},
    {Space::office, "dde-source", Name::skipped},
    {Space::office, "document", Name::document},
    {Space::office, "document-content", Name::document_content},
    {Space::office, "document-meta", Name::document_meta},
    {Space::office, "document-styles", Name::document_styles},
    {Space::office, "drawing", Name::body_other},
    {Space::office, "event-listeners", Name::skipped},
    {Space::office, "font-face-decls", Name::skipped},
    {Space::office, "forms", Name::skipped},
    {Space::office, "formula", Name::body_other},
    {Space::office, "image", Name::body_other},
    {Space::office, "master-styles", Name::master_styles},
    {Space::office, "meta", Name::meta},
    {Space::office, "presentation", Name::body_other},
    {Space::office, "script", Name::script},
    {Space::office, "scripts", Name::scripts},
    {Space::office, "settings", Name::skipped},
    {Space::office, "spreadsheet", Name::body_other},
    {Space::office, "styles", Name::styles},
    {Space::office, "text", Name::body_text},
    {Space::text, "a", Name::anchor},
    {Space::text, "alphabetical-index", Name::index},
    {Space::text, "alphabetical-index-auto-mark-file", Name::skipped},
    {Space::text, "alphabetical-index-mark", Name::nothing},
    {Space::text, "alphabetical-index-mark-end", Name::nothing},
    {Space::text, "alphabetical-index-mark-start", Name::nothing},
    {Space::text, "alphabetical-index-source", Name::skipped},
    {Space::text, "author-initials", Name::field},
    {Space::text, "author-name", Name::field},
    {Space::text, "bibliography", Name::index},
    {Space::text, "bibliography-mark", Name::field},
    {Space::text, "bibliography-source", Name::skipped},
    {Space::text, "bookmark", Name::bookmark},
    {Space::text, "bookmark-end", Name::bookmark_end},
    {Space::text, "bookmark-ref", Name::reference},
    {Space::text, "bookmark-start", Name::bookmark_start},
    {Space::text, "change", Name::nothing},
    {Space::text, "change-end", Name::change_end},
    {Space::text, "change-start", Name::change_start},
    {Space::text, "changed-region", Name::changed_region},
    {Space::text, "chapter", Name::field},
    {Space::text, "character-count", Name::field},
    {Space::text, "conditional-text", Name::conditional_text},
    {Space::text, "creation-date", Name::field},
    {Space::text, "creation-time", Name::field},
    {Space::text, "creator", Name::field},
    {Space::text, "database-display", Name::field},
    {Space::text, "database-name", Name::field},
    {Space::text, "database-next", Name::field},
    {Space::text, "database-row-number", Name::field},
    {Space::text, "database-row-select", Name::field},
    {Space::text, "date", Name::field},
    {Space::text, "dde-connection", Name::field},
    {Space::text, "dde-connection-decls", Name::skipped},
    {Space::text, "deletion", Name::deletion},
    {Space::text, "description", Name::field},
    {Space::text, "drop-down", Name::field},
    {Space::text, "editing-cycles", Name::field},
    {Space::text, "editing-duration", Name::field},
    {Space::text, "endnote", Name::note},
    {Space::text, "endnote-body", Name::note_body},
    {Space::text, "execute-macro", Name::field},
    {Space::text, "expression", Name::field},
    {Space::text, "file-name", Name::field},
    {Space::text, "footnote", Name::note},
    {Space::text, "footnote-body", Name::note_body},
    {Space::text, "format-change", Name::skipped},
    {Space::text, "h", Name::heading},
    {Space::text, "hidden-paragraph", Name::hidden_paragraph},
    {Space::text, "hidden-text", Name::hidden_text},
    {Space::text, "illustration-index", Name::index},
    {Space::text, "illustration-index-source", Name::skipped},
    {Space::text, "image-count", Name::field},
    {Space::text, "index-body", Name::transparent},
    {Space::text, "index-title", Name::transparent},
    {Space::text, "initial-creator", Name::field},
    {Space::text, "insertion", Name::insertion},
    {Space::text, "keywords", Name::field},
    {Space::text, "label", Name::nothing},
    {Space::text, "line-break", Name::line_break},
    {Space::text, "linenumbering-configuration", Name::skipped},
    {Space::text, "list", Name::list},
    {Space::text, "list-header", Name::list_item},
    {Space::text, "list-item", Name::list_item},
    {Space::text, "list-style", Name::skipped},
    {Space::text, "measure", Name::field},
    {Space::text, "meta", Name::transparent},
    {Space::text, "meta-field", Name::field},
    {Space::text, "modification-date", Name::field},
    {Space::text, "modification-time", Name::field},
    {Space::text, "note", Name::note},
    {Space::text, "note-body", Name::note_body},
    {Space::text, "note-citation", Name::skipped},
    {Space::text, "note-ref", Name::reference},
    {Space::text, "notes-configuration", Name::skipped},
    {Space::text, "number", Name::skipped},
    {Space::text, "numbered-paragraph", Name::list},
    {Space::text, "object-count", Name::field},
    {Space::text, "object-index", Name::index},
    {Space::text, "object-index-source", Name::skipped},
    {Space::text, "ordered-list", Name::list},
    {Space::text, "outline-style", Name::skipped},
    {Space::text, "p", Name::paragraph},
    {Space::text, "page-continuation", Name::field},
    {Space::text, "page-count", Name::field},
    {Space::text, "page-number", Name::field},
    {Space::text, "page-sequence", Name::skipped},
    {Space::text, "page-variable-get", Name::field},
    {Space::text, "page-variable-set", Name::field},
    {Space::text, "paragraph-count", Name::field},
    {Space::text, "placeholder", Name::placeholder},
    {Space::text, "print-date", Name::field},
    {Space::text, "print-time", Name::field},
    {Space::text, "printed-by", Name::field},
    {Space::text, "reference-mark", Name::reference_mark},
    {Space::text, "reference-mark-end", Name::reference_mark_end},
    {Space::text, "reference-mark-start", Name::reference_mark_start},
    {Space::text, "reference-ref", Name::reference},
    {Space::text, "ruby", Name::ruby},
    {Space::text, "ruby-base", Name::transparent},
    {Space::text, "ruby-text", Name::skipped},
    {Space::text, "s", Name::spaces},
    {Space::text, "script", Name::skipped},
    {Space::text, "section", Name::section},
    {Space::text, "section-source", Name::section_source},
    {Space::text, "sender-city", Name::field},
    {Space::text, "sender-company", Name::field},
    {Space::text, "sender-country", Name::field},
    {Space::text, "sender-email", Name::field},
    {Space::text, "sender-fax", Name::field},
    {Space::text, "sender-firstname", Name::field},
    {Space::text, "sender-initials", Name::field},
    {Space::text, "sender-lastname", Name::field},
    {Space::text, "sender-phone-private", Name::field},
    {Space::text, "sender-phone-work", Name::field},
    {Space::text, "sender-position", Name::field},
    {Space::text, "sender-postal-code", Name::field},
    {Space::text, "sender-state-or-province", Name::field},
    {Space::text, "sender-street", Name::field},
    {Space::text, "sender-title", Name::field},
    {Space::text, "sequence", Name::sequence},
    {Space::text, "sequence-decls", Name::skipped},
    {Space::text, "sequence-ref", Name::reference},
    {Space::text, "sheet-name", Name::field},
    {Space::text, "soft-page-break", Name::nothing},
    {Space::text, "span", Name::span},
    {Space::text, "subject", Name::field},
    {Space::text, "tab", Name::tab},
    {Space::text, "tab-stop", Name::tab},
    {Space::text, "table-count", Name::field},
    {Space::text, "table-formula", Name::field},
    {Space::text, "table-index", Name::index},
    {Space::text, "table-index-source", Name::skipped},
    {Space::text, "table-of-content", Name::index},
    {Space::text, "table-of-content-source", Name::skipped},
    {Space::text, "template-name", Name::field},
    {Space::text, "text-input", Name::text_input},
    {Space::text, "time", Name::field},
    {Space::text, "title", Name::field},
    {Space::text, "toc-mark", Name::nothing},
    {Space::text, "toc-mark-end", Name::nothing},
    {Space::text, "toc-mark-start", Name::nothing},
    {Space::text, "tracked-changes", Name::tracked_changes},
    {Space::text, "unordered-list", Name::list},
    {Space::text, "user-defined", Name::field},
    {Space::text, "user-field-decls", Name::skipped},
    {Space::text, "user-field-get", Name::field},
    {Space::text, "user-field-input", Name::field},
    {Space::text, "user-index", Name::index},
    {Space::text, "user-index-mark", Name::nothing},
    {Space::text, "user-index-mark-end", Name::nothing},
    {Space::text, "user-index-mark-start", Name::nothing},
    {Space::text, "user-index-source", Name::skipped},
    {Space::text, "variable-decls", Name::skipped},
    {Space::text, "variable-get", Name::field},
    {Space::text, "variable-input", Name::field},
    {Space::text, "variable-set", Name::field},
    {Space::text, "word-count", Name::field},
    {Space::table, "calculation-settings", Name::skipped},
    {Space::table, "consolidation", Name::skipped},
    {Space::table, "content-validations", Name::skipped},
    {Space::table, "covered-table-cell", Name::covered_cell},
    {Space::table, "data-pilot-tables", Name::skipped},
    {Space::table, "database-ranges", Name::skipped},
    {Space::table, "dde-links", Name::skipped},
    {Space::table, "desc", Name::description},
    {Space::table, "label-ranges", Name::skipped},
    {Space::table, "named-expressions", Name::skipped},
    {Space::table, "scenario", Name::skipped},
    {Space::table, "shapes", Name::transparent},
    {Space::table, "sub-table", Name::table},
    {Space::table, "table", Name::table},
    {Space::table, "table-cell", Name::table_cell},
    {Space::table, "table-column", Name::table_column},
    {Space::table, "table-column-group", Name::transparent},
    {Space::table, "table-columns", Name::transparent},
    {Space::table, "table-header-columns", Name::transparent},
    {Space::table, "table-header-rows", Name::table_header_rows},
    {Space::table, "table-row", Name::table_row},
    {Space::table, "table-row-group", Name::transparent},
    {Space::table, "table-rows", Name::transparent},
    {Space::table, "table-source", Name::skipped},
    {Space::table, "table-template", Name::skipped},
    {Space::table, "title", Name::title},
    {Space::table, "tracked-changes", Name::skipped},
    {Space::draw, "a", Name::anchor},
    {Space::draw, "applet", Name::object},
    {Space::draw, "caption", Name::shape},
    {Space::draw, "circle", Name::shape},
    {Space::draw, "connector", Name::shape},
    {Space::draw, "contour-path", Name::skipped},
    {Space::draw, "contour-polygon", Name::skipped},
    {Space::draw, "control", Name::shape},
    {Space::draw, "custom-shape", Name::shape},
    {Space::draw, "ellipse", Name::shape},
    {Space::draw, "enhanced-geometry", Name::skipped},
    {Space::draw, "floating-frame", Name::object},
    {Space::draw, "frame", Name::frame},
    {Space::draw, "g", Name::shape},
    {Space::draw, "glue-point", Name::skipped},
    {Space::draw, "image", Name::image},
    {Space::draw, "image-map", Name::skipped},
    {Space::draw, "layer-set", Name::skipped},
    {Space::draw, "line", Name::shape},
    {Space::draw, "measure", Name::shape},
    {Space::draw, "object", Name::object},
    {Space::draw, "object-ole", Name::object},
    {Space::draw, "page-thumbnail", Name::shape},
    {Space::draw, "param", Name::skipped},
    {Space::draw, "path", Name::shape},
    {Space::draw, "plugin", Name::object},
    {Space::draw, "polygon", Name::shape},
    {Space::draw, "polyline", Name::shape},
    {Space::draw, "rect", Name::shape},
    {Space::draw, "regular-polygon", Name::shape},
    {Space::draw, "text-box", Name::text_box},
    {Space::style, "default-style", Name::default_style},
    {Space::style, "footer", Name::footer},
    {Space::style, "footer-first", Name::footer},
    {Space::style, "footer-left", Name::footer},
    {Space::style, "header", Name::header},
    {Space::style, "header-first", Name::header},
    {Space::style, "header-left", Name::header},
    {Space::style, "master-page", Name::master_page},
    {Space::style, "properties", Name::text_properties},
    {Space::style, "region-center", Name::transparent},
    {Space::style, "region-left", Name::transparent},
    {Space::style, "region-right", Name::transparent},
    {Space::style, "style", Name::style},
    {Space::style, "text-properties", Name::text_properties},
    {Space::svg, "desc", Name::description},
    {Space::svg, "title", Name::title},
    {Space::meta, "user-defined", Name::user_defined},
    {Space::manifest, "encryption-data", Name::encryption_data},
    {Space::manifest, "file-entry", Name::file_entry},
    {Space::manifest, "manifest", Name::manifest},
    {Space::loext, "content-control", Name::content_control},
    {Space::loext, "footer-first", Name::footer},
    {Space::loext, "header-first", Name::header},
}};

constexpr std::array<Row, 41> k_attributes{{
    {Space::office, "mimetype", Name::a_mimetype},
    {Space::office, "version", Name::a_version},
    {Space::text, "c", Name::a_count},
    {Space::text, "change-id", Name::a_change_id},
    {Space::text, "continue-list", Name::a_continue_list},
    {Space::text, "description", Name::a_description},
    {Space::text, "display", Name::a_text_display},
    {Space::text, "id", Name::a_text_id},
    {Space::text, "is-hidden", Name::a_is_hidden},
    {Space::text, "level", Name::a_outline_level},
    {Space::text, "name", Name::a_name},
    {Space::text, "outline-level", Name::a_outline_level},
    {Space::text, "ref-name", Name::a_ref_name},
    {Space::text, "string-value", Name::a_string_value},
    {Space::text, "string-value-if-false", Name::a_value_if_false},
    {Space::text, "string-value-if-true", Name::a_value_if_true},
    {Space::text, "style-name", Name::a_style_name},
    {Space::table, "name", Name::a_name},
    {Space::table, "number-columns-repeated", Name::a_columns_repeated},
    {Space::table, "number-columns-spanned", Name::a_columns_spanned},
    {Space::table, "number-rows-repeated", Name::a_rows_repeated},
    {Space::table, "number-rows-spanned", Name::a_rows_spanned},
    {Space::draw, "name", Name::a_name},
    {Space::style, "default-outline-level", Name::a_default_outline_level},
    {Space::style, "display", Name::a_style_display},
    {Space::style, "display-name", Name::a_display_name},
    {Space::style, "family", Name::a_family},
    {Space::style, "name", Name::a_style_name_of_style},
    {Space::style, "parent-style-name", Name::a_parent},
    {Space::fo, "background-color", Name::a_background},
    {Space::fo, "color", Name::a_colour},
    {Space::fo, "country", Name::a_country},
    {Space::fo, "font-weight", Name::a_font_weight},
    {Space::fo, "language", Name::a_language},
    {Space::xlink, "href", Name::a_href},
    {Space::meta, "name", Name::a_meta_name},
    {Space::meta, "value-type", Name::a_value_type},
    {Space::manifest, "full-path", Name::a_full_path},
    {Space::manifest, "media-type", Name::a_media_type},
    {Space::loext, "showing-place-holder", Name::a_showing_placeholder},
    {Space::xml, "id", Name::a_id},
}};

/// A hash table over rows that never change, made at the first look-up.
class Lookup {
public:
    template <std::size_t Size>
    explicit Lookup(const std::array<Row, Size>& rows) : m_rows(rows.data()) {
        static_assert(Size * 2 <= k_slots);
        for (std::size_t i = 0; i < Size; ++i) {
            std::size_t at = slot_of(rows[i].space, rows[i].local);
            while (m_slots[at] != 0) {
                at = (at + 1) % k_slots;
            }
            m_slots[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    [[nodiscard]] Name find(Space space, std::string_view local) const {
        for (std::size_t at = slot_of(space, local); m_slots[at] != 0; at = (at + 1) % k_slots) {
            const Row& row = m_rows[m_slots[at] - 1];
            if (row.space == space && row.local == local) {
                return row.name;
            }
        }
        return Name::unknown;
    }

private:
    static constexpr std::size_t k_slots = 1024;
    static std::size_t slot_of(Space space, std::string_view local) {
        return (xml::hash_name(local) + static_cast<std::size_t>(space) * 37) % k_slots;
    }

    const Row* m_rows;
    std::array<std::uint16_t, k_slots> m_slots{}; ///< index of the row plus one; 0 = free
};

} // namespace

Name element_named(Space space, std::string_view local) {
    static const Lookup lookup(k_elements);
    const Name found = lookup.find(space, local);
    const bool known = space == Space::office || space == Space::text || space == Space::table ||
                       space == Space::draw || space == Space::style || space == Space::svg;
    if (found != Name::unknown || known) {
        return found;
    }
    return space == Space::script || space == Space::form ? Name::skipped : Name::foreign;
}

Name attribute_named(Space space, std::string_view local) {
    static const Lookup lookup(k_attributes);
    return lookup.find(space, local);
}

} // namespace styrkoll::read
