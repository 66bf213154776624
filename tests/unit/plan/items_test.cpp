// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

const std::string k_council = "dokumenttyp=\"Flerårsplan\" period=\"2027-2029\"";
const std::string k_unit =
    "dokumenttyp=\"Arbetsplan\" organ=\"Familjestödsenheten\" period=\"2027\"";

std::string section(const std::string& heading, const std::string& body) {
    return "<avsnitt><rubrik>" + heading + "</rubrik>" + body + "</avsnitt>";
}

std::string rows(std::initializer_list<std::initializer_list<const char*>> cells) {
    std::string out = "<tabell>";
    for (const auto& row : cells) {
        out += "<rad>";
        for (const char* cell : row) {
            out += std::string("<cell>") + cell + "</cell>";
        }
        out += "</rad>";
    }
    return out + "</tabell>";
}

TEST(Items, StandInHeadingsBelowASectionThatHoldsThem) {
    const auto plan = planned(
        k_council,
        section("Koncerngemensamma mål",
                section("Mål 2 En trygg och sammanhållen kommun", "<stycke>Text.</stycke>") +
                    section("M3: Stolta medarbetare", "<stycke>Text.</stycke>")));
    ASSERT_EQ(plan->plan.items.size(), 2U);
    EXPECT_EQ(plan->kind(plan->item(0)), "mal");
    EXPECT_EQ(plan->item(0).code, "M2");
    EXPECT_EQ(plan->item(0).title, "En trygg och sammanhållen kommun");
    EXPECT_EQ(plan->item(1).code, "M3");
    EXPECT_EQ(plan->item(1).title, "Stolta medarbetare");
    EXPECT_TRUE(plan->item(0).defines);
}

TEST(Items, AreNotMadeOfOtherHeadingsBesideCodedOnes) {
    const auto plan =
        planned(k_council, section("Koncerngemensamma mål",
                                   section("Bakgrund till målen", "<stycke>T.</stycke>") +
                                       section("M1 Trygghet", "<stycke>T.</stycke>")));
    ASSERT_EQ(plan->plan.items.size(), 1U);
    EXPECT_EQ(plan->item(0).code, "M1");
}

TEST(Items, StandInTableRowsWhateverTheColumnOrder) {
    const auto plan = planned(
        k_council,
        section("Uppdrag till nämnder och bolag",
                rows({{"Klart senast", "Uppdrag", "Ansvarig", "Finansiering"},
                      {"2028-12-31", "KF-uppdrag 2027:3 Trygg skolväg",
                       "Barn- och utbildningsnämnden", "Inom budgetram"},
                      {"2029-06-30", "U2027:4 Äldres boende", "SN", "Budgettillskott 500 tkr"}})));
    ASSERT_EQ(plan->plan.items.size(), 2U);
    EXPECT_EQ(plan->kind(plan->item(0)), "uppdrag");
    EXPECT_EQ(plan->item(0).code, "KF-uppdrag 2027:3");
    EXPECT_EQ(plan->item(0).title, "Trygg skolväg");
    EXPECT_EQ(plan->attribute(plan->item(0), "ansvarig"), "Barn- och utbildningsnämnden");
    EXPECT_EQ(plan->item(1).code, "KF-uppdrag 2027:4");
    EXPECT_EQ(plan->attribute(plan->item(1), "finansiering"), "Budgettillskott 500 tkr");
}

TEST(Items, SkipRepeatedHeadersTotalsAndGroupingRows) {
    const auto plan = planned(
        k_unit,
        section("Aktiviteter",
                "<tabell><rad><cell kolumner=\"3\">Plan 2027</cell></rad>"
                "<rad><cell>Aktivitet</cell><cell>Ansvarig</cell><cell>Slut</cell></rad>"
                "<rad><cell>A1 Utbilda</cell><cell>Enhetschef</cell><cell>2027-06-30</cell></rad>"
                "<rad><cell>Aktivitet</cell><cell>Ansvarig</cell><cell>Slut</cell></rad>"
                "<rad><cell>A2 Träffas</cell><cell>Enhetschef</cell><cell>2027-12-31</cell></rad>"
                "</tabell>"));
    ASSERT_EQ(plan->plan.items.size(), 2U);
    EXPECT_EQ(plan->item(0).code, "A1");
    EXPECT_EQ(plan->item(1).code, "A2");
    EXPECT_EQ(plan->attribute(plan->item(1), "ansvarig"), "Enhetschef");
}

TEST(Items, StandInParagraphsWithAttributesInTheirText) {
    const auto plan =
        planned(k_unit, section("Aktiviteter", "<stycke>A1 Utbilda alla. Insats: P2. Ansvarig: "
                                               "enhetschef. Klart senast: 2027-06-30.</stycke>"));
    ASSERT_EQ(plan->plan.items.size(), 1U);
    EXPECT_EQ(plan->item(0).title, "Utbilda alla");
    EXPECT_EQ(plan->attribute(plan->item(0), "ansvarig"), "enhetschef");
    EXPECT_EQ(plan->attribute(plan->item(0), "slut"), "2027-06-30");
}

TEST(Items, AreMarkedInTheNativeForm) {
    const auto plan = planned(
        k_unit, section("Aktiviteter", "<post slag=\"aktivitet\" kod=\"A1\"><titel>Utbilda</titel>"
                                       "<egenskap namn=\"Ansvarig\">Enhetschef</egenskap></post>"));
    ASSERT_EQ(plan->plan.items.size(), 1U);
    EXPECT_EQ(plan->item(0).position, Position::explicit_mark);
    EXPECT_EQ(plan->item(0).title, "Utbilda");
    EXPECT_EQ(plan->attribute(plan->item(0), "ansvarig"), "Enhetschef");
}

TEST(Items, ThatAreRepeatedInAnOverviewAreOneItem) {
    const auto plan =
        planned(k_council, section("Koncerngemensamma mål",
                                   rows({{"Mål", "Perspektiv"}, {"M1 Trygghet", "Invånare"}}) +
                                       section("M1 Trygghet", "<stycke>Text.</stycke>")));
    ASSERT_EQ(plan->plan.items.size(), 2U);
    EXPECT_TRUE(plan->item(0).defines);
    EXPECT_FALSE(plan->item(1).defines);
}

TEST(Items, AreNotWordsThatLookLikeCodes) {
    const auto plan =
        planned(k_unit, section("Aktiviteter",
                                "<lista><punkt><stycke>A4-skrivare köps in</stycke></punkt>"
                                "<punkt><stycke>P1-platser målas om</stycke></punkt></lista>"));
    EXPECT_TRUE(plan->plan.items.empty());
}

TEST(Items, KeepCellsWhoseColumnTheModelDoesNotKnow) {
    const auto plan =
        planned("dokumenttyp=\"Verksamhetsplan\" organ=\"Socialnämnden\" period=\"2027-2029\"",
                section("Mål och nämndens inriktning",
                        rows({{"Nr", "Mål", "Så bidrar nämnden", ""},
                              {"M1", "En trygg kommun", "Genom tidiga insatser.", "Text"},
                              {"M2", "Stolta medarbetare", "", "Text"}})));
    ASSERT_EQ(plan->plan.items.size(), 2U);
    ASSERT_EQ(plan->item(0).attributes.size(), 1U);
    EXPECT_EQ(plan->item(0).attributes[0].attribute, k_none);
    EXPECT_EQ(plan->item(0).attributes[0].name, "Så bidrar nämnden");
    EXPECT_EQ(plan->item(0).attributes[0].text, "Genom tidiga insatser.");
    EXPECT_TRUE(plan->item(1).attributes.empty());
}

TEST(Items, AreNotTheRowsThatSumTheirTable) {
    const auto plan = planned(
        k_council, section("Driftramar per nämnd", rows({{"Nämnd", "2027", "2028"},
                                                         {"Socialnämnden", "968 700", "996 200"},
                                                         {"Totalförsvar", "100", "100"},
                                                         {"Summa nämnder", "968 800", "996 300"},
                                                         {"Finansförvaltningen", "5", "5"},
                                                         {"Totalt, tkr", "968 805", "996 305"}})));
    ASSERT_EQ(plan->plan.items.size(), 3U);
    ASSERT_EQ(plan->plan.totals.size(), 2U);
    const Item& total = plan->plan.totals[0];
    EXPECT_EQ(plan->kind(total), "ram");
    EXPECT_EQ(total.title, "Summa nämnder");
    ASSERT_EQ(total.attributes.size(), 2U);
    EXPECT_EQ(total.attributes[1].name, "2028");
    EXPECT_EQ(total.attributes[1].text, "996 300");
    EXPECT_EQ(plan->document.text_of(total.first_block), "Summa nämnder");
    EXPECT_EQ(plan->document.text_of(total.last_block), "996 300");
    EXPECT_EQ(plan->plan.totals[1].title, "Totalt, tkr");
}

} // namespace
} // namespace styrkoll::plan
