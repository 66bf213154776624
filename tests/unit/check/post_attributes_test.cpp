// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::board_plan;
using test::council_plan;
using test::paragraph;
using test::Row;
using test::section;
using test::table;
using test::work_plan;

const std::string k_assignments = "Uppdrag till nämnder och bolag";

/// The council's plan with one assignment of these values and one that is right.
test::PlanBuilder assignment(const std::string& responsible, const std::string& financing,
                             const std::string& end = "2028-12-31") {
    return council_plan().blocks(
        k_assignments, table({{"Uppdrag", "Ansvarig", "Finansiering", "Klart senast"},
                              {"KF-uppdrag 2027:1 Trygga skolvägar", responsible, financing, end},
                              {"KF-uppdrag 2027:2 Stöd till unga", "SN", "Inom ram", "2029"}}));
}

test::PlanBuilder indicators(const std::vector<Row>& rows) {
    return work_plan().blocks("Obligatoriska nyckeltal", table(rows));
}

const Row k_indicator_header{"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2027"};

// --- assignments

TEST(AssignmentAttributes, ReportAMissingResponsibleOrgan) {
    const Checked done = checked(assignment("", "Inom budgetram"));
    EXPECT_THAT(done.rules(), ElementsAre("uppdrag-ansvarig"));
    EXPECT_THAT(done.message("uppdrag-ansvarig"), HasSubstr("KF-uppdrag 2027:1"));
}

TEST(AssignmentAttributes, TakeTheOrganFromTheHeadingAbove) {
    EXPECT_THAT(checked(council_plan().blocks(
                            k_assignments,
                            section("Socialnämnden",
                                    table({{"Uppdrag", "Finansiering", "Klart senast"},
                                           {"KF-uppdrag 2027:1 Boende", "Inom ram", "2028"},
                                           {"KF-uppdrag 2027:2 Stöd", "Inom ram", "2029"}}))))
                    .rules(),
                IsEmpty());
}

TEST(AssignmentAttributes, TakeTheOrganFromItsOwnWords) {
    EXPECT_THAT(checked(council_plan().blocks(
                            k_assignments,
                            section("KF-uppdrag 2027:1 Trygga skolvägar",
                                    paragraph("Teknik- och fritidsnämnden får i uppdrag att bygga "
                                              "ut belysningen inom budgetram.") +
                                        paragraph("Klart senast: 2028-12-31"))))
                    .rules(),
                IsEmpty());
}

TEST(AssignmentAttributes, DoNotTakeAnyOrganThatIsNamedForTheResponsibleOne) {
    const Checked done = checked(council_plan().blocks(
        k_assignments, section("KF-uppdrag 2027:1 Trygga skolvägar",
                               paragraph("Arbetet sker i dialog med Region Sörmland inom "
                                         "budgetram.") +
                                   paragraph("Klart senast: 2028-12-31"))));
    EXPECT_THAT(done.rules(), ElementsAre("uppdrag-ansvarig"));
}

TEST(AssignmentAttributes, AcceptEveryWordForFinancing) {
    for (const char* financing : {"Inom budgetram", "inom ram", "Inom tilldelad ram",
                                  "Budgettillskott", "Budgettillskott 1 500 tkr"}) {
        EXPECT_THAT(checked(assignment("SN", financing)).rules(), IsEmpty()) << financing;
    }
}

TEST(AssignmentAttributes, ReportFinancingThatSaysNothing) {
    EXPECT_THAT(checked(assignment("SN", "")).rules(), ElementsAre("uppdrag-finansiering"));
    EXPECT_THAT(checked(assignment("SN", "–")).rules(), ElementsAre("uppdrag-finansiering"));
    const Checked vague = checked(assignment("SN", "Oklart"));
    EXPECT_THAT(vague.rules(), ElementsAre("uppdrag-finansiering"));
    EXPECT_THAT(vague.message("uppdrag-finansiering"), HasSubstr("framgår inte av ”Oklart”"));
    EXPECT_EQ(vague.quote("uppdrag-finansiering"), "Oklart");
}

TEST(AssignmentAttributes, TakeAnAmountOfItsOwnForFinancing) {
    EXPECT_THAT(checked(council_plan().blocks(
                            k_assignments,
                            table({{"Uppdrag", "Ansvarig", "Belopp", "Klart senast"},
                                   {"KF-uppdrag 2027:1 Boende", "SN", "1 500 tkr", "2028"}})))
                    .rules(),
                IsEmpty());
}

TEST(AssignmentAttributes, AreNotAskedForWhereAnAssignmentIsOnlyRepeated) {
    EXPECT_THAT(checked(board_plan().blocks("Uppdrag från kommunfullmäktige",
                                            section("KF-uppdrag 2027:2 Stöd till unga",
                                                    paragraph("Nämnden startar ett team."))))
                    .rules(),
                IsEmpty());
}

TEST(ItemOrgans, ReportANameThatTheModelLacks) {
    const Checked done = checked(assignment("Fritidsnämnden", "Inom ram"));
    EXPECT_THAT(done.rules(), ElementsAre("uppdrag-organ"));
    EXPECT_THAT(done.message("uppdrag-organ"), HasSubstr("Fritidsnämnden"));
}

TEST(ItemOrgans, ReportItAlsoBesideAKnownOne) {
    EXPECT_THAT(checked(assignment("Socialnämnden och Fritidsnämnden", "Inom ram")).rules(),
                ElementsAre("uppdrag-organ"));
}

TEST(ItemOrgans, AcceptSeveralShortAndCollectiveNames) {
    for (const char* organ :
         {"SN", "SN, BUN", "Socialnämnden och Kulturnämnden", "Barn- och utbildningsnämnden",
          "Samtliga nämnder", "Alla nämnder och bolag", "SFAB", "Strängnäs Fastighets AB",
          "Kommunstyrelsen i samverkan med Socialnämnden"}) {
        EXPECT_THAT(checked(assignment(organ, "Inom ram")).rules(), IsEmpty()) << organ;
    }
}

// --- columns

TEST(ItemAttributes, AreOneFindingWhenTheWholeColumnIsMissing) {
    std::vector<Row> rows{{"Nr", "Aktivitet", "Ansvarig"}};
    for (int at = 1; at <= 12; ++at) {
        rows.push_back({"A" + std::to_string(at), "Gör sak " + std::to_string(at), "Enhetschef"});
    }
    const Checked done = checked(work_plan().blocks("Aktiviteter", table(rows)));
    EXPECT_THAT(done.rules(), ElementsAre("aktivitet-slut"));
    EXPECT_EQ(argument(done.the("aktivitet-slut"), "antal"), "12");
    EXPECT_EQ(done.the("aktivitet-slut").related.size(), 11U);
    EXPECT_THAT(argument(done.the("aktivitet-slut"), "poster"), HasSubstr("A1, A2, A3"));
    EXPECT_THAT(argument(done.the("aktivitet-slut"), "poster"), HasSubstr("och A12"));
}

TEST(ItemAttributes, AreOneFindingEachWhereOthersHaveThem) {
    const Checked done = checked(
        work_plan().blocks("Aktiviteter", table({{"Nr", "Aktivitet", "Ansvarig", "Klart senast"},
                                                 {"A1", "Utbilda", "Enhetschef", ""},
                                                 {"A2", "Träffas", "Enhetschef", "2027-06-30"},
                                                 {"A3", "Följa upp", "Enhetschef", ""}})));
    EXPECT_THAT(done.rules(), ElementsAre("aktivitet-slut", "aktivitet-slut"));
}

TEST(ItemAttributes, MayStandInTheItemsOwnText) {
    EXPECT_THAT(checked(work_plan().blocks("Aktiviteter",
                                           section("A1 Utbilda i samtal",
                                                   paragraph("Ansvarig: enhetschef. Klart senast: "
                                                             "2027-06-30."))))
                    .rules(),
                IsEmpty());
}

TEST(ItemAttributes, AreMissingWhereAPlaceholderStands) {
    const Checked done = checked(
        work_plan().blocks("Aktiviteter", table({{"Aktivitet", "Ansvarig", "Klart senast"},
                                                 {"A1 Utbilda", "XX", "2027-06-30"},
                                                 {"A2 Träffas", "Enhetschef", "2027-06-30"}})));
    EXPECT_THAT(done.rules(), ElementsAre("aktivitet-ansvarig"));
    EXPECT_EQ(done.quote("aktivitet-ansvarig"), "XX");
}

TEST(ItemAttributes, TakeAnyWordsForWhenAnActivityEnds) {
    for (const char* end : {"2027-06-30", "juni 2027", "våren", "löpande under året", "T2"}) {
        EXPECT_THAT(checked(work_plan().blocks("Aktiviteter",
                                               table({{"Aktivitet", "Ansvarig", "Klart senast"},
                                                      {"A1 Utbilda", "Enhetschef", end}})))
                        .rules(),
                    IsEmpty())
            << end;
    }
}

// --- indicators

TEST(IndicatorAttributes, ReportWhatIsMissing) {
    const Checked done = checked(indicators({k_indicator_header,
                                             {"N00090 Sjukfrånvaro", "", "", ""},
                                             {"U00200 HME", "index", "78", "80"}}));
    EXPECT_THAT(done.rules(),
                ::testing::UnorderedElementsAre("nyckeltal-enhet", "nyckeltal-utgangsvarde",
                                                "nyckeltal-malvarde"));
}

TEST(IndicatorAttributes, AreOfTheDocumentsFirstYear) {
    const auto with = [](const std::string& first) {
        return checked(indicators(
            {{"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2027", "Målvärde 2029"},
             {"N00090 Sjukfrånvaro", "%", "7", first, "6"},
             {"U00200 HME", "index", "78", "80", "82"}}));
    };
    EXPECT_THAT(with("").rules(), ElementsAre("nyckeltal-malvarde"));
    EXPECT_THAT(with("7").rules(), IsEmpty());
}

TEST(IndicatorAttributes, AreNotAskedOfAnEmptyCellBesideAGoal) {
    const Checked done = checked(indicators({{"Mål", "Nyckeltal", "Enhet", "Målvärde 2027"},
                                             {"Fler är nöjda", "Andel nöjda", "%", "80"},
                                             {"Fler läser", "", "", ""}}));
    EXPECT_EQ(done.count("post-titel"), 0U);
    EXPECT_EQ(done.count("nyckeltal-enhet"), 0U);
}

TEST(IndicatorAttributes, TakeTheUnitFromTheNameTheValueOrTheHeader) {
    EXPECT_THAT(checked(indicators({{"Nyckeltal", "Källa", "Utgångsvärde 2026", "Målvärde 2027"},
                                    {"N00090 Sjukfrånvaro, andel (%)", "Kolada", "7,1", "6,0"},
                                    {"Antal föräldragrupper", "Egen statistik", "4", "6"}}))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(checked(indicators({{"Nyckeltal", "Utgångsvärde 2026", "Målvärde 2027"},
                                    {"N00090 Sjukfrånvaro", "7,1 %", "6,0 %"}}))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(checked(indicators({{"Nyckeltal", "Utgångsvärde (%)", "Målvärde (%)"},
                                    {"N00090 Sjukfrånvaro", "7,1", "6,0"}}))
                    .rules(),
                IsEmpty());
}

TEST(IndicatorAttributes, AcceptASignAloneAsUnit) {
    EXPECT_THAT(
        checked(indicators({k_indicator_header, {"N00090 Sjukfrånvaro", "%", "7,1", "6,0"}}))
            .rules(),
        IsEmpty());
}

TEST(IndicatorAttributes, AcceptANewIndicatorThatSaysSo) {
    EXPECT_THAT(checked(indicators({k_indicator_header,
                                    {"N00090 Sjukfrånvaro", "andel (%)", "Nytt", "6,0"}}))
                    .rules(),
                IsEmpty());
}

TEST(IndicatorAttributes, AskForOutcomesInReportsAndBaselinesInPlans) {
    const Checked report =
        checked(test::plan()
                    .titled("Delårsrapport 1 2027 för socialnämnden")
                    .section("Måluppfyllelse", "Målen nås.")
                    .blocks("Nyckeltal", table({{"Nyckeltal", "Enhet", "Målvärde"},
                                                {"N00090 Sjukfrånvaro", "andel (%)", "6,0"}})));
    EXPECT_EQ(report.count("nyckeltal-utfall"), 1U);
    EXPECT_EQ(report.count("nyckeltal-utgangsvarde"), 0U);
}

} // namespace
} // namespace styrkoll::check
