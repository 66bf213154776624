// SPDX-License-Identifier: Apache-2.0
#include "read/odf_source.hpp"

#include "base/text.hpp"
#include "reading.hpp"

#include <gtest/gtest.h>

namespace styrkoll::read {
namespace {

/// What stands between the two ends in the bytes; "@" and what follows a point.
class Source {
public:
    explicit Source(std::string_view body) : m_xml(testing::odt().body(body).content_xml()) {}

    [[nodiscard]] std::string at(const SourcePlace& place) const {
        const auto tree = xml::Tree::parse(m_xml, {});
        const auto spots = find_in_source(*tree, {}, {place});
        if (!spots[0]) {
            return "nowhere";
        }
        return spots[0]->end ? m_xml.substr(spots[0]->begin, *spots[0]->end - spots[0]->begin)
                             : '@' + m_xml.substr(spots[0]->begin, 6);
    }

private:
    std::string m_xml;
};

TEST(SourcePlaces, AreTheBytesOfTheWords) {
    EXPECT_EQ(Source("<text:p>Mål och medel</text:p>").at({1, 0, 3}), "Mål");
    EXPECT_EQ(Source("<text:p>Mål och medel</text:p>").at({1, 8, 13}), "medel");
    EXPECT_EQ(Source("<text:p>ett</text:p><text:h>två</text:h>").at({2, 0, 3}), "två");
}

TEST(SourcePlaces, PassOverWhiteSpaceThatCollapses) {
    EXPECT_EQ(Source("<text:p>  ett\n \ttvå   tre</text:p>").at({1, 4, 7}), "två");
    EXPECT_EQ(Source("<text:p>ett <text:span> två</text:span></text:p>").at({1, 4, 7}), "två");
}

TEST(SourcePlaces, CountEntitiesAndLineEndsAsTheyAreWritten) {
    EXPECT_EQ(Source("<text:p>A&amp;B &#229;r&#x20;1</text:p>").at({1, 4, 6}), "&#229;r");
    EXPECT_EQ(Source("<text:p>a&lt;b</text:p>").at({1, 1, 2}), "&lt;");
    EXPECT_EQ(Source("<text:p>ett\r\ntvå</text:p>").at({1, 4, 7}), "två");
}

TEST(SourcePlaces, RunOverSpansNotesAndComments) {
    EXPECT_EQ(Source("<text:p>b<text:span>ö</text:span>r nu</text:p>").at({1, 0, 3}),
              "b<text:span>ö</text:span>r");
    EXPECT_EQ(Source("<text:p>et<!-- x -->t<text:note><text:note-body><text:p>not</text:p>"
                     "</text:note-body></text:note> två</text:p>")
                  .at({1, 0, 3}),
              "et<!-- x -->t");
    EXPECT_EQ(Source("<text:p>ett<text:note><text:note-body><text:p>not</text:p>"
                     "</text:note-body></text:note> två</text:p>")
                  .at({2, 0, 3}),
              "not");
}

TEST(SourcePlaces, TakeElementsThatStandForCharacters) {
    EXPECT_EQ(Source("<text:p>a<text:s text:c=\"2\"/>b<text:tab/></text:p>").at({1, 0, 4}),
              "a<text:s text:c=\"2\"/>b");
    EXPECT_EQ(Source("<text:p>a<text:s text:c=\"2\"/>b</text:p>").at({1, 1, 3}),
              "<text:s text:c=\"2\"/>");
    EXPECT_EQ(Source("<text:p>a<text:s text:c=\"2\"/>b</text:p>").at({1, 2, 4}), "@<text:");
}

TEST(SourcePlaces, NeverPartAField) {
    const Source source("<text:p>sid <text:date>1 maj</text:date> nu</text:p>");
    EXPECT_EQ(source.at({1, 4, 9}), "<text:date>1 maj</text:date>");
    EXPECT_EQ(source.at({1, 0, 9}), "sid <text:date>1 maj</text:date>");
    EXPECT_EQ(source.at({1, 0, 5}), "@sid <t");
    EXPECT_EQ(source.at({1, 6, 12}), "@<text:");
}

TEST(SourcePlaces, NeverPartCharacterDataSections) {
    const Source source("<text:p>a <![CDATA[b < c]]> d</text:p>");
    EXPECT_EQ(source.at({1, 2, 7}), "<![CDATA[b < c]]>");
    EXPECT_EQ(source.at({1, 4, 7}), "@<![CDA");
    EXPECT_EQ(source.at({1, 8, 9}), "d");
}

TEST(SourcePlaces, OfNothingAreAPoint) {
    EXPECT_EQ(Source("<text:p>ett</text:p>").at({1, 1, 1}), "@tt</te");
    EXPECT_EQ(Source("<text:p>ett</text:p>").at({1, 0, 99}), "@ett</t");
    EXPECT_EQ(Source("<text:p>ett</text:p>").at({1, 50, 99}), "@ett</t");
}

TEST(SourcePlaces, GoToTheNearestParagraphThatCanHoldAComment) {
    EXPECT_EQ(Source("<text:p/><text:p>duo</text:p>").at({1, 0, 0}), "@duo</t");
    EXPECT_EQ(Source("<text:p>ett</text:p><text:p/>").at({2, 0, 0}), "@ett</t");
    EXPECT_EQ(Source("<text:p>ett</text:p>").at({7, 0, 3}), "@ett</t");
    EXPECT_EQ(Source("<text:p/>").at({1, 0, 0}), "nowhere");
    EXPECT_EQ(Source("").at({1, 0, 0}), "nowhere");
}

TEST(SourcePlaces, OfAShapeAreWhereItIsAnchored) {
    EXPECT_EQ(
        Source("<text:p>ett<draw:custom-shape><text:p>form</text:p></draw:custom-shape></text:p>")
            .at({2, 0, 4}),
        "@ett<dr");
    EXPECT_EQ(Source("<text:p>ett<draw:frame><draw:text-box><text:p>ruta</text:p></draw:text-box>"
                     "</draw:frame></text:p>")
                  .at({2, 0, 4}),
              "ruta");
}

TEST(SourcePlaces, OfATrackedDeletionAreWhereTheTextBegins) {
    EXPECT_EQ(Source("<text:tracked-changes><text:changed-region text:id=\"c\"><text:deletion>"
                     "<text:p>struket</text:p></text:deletion></text:changed-region>"
                     "</text:tracked-changes><text:p>kvar</text:p>")
                  .at({1, 0, 7}),
              "@kvar</");
}

TEST(SourcePlaces, AreFoundManyAtATime) {
    const std::string xml =
        testing::odt().body("<text:p>ett två</text:p><text:p>tre</text:p>").content_xml();
    const auto tree = xml::Tree::parse(xml, {});
    const auto spots = find_in_source(*tree, {}, {{2, 0, 3}, {1, 4, 7}, {1, 0, 7}, {1, 4, 7}});
    ASSERT_EQ(spots.size(), 4U);
    EXPECT_EQ(xml.substr(spots[0]->begin, 3), "tre");
    EXPECT_EQ(spots[1]->begin, spots[3]->begin);
    EXPECT_EQ(*spots[2]->end, *spots[1]->end);
    EXPECT_EQ(spots[0]->paragraph, 2U);
}

/// Every stretch of every paragraph, read again on its own, is the text that the reader had.
TEST(SourcePlaces, HoldForEveryStretchOfATangledParagraph) {
    const std::string body =
        "<text:p> Ä<text:span>n &amp;<text:s/></text:span>\n <text:a>l&#228;nk</text:a>"
        "<text:tab/>x<text:line-break/>😀 slut </text:p>";
    const Reading whole = read_body(body);
    const std::string text(whole.doc().text_of(0));
    const std::string xml = testing::odt().body(body).content_xml();
    const auto tree = xml::Tree::parse(xml, {});
    const auto size = static_cast<std::uint32_t>(text::count_code_points(text));
    for (std::uint32_t start = 0; start < size; ++start) {
        for (std::uint32_t end = start + 1; end <= size; ++end) {
            const auto spots = find_in_source(*tree, {}, {{1, start, end}});
            ASSERT_TRUE(spots[0] && spots[0]->end) << start << '-' << end;
            std::string cut = xml;
            cut.insert(*spots[0]->end, "<text:bookmark-end text:name=\"b\"/>");
            cut.insert(spots[0]->begin, "<text:bookmark-start text:name=\"b\"/>");
            testing::ZipBuilder zip;
            zip.store("mimetype", "application/vnd.oasis.opendocument.text");
            zip.store("content.xml", cut);
            const Reading marked = read_bytes(zip.bytes());
            const std::size_t from = text::byte_offset(text, start);
            const std::string wanted = text.substr(from, text::byte_offset(text, end) - from);
            EXPECT_EQ(marked.marks(document::MarkKind::bookmark),
                      std::vector<std::string>{wanted + "=b"});
            EXPECT_EQ(marked.doc().text_of(0), text);
        }
    }
}

} // namespace
} // namespace styrkoll::read
