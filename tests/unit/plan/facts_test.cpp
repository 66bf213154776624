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
    const Facts facts = make_facts(plan->plan);
    EXPECT_EQ(facts.type, "verksamhetsplan");
    EXPECT_EQ(facts.organ, "sn");
    EXPECT_EQ(to_iso(facts.period.from), "2027-01-01");
    ASSERT_EQ(facts.defines.size(), 1U);
    EXPECT_EQ(facts.defines[0].title, "Trygga ”barn”");
    ASSERT_EQ(facts.refers.size(), 1U);
    EXPECT_EQ(facts.refers[0].from, "I1");
    const auto back = facts_from_line(to_line(facts));
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(*back, facts);
    EXPECT_EQ(to_line(facts).find('\n'), std::string::npos);
}

TEST(Facts, RefuseALineThatIsNone) {
    EXPECT_FALSE(facts_from_line("{").has_value());
    EXPECT_FALSE(facts_from_line("[]").has_value());
    EXPECT_FALSE(facts_from_line("").has_value());
}

} // namespace
} // namespace styrkoll::plan
