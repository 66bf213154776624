// SPDX-License-Identifier: Apache-2.0
#include "report/odt/odt_text.hpp"

#include "base/text.hpp"
#include "report/unseen.hpp"

#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace styrkoll::report::odt {

std::string characters(std::string_view words) {
    return escaped(
        words, [](char32_t c) { return fmt::format("[U+{:04X}]", static_cast<std::uint32_t>(c)); });
}

/// Spaces after a space would be lost (ODF 1.3 part 3, 6.1.2).
std::string OdtText::spaced(std::string_view words) {
    std::string out;
    for (const char c : characters(words)) {
        const bool lost = c == ' ' && m_after_space;
        out += lost ? std::string_view("<text:s/>") : std::string_view(&c, 1);
        m_after_space = c == ' ' && !lost;
    }
    return out;
}

void OdtText::heading(int level, std::string_view words) {
    m_after_space = true;
    const std::string text = spaced(words);
    std::string mark;
    if (level == 1) {
        m_chapters.push_back(text);
        mark = fmt::format("<text:bookmark text:name=\"kapitel{}\"/>", m_chapters.size());
    }
    m_body += fmt::format("<text:h text:style-name=\"Heading_20_{0}\" text:outline-level=\"{0}\">"
                          "{1}{2}</text:h>\n",
                          level, mark, text);
}

void OdtText::contents(std::string_view title) {
    m_contents_title = characters(title);
    m_contents_at = m_body.size();
    m_chapters_before = m_chapters.size();
}

void OdtText::paragraph(std::string_view style, const std::vector<Run>& runs) {
    m_after_space = true;
    m_body += fmt::format("<text:p text:style-name=\"{}\">", style);
    for (const Run& run : runs) {
        const std::string words = spaced(run.words);
        m_body +=
            run.style.empty()
                ? words
                : fmt::format("<text:span text:style-name=\"{}\">{}</text:span>", run.style, words);
    }
    m_body += "</text:p>\n";
}

void OdtText::bullets(const std::vector<std::string>& items) {
    m_body += "<text:list text:style-name=\"Punkter\">\n";
    for (const std::string& item : items) {
        m_body += "<text:list-item>";
        paragraph("Punkt", {{item}});
        m_body += "</text:list-item>\n";
    }
    m_body += "</text:list>\n";
}

void OdtText::begin_table(std::string_view name, const std::vector<int>& widths,
                          const std::vector<std::string>& headers, std::size_t first_figure) {
    m_first_figure = first_figure;
    constexpr double k_page = 16.0; // centimetres between the margins
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    const std::string table = "T" + std::to_string(++m_tables);
    m_styles += fmt::format("<style:style style:name=\"{}\" style:family=\"table\">"
                            "<style:table-properties style:width=\"16cm\" "
                            "table:align=\"margins\" fo:margin-top=\"0.2cm\" "
                            "fo:margin-bottom=\"0.4cm\"/></style:style>\n",
                            table);
    m_body += fmt::format("<table:table table:name=\"{} {}\" table:style-name=\"{}\">\n",
                          characters(name), m_tables, table);
    for (std::size_t at = 0; at < widths.size(); ++at) {
        m_styles += fmt::format("<style:style style:name=\"{0}.{1}\" style:family=\"table-column\">"
                                "<style:table-column-properties style:column-width=\"{2:.2f}cm\"/>"
                                "</style:style>\n",
                                table, at, k_page * widths[at] / all);
        m_body += fmt::format("<table:table-column table:style-name=\"{}.{}\"/>\n", table, at);
    }
    m_body += "<table:table-header-rows>";
    cells(headers, "Rubrikcell", "Tabellrubrik");
    m_body += "</table:table-header-rows>\n";
}

void OdtText::row(const std::vector<std::string>& words) {
    cells(words, "Cell", "Tabelltext");
}

void OdtText::cells(const std::vector<std::string>& cells, std::string_view cell_style,
                    std::string_view text_style) {
    m_body += "<table:table-row table:style-name=\"Rad\">";
    for (std::size_t at = 0; at < cells.size(); ++at) {
        m_body += fmt::format("<table:table-cell table:style-name=\"{}\" "
                              "office:value-type=\"string\">",
                              cell_style);
        std::string style(text_style);
        style += at >= m_first_figure ? "_20_siffra" : "";
        for (const std::string_view line : text::split(cells[at], '\n')) {
            paragraph(style, {{std::string(line)}});
            style = "Tabelldetalj";
        }
        m_body += "</table:table-cell>";
    }
    m_body += "</table:table-row>\n";
}

void OdtText::end_table() {
    m_body += "</table:table>\n";
}

/// Links with the numbers of the pages, which Writer sets when it opens the document.
std::string OdtText::table_of_contents() const {
    std::string out = fmt::format(
        "<text:table-of-content text:name=\"{0}\" text:protected=\"true\">"
        "<text:table-of-content-source text:outline-level=\"1\">"
        "<text:index-title-template text:style-name=\"Contents_20_Heading\">{0}"
        "</text:index-title-template><text:table-of-content-entry-template "
        "text:outline-level=\"1\" text:style-name=\"Contents_20_1\"><text:index-entry-link-start/>"
        "<text:index-entry-text/><text:index-entry-tab-stop style:type=\"right\" "
        "style:leader-char=\".\"/><text:index-entry-page-number/><text:index-entry-link-end/>"
        "</text:table-of-content-entry-template></text:table-of-content-source><text:index-body>"
        "<text:index-title text:name=\"{0}_Head\"><text:p text:style-name=\"Contents_20_Heading\">"
        "{0}</text:p></text:index-title>\n",
        m_contents_title);
    for (std::size_t at = m_chapters_before; at < m_chapters.size(); ++at) {
        out +=
            fmt::format("<text:p text:style-name=\"Contents_20_1\"><text:a xlink:type=\"simple\" "
                        "xlink:href=\"#kapitel{0}\">{1}<text:tab/><text:bookmark-ref "
                        "text:reference-format=\"page\" text:ref-name=\"kapitel{0}\">"
                        "</text:bookmark-ref></text:a></text:p>\n",
                        at + 1, m_chapters[at]);
    }
    return out + "</text:index-body></text:table-of-content>\n";
}

std::string OdtText::take() {
    constexpr std::string_view k_head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">
<office:automatic-styles>
<style:style style:name="Rad" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border-bottom="0.5pt solid #9ca3af"/></style:style>
<style:style style:name="Rubrikcell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:background-color="#eef0f3" fo:border-bottom="1pt solid #4b5563" style:vertical-align="bottom"/></style:style>
)";
    if (!m_contents_title.empty() && m_chapters.size() > m_chapters_before) {
        m_body.insert(m_contents_at, table_of_contents());
    }
    return std::string(k_head) + std::exchange(m_styles, {}) +
           "</office:automatic-styles>\n<office:body><office:text>\n" + std::exchange(m_body, {}) +
           "</office:text></office:body>\n</office:document-content>\n";
}

} // namespace styrkoll::report::odt
