// SPDX-License-Identifier: Apache-2.0
//
// Files made to break readers. The kinds are made in memory, small; a folder with more of them, and
// a table HOSTILE.tsv of what is expected, is tried when STYRKOLL_HOSTILE names it.
#include "reading.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>

namespace styrkoll::read {
namespace {

using ::testing::Contains;
using testing::odt;
using testing::ZipBuilder;

/// Far above what any of them takes, also in a build with sanitizers on a busy machine.
constexpr double k_most_seconds = 30;

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

Reading read_content(std::string_view content) {
    ZipBuilder zip;
    zip.store("mimetype", "application/vnd.oasis.opendocument.text");
    zip.store("content.xml", content);
    return read_bytes(zip.bytes());
}

Reading timed(const testing::OdfBuilder& builder) {
    const auto start = std::chrono::steady_clock::now();
    Reading reading = read_odt(builder);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    EXPECT_LT(spent.count(), k_most_seconds);
    return reading;
}

TEST(Hostile, DepthOverflowsNoStack) {
    const Reading spans = timed(odt().body("<text:p>" + repeated("<text:span>", 100'000) + "x" +
                                           repeated("</text:span>", 100'000) + "</text:p>"));
    EXPECT_THAT(spans.rules(), Contains("grans-djup"));
    const Reading tables = timed(odt().body(
        repeated("<table:table><table:table-row><table:table-cell>", 600) + "<text:p>x</text:p>" +
        repeated("</table:table-cell></table:table-row></table:table>", 600)));
    EXPECT_TRUE(tables.document);
    EXPECT_THAT(tables.rules(), Contains("odf-djup"));
    EXPECT_EQ(tables.doc().tables.size(), 600U);
}

TEST(Hostile, NotesInNotesOverflowNoStack) {
    const Reading reading = timed(odt().body(
        repeated("<text:p>a<text:note><text:note-body>", 500) + "<text:p>innerst</text:p>" +
        repeated("</text:note-body></text:note></text:p>", 500)));
    EXPECT_EQ(reading.doc().blocks.size(), 501U);
    EXPECT_EQ(reading.block("innerst").paragraph, 501U);
}

TEST(Hostile, WidthIsLimited) {
    const Reading attributes = timed(odt().body("<text:p " + repeated("xmlns:a=\"u\" ", 1) + [] {
        std::string many;
        for (int i = 0; i < 10'000; ++i) {
            many += "xmlns:n" + std::to_string(i) + "=\"u\" ";
        }
        return many;
    }() + "/>"));
    EXPECT_THAT(attributes.rules(), Contains("grans-attribut"));
    const Reading value = timed(
        odt().body("<text:p text:style-name=\"" + std::string(2'000'000, 'x') + "\">y</text:p>"));
    EXPECT_THAT(value.rules(), Contains("grans-attributlangd"));
}

TEST(Hostile, SpacesAndRepeatsAreLimited) {
    const Reading spaces = timed(
        odt().body("<text:p>" + repeated("<text:s text:c=\"1000000\"/>", 1000) + "x</text:p>"));
    EXPECT_LT(spaces.doc().text.size(), 2'000'000U);
    EXPECT_THAT(spaces.rules(), ::testing::ElementsAre("grans-upprepning"));
    const Reading cells = timed(
        odt().body("<table:table><table:table-row table:number-rows-repeated=\"1000000\">"
                   "<table:table-cell table:number-columns-repeated=\"1000000\"/></table:table-row>"
                   "</table:table>"));
    EXPECT_LE(cells.doc().cells.size(), 1024U * 1024U);
    const Reading more = timed(odt().body(
        repeated("<table:table><table:table-row table:number-rows-repeated=\"1024\">"
                 "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
                 "</table:table>",
                 3)));
    EXPECT_THAT(more.rules(), Contains("grans-celler"));
    const Reading wide = timed(
        odt().body("<table:table><table:table-row>" +
                   repeated("<table:table-cell table:number-columns-spanned=\"1024\" "
                            "table:number-rows-spanned=\"1024\"/>",
                            5000) +
                   "</table:table-row>" + repeated("<table:table-row/>", 2000) + "</table:table>"));
    EXPECT_LE(wide.doc().tables[0].columns, 1024U);
}

TEST(Hostile, EverythingIsLinear) {
    std::string headings;
    std::string styles;
    for (int i = 0; i < 20'000; ++i) {
        const std::string n = std::to_string(i);
        headings.append("<text:h text:outline-level=\"")
            .append(std::to_string(1 + i % 6))
            .append("\"><text:bookmark-start text:name=\"b")
            .append(n)
            .append("\"/>Rubrik<text:bookmark-end text:name=\"b")
            .append(n)
            .append("\"/></text:h><text:p><text:bookmark-ref text:ref-name=\"b")
            .append(std::to_string(19'999 - i))
            .append("\">x</text:bookmark-ref></text:p>");
        styles.append("<style:style style:name=\"S")
            .append(n)
            .append("\" style:family=\"paragraph\" style:parent-style-name=\"S")
            .append(std::to_string(i + 1))
            .append("\"/>");
    }
    const Reading reading =
        timed(odt().styles(styles).body("<text:p text:style-name=\"S0\">x</text:p>" + headings));
    EXPECT_EQ(reading.doc().blocks.size(), 40'001U);
    EXPECT_THAT(reading.rules(), ::testing::IsEmpty());
}

TEST(Hostile, NamespacesDeclaredOverAndOverAreLinear) {
    std::string spans;
    for (int i = 0; i < 70'000; ++i) {
        spans +=
            "<a:span xmlns:a=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><a:s/></a:span>";
    }
    const Reading reading = timed(odt().body("<text:p>" + spans + "</text:p>"));
    EXPECT_EQ(reading.doc().text.size(), 70'000U);
}

TEST(Hostile, EntitiesAndDoctypesAreRefused) {
    const std::string content = odt().body("<text:p>&x;</text:p>").content_xml();
    const std::size_t after = content.find("?>") + 2;
    for (const char* subset : {"<!ENTITY x 'y'>", "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                               "<!ENTITY % p SYSTEM 'http://example.org/x'> %p;"}) {
        std::string with = content;
        with.insert(after, "<!DOCTYPE o [" + std::string(subset) + "]>");
        const Reading reading = read_content(with);
        EXPECT_FALSE(reading.document);
        EXPECT_THAT(reading.rules(), Contains("xml-doctype"));
    }
    EXPECT_THAT(read_content(content).rules(), Contains("xml-valformad"));
}

TEST(Hostile, NothingIsLostSilently) {
    const std::string good = odt().body("<text:p>text</text:p>").content_xml();
    std::string cut = good;
    cut.replace(cut.find("text</"), 4, std::string("te\0t", 4));
    EXPECT_THAT(read_content(cut).rules(), Contains("xml-valformad"));
    EXPECT_THAT(read_content(good + "<x/>").rules(), Contains("xml-valformad"));
    EXPECT_THAT(read_content(good.substr(0, good.size() - 5)).rules(), Contains("xml-valformad"));
    std::string latin = good;
    latin.replace(latin.find("text</"), 4, "t\xE5t ");
    EXPECT_THAT(read_content(latin).rules(), Contains("xml-kodning"));
}

/// One row of HOSTILE.tsv.
struct Row {
    std::string file;
    std::string expected;
};

std::vector<Row> rows_of(const std::string& folder) {
    std::vector<Row> rows;
    std::ifstream table(folder + "/HOSTILE.tsv");
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        const auto columns = text::split(line, '\t');
        if (columns.size() > 3) {
            rows.push_back({std::string(columns[0]), std::string(columns[3])});
        }
    }
    return rows;
}

TEST(Hostile, FilesOfTheFolderAreReadAsItsTableSays) {
    const char* folder = std::getenv("STYRKOLL_HOSTILE");
    if (folder == nullptr) {
        GTEST_SKIP() << "STYRKOLL_HOSTILE names no folder";
    }
    const std::vector<Row> rows = rows_of(folder);
    ASSERT_FALSE(rows.empty());
    for (const Row& row : rows) {
        const auto bytes = file::read(std::string(folder) + "/" + row.file, 1U << 30U);
        ASSERT_TRUE(bytes) << row.file;
        const auto start = std::chrono::steady_clock::now();
        const Reading reading = read_bytes(*bytes, row.file);
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        EXPECT_LT(spent.count(), k_most_seconds) << row.file;
        const bool above_note = std::any_of(reading.findings.begin(), reading.findings.end(),
                                            [](const finding::Finding& finding) {
                                                return finding.severity > finding::Severity::note;
                                            });
        // Its namespaces are no ODF namespaces at all: the table means a file that it is not.
        const bool is_no_odf = row.file == "x34_other_prefixes.odt";
        EXPECT_EQ(reading.document.has_value(), row.expected != "error" && !is_no_odf) << row.file;
        if (row.expected == "ok" && !is_no_odf) {
            EXPECT_FALSE(above_note) << row.file << ": " << reading.findings[0].rule;
        } else {
            EXPECT_FALSE(reading.findings.empty()) << row.file;
        }
    }
}

} // namespace
} // namespace styrkoll::read
