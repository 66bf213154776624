// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

const std::string k_board =
    "dokumenttyp=\"Verksamhetsplan\" organ=\"Kommunstyrelsen\" period=\"2027-2029\"";

std::string section(const std::string& heading,
                    const std::string& body = "<stycke>Text.</stycke>") {
    return "<avsnitt><rubrik>" + heading + "</rubrik>" + body + "</avsnitt>";
}

/// Id of the section that a lone heading is taken for.
std::string taken_for(const std::string& heading) {
    const auto plan = planned(k_board, section(heading));
    return plan->section(0);
}

TEST(Sections, MatchWhateverTheNumberingAndForm) {
    const std::string own = taken_for("Nämndens uppdrag");
    ASSERT_FALSE(own.empty());
    EXPECT_EQ(taken_for("1. Nämndens uppdrag"), own);
    EXPECT_EQ(taken_for("NÄMNDENS UPPDRAG"), own);
    EXPECT_EQ(taken_for("Kommunstyrelsens uppdrag"), own);
    EXPECT_EQ(taken_for("Nämndens\u00A0upp\u00ADdrag"), own);
}

TEST(Sections, MatchAsPrefixOnlyBeforeAnAddition) {
    const std::string economy = taken_for("Ekonomi");
    ASSERT_FALSE(economy.empty());
    EXPECT_EQ(taken_for("Ekonomi och resursfördelning"), economy);
    EXPECT_EQ(taken_for("Ekonomi 2027"), economy);
    EXPECT_EQ(taken_for("Internbudget 2027-2029"), economy);
    EXPECT_EQ(taken_for("Uppdrag från kommunfullmäktige till socialnämnden"),
              taken_for("Uppdrag från kommunfullmäktige"));
    EXPECT_NE(taken_for("Ekonomi i vardagen"), economy);
}

TEST(Sections, AreNotTakenFromLongerNames) {
    const std::string follow_up = taken_for("Uppföljning");
    ASSERT_FALSE(follow_up.empty());
    EXPECT_NE(taken_for("Uppföljning av privata utförare"), follow_up);
}

TEST(Sections, TellOfNearMissesWithoutTakingThem) {
    const auto plan = planned(k_board, section("Uppföljnig"));
    EXPECT_EQ(plan->plan.sections[0].match, Match::near);
    EXPECT_EQ(plan->plan.sections[0].definition, k_none);
    EXPECT_NE(plan->plan.sections[0].near, k_none);
}

TEST(Sections, KnowWhereTheyEnd) {
    const auto plan =
        planned(k_board, section("Ekonomi", "<stycke>A.</stycke>" + section("Driftram")) +
                             section("Uppföljning"));
    ASSERT_EQ(plan->plan.sections.size(), 3U);
    EXPECT_EQ(plan->plan.sections[0].end, plan->plan.sections[2].heading);
    EXPECT_EQ(plan->plan.sections[0].own_end, plan->plan.sections[1].heading);
    EXPECT_EQ(plan->plan.sections[1].level, 2);
}

TEST(Sections, AcceptABoldLineWhereNoHeadingNamesTheSection) {
    const auto plan =
        planned(k_board, section("Inledning") +
                             "<stycke><fet>Uppföljning</fet></stycke><stycke>Text.</stycke>");
    ASSERT_EQ(plan->plan.sections.size(), 2U);
    EXPECT_EQ(plan->plan.sections[1].match, Match::fake);
}

TEST(Sections, LetALoneTitleHeadingShiftTheLevels) {
    const auto plan = planned(k_board, section("Verksamhetsplan 2027-2029 för kommunstyrelsen",
                                               section("Ekonomi") + section("Uppföljning")));
    EXPECT_EQ(plan->plan.level_offset, 1);
}

} // namespace
} // namespace styrkoll::plan
