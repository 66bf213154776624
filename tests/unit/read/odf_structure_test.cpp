// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::read {
namespace {

using document::BlockKind;
using document::Document;
using document::Flow;
using document::k_none;
using document::MarkKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::odt;

TEST(OdfLists, KnowTheirDepth) {
    const Reading reading = read_body(
        "<text:list><text:list-header><text:p>ingress</text:p></text:list-header>"
        "<text:list-item><text:p>ett</text:p><text:p>mer</text:p><text:list><text:list-item>"
        "<text:p>ett a</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item/></text:list><text:p>utanför</text:p>"
        "<text:list><text:list-item><text:list><text:list-item><text:p>djup</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        "<text:numbered-paragraph text:level=\"3\"><text:p>numrerat</text:p>"
        "</text:numbered-paragraph>");
    EXPECT_EQ(reading.block("ingress").list_depth, 1);
    EXPECT_EQ(reading.block("ett").kind, BlockKind::list_item);
    EXPECT_EQ(reading.block("mer").list_depth, 1);
    EXPECT_EQ(reading.block("ett a").list_depth, 2);
    EXPECT_EQ(reading.block("utanför").list_depth, 0);
    EXPECT_EQ(reading.block("utanför").kind, BlockKind::paragraph);
    EXPECT_EQ(reading.block("djup").list_depth, 2);
    EXPECT_EQ(reading.block("numrerat").list_depth, 3);
}

TEST(OdfLists, MayWrapHeadings) {
    const Reading reading =
        read_body("<text:list><text:list-item><text:h text:outline-level=\"1\">Mål</text:h>"
                  "</text:list-item></text:list><text:p>text</text:p>");
    EXPECT_EQ(reading.block("Mål").kind, BlockKind::heading);
    EXPECT_EQ(reading.block("text").heading, 0U);
}

TEST(OdfLists, MayNotContinueWhatComesLater) {
    const Reading reading = read_body(
        "<text:list xml:id=\"l1\" text:continue-list=\"l2\"><text:list-item><text:p>1</text:p>"
        "</text:list-item></text:list><text:list xml:id=\"l2\" text:continue-list=\"l1\">"
        "<text:list-item><text:p>2</text:p></text:list-item></text:list>");
    EXPECT_THAT(reading.rules(), ElementsAre("odf-lista"));
}

constexpr const char* k_merged =
    "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"3\"/>"
    "<table:table-header-rows><table:table-row><table:table-cell "
    "table:number-columns-spanned=\"2\"><text:p>AB</text:p></table:table-cell>"
    "<table:covered-table-cell/><table:table-cell><text:p>C</text:p></table:table-cell>"
    "</table:table-row></table:table-header-rows>"
    "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>a</text:p>"
    "<text:p>a2</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
    "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>d</text:p>"
    "</table:table-cell><table:table-cell/></table:table-row></table:table>";

std::string cell(const Document& document, std::uint32_t table, std::uint32_t row,
                 std::uint32_t column) {
    const document::Cell* found = document.cell_at(document.tables[table], row, column);
    return found == nullptr ? "?" : document.text_of(*found);
}

TEST(OdfTables, AreGridsWithMergedCells) {
    const Reading reading = read_body(k_merged);
    const Document& document = reading.doc();
    ASSERT_EQ(document.tables.size(), 1U);
    EXPECT_EQ(document.tables[0].rows, 3U);
    EXPECT_EQ(document.tables[0].columns, 3U);
    EXPECT_EQ(document.tables[0].header_rows, 1U);
    EXPECT_EQ(document.string(document.tables[0].name), "T");
    EXPECT_EQ(cell(document, 0, 0, 1), "AB");
    EXPECT_EQ(cell(document, 0, 0, 2), "C");
    EXPECT_EQ(cell(document, 0, 2, 0), "a a2");
    EXPECT_EQ(cell(document, 0, 2, 1), "d");
    EXPECT_EQ(cell(document, 0, 2, 2), "");
    EXPECT_EQ(reading.block("AB").kind, BlockKind::table_cell);
    EXPECT_TRUE(reading.block("AB").header_row);
    EXPECT_FALSE(reading.block("a").header_row);
    EXPECT_EQ(reading.block("d").row, 2U);
    EXPECT_EQ(reading.block("d").column_in_table, 1U);
}

TEST(OdfTables, DoNotMindCoveredCellsThatAreLeftOut) {
    const Reading reading = read_body(
        "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\" "
        "table:number-rows-spanned=\"2\"><text:p>stor</text:p></table:table-cell><table:table-cell>"
        "<text:p>c</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
        "<text:p>d</text:p></table:table-cell></table:table-row></table:table>");
    EXPECT_EQ(reading.block("c").column_in_table, 2U);
    EXPECT_EQ(reading.block("d").column_in_table, 2U);
    EXPECT_EQ(cell(reading.doc(), 0, 1, 1), "stor");
}

TEST(OdfTables, WriteOutRepeatedRowsAndCells) {
    const Reading reading = read_body(
        "<table:table><table:table-row table:number-rows-repeated=\"3\"><table:table-cell "
        "table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>"
        "<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>");
    EXPECT_EQ(reading.doc().tables[0].rows, 3U);
    EXPECT_EQ(reading.doc().tables[0].columns, 3U);
    EXPECT_EQ(cell(reading.doc(), 0, 2, 1), "x");
    EXPECT_EQ(cell(reading.doc(), 0, 1, 2), "y");
    EXPECT_EQ(reading.doc().blocks.size(), 2U);
}

TEST(OdfTables, CountColumnsThatAreThereAndNotThoseDeclared) {
    const Reading reading = read_body(
        "<table:table><table:table-column table:number-columns-repeated=\"9\"/><table:table-row>"
        "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell/>"
        "</table:table-row><table:table-row><table:table-cell/></table:table-row></table:table>");
    EXPECT_EQ(reading.doc().tables[0].columns, 2U);
    EXPECT_EQ(reading.doc().tables[0].cell_count, 3U);
}

TEST(OdfTables, Nest) {
    const Reading reading = read_body(
        "<table:table table:name=\"yttre\"><table:table-row><table:table-cell><text:p>före</text:p>"
        "<table:table table:name=\"inre\"><table:table-row><table:table-cell><text:p>inne</text:p>"
        "</table:table-cell></table:table-row></table:table><text:p>efter</text:p>"
        "</table:table-cell><table:table-cell><text:p>bredvid</text:p></table:table-cell>"
        "</table:table-row></table:table>");
    const Document& document = reading.doc();
    ASSERT_EQ(document.tables.size(), 2U);
    EXPECT_EQ(document.tables[1].parent, 0U);
    EXPECT_EQ(document.tables[1].before, 1U);
    EXPECT_EQ(reading.block("inne").table, 1U);
    EXPECT_EQ(reading.block("efter").table, 0U);
    EXPECT_EQ(reading.block("bredvid").column_in_table, 1U);
    EXPECT_EQ(cell(document, 0, 0, 0), "före inne efter");
}

TEST(OdfTables, TakeTheCaptionThatStandsAtThem) {
    const std::string table = "<table:table><table:table-row><table:table-cell><text:p>x</text:p>"
                              "</table:table-cell></table:table-row></table:table>";
    const Reading reading =
        read_body("<text:p text:style-name=\"Caption\">Tabell 1</text:p>" + table +
                  "<text:p text:style-name=\"Illustration\">Figur 1</text:p>" + table +
                  "<text:p text:style-name=\"Table\">Tabell 2</text:p>");
    EXPECT_EQ(reading.block("Tabell 1").kind, BlockKind::caption);
    EXPECT_EQ(reading.block("Figur 1").kind, BlockKind::caption);
    EXPECT_EQ(reading.doc().tables[0].caption, 0U);
    EXPECT_EQ(reading.doc().text_of(reading.doc().tables[1].caption), "Tabell 2");
}

TEST(OdfTables, SurviveNumbersThatMakeNoSense) {
    const Reading reading = read_body(
        "<table:table><table:table-column table:number-columns-repeated=\"-5\"/><table:table-row>"
        "<table:table-cell table:number-columns-repeated=\"99999999999999999999\"/>"
        "<table:table-cell table:number-columns-spanned=\"4294967297\" "
        "table:number-rows-spanned=\"0\"><text:p>x</text:p></table:table-cell></table:table-row>"
        "</table:table><table:table-cell><text:p>vilse</text:p></table:table-cell>"
        "<table:table-row><table:table-cell/></table:table-row><table:covered-table-cell/>");
    EXPECT_THAT(reading.rules(), ElementsAre("odf-tal", "grans-upprepning"));
    EXPECT_EQ(reading.doc().tables.size(), 1U);
    EXPECT_LE(reading.doc().tables[0].columns, 1024U);
    EXPECT_THAT(reading.texts(), ElementsAre("x", "vilse"));
}

TEST(OdfComments, OfOursAreNotRead) {
    const Reading reading =
        read_body("<text:p>Före<office:annotation office:name=\"styrkoll:1:1\"><dc:creator>styrkoll"
                  "</dc:creator><text:p>Fel</text:p></office:annotation>.</text:p>");
    EXPECT_THAT(reading.texts(Flow::annotation), IsEmpty());
    ASSERT_EQ(reading.doc().ignored.size(), 1U);
    EXPECT_EQ(reading.doc().ignored[0].what, "own-comment");
}

/// They were passed over, and a personal number in them with them.
TEST(OdfComments, OfAPersonWhoSignsAsWeDoAreRead) {
    const Reading reading = read_body(
        "<text:p>Före<office:annotation><dc:creator>styrkoll</dc:creator><text:p>utan namn"
        "</text:p></office:annotation><office:annotation office:name=\"__Annotation__1\">"
        "<dc:creator>styrkoll</dc:creator><text:p>av Writer</text:p></office:annotation>"
        "<office:annotation office:name=\"styrkoll:1:1\"><dc:creator>Anna</dc:creator>"
        "<text:p>av Anna</text:p></office:annotation>"
        "<office:annotation xmlns:x=\"urn:x\" x:name=\"styrkoll:1:1\"><dc:creator>styrkoll"
        "</dc:creator><text:p>annat namn</text:p></office:annotation>.</text:p>");
    EXPECT_THAT(reading.texts(Flow::annotation),
                ElementsAre("utan namn", "av Writer", "av Anna", "annat namn"));
}

TEST(OdfNotes, FollowTheirParagraphAndKeepItsTextWhole) {
    const Reading reading = read_body(
        "<text:h text:outline-level=\"1\">Mål</text:h><text:p>Före<text:note text:id=\"ftn1\" "
        "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Noten</text:p></text:note-body></text:note> efter<office:annotation><dc:creator>"
        "Anna</dc:creator><dc:date>2027-01-01T00:00:00</dc:date><text:p>Kolla</text:p>"
        "<text:p>igen</text:p></office:annotation>.</text:p><text:p>Nästa</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("Mål", "Före efter.", "Nästa"));
    EXPECT_THAT(reading.texts(Flow::note), ElementsAre("Noten"));
    EXPECT_THAT(reading.texts(Flow::annotation), ElementsAre("Kolla", "igen"));
    EXPECT_EQ(reading.block("Noten").host, 1U);
    EXPECT_EQ(reading.block("Noten").heading, 0U);
    EXPECT_EQ(reading.block("Noten").paragraph, 3U);
    EXPECT_EQ(reading.block("Kolla").paragraph, 2U) << "comments do not count";
    EXPECT_EQ(reading.block("Nästa").paragraph, 4U);
    EXPECT_THAT(reading.rules(), IsEmpty());
}

TEST(OdfFrames, AreFlowsOfTheirOwnInDocumentOrder) {
    const Reading reading = read_body(
        "<text:p><draw:frame draw:name=\"R\"><draw:text-box><text:p>i ramen<draw:custom-shape>"
        "<text:p>i formen</text:p></draw:custom-shape></text:p><table:table><table:table-row>"
        "<table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"
        "</draw:text-box></draw:frame>Värden</text:p><draw:g><draw:rect><text:p>grupp</text:p>"
        "</draw:rect></draw:g><text:p>Sist</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("Värden", "Sist"));
    EXPECT_THAT(reading.texts(Flow::frame), ElementsAre("i ramen", "i formen", "cell", "grupp"));
    EXPECT_EQ(reading.block("i ramen").paragraph, 2U);
    EXPECT_EQ(reading.block("i formen").paragraph, 3U);
    EXPECT_EQ(reading.block("i formen").host, 1U);
    EXPECT_EQ(reading.doc().tables[0].flow, Flow::frame);
    EXPECT_EQ(reading.block("Sist").paragraph, 6U);
}

TEST(OdfFrames, TellPicturesObjectsAndTheirDescriptions) {
    const Reading reading = read_body(
        "<text:p>Se <draw:frame><draw:image xlink:href=\"Pictures/1.png\"><text:p/></draw:image>"
        "<svg:title>Karta</svg:title><svg:desc>Karta över kommunen</svg:desc></draw:frame>här"
        "<draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image "
        "xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame><draw:frame><draw:image "
        "xlink:href=\"http://example.org/x.png\"/></draw:frame></text:p>");
    EXPECT_THAT(reading.marks(MarkKind::image),
                ElementsAre("=Pictures/1.png", "=http://example.org/x.png"));
    EXPECT_THAT(reading.marks(MarkKind::object), ElementsAre("=./Object 1"));
    EXPECT_EQ(reading.doc().string(reading.doc().marks[0].detail), "Karta");
    EXPECT_EQ(reading.doc().marks[0].begin, 3U);
    EXPECT_THAT(reading.texts(Flow::alternative_text), ElementsAre("Karta", "Karta över kommunen"));
    EXPECT_THAT(reading.doc().package.objects, ElementsAre("Object 1"));
    EXPECT_THAT(reading.doc().package.external_links, ElementsAre("http://example.org/x.png"));
}

TEST(OdfChanges, KeepDeletedTextApartAndInsertedTextIn) {
    const Reading reading = read_body(
        "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\"><text:deletion>"
        "<office:change-info><dc:creator>A</dc:creator></office:change-info><text:h "
        "text:outline-level=\"1\">STRUKEN RUBRIK</text:h><text:p>STRUKEN TEXT</text:p>"
        "</text:deletion></text:changed-region><text:changed-region text:id=\"c2\"><text:insertion>"
        "<office:change-info/></text:insertion></text:changed-region></text:tracked-changes>"
        "<text:p>Kvar<text:change text:change-id=\"c1\"/> och <text:change-start "
        "text:change-id=\"c2\"/>infogat</text:p><text:p>över<text:change-end "
        "text:change-id=\"c2\"/> två.</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("Kvar och infogat", "över två."));
    EXPECT_THAT(reading.texts(Flow::deleted), ElementsAre("STRUKEN RUBRIK", "STRUKEN TEXT"));
    EXPECT_THAT(reading.marks(MarkKind::inserted), ElementsAre("infogat=", "över="));
    EXPECT_EQ(reading.doc().blocks[2].heading, k_none);
    ASSERT_EQ(reading.doc().ignored.size(), 1U);
    EXPECT_EQ(reading.doc().ignored[0].what, "tracked-deletion");
    EXPECT_EQ(reading.doc().ignored[0].paragraphs, 2U);
}

/// What LibreOffice writes in flat files: the region is empty, the words stand where they stood.
const std::string k_flat_deletion =
    "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><office:change-info/>"
    "</text:deletion></text:changed-region></text:tracked-changes>";
const std::string k_from = "<text:change-start text:change-id=\"c1\"/>";
const std::string k_to = "<text:change-end text:change-id=\"c1\"/>";

TEST(OdfChanges, KeepTextApartThatWasDeletedWhereItStands) {
    const Reading reading = read_body(
        k_flat_deletion + "<text:p>Vi ska " + k_from +
        "<text:span>inte<text:s/>alls</text:span> <text:a xlink:href=\"http://example.org\">väl"
        "</text:a><text:note><text:note-body><text:p>noten</text:p></text:note-body></text:note>" +
        k_to + "bygga.</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("Vi ska bygga."));
    EXPECT_THAT(reading.texts(Flow::deleted), ElementsAre("inte alls väl", "noten"));
    EXPECT_THAT(reading.marks(MarkKind::link), IsEmpty());
    EXPECT_THAT(reading.marks(MarkKind::inserted), IsEmpty());
    ASSERT_EQ(reading.doc().ignored.size(), 1U);
    EXPECT_EQ(reading.doc().ignored[0].what, "tracked-deletion");
    EXPECT_EQ(reading.doc().ignored[0].text, "inte alls väl");
}

TEST(OdfChanges, DeleteParagraphsAndTablesWhereTheyStand) {
    const Reading reading = read_body(
        k_flat_deletion + "<text:p>Början " + k_from +
        "och mer<office:annotation><text:p>sagt</text:p></office:annotation></text:p>"
        "<text:h text:outline-level=\"1\">Rubrik</text:h><text:p/><table:table><table:table-row>"
        "<table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>i början" +
        k_to +
        " av slutet.</text:p><text:h text:outline-level=\"1\">Kvar"
        "</text:h>");
    EXPECT_THAT(reading.texts(), ElementsAre("Början", "av slutet.", "Kvar"));
    EXPECT_THAT(reading.texts(Flow::deleted),
                ElementsAre("och mer", "sagt", "Rubrik", "", "cell", "i början"));
    ASSERT_EQ(reading.doc().tables.size(), 1U);
    EXPECT_EQ(reading.doc().tables[0].flow, Flow::deleted);
    ASSERT_EQ(reading.doc().ignored.size(), 1U) << "it is one deletion";
    EXPECT_EQ(reading.doc().ignored[0].paragraphs, 4U);
}

TEST(OdfChanges, LeaveACellWhoseWordsWereDeletedWhereTheyStand) {
    const Reading reading =
        read_body(k_flat_deletion + "<table:table><table:table-row><table:table-cell><text:p>" +
                  k_from + "812" + k_to +
                  "</text:p></table:table-cell><table:table-cell><text:p>mnkr</text:p>"
                  "</table:table-cell></table:table-row></table:table>");
    EXPECT_THAT(reading.texts(), ElementsAre("", "mnkr"));
    EXPECT_THAT(reading.texts(Flow::deleted), ElementsAre("812"));
    EXPECT_EQ(reading.doc().tables[0].flow, Flow::body);
}

/// A comment before the deletion is read after its paragraph, where the deletion still is open.
TEST(OdfChanges, DoNotReachWhatIsSetAsideBefore) {
    const Reading reading =
        read_body(k_flat_deletion +
                  "<text:p>Ett<office:annotation><text:p>fråga</text:p></office:annotation>" +
                  k_from + "två</text:p><text:p>tre" + k_to + "</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("Ett"));
    EXPECT_THAT(reading.texts(Flow::annotation), ElementsAre("fråga"));
    EXPECT_THAT(reading.texts(Flow::deleted), ElementsAre("två", "tre"));
}

TEST(OdfIndexes, AreNoContent) {
    const Reading reading = read_body(
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Mall"
        "</text:index-title-template></text:table-of-content-source><text:index-body>"
        "<text:index-title text:name=\"t\"><text:p>Innehåll</text:p></text:index-title><text:p>"
        "<text:a xlink:href=\"#__RefHeading__1\">Mål<text:tab/>1</text:a></text:p>"
        "</text:index-body></text:table-of-content><text:h text:outline-level=\"1\">Mål</text:h>"
        "<text:p text:style-name=\"Contents_20_1\">Mål 1</text:p>"
        "<text:p text:style-name=\"TOC2\">Delmål 2</text:p>"
        "<text:bibliography><text:index-body><text:p>Litt</text:p></text:index-body>"
        "</text:bibliography>");
    EXPECT_THAT(reading.texts(), ElementsAre("Mål"));
    EXPECT_THAT(reading.texts(Flow::index),
                ElementsAre("Innehåll", "Mål\t1", "Mål 1", "Delmål 2", "Litt"));
    ASSERT_EQ(reading.doc().ignored.size(), 3U);
    EXPECT_EQ(reading.doc().ignored[0].what, "table-of-contents");
    EXPECT_EQ(reading.doc().ignored[0].text, "Innehåll");
    EXPECT_EQ(reading.doc().ignored[1].paragraphs, 2U);
    EXPECT_EQ(reading.doc().ignored[2].what, "bibliography");
    EXPECT_THAT(reading.rules(), IsEmpty()) << "links of a table of contents are generated";
}

TEST(OdfSections, MayBeHidden) {
    const Reading reading = read_body(
        "<text:section text:name=\"a\" text:display=\"none\"><text:p>dolt</text:p></text:section>"
        "<text:section text:name=\"b\" text:display=\"condition\" text:is-hidden=\"true\"><text:p>"
        "villkor</text:p></text:section><text:section text:name=\"c\" "
        "text:display=\"condition\"><text:p>syns</text:p></text:section>"
        "<text:section text:name=\"d\"><text:section-source xlink:href=\"../annan.odt\"/>"
        "<text:p>länkat</text:p></text:section>");
    EXPECT_THAT(reading.texts(Flow::hidden), ElementsAre("dolt", "villkor"));
    EXPECT_THAT(reading.texts(), ElementsAre("syns", "länkat"));
    EXPECT_THAT(reading.doc().package.external_links, ElementsAre("../annan.odt"));
}

TEST(OdfPages, HaveHeadersAndFooters) {
    const testing::OdfBuilder builder =
        odt()
            .body("<text:h text:outline-level=\"1\">Mål</text:h>")
            .masters(
                "<style:master-page style:name=\"Standard\"><style:header><text:p>Verksamhetsplan"
                "</text:p></style:header><style:footer><text:p>Sida <text:page-number>1"
                "</text:page-number></text:p></style:footer><style:header-left "
                "style:display=\"false\"><text:p>visas inte</text:p></style:header-left>"
                "</style:master-page>");
    const Reading reading = read_odt(builder);
    EXPECT_THAT(reading.texts(Flow::header), ElementsAre("Verksamhetsplan"));
    EXPECT_THAT(reading.texts(Flow::footer), ElementsAre("Sida 1"));
    EXPECT_THAT(reading.texts(Flow::hidden), ElementsAre("visas inte"));
    EXPECT_EQ(reading.block("Verksamhetsplan").part, 1);
    EXPECT_EQ(reading.block("Verksamhetsplan").paragraph, 1U);
    EXPECT_THAT(reading.doc().parts, ElementsAre("content.xml", "styles.xml", "meta.xml"));
}

TEST(OdfReferences, AreFollowedWithinTheDocument) {
    const Reading reading = read_body(
        "<text:h text:outline-level=\"1\">Mål och delmål</text:h>"
        "<table:table table:name=\"Tabell1\"/>"
        "<text:p><text:a xlink:href=\"#1.Mål och delmål|outline\">a</text:a><text:a "
        "xlink:href=\"#Tabell1|table\">b</text:a><text:a xlink:href=\"#bm%C3%A5\">c</text:a>"
        "<text:a xlink:href=\"annan.odt#finns-inte-har\">d</text:a><text:bookmark "
        "text:name=\"bmå\"/></text:p>");
    EXPECT_THAT(reading.rules(), IsEmpty());
    const Reading broken =
        read_body("<text:p><text:a xlink:href=\"#M%C3%A5l%20saknas|outline\">a</text:a>"
                  "<text:bookmark-ref text:ref-name=\"saknas\">b</text:bookmark-ref></text:p>");
    EXPECT_THAT(broken.rules(), ElementsAre("odf-lank", "odf-referens"));
    EXPECT_EQ(broken.findings[1].location->quote, "b");
}

TEST(OdfReferences, NeedNoNeighbours) {
    const Reading reading =
        read_body("<text:p>a<text:bookmark-start text:name=\"öppet\"/>b</text:p>"
                  "<text:p xml:id=\"x\">c</text:p><text:p xml:id=\"x\">d"
                  "<text:bookmark-end text:name=\"okänt\"/></text:p>");
    EXPECT_THAT(reading.rules(), ::testing::UnorderedElementsAre("odf-bokmarke", "odf-dubbelt-id"));
    EXPECT_EQ(reading.doc().string(reading.block("c").xml_id), "x");
}

TEST(OdfMeta, BecomesProperties) {
    const Reading reading = read_odt(odt().meta(
        "<meta:generator>LibreOffice</meta:generator><dc:title> Plan </dc:title>"
        "<meta:keyword>mål</meta:keyword><meta:keyword>plan</meta:keyword><dc:subject></dc:subject>"
        "<meta:user-defined meta:name=\"Dokumenttyp\">Verksamhetsplan</meta:user-defined>"
        "<meta:user-defined meta:name=\"Beslutsdatum\" "
        "meta:value-type=\"date\">2027-12-14T00:00:00</meta:user-defined>"
        "<dc:date>2027-01-02T10:11:12</dc:date>"));
    const Document& document = reading.doc();
    EXPECT_EQ(document.property("dc:title"), "Plan");
    EXPECT_EQ(document.property("Dokumenttyp"), "Verksamhetsplan");
    EXPECT_EQ(document.property("Beslutsdatum"), "2027-12-14");
    EXPECT_EQ(document.property("dc:date"), "2027-01-02T10:11:12");
    EXPECT_EQ(std::count_if(document.properties.begin(), document.properties.end(),
                            [](const auto& p) { return p.name == "meta:keyword"; }),
              2);
    EXPECT_EQ(document.property("dc:subject"), "");
    EXPECT_THAT(reading.rules(), IsEmpty());
    EXPECT_THAT(read_odt(odt().meta("<dc:date>igår</dc:date><dc:title>a</dc:title>"
                                    "<dc:title>b</dc:title>"))
                    .rules(),
                ElementsAre("odf-metadata", "odf-metadata"));
}

/// A picture after a blank at the end of its paragraph stood behind the text, and the checks that
/// cut the text there broke.
TEST(OdfPictures, BehindAFinalBlankStandsAtTheEndOfTheText) {
    const Reading reading =
        read_body("<text:p>Bild <draw:frame><draw:image/></draw:frame></text:p>");
    ASSERT_EQ(reading.doc().marks.size(), 1U);
    EXPECT_EQ(reading.doc().marks[0].begin, 4U);
    EXPECT_EQ(reading.doc().marks[0].end, 4U);
}

} // namespace
} // namespace styrkoll::read
