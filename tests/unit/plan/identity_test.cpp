// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

std::string title(const std::string& text) {
    return "<stycke stil=\"titel\">" + text + "</stycke>";
}

std::string table(std::initializer_list<std::pair<const char*, const char*>> rows) {
    std::string out = "<tabell>";
    for (const auto& [label, value] : rows) {
        out += std::string("<rad><cell>") + label + "</cell><cell>" + value + "</cell></rad>";
    }
    return out + "</tabell>";
}

TEST(Identity, IsReadFromTheTitle) {
    const auto plan = planned("", title("Verksamhetsplan 2027-2029 för socialnämnden"));
    EXPECT_EQ(plan->type(), "verksamhetsplan");
    EXPECT_EQ(plan->organ(), "sn");
    EXPECT_EQ(plan->period(), "2027–2029");
    EXPECT_EQ(plan->plan.identity.type.evidence.source, Source::title);
}

TEST(Identity, LetsAPropertyBeatTheControlBlockAndTheTitle) {
    const auto plan =
        planned("dokumenttyp=\"Verksamhetsplan\" organ=\"Kulturnämnden\" period=\"2027-2029\"",
                title("Verksamhetsplan 2026-2028 för socialnämnden"));
    EXPECT_EQ(plan->organ(), "kn");
    EXPECT_EQ(plan->period(), "2027–2029");
    ASSERT_EQ(plan->plan.identity.period.others.size(), 1U);
    EXPECT_EQ(to_words(*plan->plan.identity.period.others[0].value), "2026–2028");
    ASSERT_FALSE(plan->plan.identity.organ.others.empty());
}

TEST(Identity, IsReadFromAControlBlockTable) {
    const auto plan =
        planned("", title("Plan") + table({{"Dokumenttyp", "Verksamhetsplan"},
                                           {"Nämnd", "Socialnämnden"},
                                           {"Period", "2027–2029"},
                                           {"Beslutad av", "Socialnämnden 2026-12-08, § 143"},
                                           {"Dnr", "SN/2026:211-012"}}));
    EXPECT_EQ(plan->type(), "verksamhetsplan");
    EXPECT_EQ(plan->organ(), "sn");
    const Decision& decision = plan->plan.identity.decision;
    ASSERT_TRUE(decision.date.has_value());
    EXPECT_EQ(to_iso(*decision.date), "2026-12-08");
    EXPECT_EQ(decision.paragraph, "§ 143");
    EXPECT_EQ(plan->status(), "beslutad");
}

TEST(Identity, IsReadFromSentences) {
    const auto plan = planned(
        "",
        title("Verksamhetsplan 2027-2029") +
            "<stycke>Antagen av socialnämnden den 14 december 2026, § 97. Dnr: SN/2026:211-012. "
            "Dokumentansvarig är socialchefen.</stycke>");
    EXPECT_EQ(plan->organ(), "sn");
    const auto& identity = plan->plan.identity;
    EXPECT_EQ(to_iso(*identity.decision.date), "2026-12-14");
    EXPECT_EQ(identity.decision.paragraph, "§ 97");
    const FieldValue* responsible = identity.find(plan->plan.model->find_field("dokumentansvarig"));
    ASSERT_NE(responsible, nullptr);
    EXPECT_EQ(responsible->text, "socialchefen");
}

TEST(Identity, TakesTheWordThatBeginsTheTitle) {
    const auto plan =
        planned("", title("Tjänsteutlåtande: Verksamhetsplan 2027-2029 för socialnämnden"));
    EXPECT_EQ(plan->type(), "tjansteutlatande");
}

TEST(Identity, SeesThroughOrgansAndStatusBeforeTheType) {
    EXPECT_EQ(planned("", title("Socialnämndens verksamhetsplan 2027-2029"))->type(),
              "verksamhetsplan");
    const auto preliminary = planned("", title("Preliminär flerårsplan 2028–2030"));
    EXPECT_EQ(preliminary->type(), "flerarsplan");
    EXPECT_EQ(preliminary->status(), "preliminar");
}

TEST(Identity, DoesNotTakeATypeNamedInTheMiddleOfATitle) {
    EXPECT_EQ(planned("", title("Bilaga 3 om verksamhetsplan 2027-2029"), "bilaga3.xml")->type(),
              "");
}

/// "Strängnäs kommun" before the type was taken for the council, and contradicted the control
/// block.
TEST(Identity, PassesOverTheMunicipalitysNameWhereABoardIsNamed) {
    const auto plan = planned("", title("Strängnäs kommun – Delårsrapport 2 2027 – Socialnämnden"));
    EXPECT_EQ(plan->organ(), "sn");
    EXPECT_TRUE(plan->plan.identity.organ.others.empty());
    EXPECT_EQ(planned("", title("Delårsrapport 2 2027 Strängnäs kommun"))->organ(), "kf");
}

TEST(Identity, TakesTheDayThatAnInterimReportEndsOn) {
    const auto plan = planned("", title("Delårsrapport 2027-08-31 Strängnäs kommun"));
    EXPECT_EQ(plan->type(), "delarsrapport-2");
    EXPECT_EQ(to_iso(plan->plan.identity.period.value->days.to), "2027-08-31");
    EXPECT_EQ(planned("", title("Delårsrapport 2027-09-28 Strängnäs kommun"))->period(), "")
        << "the day of a meeting";
}

TEST(Identity, PartsTheTwoInterimReports) {
    for (const char* text :
         {"Delårsrapport 1:2027", "Delårsrapport 2027:1", "Delårsrapport I 2027",
          "Delårsrapport 1 2027", "Delårsrapport 1 år 2027", "Delårsrapport per 30 april 2027"}) {
        const auto plan = planned("organ=\"Socialnämnden\"", title(text));
        EXPECT_EQ(plan->type(), "delarsrapport-1") << text;
        EXPECT_EQ(plan->period(), "1 januari–30 april 2027") << text;
    }
    EXPECT_EQ(planned("organ=\"KF\"", title("Delårsrapport per den 31 augusti 2027"))->type(),
              "delarsrapport-2");
}

TEST(Identity, PartsTheAnnualReportsThoughTheWrongBodyDecided) {
    const auto plan =
        planned("", title("Årsredovisning 2027") + "<stycke>Strängnäs kommun</stycke>" +
                        "<stycke>Antagen av kommunstyrelsen den 24 april 2028, § 61. "
                        "Dnr KS/2028:31-042</stycke><stycke>Året som gick.</stycke>");
    EXPECT_EQ(plan->type(), "arsredovisning");
}

TEST(Identity, IsReadFromTheFileName) {
    const auto plan =
        planned("", "<stycke>Utan titel.</stycke>", "2026/arbetsplan-familjestodsenheten-2027.xml");
    EXPECT_EQ(plan->type(), "arbetsplan");
    EXPECT_EQ(plan->organ(), "familjestod");
    EXPECT_EQ(plan->period(), "2027");
    EXPECT_EQ(plan->plan.identity.type.evidence.source, Source::file_name);
}

TEST(Identity, AcceptsAnUnknownUnitOfAKnownOffice) {
    const auto plan =
        planned("", title("Arbetsplan 2027") +
                        table({{"Enhet", "Enheten för nya grepp"}, {"Kontor", "Socialkontoret"}}));
    const NamedOrgan& organ = plan->plan.identity.organ.value;
    EXPECT_EQ(organ.organ, k_none);
    EXPECT_EQ(plan->plan.identity.organ.evidence.text, "Enheten för nya grepp");
    ASSERT_NE(organ.under, k_none);
    EXPECT_EQ(plan->plan.model->organisation.organs[organ.under].id, "sk");
}

TEST(Identity, TakesTheCouncilForTheCouncilsPlan) {
    EXPECT_EQ(planned("", title("Flerårsplan 2027-2029"))->organ(), "kf");
}

} // namespace
} // namespace styrkoll::plan
