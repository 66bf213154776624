// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using finding::Severity;
using test::board_plan;
using test::paragraph;
using test::plan;
using test::section;
using test::work_plan;

// --- type

TEST(KnownType, SaysWhatWasLookedAt) {
    const Checked done = checked(plan()
                                     .titled("Plan för socialnämnden")
                                     .field("Dokumenttyp", "STYRDOK")
                                     .path("mapp/underlag.xml"));
    const std::string message = done.message("identitet-typ-okand");
    EXPECT_THAT(message, HasSubstr("STYRDOK"));
    EXPECT_THAT(message, HasSubstr("Plan för socialnämnden"));
    EXPECT_THAT(message, HasSubstr("underlag.xml"));
    EXPECT_EQ(done.quote("identitet-typ-okand"), "STYRDOK");
}

TEST(KnownType, OffersTheTypeThatWasMeant) {
    const Checked done = checked(plan().titled("Verksamhetplan 2027-2029"));
    EXPECT_THAT(done.the("identitet-typ-okand").suggestions, ElementsAre("Verksamhetsplan"));
}

TEST(ContradictingType, IsFoundBetweenControlBlockAndTitle) {
    const Checked done = checked(board_plan()
                                     .field("Dokumenttyp", "Verksamhetsplan")
                                     .titled("Kontorsplan 2027–2029 för socialnämnden"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-typ-strider"));
    EXPECT_THAT(done.message("identitet-typ-strider"), HasSubstr("Kontorsplan"));
    EXPECT_THAT(done.message("identitet-typ-strider"), HasSubstr("kontrollrutan"));
    ASSERT_EQ(done.the("identitet-typ-strider").related.size(), 1U);
}

TEST(ContradictingType, IsNotMadeOfAHeadingThatNamesAnotherDocument) {
    const Checked done =
        checked(board_plan().first_section("Flerårsplanens mål", "Målen står i flerårsplanen."));
    EXPECT_EQ(done.count("identitet-typ-strider"), 0U);
}

TEST(ContradictingType, OfTheFileNameIsAWarning) {
    const Checked done = checked(board_plan().path("kontorsplan.xml"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-typ-strider"));
    EXPECT_EQ(done.the("identitet-typ-strider").severity, Severity::warning);
}

TEST(ContradictingType, IsNotMadeOfAFileNameThatNamesBothTypes) {
    const Checked done =
        checked(board_plan().path("flerarsplan-och-verksamhetsplan-2027-2029-socialnamnden.xml"));
    EXPECT_THAT(done.rules(), IsEmpty());
}

// --- organ

TEST(ContradictingOrgan, IsFoundBetweenControlBlockAndTitle) {
    const Checked done =
        checked(board_plan().titled("Verksamhetsplan 2027–2029 för kulturnämnden"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-organ-strider"));
    EXPECT_EQ(done.the("identitet-organ-strider").severity, Severity::error);
    EXPECT_EQ(done.quote("identitet-organ-strider"), "kulturnämnden");
}

TEST(ContradictingOrgan, IsNotMadeOfShortNamesGenitivesOrCapitals) {
    EXPECT_THAT(
        checked(
            board_plan().titled("Socialnämndens verksamhetsplan 2027–2029").field("Nämnd", "SN"))
            .rules(),
        IsEmpty());
}

TEST(ContradictingOrgan, IsNotMadeOfABoardAndItsOffice) {
    // Teknik- och servicekontoret belongs to Teknik- och fritidsnämnden and is no old name of it.
    EXPECT_THAT(checked(board_plan()
                            .titled("Verksamhetsplan 2027–2029 för Teknik- och fritidsnämnden")
                            .field("Nämnd", "Teknik- och fritidsnämnden")
                            .field("Diarienummer", "TFN/2026:211-012")
                            .field("Beslutad av", "Teknik- och fritidsnämnden")
                            .field("Kontor", "Teknik- och servicekontoret"))
                    .rules(),
                IsEmpty());
}

TEST(ContradictingOrgan, IsNotMadeOfTheUnitAndTheOfficeItBelongsTo) {
    EXPECT_THAT(checked(work_plan().opening("Enheten hör till Socialkontoret.")).rules(),
                IsEmpty());
}

TEST(ContradictingOrgan, TakesTheKommunAndItsCouncilAsOne) {
    EXPECT_THAT(checked(test::council_plan()
                            .titled("Flerårsplan 2027–2029 för Strängnäs kommun")
                            .field("Organ", "Kommunfullmäktige"))
                    .rules(),
                IsEmpty());
}

TEST(KnownOrgan, ReportsANameThatTheModelLacksAndOffersTheNearest) {
    const Checked done = checked(board_plan()
                                     .titled("Verksamhetsplan 2027–2029")
                                     .field("Nämnd", "Sosialnämnden")
                                     .field("Beslutad av", "Nämnden"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-organ-okant"));
    EXPECT_THAT(done.the("identitet-organ-okant").suggestions, ElementsAre("Socialnämnden"));
}

TEST(KnownOrgan, AcceptsANewUnitThatNamesItsOfficeWithANote) {
    const Checked done = checked(work_plan()
                                     .titled("Arbetsplan 2027 för Enheten för unga vuxna")
                                     .field("Enhet", "Enheten för unga vuxna"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-enhet-ny"));
    EXPECT_EQ(done.the("identitet-enhet-ny").severity, Severity::note);
    EXPECT_THAT(done.message("identitet-enhet-ny"), HasSubstr("Socialkontoret"));
}

TEST(KnownOrgan, WarnsOfANewUnitThatNamesNoOffice) {
    const Checked done = checked(work_plan()
                                     .titled("Arbetsplan 2027 för Enheten för unga vuxna")
                                     .field("Enhet", "Enheten för unga vuxna")
                                     .without_field("Kontor"));
    EXPECT_EQ(done.count("identitet-organ-okant"), 1U);
    EXPECT_EQ(done.count("identitet-enhet-ny"), 0U);
}

TEST(KnownOrgan, SaysThatItIsMissing) {
    const Checked done = checked(board_plan()
                                     .titled("Verksamhetsplan 2027–2029")
                                     .without_field("Nämnd")
                                     .field("Beslutad av", "Nämnden"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-organ-saknas"));
}

TEST(FormerOrganName, IsReportedAfterItsLastDayWithTheNewOne) {
    const Checked done =
        checked(board_plan()
                    .titled("Verksamhetsplan 2027–2029 för Teknik- och servicenämnden")
                    .field("Nämnd", "Teknik- och servicenämnden")
                    .field("Diarienummer", "TFN/2026:211-012")
                    .field("Beslutad av", "Teknik- och servicenämnden"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-organ-gammalt-namn"));
    EXPECT_THAT(done.the("identitet-organ-gammalt-namn").suggestions,
                ElementsAre("Teknik- och fritidsnämnden"));
}

TEST(FormerOrganName, IsRightInAPlanDecidedWhileItHeld) {
    const Checked done =
        checked(board_plan()
                    .titled("Verksamhetsplan 2018–2020 för Teknik- och servicenämnden")
                    .field("Nämnd", "Teknik- och servicenämnden")
                    .field("Diarienummer", "TFN/2017:211-012")
                    .field("Beslutad av", "Teknik- och servicenämnden")
                    .field("Period", "2018–2020")
                    .field("Datum", "2017-12-12"));
    EXPECT_THAT(done.rules(), IsEmpty());
}

TEST(KnownOrgan, IsNotMadeOfTheSubjectOfACoverLetter) {
    const Checked done =
        checked(plan()
                    .titled("Tjänsteutlåtande: Plan för biblioteksservice på landsbygden")
                    .field("Till", "Kulturnämnden")
                    .field("Från", "Kulturkontoret")
                    .field("Datum", "2027-09-22")
                    .field("Diarienummer", "KN/2027:41-012")
                    .section("Förslag till beslut", "Kulturnämnden beslutar att anta planen.")
                    .section("Beskrivning av ärendet", "Planen gäller biblioteken.")
                    .section("Beslutsunderlag", "Tjänsteutlåtande den 22 september 2027."));
    EXPECT_EQ(done.count("identitet-enhet-ny"), 0U);
    EXPECT_EQ(done.count("identitet-organ-saknas"), 0U);
}

// --- period

TEST(ContradictingPeriod, IsTheClassicSlipOfLastYearsCopy) {
    const Checked done =
        checked(board_plan().titled("Verksamhetsplan 2026–2028 för socialnämnden"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-period-strider"));
    const std::string message = done.message("identitet-period-strider");
    EXPECT_THAT(message, HasSubstr("2026–2028 enligt titeln"));
    EXPECT_THAT(message, HasSubstr("2027–2029 enligt kontrollrutan"));
    EXPECT_EQ(done.quote("identitet-period-strider"), "2026–2028");
}

TEST(ContradictingPeriod, IsOneFindingForTwoTitlesThatSayTheSame) {
    const Checked done = checked(board_plan()
                                     .titled("Verksamhetsplan 2026–2028 för socialnämnden")
                                     .title_property("Verksamhetsplan 2026–2028"));
    EXPECT_EQ(done.count("identitet-period-strider"), 1U);
}

TEST(ContradictingPeriod, IsNotMadeOfASingleYearThatBeginsThePeriod) {
    EXPECT_THAT(checked(board_plan().field("Budgetår", "2027")).rules(), IsEmpty());
    EXPECT_THAT(checked(board_plan().path("verksamhetsplan-2027-socialnamnden.xml")).rules(),
                IsEmpty());
}

TEST(ContradictingPeriod, IsNotMadeOfASchoolYearInAFileName) {
    EXPECT_THAT(checked(work_plan()
                            .titled("Arbetsplan läsåret 2027/2028 för Familjestödsenheten")
                            .field("Period", "2027/2028")
                            .path("arbetsplan-familjestodsenheten-2027-2028.xml"))
                    .rules(),
                IsEmpty());
}

TEST(ContradictingPeriod, IsNotMadeOfADateInAFileName) {
    EXPECT_THAT(checked(board_plan().path("2026-11-24 verksamhetsplan 2027-2029 socialnamnden.xml"))
                    .rules(),
                IsEmpty());
}

TEST(ContradictingPeriod, OfTheFileNameIsAWarning) {
    const Checked done = checked(board_plan().path("verksamhetsplan-2026-2028-socialnamnden.xml"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-period-strider"));
    EXPECT_EQ(done.the("identitet-period-strider").severity, Severity::warning);
}

TEST(KnownPeriod, SaysOnceThatThereIsNone) {
    const Checked done =
        checked(board_plan().titled("Verksamhetsplan för socialnämnden").without_field("Period"));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-period-saknas"));
}

} // namespace
} // namespace styrkoll::check
