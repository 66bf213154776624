// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::board_plan;
using test::plan;
using test::work_plan;

test::PlanBuilder board_plan_for(const std::string& period) {
    return board_plan()
        .titled("Verksamhetsplan " + period + " för socialnämnden")
        .field("Period", period);
}

test::PlanBuilder interim_report(const std::string& number, const std::string& period) {
    auto builder = plan().titled("Delårsrapport " + number + " för socialnämnden");
    builder.field("Nämnd", "Socialnämnden").field("Period", period).field("Status", "Förslag");
    builder.field("Beslutad av", "Socialnämnden").field("Diarienummer", "SN/2027:88-042");
    builder.field("Dokumentansvarig", "Socialchef");
    return builder;
}

TEST(PeriodForm, WantsThreeYearsOfABoardsPlan) {
    const Checked done = checked(board_plan_for("2027–2028"));
    EXPECT_THAT(done.rules(), ElementsAre("period-tre-ar"));
    EXPECT_THAT(done.the("period-tre-ar").suggestions, ElementsAre("2027–2029"));
    EXPECT_EQ(checked(board_plan_for("2027")).count("period-tre-ar"), 1U);
    EXPECT_EQ(checked(board_plan_for("2027–2030")).count("period-tre-ar"), 1U);
}

TEST(PeriodForm, IsContentWhenWeakerEvidenceSaysMore) {
    // The control block states the budget year alone; the title states the whole period.
    EXPECT_THAT(checked(board_plan().without_field("Period").field("Budgetår", "2027")).rules(),
                IsEmpty());
}

TEST(PeriodForm, LetsAWorkPlanFollowTheSchoolYear) {
    EXPECT_THAT(checked(work_plan()
                            .titled("Arbetsplan läsåret 2027/2028 för Familjestödsenheten")
                            .field("Period", "Läsåret 2027/28"))
                    .rules(),
                IsEmpty());
}

TEST(PeriodForm, WantsOneYearOfAWorkPlan) {
    const Checked done = checked(work_plan()
                                     .titled("Arbetsplan 2027–2029 för Familjestödsenheten")
                                     .field("Period", "2027–2029"));
    EXPECT_EQ(done.count("period-ett-ar"), 1U);
}

TEST(PeriodForm, WantsTheInterimReportsOwnMonths) {
    EXPECT_EQ(checked(interim_report("1", "1 januari–30 april 2027")).count("period-delar"), 0U);
    EXPECT_EQ(checked(interim_report("1", "per den 30 april 2027")).count("period-delar"), 0U);
    EXPECT_EQ(checked(interim_report("2", "januari–augusti 2027")).count("period-delar"), 0U);
    const Checked wrong = checked(interim_report("1", "1 januari–31 maj 2027"));
    EXPECT_EQ(wrong.count("period-delar"), 1U);
    EXPECT_THAT(wrong.the("period-delar").suggestions, ElementsAre("1 januari–30 april 2027"));
}

TEST(PeriodForm, LeavesAContradictionToItsOwnFinding) {
    const Checked done =
        checked(interim_report("1", "1 januari–31 maj 2027")
                    .titled("Delårsrapport 1 för socialnämnden, 1 januari–30 april 2027"));
    EXPECT_EQ(done.count("identitet-period-strider"), 1U);
    EXPECT_EQ(done.count("period-delar"), 0U);
}

TEST(PeriodForm, IsTheFindingWhereTheTitleStatesTheYearAlone) {
    const Checked done = checked(interim_report("1", "1 januari–31 maj 2027")
                                     .titled("Delårsrapport 1 2027 för socialnämnden"));
    EXPECT_EQ(done.count("identitet-period-strider"), 0U);
    EXPECT_EQ(done.count("period-delar"), 1U);
}

TEST(BudgetYear, IsTheYearAfterADecisionInDecember) {
    const Checked done = checked(board_plan_for("2026–2028"));
    EXPECT_THAT(done.rules(), ElementsAre("period-budgetar"));
    EXPECT_THAT(done.message("period-budgetar"), HasSubstr("2027"));
}

TEST(BudgetYear, MayBeTheRunningYearForALateDecision) {
    EXPECT_THAT(checked(board_plan_for("2027–2029").field("Datum", "2027-02-09")).rules(),
                IsEmpty());
    EXPECT_THAT(checked(board_plan_for("2028–2030").field("Datum", "2027-04-20")).rules(),
                IsEmpty());
    EXPECT_EQ(
        checked(board_plan_for("2027–2029").field("Datum", "2027-05-04")).count("period-budgetar"),
        1U);
}

TEST(BudgetYear, IsNotKnownWithoutADecision) {
    EXPECT_THAT(checked(board_plan_for("2026–2028")
                            .field("Status", "Förslag")
                            .without_field("Datum")
                            .without_field("Paragraf"))
                    .rules(),
                IsEmpty());
}

} // namespace
} // namespace styrkoll::check
