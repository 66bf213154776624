// SPDX-License-Identifier: Apache-2.0
#include "plan/facts.hpp"

#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

TEST(Facts, SurviveTheirSerialForm) {
    const auto plan = planned("dokumenttyp=\"Verksamhetsplan\" organ=\"Socialnämnden\" "
                              "period=\"2027-2029\" status=\"beslutad\"",
                              "<avsnitt><rubrik>Mål</rubrik><post slag=\"inriktning\" "
                              "kod=\"I1\"><titel>Trygga ”barn”</titel>"
                              "<referens kod=\"M2\" relation=\"bidrar-till\"/></post></avsnitt>");
    Facts facts = make_facts(plan->plan);
    EXPECT_EQ(facts.type, "verksamhetsplan");
    EXPECT_EQ(facts.organ, "sn");
    EXPECT_EQ(to_iso(facts.period.from), "2027-01-01");
    ASSERT_EQ(facts.items.size(), 1U);
    EXPECT_EQ(facts.items[0].title, "Trygga ”barn”");
    EXPECT_TRUE(facts.items[0].defines);
    ASSERT_EQ(facts.refers.size(), 1U);
    EXPECT_EQ(facts.refers[0].item, 0U);
    EXPECT_EQ(facts.items[0].location.quote, "Trygga ”barn”");
    ASSERT_EQ(facts.sections.size(), 1U);
    EXPECT_EQ(facts.sections[0].id, "mal");
    facts.sections.clear();
    for (auto* location : {&facts.items[0].location, &facts.refers[0].location}) {
        document::Location kept; // of a place the index keeps where it is, not what stands there
        kept.paragraph = location->paragraph;
        kept.headings = location->headings;
        *location = kept;
    }
    const auto back = facts_from_line(to_line(facts));
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(*back, facts);
    EXPECT_EQ(to_line(facts).find('\n'), std::string::npos);
}

TEST(Facts, RefuseAnIndexThatPointsOutside) {
    EXPECT_FALSE(facts_from_line(R"({"items":[{"kind":"mal","parent":0}]})").has_value());
    EXPECT_FALSE(facts_from_line(R"({"refers":[{"kind":"mal","item":3}]})").has_value());
    EXPECT_FALSE(facts_from_line(R"({"items":[1]})").has_value());
}

TEST(Facts, HaveAHeaderThatSaysWhatFollows) {
    EXPECT_EQ(model_of_header(index_header("strangnas")).value(), "strangnas");
    EXPECT_FALSE(model_of_header(R"({"styrkoll":"facts","schemaVersion":"1.0"})").has_value());
    EXPECT_FALSE(model_of_header("").has_value());
}

TEST(Facts, RefuseALineThatIsNone) {
    EXPECT_FALSE(facts_from_line("{").has_value());
    EXPECT_FALSE(facts_from_line("[]").has_value());
    EXPECT_FALSE(facts_from_line("").has_value());
}

const std::string k_report =
    "dokumenttyp=\"Delårsrapport 2\" organ=\"Socialnämnden\" period=\"2027-01-01--2027-08-31\"";

/// "M2 bedomning=Delvis uppfyllt kommentar=..." of the first goal that the report repeats.
std::string rated(const std::string& body) {
    const auto plan =
        planned(k_report, "<avsnitt><rubrik>Måluppfyllelse</rubrik>" + body + "</avsnitt>");
    const Facts facts = make_facts(plan->plan);
    std::string out;
    for (const ItemFact& item : facts.items) {
        out += (out.empty() ? "" : " | ") + item.code;
        for (const std::string_view id : {"bedomning", "kommentar"}) {
            const AttributeFact* fact = item.find(id);
            out += " " + std::string(id) + "=" + (fact == nullptr ? "-" : fact->text);
        }
        out += item.defines ? " defines" : "";
    }
    return out;
}

TEST(Facts, CarryTheRatingsOfGoalsThatAReportRepeats) {
    const std::string expected = "M2 bedomning=Delvis uppfyllt kommentar=Fler ungdomar får stöd";
    EXPECT_EQ(
        rated("<tabell><rad><cell>Mål</cell><cell>Bedömning</cell><cell>Kommentar</cell></rad>"
              "<rad><cell>M2 En trygg kommun</cell><cell>Delvis uppfyllt</cell>"
              "<cell>Fler ungdomar får stöd</cell></rad></tabell>"),
        expected);
    EXPECT_EQ(rated("<avsnitt><rubrik>M2 En trygg kommun</rubrik>"
                    "<stycke>Bedömning: Delvis uppfyllt</stycke>"
                    "<stycke>Kommentar: Fler ungdomar får stöd</stycke></avsnitt>"),
              expected);
    EXPECT_EQ(rated("<avsnitt><rubrik>M2 En trygg kommun</rubrik>"
                    "<tabell><rad><cell>Bedömning</cell><cell>Delvis uppfyllt</cell></rad>"
                    "<rad><cell>Kommentar</cell><cell>Fler ungdomar får stöd</cell></rad></tabell>"
                    "</avsnitt>"),
              expected);
    EXPECT_EQ(rated("<lista><punkt>M2 En trygg kommun. Bedömning: Delvis uppfyllt. Kommentar: Fler "
                    "ungdomar får stöd.</punkt></lista>"),
              expected);
    EXPECT_EQ(rated("<post slag=\"mal\" kod=\"M2\"><titel>En trygg kommun</titel>"
                    "<egenskap namn=\"Bedömning\">Delvis uppfyllt</egenskap>"
                    "<egenskap namn=\"kommentar\">Fler ungdomar får stöd</egenskap></post>"),
              expected);
}

TEST(Facts, CarryTheOutcomesOfIndicatorsThatAReportRepeats) {
    const auto plan = planned(
        k_report, "<avsnitt><rubrik>Nyckeltal</rubrik><tabell><rad><cell>Id</cell>"
                  "<cell>Nyckeltal</cell><cell>Enhet</cell><cell>Målvärde 2027</cell>"
                  "<cell>Utfall 2027</cell></rad><rad><cell>N00090</cell><cell>Sjukfrånvaro</cell>"
                  "<cell>procent</cell><cell>6,0</cell><cell>6,4</cell></rad></tabell></avsnitt>");
    const Facts facts = make_facts(plan->plan);
    ASSERT_EQ(facts.items.size(), 1U);
    ASSERT_NE(facts.items[0].find("utfall"), nullptr);
    EXPECT_EQ(facts.items[0].find("utfall")->text, "6,4");
    EXPECT_EQ(facts.items[0].find("utfall")->year, 2027);
}

std::string revised(const std::string& label, const std::string& value) {
    const auto plan =
        planned("", "<stycke stil=\"titel\">Flerårsplan 2027-2029</stycke><tabell><rad>"
                    "<cell>Beslutad av</cell><cell>Kommunfullmäktige</cell></rad><rad>"
                    "<cell>" +
                        label + "</cell><cell>" + value + "</cell></rad></tabell>");
    return make_facts(plan->plan).revised;
}

TEST(Facts, SayWhenTheDocumentWasLastRevised) {
    EXPECT_EQ(revised("Reviderad", "2027-06-14"), "2027-06-14");
    EXPECT_EQ(revised("Senast reviderad", "KF den 14 juni 2027, § 88"), "2027-06-14");
    EXPECT_EQ(revised("Reviderad", "2027-02-22 och 2027-06-14"), "2027-06-14");
    EXPECT_EQ(revised("Revideras", "2028-06-14"), "");
}

TEST(Facts, CarryDeclinesUnitsAndMentions) {
    const auto plan = planned(
        "dokumenttyp=\"Verksamhetsplan\" organ=\"Socialnämnden\" period=\"2027-2029\"",
        "<avsnitt><rubrik>Inledning</rubrik><stycke>Nämnden bidrar inte till M3, eftersom målet "
        "rör skolan. Beslutet SN § 87 gäller till och med 2027.</stycke><stycke>Se bilaga 3 i "
        "flerårsplan 2026-2028.</stycke></avsnitt><avsnitt><rubrik>Bilaga 1 "
        "Mål</rubrik></avsnitt>");
    const Facts facts = make_facts(plan->plan);
    ASSERT_EQ(facts.refers.size(), 2U); // the decision is an item of its own kind too
    EXPECT_TRUE(facts.refers[0].declined);
    EXPECT_TRUE(facts.refers[0].stated);
    EXPECT_EQ(facts.refers[0].reason, "målet rör skolan");
    EXPECT_EQ(facts.refers[0].decided, "SN § 87");
    EXPECT_EQ(facts.refers[0].until, "2027-12-31");
    ASSERT_EQ(facts.mentions.size(), 3U);
    EXPECT_EQ(facts.mentions[0].what, "decision");
    EXPECT_EQ(facts.mentions[1].what, "attachment");
    EXPECT_EQ(facts.mentions[1].number, "3");
    EXPECT_EQ(facts.mentions[1].document, 2U);
    EXPECT_EQ(facts.mentions[2].type, "flerarsplan");
    EXPECT_EQ(facts.mentions[2].location.quote, "flerårsplan 2026-2028");
    EXPECT_EQ(facts.attachments, std::vector<std::string>{"1"});
}

} // namespace
} // namespace styrkoll::plan
