// SPDX-License-Identifier: Apache-2.0
#include "native_reading.hpp"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

namespace styrkoll::read {
namespace {

using document::BlockKind;
using document::k_none;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(NativeXml, MakesPropertiesOfRootAttributesAndMetadata) {
    const Outcome outcome =
        read_text("<styrdokument xmlns='urn:styrkoll:styrdokument:1' version='1' sprak='fi' "
                  "dokumenttyp='Kontorsplan' "
                  "organ='Socialkontoret' period='2027' status='beslutad'><metadata><titel> "
                  "Kontorsplan\n 2027 </titel>"
                  "<nyckelord>a</nyckelord><nyckelord>b</nyckelord><program>x</program>"
                  "<falt namn='Dnr'>SN/2026:1</falt></metadata><innehall/></styrdokument>");
    EXPECT_THAT(outcome.rules(), IsEmpty());
    ASSERT_TRUE(outcome.document);
    const Document& document = *outcome.document;
    std::vector<std::string> all;
    for (const document::Property& property : document.properties) {
        all.push_back(property.name + "=" + property.value + (property.custom ? "*" : ""));
    }
    EXPECT_THAT(all,
                ElementsAre("Dokumenttyp=Kontorsplan*", "Organ=Socialkontoret*", "Period=2027*",
                            "Status=beslutad*", "dc:title=Kontorsplan 2027", "meta:keyword=a",
                            "meta:keyword=b", "meta:generator=x", "Dnr=SN/2026:1*"));
    EXPECT_EQ(document.default_language, "fi");
    EXPECT_EQ(document.format, document::Format::native_xml);
    EXPECT_EQ(document.path, "mapp/plan.xml");
    EXPECT_THAT(document.parts, ElementsAre("plan.xml"));
}

TEST(NativeXml, CollapsesWhiteSpaceAsOdfDoes) {
    const Document document =
        good("<stycke>  a\n\t b<fet> c </fet> d<radbrytning/>e<tabb/> f "
             "<blanksteg antal='2'/>g\u00A0 h  </stycke>"
             "<stycke>\n</stycke><stycke><![CDATA[x ]]><!-- y --> z</stycke>");
    EXPECT_THAT(texts(document), ElementsAre("a b c d\ne\t f   g\u00A0 h", "", "x z"));
}

TEST(NativeXml, ReadsTextInManyRunsAsOneText) {
    const Document document = good("<stycke>Verk<fet>sam<kursiv>hets</kursiv></fet>plan</stycke>");
    EXPECT_THAT(texts(document), ElementsAre("Verksamhetsplan"));
    EXPECT_THAT(marks(document), ElementsAre(Said{MarkKind::bold, 0, "samhets", "", ""}));
}

// The space at the end of a paragraph is dropped, and with it the end of the run that held it.
TEST(NativeXml, EndsRunsBeforeADroppedSpace) {
    const Document document = good("<stycke>a <fet>b </fet> </stycke><stycke><fet>c </fet></stycke>"
                                   "<stycke>d<dolt> </dolt></stycke>");
    EXPECT_THAT(texts(document), ElementsAre("a b", "c", "d"));
    EXPECT_THAT(marks(document), ElementsAre(Said{MarkKind::bold, 0, "b", "", ""}));
    EXPECT_TRUE(document.blocks[1].all_bold);
}

TEST(NativeXml, KnowsAWhollyBoldParagraph) {
    const Document document = good(
        "<stycke><fet>Mål</fet> <fet><kursiv>2</kursiv></fet></stycke><stycke><fet/></stycke>");
    EXPECT_TRUE(document.blocks[0].all_bold);
    EXPECT_FALSE(document.blocks[1].all_bold);
    EXPECT_THAT(document.marks, IsEmpty());
}

TEST(NativeXml, TakesTheLevelOfAHeadingFromItsDepth) {
    const Document document =
        good("<stycke>före</stycke><avsnitt><rubrik>A</rubrik><stycke>a</"
             "stycke><avsnitt><rubrik>B</rubrik>"
             "<avsnitt "
             "niva='5'><rubrik>C</rubrik><avsnitt><rubrik>D</rubrik><stycke>d</stycke></avsnitt>"
             "</avsnitt></avsnitt></avsnitt><avsnitt><rubrik>E</rubrik></avsnitt>");
    EXPECT_THAT(texts(document), ElementsAre("före", "A", "a", "B", "C", "D", "d", "E"));
    std::vector<int> levels;
    for (const Block& block : document.blocks) {
        levels.push_back(block.level);
    }
    EXPECT_THAT(levels, ElementsAre(0, 1, 0, 2, 5, 6, 0, 1));
    EXPECT_EQ(document.blocks[0].heading, k_none);
    EXPECT_EQ(document.blocks[6].heading, 5U);
    EXPECT_EQ(document.blocks[5].heading, 4U);
    EXPECT_EQ(document.blocks[1].kind, BlockKind::heading);
    EXPECT_EQ(document.blocks[1].heading_source, document::HeadingSource::element);
}

TEST(NativeXml, NumbersTheElementsThatHoldText) {
    const Document document = good("<stycke>a<kommentar>k</kommentar><fotnot>b</fotnot></stycke>\n"
                                   "  <lista><punkt>c</punkt></lista>");
    EXPECT_THAT(texts(document), ElementsAre("a", "k", "b", "c"));
    std::vector<std::uint32_t> paragraphs;
    for (const Block& block : document.blocks) {
        paragraphs.push_back(block.paragraph);
    }
    EXPECT_THAT(paragraphs, ElementsAre(1, 1, 2, 3));
    EXPECT_EQ(document.blocks[0].line, 2U);
    EXPECT_EQ(document.blocks[0].column, 11U);
    EXPECT_EQ(document.blocks[3].line, 3U);
    EXPECT_EQ(document.blocks[3].column, 10U);
}

TEST(NativeXml, CountsColumnsInCodePoints) {
    const Document document = good("<stycke>åäö𝄞<fotnot>x</fotnot></stycke>");
    EXPECT_EQ(document.blocks[1].column, 23U);
}

TEST(NativeXml, ReadsListsAndStyles) {
    const Document document = good("<stycke stil='titel'>T</stycke><stycke "
                                   "stil='anvisning'>S</stycke><stycke stil='bildtext'>B</stycke>"
                                   "<lista "
                                   "ordnad='ja'><punkt>a</punkt><punkt><stycke>b</"
                                   "stycke><lista><punkt><stycke>c</stycke></punkt>"
                                   "</lista></punkt></lista>");
    std::vector<std::pair<BlockKind, int>> kinds;
    for (const Block& block : document.blocks) {
        kinds.emplace_back(block.kind, block.list_depth);
    }
    EXPECT_THAT(
        kinds, ElementsAre(std::pair(BlockKind::title, 0), std::pair(BlockKind::paragraph, 0),
                           std::pair(BlockKind::caption, 0), std::pair(BlockKind::list_item, 1),
                           std::pair(BlockKind::list_item, 1), std::pair(BlockKind::list_item, 2)));
    EXPECT_EQ(document.string(document.blocks[1].style), "anvisning");
}

TEST(NativeXml, PlacesCellsRoundThoseThatSpan) {
    const Document document =
        good("<tabell namn='N'><tabellrubrik>Tabell 1</tabellrubrik>"
             "<rad rubrik='ja'><cell kolumner='2'>a</cell><cell rader='3'>b</cell></rad>"
             "<rad><cell>c</cell><cell><stycke>d</stycke><stycke>e</stycke></cell></rad>"
             "<rad><cell/></rad></tabell>");
    ASSERT_THAT(document.tables, SizeIs(1));
    const document::Table& table = document.tables.front();
    EXPECT_EQ(document.string(table.name), "N");
    EXPECT_EQ(table.rows, 3U);
    EXPECT_EQ(table.columns, 3U);
    EXPECT_EQ(table.header_rows, 1U);
    EXPECT_EQ(table.caption, 0U);
    EXPECT_EQ(table.before, 1U);
    EXPECT_EQ(document.blocks[0].kind, BlockKind::caption);
    EXPECT_TRUE(document.blocks[1].header_row);
    EXPECT_FALSE(document.blocks[3].header_row);
    ASSERT_NE(document.cell_at(table, 2, 2), nullptr);
    EXPECT_EQ(document.text_of(*document.cell_at(table, 2, 2)), "b");
    EXPECT_EQ(document.text_of(*document.cell_at(table, 1, 1)), "d e");
    EXPECT_EQ(document.blocks[5].kind, BlockKind::table_cell);
    EXPECT_EQ(document.blocks[5].column_in_table, 1U);
    EXPECT_EQ(document.text_of(*document.cell_at(table, 2, 0)), "");
}

TEST(NativeXml, NestsTables) {
    const Document document = good(
        "<tabell><rad><cell><stycke>a</stycke><tabell><rad><cell>b</cell></rad></tabell></cell>"
        "<cell>c</cell></rad></tabell>");
    ASSERT_THAT(document.tables, SizeIs(2));
    EXPECT_EQ(document.tables[1].parent, 0U);
    EXPECT_EQ(document.text_of(*document.cell_at(document.tables[0], 0, 0)), "a b");
    EXPECT_EQ(document.text_of(*document.cell_at(document.tables[0], 0, 1)), "c");
}

TEST(NativeXml, KeepsNotesBoxesAndCommentsApartFromTheirParagraph) {
    const Document document = good(
        "<tabell><rad><cell>a<fotnot>n<kommentar>k</kommentar></fotnot>b<ruta><stycke>r</stycke>"
        "</ruta></cell></rad></tabell>");
    EXPECT_THAT(texts(document), ElementsAre("ab", "n", "k", "r"));
    EXPECT_THAT(flows(document),
                ElementsAre(Flow::body, Flow::note, Flow::annotation, Flow::frame));
    EXPECT_EQ(document.blocks[1].host, 0U);
    EXPECT_EQ(document.blocks[2].host, 1U);
    EXPECT_EQ(document.blocks[3].host, 0U);
    EXPECT_EQ(document.blocks[1].table, k_none);
    EXPECT_EQ(document.text_of(*document.cell_at(document.tables[0], 0, 0)), "ab");
}

TEST(NativeXml, MarksLinksBookmarksAndLanguages) {
    const Document document =
        good("<stycke>se <lank till='reglemente.odt#M%C3%A5l'>mål</lank> <bokmarke "
             "namn='b'/><hanvisning till='b'>"
             "ovan</hanvisning> <sprak kod='en-GB'>whatever</sprak> <sprak kod='sv-SE'>ord</sprak>"
             "<markerat farg='gul'>m</markerat><platshallare>p</platshallare></stycke>");
    EXPECT_THAT(marks(document),
                ElementsAre(Said{MarkKind::link, 0, "mål", "reglemente.odt#Mål", ""},
                            Said{MarkKind::bookmark, 0, "", "b", ""},
                            Said{MarkKind::reference, 0, "ovan", "b", ""},
                            Said{MarkKind::language, 0, "whatever", "en-GB", ""},
                            Said{MarkKind::highlight, 0, "m", "gul", ""},
                            Said{MarkKind::placeholder, 0, "p", "", ""}));
    EXPECT_EQ(document.string(document.blocks[0].language), "sv-SE");
}

TEST(NativeXml, DescribesPicturesInAFlowOfTheirOwn) {
    const Document document = good("<bild kalla='https://x.se/a%20b.png' alt='En karta'/>"
                                   "<stycke>x<bild kalla='b.png'/></stycke>");
    EXPECT_THAT(texts(document), ElementsAre("", "En karta", "x"));
    EXPECT_THAT(flows(document), ElementsAre(Flow::body, Flow::alternative_text, Flow::body));
    EXPECT_EQ(document.blocks[1].host, 0U);
    EXPECT_THAT(marks(document),
                ElementsAre(Said{MarkKind::image, 0, "", "https://x.se/a b.png", "En karta"},
                            Said{MarkKind::image, 2, "", "b.png", ""}));
    EXPECT_THAT(document.package.external_links, ElementsAre("https://x.se/a b.png"));
}

TEST(NativeXml, SetsHiddenTextApart) {
    const Document document =
        good("<stycke>a <dolt>b</dolt> c</stycke><stycke><dolt>d</dolt></stycke>"
             "<dolt><stycke>e</stycke></dolt><dolt>f</dolt>");
    EXPECT_THAT(texts(document), ElementsAre("a b c", "b", "d", "e", "f"));
    EXPECT_THAT(flows(document),
                ElementsAre(Flow::body, Flow::hidden, Flow::hidden, Flow::hidden, Flow::hidden));
    EXPECT_THAT(marks(document), ElementsAre(Said{MarkKind::hidden, 0, "b", "", ""}));
    ASSERT_THAT(document.ignored, SizeIs(3));
    EXPECT_EQ(document.ignored[1].what, "hidden-section");
    EXPECT_EQ(document.ignored[1].text, "e");
}

TEST(NativeXml, KeepsHeadersAndFootersApart) {
    const Document document =
        good("<sidhuvud>Kommun<fotnot>n</fotnot></sidhuvud><sidfot><stycke>Sida</stycke></"
             "sidfot><stycke>a</stycke>");
    EXPECT_THAT(flows(document), ElementsAre(Flow::header, Flow::header, Flow::footer, Flow::body));
}

TEST(LinkHeadings, PutsPageHeadersAndFootersUnderNone) {
    Document document;
    document.blocks.resize(3);
    document.blocks[0].kind = BlockKind::heading;
    document.blocks[0].level = 1;
    document.blocks[2].flow = Flow::header;
    document::link_headings(document);
    EXPECT_EQ(document.blocks[1].heading, 0U);
    EXPECT_EQ(document.blocks[2].heading, k_none);
}

TEST(NativeXml, MarksItemsWithEverythingTheyHold) {
    const Document document = good("<stycke>före</stycke><post slag='mal' kod='M1' "
                                   "xml:id='m1'><titel>Trygga <fet>barn</fet></titel>"
                                   "<egenskap namn='Ansvarig'>Socialkontoret</egenskap><referens "
                                   "kod='M2' relation='bidrar-till'/>"
                                   "<post slag='nyckeltal'/><stycke>Se <referens kod='I1' "
                                   "dokument='vp.odt'>I1 Trygghet</referens>.</stycke>"
                                   "</post><stycke>efter</stycke>");
    EXPECT_THAT(texts(document), ElementsAre("före", "Trygga barn", "Socialkontoret", "", "",
                                             "Se I1 Trygghet.", "efter"));
    EXPECT_THAT(marks(document),
                ElementsAre(Said{MarkKind::item, 1, "Trygga barn", "mal", "M1"},
                            Said{MarkKind::item_title, 1, "Trygga barn", "", ""},
                            Said{MarkKind::bold, 1, "barn", "", ""},
                            Said{MarkKind::item_attribute, 2, "Socialkontoret", "Ansvarig", ""},
                            Said{MarkKind::item_reference, 3, "", "M2", "bidrar-till"},
                            Said{MarkKind::item, 4, "", "nyckeltal", ""},
                            Said{MarkKind::item_reference, 5, "I1 Trygghet", "I1", ""},
                            Said{MarkKind::document_reference, 5, "I1 Trygghet", "vp.odt", ""}));
    EXPECT_EQ(document.marks[0].last_block, 5U);
    EXPECT_EQ(document.marks[5].last_block, 4U);
    EXPECT_EQ(document.string(document.blocks[1].xml_id), "m1");
}

TEST(NativeXml, GivesAContainersIdToItsFirstParagraph) {
    const Document document = good("<avsnitt xml:id='a'><rubrik xml:id='b'>R</rubrik><lista "
                                   "xml:id='l'><punkt>x</punkt></lista></avsnitt>");
    EXPECT_EQ(document.string(document.blocks[0].xml_id), "b");
    EXPECT_EQ(document.string(document.blocks[1].xml_id), "l");
    EXPECT_THAT(marks(document), ElementsAre(Said{MarkKind::bookmark, 0, "", "a", ""}));
}

} // namespace
} // namespace styrkoll::read
