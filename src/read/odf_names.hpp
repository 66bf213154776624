// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/name_cache.hpp"
#include "xml/name_scope.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace pugi {
class xml_node;
}

namespace styrkoll::read {

/// The namespaces that the reader looks into. ODF 1.3 part 3, section 3.
enum class Space : std::uint8_t {
    none, ///< no namespace
    other,
    office,
    text,
    table,
    draw,
    style,
    fo,
    svg,
    xlink,
    dc,
    meta,
    manifest,
    loext,
    script,
    form,
    xml,
    office_1, ///< OpenOffice.org 1.x
};

/// Elements and attributes by what the reader does with them. Many elements that are treated alike
/// share one name: every field is `field`, everything that never holds running text is `skipped`.
enum class Name : std::uint8_t {
    unknown, ///< of a namespace the reader knows
    foreign, ///< of another namespace
    // elements with a meaning of their own
    paragraph,
    heading,
    span,
    anchor,
    spaces,
    tab,
    line_break,
    nothing, ///< empty elements without a trace in the text
    bookmark,
    bookmark_start,
    bookmark_end,
    reference_mark,
    reference_mark_start,
    reference_mark_end,
    reference, ///< every cross-reference field
    sequence,
    field,
    placeholder,
    text_input,
    hidden_text,
    hidden_paragraph,
    conditional_text,
    content_control,
    note,
    note_body,
    annotation,
    ruby,
    change_start,
    change_end,
    list,
    list_item,
    section,
    section_source,
    index,
    tracked_changes,
    changed_region,
    insertion,
    deletion,
    table,
    table_column,
    table_header_rows,
    table_row,
    table_cell,
    covered_cell,
    frame,
    text_box,
    image,
    object,
    shape, ///< every drawing element that may hold paragraphs
    title,
    description,
    skipped,
    transparent, ///< only its children count
    // structure of the files
    document,
    document_content,
    document_styles,
    document_meta,
    body,
    body_text,
    body_other,
    styles,
    automatic_styles,
    master_styles,
    master_page,
    meta,
    scripts,
    script,
    style,
    default_style,
    text_properties,
    box_properties, ///< of paragraphs, tables, rows, cells, sections, shapes, pages
    background_image,
    page_layout,
    header,
    footer,
    user_defined,
    manifest,
    file_entry,
    encryption_data,
    // attributes
    a_style_name,
    a_outline_level,
    a_id,      ///< xml:id
    a_text_id, ///< text:id
    a_count,
    a_href,
    a_name, ///< text:name, table:name, draw:name
    a_ref_name,
    a_is_hidden,
    a_string_value,
    a_value_if_true,
    a_value_if_false,
    a_description,
    a_showing_placeholder,
    a_change_id,
    a_continue_list,
    a_rows_repeated,
    a_columns_repeated,
    a_rows_spanned,
    a_columns_spanned,
    a_style_name_of_style,
    a_display_name,
    a_family,
    a_parent,
    a_default_outline_level,
    a_language,
    a_country,
    a_font_weight,
    a_background,
    a_colour,
    a_window_font_colour,
    a_font_size,
    a_fill,
    a_fill_colour,
    a_decorative,
    a_default_cell_style,
    a_text_display,
    a_style_display,
    a_meta_name,
    a_comment_name, ///< office:name
    a_value_type,
    a_mimetype,
    a_version,
    a_full_path,
    a_media_type,
};

[[nodiscard]] Space space_of(std::string_view uri);

/// Looks up one name. Only on the first sight of a name in a document.
[[nodiscard]] Name element_named(Space space, std::string_view local);
[[nodiscard]] Name attribute_named(Space space, std::string_view local);

/// Resolves names by namespace and local name, whatever prefixes the document binds. Each distinct
/// name is looked up once as long as the declarations in force stay the same.
class Names {
public:
    /// `root` declares the namespaces; `redeclares` says whether elements below it may, too.
    Names(const pugi::xml_node& root, bool redeclares);

    /// To be called around each element's children (and its own names) of a document that
    /// redeclares. enter() is false, and leave() then not to be called, when nothing changed.
    [[nodiscard]] bool redeclares() const { return m_redeclares; }
    [[nodiscard]] bool enter(const pugi::xml_node& element);
    void leave();

    [[nodiscard]] Name element(const char* written);
    [[nodiscard]] Name attribute(const char* written);
    [[nodiscard]] Space space_of_element(const char* written) const;

private:
    /// What a written name means, as an element and as an attribute; of the epoch it was looked up
    /// in, 0: not yet.
    struct Known {
        std::uint16_t element_epoch = 0;
        std::uint16_t attribute_epoch = 0;
        Name element = Name::unknown;
        Name attribute = Name::unknown;
    };
    void begin_epoch();
    /// The namespace of a prefix.
    [[nodiscard]] Space space_of_prefix(std::string_view prefix) const;

    std::vector<std::pair<std::string_view, std::string_view>> m_root; ///< prefix, URI
    xml::NameScope m_scope; ///< used only in a document that redeclares
    xml::NameCache<Known> m_known;
    std::uint16_t m_epoch = 1;
    bool m_redeclares;
};

/// Value of the attribute, or nullptr.
[[nodiscard]] const char* attribute_of(Names& names, const pugi::xml_node& element, Name wanted);

} // namespace styrkoll::read
