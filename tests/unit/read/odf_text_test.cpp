// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::read {
namespace {

using document::Flow;
using document::MarkKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::odt;

TEST(OdfText, ReadsAParagraphOverManySpansAsOneText) {
    const Reading reading = read_body(
        "<text:p>Nämn<text:span text:style-name=\"T1\">d</text:span><text:bookmark-start "
        "text:name=\"b\"/>en<text:soft-page-break/><text:bookmark-end text:name=\"b\"/> an"
        "<text:span>svarar</text:span><!-- x --> f<text:span><text:span>ö</text:span></text:span>r"
        "<![CDATA[ allt]]>.</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("Nämnden ansvarar för allt."));
    EXPECT_THAT(reading.rules(), IsEmpty());
}

TEST(OdfText, CollapsesWhiteSpaceAlsoAcrossElements) {
    const Reading reading = read_body("<text:p>   ledande   och\n\t flera   blanka   </text:p>"
                                      "<text:p>\n</text:p>"
                                      "<text:p><text:span> a </text:span> <text:span> b "
                                      "</text:span></text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("ledande och flera blanka", "", "a b"));
}

TEST(OdfText, KeepsSpacesTabsAndLineBreaksThatAreWrittenAsElements) {
    const Reading reading =
        read_body("<text:p>a<text:s/>b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e "
                  "<text:s/> f</text:p><text:p> <text:s/>x <text:s/></text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("a b   c\td\ne   f", " x  "));
}

TEST(OdfText, KeepsSoftHyphensHardSpacesAndDecomposedLettersAsWritten) {
    const Reading reading = read_body("<text:p>kom\u00ADmun §\u00A04 o\u0308</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("kom\u00ADmun §\u00A04 o\u0308"));
}

TEST(OdfText, KeepsTheTextOfFieldsAndMarksIt) {
    const Reading reading =
        read_body("<text:p>Tabell <text:sequence text:ref-name=\"refTable0\" "
                  "text:name=\"Table\">1</text:sequence>, sidan "
                  "<text:page-number>7</text:page-number>, <text:"
                  "bookmark-ref text:ref-name=\"b\">avsnittet</text:bookmark-ref><text:bookmark "
                  "text:name=\"b\"/>.</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("Tabell 1, sidan 7, avsnittet."));
    EXPECT_THAT(reading.marks(MarkKind::field), ElementsAre("1=sequence", "7=page-number"));
    EXPECT_THAT(reading.marks(MarkKind::reference), ElementsAre("avsnittet=b"));
    EXPECT_THAT(reading.marks(MarkKind::bookmark), ElementsAre("=b"));
    EXPECT_THAT(reading.rules(), IsEmpty());
}

TEST(OdfText, TellsPlaceholdersThatNobodyHasFilledIn) {
    const Reading reading =
        read_body("<text:p><text:placeholder text:placeholder-type=\"text\" "
                  "text:description=\"d\">&lt;Nämnd&gt;</text:placeholder> <text:text-input "
                  "text:description=\"Skriv här\">Skriv här</text:text-input> <text:text-input "
                  "text:description=\"Namn\">Anna</text:text-input> <loext:content-control "
                  "loext:showing-place-holder=\"true\">Välj datum</loext:content-control> "
                  "<loext:content-control>2027</loext:content-control></text:p>");
    EXPECT_THAT(reading.marks(MarkKind::placeholder),
                ElementsAre("<Nämnd>=d", "Skriv här=Skriv här", "Välj datum="));
    EXPECT_THAT(reading.marks(MarkKind::field), ElementsAre("Anna=text-input"));
    EXPECT_THAT(reading.texts(), ElementsAre("<Nämnd> Skriv här Anna Välj datum 2027"));
}

TEST(OdfText, ReadsLinksWithTheirTargetDecoded) {
    const Reading reading =
        read_body("<text:p>Se <text:a xlink:href=\"flerarsplan.odt#M%C3%A5l%202\">mål <text:span>2"
                  "</text:span></text:a>.</text:p>");
    EXPECT_THAT(reading.marks(MarkKind::link), ElementsAre("mål 2=flerarsplan.odt#Mål 2"));
}

TEST(OdfText, LeavesOutRubyNumbersAndScripts) {
    const Reading reading = read_body(
        "<text:p><text:number>3.1</text:number>a<text:ruby><text:ruby-base>bas</text:ruby-base>"
        "<text:ruby-text>rubin</text:ruby-text></text:ruby><text:script>alert(1)</text:script>"
        "</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("abas"));
}

TEST(OdfText, DescendsIntoInlineElementsItDoesNotKnow) {
    const Reading reading = read_body("<text:p>a <x:y xmlns:x=\"urn:x\">b <text:s/>c</x:y></text:p>"
                                      "<text:p>d <text:nytt>e</text:nytt></text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("a b  c", "d e"));
}

TEST(OdfText, KeepsNamesApartFromPrefixes) {
    std::string content = odt().body("<text:p>a<text:s/>b</text:p>").content_xml();
    for (const auto& [from, to] : {std::pair("text:", "t:"), std::pair("office:", "o:")}) {
        const std::string old = from;
        for (std::size_t at = content.find(old); at != std::string::npos;
             at = content.find(old, at + 1)) {
            const char before = content[at - 1];
            if (before == '<' || before == '/' || before == ' ') {
                content.replace(at, old.size(), to);
            }
        }
        const std::string declaration = "xmlns:" + old.substr(0, old.size() - 1) + "=";
        content.replace(content.find(declaration), declaration.size(),
                        std::string("xmlns:") + std::string(to).substr(0, 1) + "=");
    }
    testing::ZipBuilder zip;
    zip.store("mimetype", "application/vnd.oasis.opendocument.text");
    zip.store("content.xml", content);
    EXPECT_THAT(read_bytes(zip.bytes()).texts(), ElementsAre("a b"));
}

TEST(OdfText, FollowsNamespacesThatAreDeclaredDeepInTheTree) {
    const Reading reading =
        read_body("<p xmlns=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">ett</p>"
                  "<text:p>två<text:span xmlns:text=\"urn:annat\"><text:s/>tre</text:span></text:p>"
                  "<text:p>fyra<text:s/><text:span "
                  "xmlns:q=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                  "<q:note><q:note-body><q:p>not<q:s/>text</q:p></q:note-body></q:note></"
                  "text:span></text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("ett", "tvåtre", "fyra "));
    EXPECT_THAT(reading.texts(Flow::note), ElementsAre("not text"));
}

TEST(OdfText, NotesTextThatStandsOutsideParagraphs) {
    const Reading reading =
        read_body("<text:p>a</text:p>Author<text:p>b</text:p>lös <text:p>c</text:p>");
    EXPECT_THAT(reading.texts(), ElementsAre("a", "b", "c"));
    EXPECT_THAT(reading.rules(), ElementsAre("odf-lostext"));
    ASSERT_EQ(reading.doc().ignored.size(), 2U);
    EXPECT_EQ(reading.doc().ignored[0].what, "stray-text");
    EXPECT_EQ(reading.doc().ignored[0].text, "Author");
}

TEST(OdfText, SkipsUnknownBlocksButCountsTheirParagraphs) {
    const Reading reading = read_body("<x:y xmlns:x=\"urn:x\"><text:p>främmande</text:p></x:y>"
                                      "<text:ny-ram><text:p>läst</text:p></text:ny-ram>");
    EXPECT_THAT(reading.texts(), ElementsAre("läst"));
    EXPECT_EQ(reading.block("läst").paragraph, 2U);
    ASSERT_EQ(reading.doc().ignored.size(), 1U);
    EXPECT_EQ(reading.doc().ignored[0].what, "unknown-element");
    EXPECT_EQ(reading.doc().ignored[0].paragraphs, 1U);
}

TEST(OdfText, GivesEachBlockItsLineAndColumn) {
    const Reading reading = read_bytes(
        odt().body("\n<text:p>ett</text:p>\n  <text:p>åäö</text:p><text:p>tre</text:p>").fodt(),
        "mapp/plan.fodt");
    EXPECT_EQ(reading.block("ett").line, 3U);
    EXPECT_EQ(reading.block("ett").column, 1U);
    EXPECT_EQ(reading.block("åäö").line, 4U);
    EXPECT_EQ(reading.block("åäö").column, 3U);
    EXPECT_EQ(reading.block("tre").column, 23U);
    EXPECT_THAT(reading.doc().parts, ElementsAre("plan.fodt"));
}

} // namespace
} // namespace styrkoll::read
