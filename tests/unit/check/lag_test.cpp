// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::paragraph;
using test::table;

Checked council(test::PlanBuilder plan) {
    return checked(plan);
}

TEST(LawOfBudgets, AsksForTheTaxRate) {
    const auto without = [] { return test::council_plan().without_section("Skattesats"); };
    EXPECT_EQ(council(without()).message("lag-budget-skattesats"),
              "Skattesatsen för budgetåret framgår inte (KL 11 kap. 6 §).");
    for (const char* said : {"Utdebiteringen är 21:67.", "Kommunalskatten är 21,67 kronor.",
                             "Planen bygger på oförändrad skattesats."}) {
        EXPECT_EQ(council(without().section("Ekonomi", said)).count("lag-budget-skattesats"), 0U)
            << said;
    }
    EXPECT_EQ(council(without().section("Ekonomi", "Skattesatsen beslutas i höst."))
                  .count("lag-budget-skattesats"),
              1U);
}

TEST(LawOfBudgets, TakesNoPromiseForATaxRate) {
    const auto section = [](const char* said) {
        return council(
                   test::council_plan().without_section("Skattesats").section("Skattesats", said))
            .count("lag-budget-skattesats");
    };
    EXPECT_EQ(section("Skattesatsen för 2027 beslutas senare."), 1U);
    EXPECT_EQ(section("21,67 kronor."), 0U);
    EXPECT_EQ(section("Den är oförändrad."), 0U);
}

TEST(LawOfBudgets, DoesNotBindDraftsOrPreliminaryVersions) {
    const auto count = [](const std::string& status) {
        return council(test::council_plan().without_section("Skattesats").field("Status", status))
            .count("lag-budget-skattesats");
    };
    EXPECT_EQ(count("Preliminär"), 0U);
    EXPECT_EQ(count("Utkast"), 0U);
    EXPECT_EQ(count("Förslag"), 1U);
}

TEST(LawOfBudgets, HoldsFromItsDay) {
    const auto of_the_years = [](const std::string& years, const std::string& decided) {
        return council(test::council_plan()
                           .titled("Flerårsplan " + years)
                           .field("Period", years)
                           .field("Datum", decided)
                           .without_section("Bolagen"))
            .count("lag-budget-koncern");
    };
    EXPECT_EQ(of_the_years("2027–2029", "2026-11-16"), 1U);
    EXPECT_EQ(of_the_years("2022–2024", "2021-06-21"), 0U);
    EXPECT_EQ(of_the_years("2024–2026", "2023-11-20"), 0U) << "decided before the law was there";
}

TEST(LawOfBudgets, WantsMoreOfTheCompaniesThanASentence) {
    const auto said = [](const std::string& text) {
        return council(test::council_plan().without_section("Bolagen").blocks(
                           "Omvärld och förutsättningar", paragraph(text)))
            .count("lag-budget-koncern");
    };
    EXPECT_EQ(said("Bolagens resultat väntas bli 12 mnkr."), 1U);
    EXPECT_EQ(said("Bolagens resultat väntas bli 12 mnkr. Soliditeten är 31 procent."), 0U);
}

TEST(LawOfBudgets, WantsADeficitExplained) {
    const auto result = [](const std::string& first, const std::string& text) {
        return council(
                   test::council_plan().blocks(
                       "Resultatbudget",
                       paragraph(text) + table({{"Post", "Budget 2027", "Plan 2028", "Plan 2029"},
                                                {"Årets resultat", first, "−1,0", "3,0"}})))
            .count("lag-budget-underskott");
    };
    EXPECT_EQ(result("−12,0", "Belopp i mnkr"), 1U);
    EXPECT_EQ(result("(12,0)", "Belopp i mnkr"), 1U);
    EXPECT_EQ(result("−12,0", "Det finns synnerliga skäl."), 0U);
    EXPECT_EQ(result("12,0", "Belopp i mnkr"), 0U) << "a later year's deficit is a plan";
}

test::PlanBuilder interim() {
    return test::plan()
        .titled("Delårsrapport 2 2027 för Strängnäs kommun")
        .field("Organ", "Strängnäs kommun")
        .field("Period", "1 januari–31 augusti 2027")
        .section("Balansräkning", "Summa tillgångar är 4 020 mnkr.")
        .section("Ekonomi och helårsprognos", "Prognosen är 52 mnkr och balanskravet uppfylls.");
}

/// The interim report with an income statement that has this header.
Checked statement(const std::vector<std::string>& header) {
    std::vector<std::string> row(header.size(), "10,0");
    row.front() = "Verksamhetens intäkter";
    return checked(interim().blocks("Resultaträkning", table({header, row})));
}

TEST(LawOfInterimReports, AsksForTheColumnsOfTheIncomeStatement) {
    const Checked bare = statement({"Post", "Utfall aug 2027"});
    EXPECT_EQ(bare.count("lag-delar-helarsprognos"), 1U);
    EXPECT_EQ(bare.count("lag-delar-jamforelse"), 1U);
    EXPECT_EQ(bare.count("lag-delar-budget"), 1U);
    const Checked whole =
        statement({"Post", "Utfall aug 2026", "Utfall aug 2027", "Årsbudget", "Helårsprognos"});
    EXPECT_EQ(whole.count("lag-delar-helarsprognos") + whole.count("lag-delar-jamforelse") +
                  whole.count("lag-delar-budget"),
              0U);
}

TEST(LawOfInterimReports, IsAboutTheMunicipalitysSecondReport) {
    const Checked first = checked(test::plan()
                                      .titled("Delårsrapport 1 2027 för Strängnäs kommun")
                                      .field("Organ", "Strängnäs kommun")
                                      .field("Period", "1 januari–30 april 2027")
                                      .section("Ekonomi och helårsprognos", "Prognosen är god."));
    EXPECT_EQ(first.count("lag-delar-balansrakning"), 0U);
    const Checked board = checked(test::plan()
                                      .titled("Delårsrapport 2 2027 för socialnämnden")
                                      .field("Nämnd", "Socialnämnden")
                                      .field("Period", "1 januari–31 augusti 2027")
                                      .section("Ekonomi och helårsprognos", "Prognosen är god."));
    EXPECT_EQ(board.count("lag-delar-balansrakning") + board.count("lag-delar-balanskrav"), 0U);
}

TEST(LawOfInterimReports, AsksForBalanceSheetAndBalanceRequirement) {
    const Checked done =
        checked(interim()
                    .without_section("Balansräkning")
                    .section("Ekonomi och helårsprognos", "Prognosen är 52 mnkr."));
    EXPECT_EQ(done.count("lag-delar-balansrakning"), 1U);
    EXPECT_EQ(done.count("lag-delar-balanskrav"), 1U);
}

/// The annual report with this about the staff.
Checked staff(const std::string& blocks) {
    return checked(test::plan()
                       .titled("Årsredovisning 2027")
                       .field("Organ", "Strängnäs kommun")
                       .field("Period", "2027")
                       .blocks("Väsentliga personalförhållanden", blocks));
}

TEST(LawOfSickLeave, AsksForEveryGroup) {
    const Checked done =
        staff(paragraph("Sjukfrånvaron minskade.") +
              table({{"Sjukfrånvaro", "2027"}, {"Totalt", "7,0"}, {"Kvinnor", "7,6"}}));
    EXPECT_EQ(
        done.message("lag-sjukfranvaro-grupp"),
        "Sjukfrånvaron redovisas inte för sammanhängande 60 dagar eller mer, män, anställda 29 "
        "år eller yngre, anställda 30–49 år och anställda 50 år eller äldre (LKBR 11 kap. 6 §).");
    EXPECT_EQ(staff(table({{"Sjukfrånvaro", "2027"},
                           {"Totalt", "7,0"},
                           {"60 dagar eller mer", "41,8"},
                           {"Kvinnor", "7,6"},
                           {"Män", "4,9"},
                           {"–29 år", "6,1"},
                           {"30–49 år", "6,8"},
                           {"50– år", "7,6"}}))
                  .count("lag-sjukfranvaro-grupp"),
              0U);
}

TEST(LawOfSickLeave, DoesNotTakeTheTableForItsRows) {
    const std::vector<test::Row> rows{
        {"Sjukfrånvaro, procent", "2026", "2027"},
        {"Total sjukfrånvaro", "7,2", "7,0"},
        {"Andel av sjukfrånvaron som är 60 dagar eller mer", "41", "42"},
        {"Kvinnor", "7,9", "7,6"},
        {"Män", "5,0", "4,9"},
        {"29 år eller yngre", "6,3", "6,1"},
        {"30–49 år", "6,9", "6,8"},
        {"50 år eller äldre", "7,7", "7,6"}};
    EXPECT_EQ(staff(table(rows)).count("lag-sjukfranvaro-grupp"), 0U);
    for (const std::size_t without : {1U, 5U}) {
        std::vector<test::Row> less = rows;
        less.erase(less.begin() + static_cast<std::ptrdiff_t>(without));
        EXPECT_EQ(staff(table(less)).count("lag-sjukfranvaro-grupp"), 1U) << without;
    }
}

TEST(LawOfSickLeave, TakesTheReasonForALeftOutGroup) {
    EXPECT_EQ(
        staff(paragraph("Sjukfrånvaron för män redovisas inte, eftersom de är färre än tio.") +
              table({{"Sjukfrånvaro", "2027"}, {"Totalt", "7,0"}}))
            .count("lag-sjukfranvaro-grupp"),
        0U);
}

TEST(LawOfSickLeave, AsksForSickLeaveAtAll) {
    EXPECT_EQ(staff(paragraph("Kommunen hade 3 165 medarbetare.")).count("lag-sjukfranvaro"), 1U);
    EXPECT_EQ(staff(paragraph("Frånvaron på grund av sjukdom var 7,0 procent."))
                  .count("lag-sjukfranvaro"),
              0U);
}

TEST(LawOfSickLeave, ShowsNothingOfTenOrFewer) {
    const auto small = [](const std::string& head, const std::string& count,
                          const std::string& value) {
        return staff(table({{"Enhet", head, "Sjukfrånvaro, procent"}, {"Köket", count, value}}))
            .count("lag-sjukfranvaro-liten-grupp");
    };
    EXPECT_EQ(small("Antal anställda", "10", "12,5"), 1U);
    EXPECT_EQ(small("Antal anställda", "11", "12,5"), 0U);
    EXPECT_EQ(small("Antal anställda", "8", "redovisas inte"), 0U);
    EXPECT_EQ(small("Antal sjukdagar per anställd", "8", "12,5"), 0U);
}

TEST(LawOfPrivateProviders, AsksHowTheyAreFollowedUp) {
    const auto said = [](const std::string& text) {
        return checked(test::board_plan()
                           .section("Ekonomi", text)
                           .section("Uppföljning", "Planen redovisas i årsrapporten."))
            .count("lag-privata-utforare");
    };
    EXPECT_EQ(said("Hälften av hemtjänsten sköts av privata utförare."), 1U);
    EXPECT_EQ(said("Nämnden har inga privata utförare."), 0U);
    EXPECT_EQ(said("Privata utförare granskas varje år."), 0U);
}

} // namespace
} // namespace styrkoll::check
