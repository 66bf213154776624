// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The body of a Writer document as it grows. Names of styles are those of odt_styles().
namespace styrkoll::report::odt {

/// Words with a character style; empty: the paragraph's own.
struct Run {
    std::string words;
    std::string_view style{};
};

/// Escaped for XML; what nobody sees, or what turns the direction of the rest, as its code.
[[nodiscard]] std::string characters(std::string_view words);

class OdtText {
public:
    void heading(int level, std::string_view words);
    /// Here stands a table of contents: the headings of level 1 that follow.
    void contents(std::string_view title);
    void paragraph(std::string_view style, const std::vector<Run>& runs);
    void bullets(const std::vector<std::string>& items);
    /// `widths` are parts of the page's; the header row is repeated on every page. From column
    /// `first_figure` on there are figures.
    void begin_table(std::string_view name, const std::vector<int>& widths,
                     const std::vector<std::string>& headers,
                     std::size_t first_figure = static_cast<std::size_t>(-1));
    /// A line break in a cell parts its paragraphs; those after the first are details.
    void row(const std::vector<std::string>& cells);
    void end_table();

    /// content.xml.
    [[nodiscard]] std::string take();

private:
    [[nodiscard]] std::string spaced(std::string_view words);
    [[nodiscard]] std::string table_of_contents() const;
    void cells(const std::vector<std::string>& cells, std::string_view cell_style,
               std::string_view text_style);

    std::string m_styles;
    std::string m_body;
    std::size_t m_tables = 0;
    std::size_t m_first_figure = 0;
    bool m_after_space = true;           ///< one more space would be lost
    std::vector<std::string> m_chapters; ///< headings of level 1, as XML
    std::string m_contents_title;        ///< as XML; empty: there is none
    std::size_t m_contents_at = 0;       ///< in the body
    std::size_t m_chapters_before = 0;
};

/// styles.xml: page, paragraph and character styles, footer with page numbers. `language` and
/// `country` as in "sv", "SE".
[[nodiscard]] std::string odt_styles(std::string_view language, std::string_view country,
                                     std::string_view footer);

} // namespace styrkoll::report::odt
