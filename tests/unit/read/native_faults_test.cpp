// SPDX-License-Identifier: Apache-2.0
#include "native_reading.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace styrkoll::read {
namespace {

using document::k_none;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(NativeFaults, TellsAnIdThatIsUsedTwice) {
    const Outcome outcome =
        read_text(around("<stycke xml:id='a'>x</stycke>\n<stycke xml:id='a'>y</stycke>"));
    ASSERT_THAT(outcome.findings, SizeIs(1));
    EXPECT_EQ(outcome.findings[0].rule, "xml-struktur");
    ASSERT_TRUE(outcome.findings[0].location);
    EXPECT_EQ(outcome.findings[0].location->line, 3U);
    EXPECT_EQ(outcome.findings[0].location->part, "plan.xml");
    EXPECT_THAT(outcome.findings[0].location->quote, IsEmpty());
    ASSERT_TRUE(outcome.document);
    EXPECT_EQ(outcome.document->blocks[1].xml_id, k_none);
}

TEST(NativeFaults, ReadsWhatItCanOfADocumentThatBreaksItsGrammar) {
    const Outcome outcome = read_text(around(
        "Lös text<avsnitt><stycke>a</stycke><rubrik>R</rubrik><okänt><stycke>b</stycke></okänt>"
        "<fet>c</fet><cell>d</cell><punkt>e</punkt><titel>f</titel><rad><cell>g</cell></rad>"
        "<stycke>h<stycke>i</stycke></stycke><tabell/></avsnitt>"));
    ASSERT_TRUE(outcome.document);
    EXPECT_THAT(outcome.rules(), ::testing::Each("xml-struktur"));
    EXPECT_THAT(outcome.rules(), SizeIs(::testing::Ge(6)));
    EXPECT_THAT(texts(*outcome.document),
                ElementsAre("a", "R", "b", "c", "d", "e", "f", "g", "h", "i"));
    EXPECT_THAT(outcome.document->tables, IsEmpty());
    ASSERT_THAT(outcome.document->ignored, SizeIs(1));
    EXPECT_EQ(outcome.document->ignored[0].text, "Lös text");
}

TEST(NativeFaults, SaysWhatIsWrongInBothLanguages) {
    const Outcome outcome = read_text(around("<sycke/>"));
    ASSERT_THAT(outcome.findings, SizeIs(1));
    std::string all;
    for (const auto& [name, value] : outcome.findings[0].arguments) {
        all += name + "=" + value + "|";
    }
    EXPECT_THAT(all,
                HasSubstr("beskrivning=Elementet <sycke> får inte stå i <innehall>. Menade du"));
    EXPECT_THAT(all, HasSubstr("beskrivning-en=The element <sycke> may not stand in <innehall>."));
    EXPECT_THAT(all, HasSubstr("plats=rad 2, kolumn 11|"));
    EXPECT_THAT(all, HasSubstr("plats-en=line 2, column 11|"));
}

TEST(NativeFaults, GivesNoDocumentOfAnotherRoot) {
    const Outcome outcome =
        read_text("<styrkoll xmlns='urn:styrkoll:konfiguration:1' version='1'/>");
    EXPECT_FALSE(outcome.document);
    EXPECT_THAT(outcome.rules(), ElementsAre("xml-struktur"));
}

TEST(NativeFaults, GivesNoDocumentOfWhatIsNoXml) {
    for (const auto& [text, rule] : std::vector<std::pair<std::string, std::string>>{
             {around("<stycke>x</styck>"), "xml-valformad"},
             {"<!DOCTYPE styrdokument [<!ENTITY a 'b'>]>" + around("<stycke>&a;</stycke>"),
              "xml-doctype"},
             {around("<stycke>&a;</stycke>"), "xml-valformad"},
             {around("<stycke>\xE5</stycke>"), "xml-kodning"},
             {around("<x:stycke/>"), "xml-namnrymd"}}) {
        const Outcome outcome = read_text(text);
        EXPECT_FALSE(outcome.document) << text;
        EXPECT_THAT(outcome.rules(), ElementsAre(rule)) << text;
    }
}

TEST(NativeFaults, StopsAtItsLimits) {
    std::string open;
    std::string close;
    for (int level = 0; level < 100000; ++level) {
        open += "<dolt>";
        close += "</dolt>";
    }
    Limits few_cells;
    few_cells.cells = 3;
    Limits little_text;
    little_text.total_text = 10;
    EXPECT_THAT(read_text(around(open + close)).rules(), ElementsAre("grans-djup"));
    const std::string cells = "<tabell><rad><cell/><cell/><cell/><cell/></rad></tabell>";
    EXPECT_THAT(read_text(around(cells), few_cells).rules(), ElementsAre("grans-celler"));
    EXPECT_THAT(read_text(around("<stycke>abcdefghijkl</stycke>"), little_text).rules(),
                ElementsAre("grans-text"));
    EXPECT_FALSE(read_text(around("<stycke>abcdefghijkl</stycke>"), little_text).document);
}

TEST(NativeFaults, ReadsManyWideCellsWithoutRunningWild) {
    std::string row;
    for (int at = 0; at < 20000; ++at) {
        row += "<cell kolumner='1024' rader='1024'/>";
    }
    const Outcome outcome = read_text(around("<tabell><rad>" + row + "</rad></tabell>"));
    ASSERT_TRUE(outcome.document);
    EXPECT_THAT(outcome.rules(), ElementsAre("grans-upprepning"));
    EXPECT_LE(outcome.document->tables.front().columns, 1024U);
}

TEST(NativeFaults, ReadsTwoHundredThousandParagraphsInLinearTime) {
    std::string content;
    for (int at = 0; at < 200000; ++at) {
        content += "<stycke>å<fet>y</fet></stycke>\n";
    }
    const auto begin = std::chrono::steady_clock::now();
    const Document document = good(content);
    EXPECT_EQ(document.blocks.size(), 200000U);
    EXPECT_EQ(document.blocks.back().line, 200001U);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

/// The fenced XML examples of the page on formats, in order.
std::vector<std::string> examples() {
    std::ifstream file(std::string(STYRKOLL_SOURCE_DIR) + "/docs/formats.md");
    std::stringstream page;
    page << file.rdbuf();
    std::vector<std::string> found;
    const std::string text = page.str();
    const std::string fence = "```xml\n";
    for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
        at += fence.size();
        const std::size_t end = text.find("```", at);
        found.push_back(text.substr(at, end - at));
        at = end + 3;
    }
    return found;
}

/// The first example whose root is this; empty where there is none.
std::string example(const std::string& root) {
    for (const std::string& one : examples()) {
        const bool declared = one.starts_with("<?xml");
        const std::size_t begin = declared ? one.find('<', one.find("?>")) : 0;
        if (one.compare(begin, root.size(), root) == 0 &&
            one.find_first_of(" \n>", begin) == begin + root.size()) {
            return one;
        }
    }
    return {};
}

TEST(NativeFaults, AgreesWithTheExampleInTheDocumentation) {
    const Outcome outcome = read_text(example("<styrdokument"));
    EXPECT_THAT(outcome.rules(), IsEmpty());
    ASSERT_TRUE(outcome.document);
    EXPECT_EQ(outcome.document->property("Dokumenttyp"), "Verksamhetsplan");
    EXPECT_THAT(outcome.document->tables, SizeIs(1));
    const std::vector<std::pair<std::string, std::string>> others = {
        {"<styrkoll", "styrkoll.rng"},
        {"<regler", "regler.rng"},
        {"<granskningar", "granskningar.rng"}};
    for (const auto& [root, name] : others) {
        const auto rules = xml::Grammar::load(std::string(STYRKOLL_SOURCE_DIR) + "/schema/" + name);
        ASSERT_TRUE(rules) << name;
        const auto tree = xml::Tree::parse(example(root), {});
        ASSERT_TRUE(tree) << name;
        EXPECT_THAT(rules->validate(*tree), IsEmpty()) << name;
    }
}

} // namespace
} // namespace styrkoll::read
