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

} // namespace
} // namespace styrkoll::plan
