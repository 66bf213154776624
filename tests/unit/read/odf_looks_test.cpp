// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll::read {
namespace {

using document::MarkKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::odt;

std::string style(const std::string& family, const std::string& name, const std::string& properties,
                  const std::string& more = {}) {
    return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\" " + more +
           ">" + properties + "</style:style>";
}

std::string cell_style(const std::string& name, const std::string& colour) {
    return style("table-cell", name,
                 "<style:table-cell-properties fo:background-color=\"" + colour + "\"/>");
}

std::string text_style(const std::string& name, const std::string& attributes) {
    return style("text", name, "<style:text-properties " + attributes + "/>");
}

/// "words: colour on background, size" of what is not plain black on the page.
std::vector<std::string> inks(const Reading& reading) {
    std::vector<std::string> found;
    for (const document::Mark& mark : reading.doc().marks) {
        if (mark.kind != MarkKind::ink) {
            continue;
        }
        const std::string_view words =
            reading.doc().text_of(mark.block).substr(mark.begin, mark.end - mark.begin);
        found.push_back(std::string(words) + ": " + std::string(reading.doc().string(mark.text)) +
                        " on " + std::string(reading.doc().string(mark.detail)) + ", " +
                        std::to_string(mark.size));
    }
    return found;
}

std::vector<std::string> backgrounds(const Reading& reading) {
    std::vector<std::string> found;
    for (const document::Cell& cell : reading.doc().cells) {
        found.emplace_back(reading.doc().string(cell.background));
    }
    return found;
}

TEST(OdfLooks, GiveACellTheBackgroundOfItselfItsRowOrItsTable) {
    const Reading reading = read_odt(
        odt()
            .automatic(
                cell_style("grön", "#00FF00") + cell_style("klar", "transparent") +
                style("table-row", "rad",
                      "<style:table-row-properties fo:background-color=\"#111111\"/>") +
                style("table", "tab", "<style:table-properties fo:background-color=\"#222222\"/>"))
            .body(
                "<table:table table:style-name=\"tab\"><table:table-column "
                "table:number-columns-repeated=\"3\"/>"
                "<table:table-row><table:table-cell "
                "table:style-name=\"grön\"><text:p/></table:table-cell>"
                "<table:table-cell table:style-name=\"klar\"><text:p/></table:table-cell>"
                "<table:table-cell/></table:table-row>"
                "<table:table-row table:style-name=\"rad\" table:default-cell-style-name=\"grön\">"
                "<table:table-cell/><table:table-cell table:style-name=\"klar\"/>"
                "<table:table-cell table:style-name=\"okänd\"/></table:table-row></table:table>"));
    EXPECT_THAT(backgrounds(reading),
                ElementsAre("#00ff00", "#222222", "#222222", "#00ff00", "#111111", "#111111"));
}

TEST(OdfLooks, LeaveACellWithoutBackgroundAlone) {
    const Reading reading = read_body(
        "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
        "</table:table-row></table:table>");
    EXPECT_THAT(backgrounds(reading), ElementsAre(""));
}

TEST(OdfLooks, TellWhatTextStandsOn) {
    const Reading reading = read_odt(
        odt()
            .styles(style("paragraph", "Vit",
                          "<style:text-properties fo:color=\"#ffffff\" fo:font-size=\"14pt\"/>"))
            .automatic(
                cell_style("blå", "#000080") + text_style("stor", "fo:font-size=\"150%\"") +
                text_style("gul", "fo:color=\"#ffff00\" fo:background-color=\"#eeeeee\"") +
                text_style("auto", "fo:color=\"#ffff00\" style:use-window-font-color=\"true\""))
            .body("<text:p>svart <text:span text:style-name=\"gul\">gul</text:span> <text:span "
                  "text:style-name=\"auto\">auto</text:span></text:p>"
                  "<table:table><table:table-row><table:table-cell table:style-name=\"blå\">"
                  "<text:p text:style-name=\"Vit\">Mål <text:span "
                  "text:style-name=\"stor\">nu</text:span></text:p></table:table-cell></"
                  "table:table-row>"
                  "</table:table><text:p text:style-name=\"Vit\">Osynlig</text:p>"));
    EXPECT_THAT(inks(reading),
                ElementsAre("gul: #ffff00 on #eeeeee, 0", "Mål : #ffffff on #000080, 140",
                            "nu: #ffffff on #000080, 210", "Osynlig: #ffffff on , 140"));
}

TEST(OdfLooks, DoNotGuessWhatLiesUnderAPictureOrAFrame) {
    const Reading reading = read_odt(
        odt()
            .automatic(
                style("paragraph", "bild",
                      "<style:paragraph-properties><style:background-image "
                      "xlink:href=\"Pictures/1.png\"/></style:paragraph-properties>"
                      "<style:text-properties fo:color=\"#ffffff\"/>") +
                style("paragraph", "vit", "<style:text-properties fo:color=\"#ffffff\"/>") +
                style(
                    "graphic", "fylld",
                    "<style:graphic-properties draw:fill=\"solid\" draw:fill-color=\"#003366\"/>"))
            .body("<text:p text:style-name=\"bild\">på "
                  "bild</text:p><text:p><draw:frame><draw:text-box>"
                  "<text:p text:style-name=\"vit\">i ram</text:p></draw:text-box></draw:frame>"
                  "<draw:frame draw:style-name=\"fylld\"><draw:text-box>"
                  "<text:p text:style-name=\"vit\">i fylld "
                  "ram</text:p></draw:text-box></draw:frame></text:p>"));
    EXPECT_THAT(inks(reading), ElementsAre("i fylld ram: #ffffff on #003366, 0"));
}

TEST(OdfLooks, TellTheBackgroundOfPages) {
    const auto page = [](const std::string& name, const std::string& colour) {
        return "<style:page-layout style:name=\"" + name +
               "\"><style:page-layout-properties fo:background-color=\"" + colour +
               "\"/></style:page-layout>";
    };
    const auto background = [](const std::string& layouts) {
        return read_bytes(odt().automatic(layouts).body("<text:p>x</text:p>").fodt(), "plan.fodt")
            .doc()
            .page_background;
    };
    EXPECT_EQ(background(page("a", "transparent") + page("b", "#FFFFFF")), "");
    EXPECT_EQ(background(page("a", "#333333") + page("b", "#333333")), "#333333");
    EXPECT_EQ(background(page("a", "#333333") + page("b", "#ffffff")), "mixed");
    EXPECT_EQ(background(page("a", "#ffffff") + page("b", "#333333")), "mixed");
}

TEST(OdfLooks, TellWhatIsDecoration) {
    const Reading reading =
        read_odt(odt()
                     .automatic(style("graphic", "dekor",
                                      "<style:graphic-properties loext:decorative=\"true\"/>"))
                     .body("<text:p><draw:frame><draw:image xlink:href=\"a.png\"/></draw:frame>"
                           "<draw:frame draw:style-name=\"dekor\"><draw:image "
                           "xlink:href=\"b.png\"/></draw:frame>"
                           "<draw:frame loext:decorative=\"true\"><draw:image "
                           "xlink:href=\"c.png\"/></draw:frame></text:p>"));
    ASSERT_EQ(reading.doc().marks.size(), 3U);
    EXPECT_FALSE(reading.doc().marks[0].decorative);
    EXPECT_TRUE(reading.doc().marks[1].decorative);
    EXPECT_TRUE(reading.doc().marks[2].decorative);
}

TEST(OdfLooks, TellOfShapesThatHoldNoWords) {
    const Reading reading = read_body(
        "<text:p><draw:g><draw:custom-shape><text:p/></draw:custom-shape><draw:line/></draw:g>"
        "<draw:custom-shape><text:p>Ord</text:p></draw:custom-shape>"
        "<draw:g><draw:frame><draw:image xlink:href=\"a.png\"/></draw:frame></draw:g></text:p>");
    EXPECT_THAT(reading.marks(MarkKind::shape), ElementsAre("=g"));
    EXPECT_THAT(reading.marks(MarkKind::image), ElementsAre("=a.png"));
}

} // namespace
} // namespace styrkoll::read
