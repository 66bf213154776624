// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include "read/odf_style_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::read {
namespace {

using document::BlockKind;
using document::Flow;
using document::HeadingSource;
using document::MarkKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::odt;

TEST(StyleNames, DecodesWhatNamesMayNotHold) {
    EXPECT_EQ(decode_style_name("Heading_20_1"), "Heading 1");
    EXPECT_EQ(decode_style_name("Min_20_Rubrik_20_åäö"), "Min Rubrik åäö");
    EXPECT_EQ(decode_style_name("a_e5_b"), "aåb");
    EXPECT_EQ(decode_style_name("snake_case_name"), "snake_case_name");
    EXPECT_EQ(decode_style_name("_20"), "_20");
    EXPECT_EQ(decode_style_name("_110000_"), "_110000_");
}

TEST(StyleNames, KnowsHeadingsInTheLanguagesOfWriters) {
    for (const char* name : {"Heading 2", "heading-2", "Heading2", "Rubrik 2", "RUBRIK 2",
                             "Überschrift 2", "heading 2"}) {
        EXPECT_EQ(role_of_style(name).role, StyleRole::heading) << name;
        EXPECT_EQ(role_of_style(name).level, 2) << name;
    }
    for (const char* name : {"Heading", "Heading 11", "Heading 0", "Heading 1 Char", "1",
                             "Text body", "Sidhuvud 1", ""}) {
        EXPECT_NE(role_of_style(name).role, StyleRole::heading) << name;
    }
    EXPECT_EQ(role_of_style("toc-1").role, StyleRole::contents);
    EXPECT_EQ(role_of_style("Contents 1").role, StyleRole::contents);
    EXPECT_EQ(role_of_style("Innehåll 3").role, StyleRole::contents);
    EXPECT_EQ(role_of_style("Title").role, StyleRole::title);
    EXPECT_EQ(role_of_style("Bildtext").role, StyleRole::caption);
}

constexpr const char* k_styles =
    "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"sv\" "
    "fo:country=\"SE\"/></style:default-style>"
    "<style:style style:name=\"Heading\" style:family=\"paragraph\"/>"
    "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" "
    "style:family=\"paragraph\" style:parent-style-name=\"Heading\" "
    "style:default-outline-level=\"1\"/>"
    "<style:style style:name=\"Bestämmelserubrik\" style:family=\"paragraph\" "
    "style:default-outline-level=\"3\"/>"
    "<style:style style:name=\"Utan\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Heading_20_1\" style:default-outline-level=\"\"/>"
    "<style:style style:name=\"Title\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Heading\"/>"
    "<style:style style:name=\"Subtitle\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Title\"/>"
    "<style:style style:name=\"Stark\" style:family=\"text\"><style:text-properties "
    "fo:font-weight=\"bold\" fo:color=\"#ff0000\"/></style:style>";

testing::OdfBuilder styled() {
    return odt().styles(k_styles).automatic(
        "<style:style style:name=\"P1\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Heading_20_1\"/>"
        "<style:style style:name=\"P2\" style:family=\"paragraph\"><style:text-properties "
        "fo:font-weight=\"bold\"/></style:style>"
        "<style:style style:name=\"P3\" style:family=\"paragraph\"><style:text-properties "
        "text:display=\"none\"/></style:style>"
        "<style:style style:name=\"P4\" style:family=\"paragraph\"><style:text-properties "
        "fo:language=\"fi\" fo:country=\"FI\"/></style:style>"
        "<style:style style:name=\"fet\" style:family=\"text\"><style:text-properties "
        "fo:font-weight=\"bold\"/></style:style>"
        "<style:style style:name=\"mager\" style:family=\"text\"><style:text-properties "
        "fo:font-weight=\"normal\"/></style:style>"
        "<style:style style:name=\"gul\" style:family=\"text\"><style:text-properties "
        "fo:background-color=\"#ffff00\" fo:color=\"#c9211e\"/></style:style>"
        "<style:style style:name=\"dold\" style:family=\"text\"><style:text-properties "
        "text:display=\"none\"/></style:style>"
        "<style:style style:name=\"eng\" style:family=\"text\"><style:text-properties "
        "fo:language=\"en\" fo:country=\"GB\"/></style:style>");
}

TEST(OdfStyles, TellsHowAHeadingWasRecognised) {
    const Reading reading = read_odt(styled().body(
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"2\">element</text:h>"
        "<text:p text:style-name=\"P1\">stil</text:p>"
        "<text:p text:style-name=\"Bestämmelserubrik\">nivå</text:p>"
        "<text:p text:style-name=\"Utan\">ingen</text:p>"
        "<text:p text:style-name=\"Rubrik_20_4\">namn</text:p>"
        "<text:p text:style-name=\"Title\">titel</text:p>"
        "<text:p text:style-name=\"Subtitle\">undertitel</text:p>"
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">  </text:h>"));
    EXPECT_EQ(reading.block("element").heading_source, HeadingSource::element);
    EXPECT_EQ(reading.block("element").level, 2);
    EXPECT_EQ(reading.block("stil").heading_source, HeadingSource::style);
    EXPECT_EQ(reading.block("stil").level, 1);
    EXPECT_EQ(reading.doc().string(reading.block("stil").style), "Heading 1");
    EXPECT_EQ(reading.block("nivå").level, 3);
    EXPECT_EQ(reading.block("ingen").kind, BlockKind::paragraph);
    EXPECT_EQ(reading.block("namn").level, 4);
    EXPECT_EQ(reading.block("titel").kind, BlockKind::title);
    EXPECT_EQ(reading.block("undertitel").kind, BlockKind::paragraph);
    EXPECT_EQ(reading.doc().blocks.back().kind, BlockKind::paragraph) << "it heads nothing";
    EXPECT_THAT(reading.rules(), IsEmpty());
}

TEST(OdfStyles, SaysWhenAnOutlineLevelMakesNoSense) {
    for (const char* level : {"text:outline-level=\"-1\"", "text:outline-level=\"1.5\"",
                              "text:outline-level=\"\"", ""}) {
        const Reading reading =
            read_body("<text:h " + std::string(level) + ">Rubrik</text:h><text:p>x</text:p>");
        EXPECT_THAT(reading.rules(), ElementsAre("odf-rubrikniva")) << level;
        EXPECT_EQ(reading.block("Rubrik").level, 1);
        EXPECT_EQ(reading.findings[0].location->quote, "Rubrik");
    }
    EXPECT_EQ(read_body("<text:h text:outline-level=\"99\">R</text:h>").block("R").level, 10);
}

TEST(OdfStyles, SurvivesStylesThatAreTheirOwnAncestors) {
    const Reading reading =
        read_odt(odt()
                     .styles("<style:style style:name=\"A\" style:family=\"paragraph\" "
                             "style:parent-style-name=\"B\"/><style:style style:name=\"B\" "
                             "style:family=\"paragraph\" style:parent-style-name=\"A\"/>")
                     .body("<text:p text:style-name=\"A\">x</text:p>"));
    EXPECT_THAT(reading.texts(), ElementsAre("x"));
    EXPECT_THAT(reading.rules(), ElementsAre("odf-stil"));
}

TEST(OdfStyles, MarksBoldRunsButNotWhollyBoldParagraphs) {
    const Reading reading = read_odt(styled().body(
        "<text:p>a <text:span text:style-name=\"fet\">b</text:span><text:span "
        "text:style-name=\"fet\">c</text:span> d</text:p>"
        "<text:p><text:span text:style-name=\"fet\">hela</text:span> </text:p>"
        "<text:p text:style-name=\"P2\">av stil</text:p>"
        "<text:p text:style-name=\"P2\">fet <text:span text:style-name=\"mager\">mager</text:span>"
        "</text:p>"
        "<text:p><text:span text:style-name=\"Stark\">namngiven</text:span></text:p>"));
    EXPECT_THAT(reading.marks(MarkKind::bold), ElementsAre("bc=", "fet ="));
    EXPECT_FALSE(reading.doc().blocks[0].all_bold);
    EXPECT_TRUE(reading.block("hela").all_bold);
    EXPECT_TRUE(reading.block("av stil").all_bold);
    EXPECT_FALSE(reading.block("fet mager").all_bold);
    EXPECT_TRUE(reading.block("namngiven").all_bold);
    EXPECT_THAT(reading.marks(MarkKind::colour), IsEmpty()) << "a named style is not direct";
}

TEST(OdfStyles, MarksColoursByDirectFormatting) {
    const Reading reading = read_odt(
        styled().body("<text:p>a <text:span text:style-name=\"gul\">gult </text:span></text:p>"));
    EXPECT_THAT(reading.marks(MarkKind::highlight), ElementsAre("gult=#ffff00"));
    EXPECT_THAT(reading.marks(MarkKind::colour), ElementsAre("gult=#c9211e"));
}

TEST(OdfStyles, KnowsTheLanguageOfParagraphsAndSpans) {
    const Reading reading = read_odt(styled().body(
        "<text:p>svenska <text:span text:style-name=\"eng\">english</text:span></text:p>"
        "<text:p text:style-name=\"P4\">suomi</text:p>"));
    EXPECT_EQ(reading.doc().default_language, "sv-SE");
    EXPECT_EQ(reading.doc().string(reading.doc().blocks[0].language), "sv-SE");
    EXPECT_EQ(reading.doc().string(reading.block("suomi").language), "fi-FI");
    EXPECT_THAT(reading.marks(MarkKind::language), ElementsAre("english=en-GB"));
}

TEST(OdfStyles, PutsHiddenTextInAFlowOfItsOwn) {
    const Reading reading = read_odt(styled().body(
        "<text:p>syns <text:span text:style-name=\"dold\">dolt</text:span> syns</text:p>"
        "<text:p text:style-name=\"P3\">dolt stycke</text:p>"
        "<text:p>villkor<text:hidden-paragraph text:condition=\"x\" "
        "text:is-hidden=\"true\"/></text:p>"
        "<text:p>fält<text:hidden-text text:condition=\"x\" text:string-value=\"hemligt\" "
        "text:is-hidden=\"true\"/></text:p>"
        "<text:p><text:conditional-text text:string-value-if-true=\"ja\" "
        "text:string-value-if-false=\"nej\">ja</text:conditional-text></text:p>"));
    EXPECT_THAT(reading.texts(Flow::hidden),
                ElementsAre("dolt", "dolt stycke", "villkor", "hemligt", "nej"));
    EXPECT_THAT(reading.texts(), ElementsAre("syns dolt syns", "fält", "ja"));
    EXPECT_THAT(reading.marks(MarkKind::hidden), ElementsAre("dolt="));
    EXPECT_EQ(reading.block("dolt").host, 0U);
}

} // namespace
} // namespace styrkoll::read
