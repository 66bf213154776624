// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar.hpp"

#include "base/file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace styrkoll::xml {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string schema(const std::string& name) {
    return std::string(STYRKOLL_SOURCE_DIR) + "/schema/" + name;
}

const Grammar& native() {
    static const Result<Grammar> grammar = Grammar::load(schema("styrdokument.rng"));
    if (!grammar) {
        throw std::runtime_error(grammar.error().message);
    }
    return *grammar;
}

Tree parse(const std::string& text, const Limits& limits = {}) {
    auto tree = Tree::parse(text, limits);
    if (!tree) {
        throw std::runtime_error(tree.error().detail);
    }
    return std::move(*tree);
}

/// A document whose `innehall` is on line 2 and begins in column 1.
std::string document(const std::string& content) {
    return "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\">\n<innehall>" +
           content + "</innehall></styrdokument>";
}

/// "line:column message" of each violation, in Swedish.
std::vector<std::string> faults(const std::string& text, const Grammar& grammar = native()) {
    std::vector<std::string> told;
    for (const Violation& each : grammar.validate(parse(text))) {
        told.push_back(std::to_string(each.line) + ":" + std::to_string(each.column) + " " +
                       each.message.sv);
        EXPECT_FALSE(each.message.en.empty());
    }
    return told;
}

std::string only_fault(const std::string& text) {
    const std::vector<std::string> told = faults(text);
    EXPECT_THAT(told, SizeIs(1));
    return told.empty() ? std::string{} : told.front();
}

const std::string k_blocks =
    "<stycke>, <lista>, <tabell>, <post>, <bild>, <referens>, <ruta>, <dolt> eller <avsnitt>.";

TEST(Grammar, AcceptsADocumentThatUsesEverything) {
    EXPECT_THAT(
        faults(document(
            "<sidhuvud>Kommun</sidhuvud><sidfot><stycke>Sida</stycke></sidfot>"
            "<stycke stil='titel'>T</stycke><bild kalla='b.png'/>"
            "<avsnitt niva='2'><rubrik xml:id='a' sprak='sv'>R<fotnot>n</fotnot></rubrik>"
            "<stycke>a <fet>b <kursiv>c</kursiv></fet><tabb/><radbrytning/><blanksteg antal='3'/>"
            "<sprak kod='en'>x</sprak><lank till='#a'>l</lank><hanvisning till='a'>h</hanvisning>"
            "<bokmarke namn='b'/><referens kod='M1'/><kommentar "
            "av='x'><stycke>k</stycke></kommentar>"
            "<bild kalla='c.png' alt='alt'/><markerat>m</markerat><platshallare>p</platshallare>"
            "<dolt>d</dolt><ruta>r</ruta></stycke>"
            "<lista ordnad='nej'><punkt>x</punkt><punkt><stycke>a</stycke><lista><punkt/></lista>"
            "</punkt></lista>"
            "<tabell namn='t'><tabellrubrik>T</tabellrubrik><rad rubrik='ja'><cell "
            "kolumner='2'>a</cell>"
            "</rad><rad><cell><tabell><rad><cell/></rad></tabell></cell><cell "
            "rader='2'/></rad><rad/>"
            "</tabell>"
            "<post slag='mal' kod='M1'><titel>t</titel><egenskap namn='n'>v</egenskap>"
            "<referens dokument='d.odt' relation='grundas-pa'>d</referens><post slag='x'/></post>"
            "<dolt><stycke>h</stycke></dolt><ruta><stycke>r</stycke></ruta>"
            "<avsnitt><rubrik/></avsnitt></avsnitt>")),
        IsEmpty());
}

TEST(Grammar, NamesAnUnknownElementAndTheOneThatWasMeant) {
    EXPECT_EQ(only_fault(document("<avsnitt><rubrik>R</rubrik>\n  <sycke>x</sycke></avsnitt>")),
              "3:3 Elementet <sycke> får inte stå i <avsnitt>. Menade du <stycke>? Här får stå: " +
                  k_blocks);
}

TEST(Grammar, SuggestsTheNameWithoutDiacritics) {
    EXPECT_THAT(
        only_fault(document("<stycke><språk kod='en'>x</språk></stycke>")),
        HasSubstr("Elementet <språk> får inte stå i <stycke>. Menade du <sprak>? Här får stå: "
                  "text, <fet>,"));
}

TEST(Grammar, SaysWhereAMisplacedElementBelongs) {
    EXPECT_EQ(only_fault(document("<avsnitt><rubrik>R</rubrik><punkt>x</punkt></avsnitt>")),
              "2:38 Elementet <punkt> får inte stå i <avsnitt>, bara i <lista>. Här får stå: " +
                  k_blocks);
}

TEST(Grammar, GoesOnInsideAMisplacedElement) {
    EXPECT_THAT(faults(document("<punkt><stycke stil=''>x</stycke></punkt>")), SizeIs(2));
}

TEST(Grammar, FindsTheAttributeThatIsNotKnown) {
    EXPECT_EQ(only_fault(document("<stycke\n   still='titel'>x</stycke>")),
              "3:4 Attributet still får inte stå på <stycke>. Menade du stil? Här får stå: xml:id, "
              "stil eller sprak.");
    EXPECT_EQ(only_fault(document("<stycke><tabb x='>'/></stycke>")),
              "2:25 Attributet x får inte stå på <tabb>. Elementet har inga attribut.");
}

TEST(Grammar, AsksForAMissingAttribute) {
    EXPECT_EQ(only_fault(document("<post><titel>x</titel></post>")),
              "2:11 Elementet <post> saknar attributet slag.");
    EXPECT_EQ(only_fault(document("<referens relation='mater'/>")),
              "2:11 Elementet <referens> saknar attributet kod eller dokument.");
}

TEST(Grammar, ListsTheValuesOfAnEnumeration) {
    EXPECT_EQ(only_fault(document("<lista ordnad=\"kanske\"><punkt/></lista>")),
              "2:18 Attributet ordnad på <lista> har fel värde: ”kanske”. Här ska stå: ”ja” eller "
              "”nej”.");
}

TEST(Grammar, DescribesTheDatatypeOfAValue) {
    EXPECT_EQ(
        only_fault(document("<tabell><rad><cell kolumner='0'/></rad></tabell>")),
        "2:30 Attributet kolumner på <cell> har fel värde: ”0”. Här ska stå: ett heltal från 1 "
        "till 1024.");
    EXPECT_EQ(only_fault(document("<stycke xml:id='a b'/>")),
              "2:19 Attributet xml:id på <stycke> har fel värde: ”a b”. Här ska stå: ett namn utan "
              "mellanslag och kolon.");
    EXPECT_EQ(only_fault(document("<stycke stil=' '/>")),
              "2:19 Attributet stil på <stycke> är tomt. Här ska stå: text, minst 1 tecken.");
    EXPECT_EQ(
        only_fault(document("<stycke><kommentar datum='igår'>x</kommentar></stycke>")),
        "2:30 Attributet datum på <kommentar> har fel värde: ”igår”. Här ska stå: ett datum som "
        "2027-12-31 eller datum och tid som 2027-12-31T13:00:00.");
}

TEST(Grammar, MissesAChildAtTheEnd) {
    EXPECT_EQ(only_fault(document("<avsnitt/>")), "2:11 Elementet <avsnitt> saknar <rubrik>.");
    EXPECT_EQ(only_fault(document("<lista> </lista>")), "2:11 Elementet <lista> saknar <punkt>.");
    EXPECT_EQ(only_fault("<styrdokument xmlns='urn:styrkoll:styrdokument:1' version='1'/>"),
              "1:1 Elementet <styrdokument> saknar <innehall>.");
}

TEST(Grammar, MissesAChildBeforeAnother) {
    EXPECT_EQ(only_fault(document("<avsnitt><stycke>x</stycke></avsnitt>")),
              "2:20 I <avsnitt> saknas <rubrik> före <stycke>.");
}

TEST(Grammar, TellsAMisorderedChildOnce) {
    EXPECT_EQ(only_fault(document("<avsnitt><stycke>x</stycke><rubrik>R</rubrik></avsnitt>")),
              "2:38 Elementet <rubrik> står på fel plats i <avsnitt>: det ska stå före <stycke>.");
    EXPECT_EQ(
        only_fault(document("<tabell><rad/><tabellrubrik>T</tabellrubrik></tabell>")),
        "2:25 Elementet <tabellrubrik> står på fel plats i <tabell>: det ska stå före <rad>.");
    EXPECT_EQ(only_fault(document("<avsnitt><rubrik/><avsnitt><rubrik/></avsnitt><stycke/><lista>"
                                  "<punkt/></lista></avsnitt>")),
              "2:57 Elementet <stycke> står på fel plats i <avsnitt>: det ska stå före <avsnitt>.");
}

TEST(Grammar, TellsARepeatedChild) {
    EXPECT_EQ(only_fault(document("<avsnitt><rubrik>R</rubrik><rubrik>S</rubrik></avsnitt>")),
              "2:38 Elementet <rubrik> får stå bara en gång i <avsnitt>.");
}

TEST(Grammar, RefusesTextBetweenBlocks) {
    EXPECT_EQ(
        only_fault(document("\n  Lös text här.<stycke/>")),
        "3:3 Texten ”Lös text här.” får inte stå direkt i <innehall>. Här får stå: <sidhuvud>, "
        "<sidfot>, " +
            k_blocks);
}

TEST(Grammar, RefusesTextMixedWithBlocks) {
    EXPECT_EQ(only_fault(document("<lista><punkt>x<stycke>y</stycke></punkt></lista>")),
              "2:26 Elementet <stycke> får inte blandas med text i <punkt>.");
}

TEST(Grammar, RefusesInABlockWhatBelongsInTheTextThere) {
    EXPECT_EQ(
        only_fault(document("<lista><punkt><stycke/><referens kod='M1'/></punkt></lista>")),
        "2:34 Elementet <referens> får inte stå bredvid <stycke> i <punkt>. Här får stå: <stycke>, "
        "<lista>, <tabell> eller <post>.");
}

TEST(Grammar, TellsAWrongRootAndAWrongNamespace) {
    EXPECT_EQ(only_fault("<!-- x -->\n<dokument xmlns='urn:styrkoll:styrdokument:1'/>"),
              "2:1 Det yttersta elementet är <dokument>, men ska vara <styrdokument>.");
    EXPECT_EQ(only_fault("<styrdokument version='1'><innehall/></styrdokument>"),
              "1:1 Elementet <styrdokument> saknar namnrymd. Skriv "
              "xmlns=\"urn:styrkoll:styrdokument:1\".");
    EXPECT_EQ(only_fault(document("<stycke xmlns='urn:x'>y</stycke>")),
              "2:11 Elementet <stycke> hör till namnrymden ”urn:x”. Här ska namnrymden vara "
              "”urn:styrkoll:styrdokument:1”.");
}

TEST(Grammar, FollowsPrefixesByTheirNamespace) {
    EXPECT_THAT(
        faults("<s:styrdokument xmlns:s='urn:styrkoll:styrdokument:1' version='1'><s:innehall>"
               "<t:stycke xmlns:t='urn:styrkoll:styrdokument:1'>x</t:stycke></s:innehall>"
               "</s:styrdokument>"),
        IsEmpty());
}

TEST(Grammar, ChecksTheTextOfDataElements) {
    const Result<Grammar> rules = Grammar::load(schema("regler.rng"));
    ASSERT_TRUE(rules) << rules.error().message;
    const std::string text =
        "<regler xmlns='urn:styrkoll:regler:1' version='1'><regel id='a-b' niva='fel'>"
        "<vad><sv>x</sv><en> </en></vad><meddelande><sv>x</sv><en>x</en></meddelande>"
        "<varfor><sv>x</sv><en>x</en></varfor><gor-sa><sv>x</sv><en>x</en></gor-sa>"
        "</regel></regler>";
    EXPECT_EQ(faults(text, *rules),
              std::vector<std::string>{
                  "1:93 Elementet <en> är tomt. Här ska stå: text, minst 1 tecken."});
}

TEST(Grammar, GivesFaultsInTheOrderOfTheDocumentAndAtMostSoMany) {
    std::string content;
    for (int at = 0; at < 50; ++at) {
        content += "<sycke/>\n";
    }
    const std::vector<Violation> told = native().validate(parse(document(content)), 5);
    ASSERT_THAT(told, SizeIs(5));
    for (std::size_t at = 0; at < told.size(); ++at) {
        EXPECT_EQ(told[at].line, 2 + at);
        EXPECT_THAT(told[at].excerpt, HasSubstr("<sycke/>"));
    }
}

TEST(Grammar, SaysItInEnglishToo) {
    const std::vector<Violation> told = native().validate(parse(document("<sycke/>")));
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(
        told.front().message.en,
        HasSubstr("The element <sycke> may not stand in <innehall>. Did you mean <stycke>?"));
}

TEST(Grammar, ReportsAFileThatIsNoGrammar) {
    const Result<Grammar> none = Grammar::load(schema("finns-inte.rng"));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::configuration);
    const Result<Grammar> wrong = Grammar::load(schema("styrdokument.rnc"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().where, schema("styrdokument.rnc"));
}

TEST(Grammar, ServesSeveralThreadsAtOnce) {
    const std::string good = document("<stycke xml:id='a'>x</stycke>");
    const std::string bad = document("<tabell><rad><cell kolumner='x'/></rad></tabell>");
    std::vector<std::size_t> counts(4);
    std::vector<std::thread> threads;
    for (std::size_t at = 0; at < counts.size(); ++at) {
        threads.emplace_back([&, at] {
            for (int round = 0; round < 50; ++round) {
                counts[at] += native().validate(parse(good)).size();
                counts[at] += native().validate(parse(bad)).size();
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_THAT(counts, ::testing::Each(50));
}

// libxml2's own parser stops at a depth of 256; the documents it judges are made by ours.
TEST(Grammar, JudgesNestingAsDeepAsTheTreeAllows) {
    // An element that may begin both kinds of a cell's content would be tried twice at each level.
    const std::vector<std::pair<std::string, std::string>> nests = {
        {"<dolt>", "</dolt>"},
        {"<referens kod='a' dokument='b'><fotnot>", "</fotnot></referens>"},
        {"<ruta><stycke>", "</stycke></ruta>"},
        {"<sprak kod='en'>", "</sprak>"},
    };
    for (const auto& [begin, end] : nests) {
        std::string open = "<stycke>";
        std::string close = "</stycke>";
        for (int level = 0; level < 240; ++level) {
            open += begin;
            close.insert(0, end);
        }
        EXPECT_THAT(faults(document(open + "x" + close)), IsEmpty());
        EXPECT_THAT(only_fault(document(open + "<x/>" + close)),
                    HasSubstr("Elementet <x> får inte stå i <"));
    }
}

TEST(Grammar, JudgesManySiblingsInLinearTime) {
    std::string content;
    for (int at = 0; at < 50000; ++at) {
        content += "<stycke>x<fet>y</fet></stycke>";
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_THAT(faults(document(content)), IsEmpty());
    EXPECT_THAT(only_fault(document(content + "<x/>")), HasSubstr("<x>"));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

} // namespace
} // namespace styrkoll::xml
