// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::board_plan;
using test::council_plan;
using test::paragraph;
using test::section;
using test::table;
using test::work_plan;

const std::string k_directions = "Mål och nämndens inriktning";

// --- titles

TEST(ItemTitles, ReportAGoalWithoutWords) {
    const Checked done = checked(council_plan().blocks(
        "Koncerngemensamma mål", section("M1 En levande demokrati", paragraph("Text.")) +
                                     section("Mål 2", paragraph("Barn växer upp i trygghet."))));
    EXPECT_THAT(done.rules(), ElementsAre("mal-titel"));
    EXPECT_THAT(done.message("mal-titel"), HasSubstr("M2"));
    EXPECT_EQ(done.quote("mal-titel"), "Mål 2");
}

TEST(ItemTitles, ReportAnActivityWithoutWords) {
    const Checked done = checked(
        work_plan().blocks("Aktiviteter", table({{"Nr", "Aktivitet", "Ansvarig", "Klart senast"},
                                                 {"A1", "", "Enhetschef", "2027-06-30"},
                                                 {"A2", "Utbilda", "Enhetschef", "2027-06-30"}})));
    EXPECT_THAT(done.rules(), ElementsAre("post-titel"));
}

// --- duplicates

TEST(DuplicateCodes, AreReportedWithBothPlaces) {
    const Checked done = checked(
        board_plan().blocks(k_directions, section("I1 Trygga barn", paragraph("Text.")) +
                                              section("I1 God äldreomsorg", paragraph("Text."))));
    EXPECT_THAT(done.rules(), ElementsAre("post-dubblett"));
    EXPECT_EQ(done.quote("post-dubblett"), "I1 God äldreomsorg");
    ASSERT_EQ(done.the("post-dubblett").related.size(), 1U);
    EXPECT_EQ(done.the("post-dubblett").related[0].location->quote, "I1 Trygga barn");
}

TEST(DuplicateCodes, AreNotMadeOfAnOverviewThatRepeatsTheItems) {
    EXPECT_THAT(checked(board_plan().blocks(k_directions,
                                            table({{"Nr", "Inriktning"},
                                                   {"I1", "Trygga barn"},
                                                   {"I2", "God äldreomsorg"}}) +
                                                section("I1 Trygga barn", paragraph("Text.")) +
                                                section("I2 God äldreomsorg", paragraph("Text."))))
                    .rules(),
                IsEmpty());
}

TEST(DuplicateCodes, AreNotMadeOfAnIndicatorUsedTwice) {
    EXPECT_THAT(checked(work_plan().blocks(
                            "Obligatoriska nyckeltal",
                            table({{"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2027"},
                                   {"N00090 Sjukfrånvaro, kvinnor", "andel (%)", "8,1", "7,0"},
                                   {"N00090 Sjukfrånvaro, män", "andel (%)", "5,1", "4,5"}})))
                    .rules(),
                IsEmpty());
}

// --- references

TEST(UndefinedCodes, AreReportedWithTheNearestThatExists) {
    const Checked done =
        checked(board_plan().section("Uppföljning", "Inriktning I4 följs upp varje delår."));
    EXPECT_THAT(done.rules(), ElementsAre("referens-odefinierad"));
    EXPECT_EQ(done.quote("referens-odefinierad"), "Inriktning I4");
    EXPECT_THAT(done.message("referens-odefinierad"), HasSubstr("I1 och I2"));
    EXPECT_EQ(done.the("referens-odefinierad").suggestions.size(), 1U);
}

TEST(UndefinedCodes, AreOneFindingHoweverOftenTheyStand) {
    const Checked done = checked(board_plan()
                                     .section("Uppföljning", "Inriktning I4 följs upp.")
                                     .section("Ekonomi", "Ramen täcker inriktning I4."));
    EXPECT_THAT(done.rules(), ElementsAre("referens-odefinierad"));
    EXPECT_EQ(done.the("referens-odefinierad").related.size(), 1U);
}

TEST(UndefinedCodes, AreNotMadeOfWhatOtherDocumentsDefine) {
    EXPECT_THAT(checked(board_plan().section("Uppföljning",
                                             "Målet M7, KF-uppdrag 2026:4 och nyckeltal N00090 "
                                             "följs upp varje delår."))
                    .rules(),
                IsEmpty());
}

TEST(UndefinedCodes, AreNotMadeOfWordsThatLookLikeCodes) {
    EXPECT_THAT(checked(board_plan().section("Uppföljning",
                                             "Planen trycks i A4 och P1-platser räknas i m2."))
                    .rules(),
                IsEmpty());
}

TEST(UndefinedCodes, AreNotMadeOfAnEarlierYearsAssignment) {
    EXPECT_THAT(
        checked(council_plan().section("Bolagen", "KF-uppdrag 2025:8 är slutredovisat under 2026."))
            .rules(),
        IsEmpty());
}

} // namespace
} // namespace styrkoll::check
