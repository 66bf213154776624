// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

#include "plan/declines.hpp"

namespace styrkoll::plan {
namespace {

const std::string k_board =
    "dokumenttyp=\"Verksamhetsplan\" organ=\"Socialnämnden\" period=\"2027-2029\"";
const std::string k_goals = "Mål och nämndens inriktning";

std::unique_ptr<Planned> in_section(const std::string& heading, const std::string& body) {
    return planned(k_board, "<avsnitt><rubrik>" + heading + "</rubrik>" + body + "</avsnitt>");
}

std::string iso(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string{};
}

/// "M3: reason" for each reference that is declined, in order.
std::string declined(const Planned& planned) {
    std::string out;
    for (const Reference& reference : planned.plan.references) {
        if (reference.declined) {
            out += (out.empty() ? "" : " | ") +
                   (reference.code.empty() ? reference.title : reference.code) + ": " +
                   reference.reason;
        }
    }
    return out;
}

std::string declined_in(const std::string& text) {
    return declined(*in_section("Inledning", "<stycke>" + text + "</stycke>"));
}

TEST(Declines, GiveTheReasonAfterItsWord) {
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3, eftersom målet rör skolan."),
              "M3: målet rör skolan");
    EXPECT_EQ(declined_in("Socialnämnden bidrar ej till målet M3 på grund av sitt uppdrag."),
              "M3: sitt uppdrag");
    EXPECT_EQ(declined_in("Nämnden kommer inte att bidra till M3 därför att målet rör skolan."),
              "M3: målet rör skolan");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3 – målet rör skolan."),
              "M3: målet rör skolan");
}

TEST(Declines, FindTheReasonInTheNextSentence) {
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3. Skälet är att målet rör skolan."),
              "M3: målet rör skolan");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3. Det beror på att målet rör skolan. Mer "
                          "finns i bilagan."),
              "M3: målet rör skolan");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3. Målet rör skolan."),
              "M3: Målet rör skolan");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3. Skälet till detta är att målet rör "
                          "skolan. Det följs upp."),
              "M3: målet rör skolan");
}

TEST(Declines, FindTheReasonInTheNextParagraph) {
    EXPECT_EQ(
        declined(*in_section("Inledning", "<stycke>Nämnden bidrar inte till M3.</stycke>"
                                          "<stycke>Skälet är att målet rör skolan.</stycke>")),
        "M3: målet rör skolan");
}

TEST(Declines, FindTheReasonBeforeTheClause) {
    EXPECT_EQ(declined_in("Eftersom målet rör skolan bidrar nämnden inte till M3."),
              "M3: målet rör skolan");
}

TEST(Declines, MayHaveNoReason) {
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3."), "M3: ");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3. Däremot bidrar den till M4."), "M3: ");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3. Ett stycke till. Och ett till."), "M3: ");
}

TEST(Declines, AreOfListsAndRanges) {
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3 och M4, eftersom målen rör skolan."),
              "M3: målen rör skolan | M4: målen rör skolan");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till målen M2, M3 och M4."), "M2:  | M3:  | M4: ");
    EXPECT_EQ(declined_in("Nämnden svarar inte på KF-uppdrag 2027:1 till och med 2027:3."),
              "KF-uppdrag 2027:1:  | KF-uppdrag 2027:2:  | KF-uppdrag 2027:3: ");
}

TEST(Declines, MayHaveTheSubjectInside) {
    EXPECT_EQ(declined_in("Till M3 bidrar nämnden inte."), "M3: ");
    EXPECT_EQ(declined_in("M3 tas inte upp i verksamhetsplanen."), "M3: ");
    EXPECT_EQ(declined_in("Målen M3 och M4 berör inte nämnden."), "M3:  | M4: ");
    EXPECT_EQ(declined_in("Nämnden bidrar under perioden inte till M3."), "M3: ");
    EXPECT_EQ(declined_in("M3 är inte relevant för nämnden."), "M3: ");
}

TEST(Declines, AreOfTheirOwnClauseAlone) {
    EXPECT_EQ(declined_in("Nämnden bidrar till M1 och M2 men bidrar inte till M3."), "M3: ");
    EXPECT_EQ(declined_in("Nämnden bidrar till M1 men inte till M3."), "M3: ");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3 utan till M4."), "M3: ");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till M3, eftersom M2 går före."), "M3: M2 går före");
    EXPECT_EQ(declined_in("Nämnden bidrar till M3, även om medlen inte räcker."), "");
    EXPECT_EQ(declined_in("Nämnden svarar inte för gatorna men bidrar till M3."), "");
    EXPECT_EQ(declined_in("Satsningen i M3 påverkar inte verksamheten."), "");
    EXPECT_EQ(declined_in("M3 påverkar inte driftramen."), "");
}

TEST(Declines, AreNotWhatIsOnlyWeakened) {
    EXPECT_EQ(declined_in("Nämnden bidrar inte bara till M3 utan även till M4."), "");
    EXPECT_EQ(declined_in("Nämnden bidrar inte enbart till M3."), "");
    EXPECT_EQ(declined_in("Nämnden bidrar inte endast till M3."), "");
    EXPECT_EQ(declined_in("Nämnden bidrar inte minst till M3."), "");
    EXPECT_EQ(declined_in("Nämnden bidrar inte direkt men indirekt till M3."), "");
    EXPECT_EQ(declined_in("Bidrar nämnden inte till M3?"), "");
}

TEST(Declines, AreNotOfOthers) {
    EXPECT_EQ(declined_in("Andra nämnder bidrar inte till M3."), "");
    EXPECT_EQ(declined_in("Kulturnämnden bidrar inte till M3."), "");
    EXPECT_EQ(declined_in("Socialnämnden bidrar inte till M3."), "M3: ");
}

TEST(Declines, NeedNoCodeWhereTheTitleStands) {
    EXPECT_EQ(declined_in("Nämnden bidrar inte till målet ”En trygg kommun”, eftersom det rör "
                          "skolan."),
              "En trygg kommun: det rör skolan");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till målet En trygg kommun, eftersom det rör "
                          "skolan."),
              "En trygg kommun: det rör skolan");
    EXPECT_EQ(declined_in("Nämnden bidrar inte till målet om trygghet."), "");
}

TEST(Declines, AreOfTheRestatedGoalsHeading) {
    const auto text = [](const std::string& paragraph) {
        return declined(
            *in_section(k_goals, "<avsnitt><rubrik>M3 En trygg kommun</rubrik><stycke>" +
                                     paragraph + "</stycke></avsnitt>"));
    };
    EXPECT_EQ(text("Nämnden bidrar inte till målet eftersom det rör skolan."),
              "M3: det rör skolan");
    EXPECT_EQ(text("Nämnden har ingen inriktning för detta mål. Skälet är att det rör skolan."),
              "M3: det rör skolan");
    EXPECT_EQ(text("Nämnden bidrar inte. Målet rör skolan."), "M3: Målet rör skolan");
    EXPECT_EQ(text("Ombyggnaden påverkar inte driftbudgeten."), "");
    EXPECT_EQ(text("Nämnden svarar inte för gatorna."), "");
    EXPECT_EQ(text("Nämnden bidrar till målet genom tidiga insatser."), "");
}

TEST(Declines, AreNotOfAGoalThatIsTakenUpAllTheSame) {
    EXPECT_EQ(
        declined(*in_section(k_goals, "<avsnitt><rubrik>M3 En trygg kommun</rubrik>"
                                      "<stycke>Hemtjänsten bidrar inte till målet.</stycke>"
                                      "<avsnitt><rubrik>I1 Trygga barn</rubrik><stycke>Vi arbetar "
                                      "förebyggande.</stycke></avsnitt></avsnitt>")),
        "");
}

TEST(Declines, AreOfTheRestatedGoalsRow) {
    const auto row = [](const std::string& header, const std::string& cells) {
        return declined(*in_section(k_goals, "<tabell><rad rubrik=\"ja\"><cell>Mål</cell>" +
                                                 header +
                                                 "</rad><rad><cell>M1 Trygg skola</cell>"
                                                 "<cell>Genom I1.</cell></rad><rad>" +
                                                 cells + "</rad></tabell>"));
    };
    EXPECT_EQ(row("<cell>Så bidrar nämnden</cell>",
                  "<cell>M3 En trygg kommun</cell>"
                  "<cell>Nämnden bidrar inte till målet eftersom det rör skolan.</cell>"),
              "M3: det rör skolan");
    EXPECT_EQ(row("<cell>Så bidrar nämnden</cell>",
                  "<cell>En trygg kommun</cell><cell>Bidrar inte. Målet rör skolan.</cell>"),
              "En trygg kommun: Målet rör skolan");
    EXPECT_EQ(row("<cell>Bidrag</cell><cell>Motivering</cell>",
                  "<cell>M3 En trygg kommun</cell><cell>Ej aktuellt för nämnden</cell>"
                  "<cell>Målet rör skolan</cell>"),
              "M3: Målet rör skolan");
}

TEST(Declines, AreOfExplicitMarksInTheNativeForm) {
    EXPECT_EQ(declined(*in_section(k_goals, "<post slag=\"mal\" kod=\"M3\"><titel>En trygg "
                                            "kommun</titel><stycke>Nämnden bidrar inte till "
                                            "målet, eftersom det rör skolan.</stycke></post>")),
              "M3: det rör skolan");
    const auto plan = in_section(
        k_goals, "<stycke>Nämnden bidrar inte till <referens kod=\"M3\" relation=\"bidrar-till\">"
                 "trygghetsmålet</referens>, eftersom det rör skolan.</stycke>");
    EXPECT_EQ(declined(*plan), "M3: det rör skolan");
}

TEST(Declines, CarryTheDecisionAndTheLastDay) {
    const auto plan = in_section(
        "Inledning", "<stycke>Nämnden bidrar inte till M3, eftersom målet rör skolan. Beslutet, SN "
                     "2026-12-08 § 87, gäller till och med 2027.</stycke>");
    ASSERT_EQ(plan->plan.references.size(), 1U);
    const Reference& reference = plan->plan.references.front();
    EXPECT_EQ(reference.reason, "målet rör skolan");
    EXPECT_EQ(reference.decided, "SN 2026-12-08 § 87");
    EXPECT_EQ(iso(reference.until), "2027-12-31");
    EXPECT_EQ(reference.relation, "bidrar-till");
    EXPECT_TRUE(reference.stated);
}

TEST(Declines, TellTheLastDay) {
    EXPECT_EQ(iso(last_day_in("Detta gäller till 2027-06-30.")), "2027-06-30");
    EXPECT_EQ(iso(last_day_in("T.o.m. den 30 juni 2028 gäller detta.")), "2028-06-30");
    EXPECT_EQ(iso(last_day_in("till utgången av 2028")), "2028-12-31");
    EXPECT_EQ(iso(last_day_in("KF-uppdrag 2027:1 till och med 2027:3")), "");
    EXPECT_EQ(iso(last_day_in("Planen gäller 2027-2029.")), "");
}

TEST(Declines, LeaveOtherReferencesAlone) {
    const auto plan = in_section("Inledning", "<stycke>Arbetet bidrar till M2.</stycke>"
                                              "<stycke>Nämnden bidrar inte till M3.</stycke>");
    ASSERT_EQ(plan->plan.references.size(), 2U);
    EXPECT_FALSE(plan->plan.references[0].declined);
    EXPECT_TRUE(plan->plan.references[1].declined);
}

} // namespace
} // namespace styrkoll::plan
