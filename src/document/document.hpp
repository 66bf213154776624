// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a reader saw, and nothing more. A Document owns its text; blocks and marks refer to it by
/// index, so it can be moved freely. An .odt, its .fodt twin and the native XML give Documents with
/// equal flows, texts and marks.
namespace styrkoll::document {

inline constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();

/// Which stream of text a block belongs to. Sections and items are read from `body` alone.
enum class Flow : std::uint8_t {
    body,
    note,             ///< footnotes and endnotes
    frame,            ///< text boxes, custom shapes
    header,           ///< page headers (styles.xml)
    footer,           ///< page footers (styles.xml)
    annotation,       ///< comments
    deleted,          ///< tracked deletions
    hidden,           ///< hidden sections, paragraphs, text
    index,            ///< tables of contents and other generated indexes
    alternative_text, ///< svg:title, svg:desc of images and objects
};

enum class BlockKind : std::uint8_t { heading, paragraph, list_item, table_cell, caption, title };

/// How a heading was recognised; `none` for everything that is not a heading.
enum class HeadingSource : std::uint8_t {
    none,
    element, ///< text:h with an outline level, native <rubrik>
    style,   ///< text:p whose style chain ends in a heading style or has an outline level
};

/// One paragraph of text. Offsets in bytes into Document::text.
struct Block {
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;
    std::uint32_t paragraph = 0;    ///< number in its part, from 1 (docs/formats.md section 12)
    std::uint32_t line = 0;         ///< of the element in its part, from 1
    std::uint32_t column = 0;       ///< code points, from 1
    std::uint32_t heading = k_none; ///< the heading it stands under; for a heading, the one that
                                    ///< encloses it (link_headings)
    std::uint32_t host = k_none; ///< for notes, frames, annotations: the block they are anchored in
    std::uint32_t table = k_none;      ///< index into Document::tables
    std::uint32_t row = 0;             ///< of the cell, from 0
    std::uint32_t column_in_table = 0; ///< of the cell, from 0
    std::uint32_t xml_id = k_none;     ///< index into Document::strings
    std::uint32_t style = k_none; ///< display name of the nearest named style, index into strings
    std::uint32_t language = k_none; ///< "sv-SE", index into strings
    Flow flow = Flow::body;
    BlockKind kind = BlockKind::paragraph;
    HeadingSource heading_source = HeadingSource::none;
    std::uint8_t level = 0; ///< headings: 1-10
    std::uint8_t list_depth =
        0; ///< 1 for an outermost list item; also set for headings and cells inside lists
    std::uint8_t part = 0;   ///< index into Document::parts
    bool all_bold = false;   ///< every visible character is bold
    bool header_row = false; ///< the cell stands in a header row as declared by the document
};

enum class MarkKind : std::uint8_t {
    bold,        ///< bold run inside a block that is not wholly bold
    highlight,   ///< background colour by direct formatting; text = colour
    hidden,      ///< hidden run (also reported as flow `hidden`)
    link,        ///< text = target as written, percent-decoded
    bookmark,    ///< text = name; user bookmarks only, not generated ones
    reference,   ///< a cross-reference field; text = target name
    field,       ///< cached result of a field; text = its element name without prefix
    placeholder, ///< a placeholder or content control still showing its prompt
    image,       ///< text = address of the picture, detail = alternative text
    object,      ///< embedded object, text = address, detail = alternative text
    language,    ///< a span in another language; text = "en-GB"
    inserted,    ///< tracked insertion
    colour,      ///< text colour by direct formatting; text = colour
    ink, ///< text in a colour or on a background that is known, styles included, where it is not
         ///< plain black on the page; text = colour, detail = background (none: that of the page),
         ///< size
    shape, ///< drawn shape or group of shapes; text = its element, detail = alternative text
    // Explicit mark-up of the native XML:
    item,               ///< text = kind, detail = code; covers the blocks [block, last_block]
    item_title,         ///< the block that holds its title
    item_attribute,     ///< text = name as written; the block holds the value
    item_reference,     ///< text = code, detail = relation; may stand in a block or between blocks
    document_reference, ///< text = document, detail = relation
};

/// Something that stands at a place: [begin, end) bytes of the block's text. Sorted by (block,
/// begin).
struct Mark {
    MarkKind kind = MarkKind::bold;
    bool decorative = false; ///< images, objects, shapes: said to be decoration
    std::uint16_t size = 0;  ///< ink: of the letters, in tenths of a point; 0: not known
    std::uint32_t block = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t text = k_none;       ///< index into strings
    std::uint32_t detail = k_none;     ///< index into strings
    std::uint32_t last_block = k_none; ///< items only
};

/// A table as a grid. Cells are in `Document::cells[first_cell, first_cell + cell_count)`, by row,
/// then column.
struct Table {
    std::uint32_t name = k_none;    ///< index into strings
    std::uint32_t caption = k_none; ///< block index, if a caption is known
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::uint32_t header_rows = 0; ///< as declared; 0 when the document declares none
    std::uint32_t first_cell = 0;
    std::uint32_t cell_count = 0;
    std::uint32_t parent = k_none; ///< the table this one is nested in
    std::uint32_t before =
        0; ///< index of the first block after the table's start: where it stands in the flow
    Flow flow = Flow::body;
};

/// One cell that is not covered by another; [first_block, last_block) are its own blocks (nested
/// tables' included).
struct Cell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    std::uint32_t first_block = 0;
    std::uint32_t last_block = 0;
    std::uint32_t background = k_none; ///< "#rrggbb" of its own style, else of its row's or
                                       ///< table's; index into strings
};

enum class Format : std::uint8_t { odt, ott, fodt, native_xml, plain_text };

/// One named value of the document's metadata, in document order.
struct Property {
    std::string
        name; ///< as written ("Diarienummer"); standard ones as "dc:title", "meta:generator", ...
    std::string value;
    bool custom = false; ///< meta:user-defined, or an attribute/falt of the native XML
};

/// Text that was left out of the body on purpose, for `styrkoll show`.
struct Ignored {
    std::string what; ///< stable id: "table-of-contents", "tracked-deletion", "stray-text",
                      ///< "unknown-element" ...
    std::string text; ///< beginning of it
    std::uint32_t paragraphs = 0;
    std::string
        reason; ///< stable id: "generated", "deleted", "hidden", "not-in-paragraph", "foreign"
};

/// Facts about the package that later checks read.
struct PackageFacts {
    bool macros = false;
    bool signature = false;
    std::vector<std::string>
        external_links;               ///< linked sections, images and objects outside the package
    std::vector<std::string> objects; ///< embedded objects
};

struct Document {
    Format format = Format::odt;
    std::string path; ///< as reports show it: relative, '/' between parts
    std::string text;
    std::vector<Block> blocks;
    std::vector<Mark> marks;
    std::vector<Table> tables;
    std::vector<Cell> cells;
    std::vector<Property> properties;
    std::vector<std::string> strings; ///< interned: style names, languages, ids, addresses
    std::vector<std::string>
        parts; ///< "content.xml", "styles.xml", "meta.xml", or the file's own name
    std::vector<Ignored> ignored;
    PackageFacts package;
    std::string default_language;
    /// "#rrggbb" of the pages, empty: nothing says it; "mixed": pages differ, or have a picture.
    std::string page_background;

    [[nodiscard]] std::string_view text_of(const Block& block) const {
        return std::string_view(text).substr(block.text_begin, block.text_size);
    }
    [[nodiscard]] std::string_view text_of(std::uint32_t block) const {
        return text_of(blocks[block]);
    }
    [[nodiscard]] std::string_view string(std::uint32_t index) const {
        return index == k_none ? std::string_view{} : std::string_view(strings[index]);
    }
    /// First property of that name (exact), or empty.
    [[nodiscard]] std::string_view property(std::string_view name) const;
    /// Marks of one block (they are sorted by block).
    [[nodiscard]] std::pair<const Mark*, const Mark*> marks_of(std::uint32_t block) const;
    /// The cell at a grid position, also where it is covered by a span; nullptr outside the grid.
    [[nodiscard]] const Cell* cell_at(const Table& table, std::uint32_t row,
                                      std::uint32_t column) const;
    /// The texts of a cell's own blocks joined by one space.
    [[nodiscard]] std::string text_of(const Cell& cell) const;
};

/// Sets Block::heading of every block: notes, frames and the like stand where their host stands,
/// page headers and footers under none.
/// Readers call it last.
void link_headings(Document& document);

} // namespace styrkoll::document
