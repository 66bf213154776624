// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::board_plan;

test::PlanBuilder saying(const std::string& text) {
    return board_plan().section("Uppföljning", text);
}

TEST(ImpossibleDates, TellsOfDaysThatNoMonthHas) {
    for (const char* text :
         {"Klart den 31 april.", "Klart 2027-02-30.", "Klart den 29 februari 2027.",
          "Klart 32 januari.", "Klart 31/6 2027.", "Mötet 28–31 november 2027.",
          "Klart 31 apr. 2027.", "Klart 31.9.2027.", "Klart 2027-13-09.", "Klart 2027-00-10.",
          "Klart 2027-04-00."}) {
        EXPECT_EQ(checked(saying(text)).count("tid-omojligt-datum"), 1U) << text;
    }
    EXPECT_EQ(checked(saying("Klart den 31 april.")).quote("tid-omojligt-datum"), "31 april");
    EXPECT_EQ(checked(saying("Klart 2027-02-30.")).the("tid-omojligt-datum").suggestions.front(),
              "2027-02-28");
}

TEST(ImpossibleDates, LeavesAloneWhatIsNoDate) {
    for (const char* text :
         {"Klart den 29 februari.", "Klart den 29 februari 2028.", "Stängt vecka 32 augusti.",
          "Ärendet har dnr 2027-02-30.", "Det gäller 2 031 junigrupper.", "Se avsnitt 4.31 juni.",
          "Version 1.31.4 av planen.", "Ärendet KS/2027:02-0031.",
          "År 1712 hade Sverige en 30 februari.", "Beslut 2027-02-28-31.",
          "Klart 31 januari–31 mars.", "Ärendet KS 2027-13-01.", "Serie 2027-44-01.",
          "De 45 maj-ansökningarna."}) {
        EXPECT_EQ(checked(saying(text)).count("tid-omojligt-datum"), 0U) << text;
    }
}

TEST(ImpossibleDates, TellsOneDayOnceWithItsOtherPlaces) {
    const Checked done = checked(saying("Klart den 31 april 2027, alltså 31 april 2027."));
    ASSERT_EQ(done.count("tid-omojligt-datum"), 1U);
    EXPECT_EQ(done.the("tid-omojligt-datum").related.size(), 1U);
}

test::PlanBuilder plan_with_table(const std::vector<test::Row>& rows) {
    return board_plan().blocks("Ekonomi", test::table(rows));
}

std::size_t old_years(const test::PlanBuilder& builder) {
    return checked(builder).count("tid-gammalt-ar");
}

TEST(CarriedOverYears, FindsLastYearsPlanInTheDocumentsOwnWords) {
    EXPECT_EQ(old_years(saying("Verksamhetsplan 2026–2028 beskriver nämndens inriktning.")), 1U);
    EXPECT_EQ(old_years(saying("Planen gäller åren 2026–2028.")), 1U);
    EXPECT_EQ(old_years(saying("Socialnämnden antar verksamhetsplan 2026–2028.")), 1U);
    EXPECT_EQ(old_years(board_plan().section("Verksamhetsplan 2026–2028", "Så läser du planen.")),
              1U);
    EXPECT_EQ(old_years(board_plan().section("Mål och inriktning 2026–2028", "Se ovan.")), 1U);
    EXPECT_EQ(old_years(board_plan().field("Titel", "Verksamhetsplan 2026–2028 för socialnämnden")),
              1U);
}

TEST(CarriedOverYears, LeavesOtherDocumentsAndOtherTimesAlone) {
    for (const char* text :
         {"Planen ersätter verksamhetsplan 2026–2028.",
          "I verksamhetsplan 2026–2028 fanns fem mål.",
          "Kulturnämndens verksamhetsplan 2026–2028 beskriver samma sak.",
          "Flerårsplan 2026–2028 gäller till årsskiftet.", "Under 2026 genomfördes en översyn.",
          "Verksamhetsplan 2028–2030 beskriver nästa steg.", "Planen gäller åren 2027–2029.",
          "Delårsrapport 2 2026 visade ett underskott."}) {
        EXPECT_EQ(old_years(saying(text)), 0U) << text;
    }
    EXPECT_EQ(old_years(board_plan().section("Uppföljning av verksamhetsplan 2026–2028", "Bra.")),
              0U);
    EXPECT_EQ(old_years(board_plan().section("Budget 2028–2030", "Arbetet börjar i januari.")), 0U);
    EXPECT_EQ(old_years(board_plan().section("Viktiga händelser 2026", "Ett boende öppnade.")), 0U);
}

/// "Uppföljning" tells how it went; a plan's money is about what is to come.
test::PlanBuilder planning(const std::string& text) {
    return board_plan().section("Ekonomi", text);
}

TEST(CarriedOverYears, FindsSentencesAboutTheDocumentsTime) {
    for (const char* text : {"Den här verksamhetsplanen gäller för åren 2026–2028.",
                             "Denna plan omfattar perioden 2026–2028.",
                             "Nämndens verksamhetsplan gäller under åren 2026–2028.",
                             "Socialnämndens verksamhetsplan avser 2026–2028."}) {
        const Checked done = checked(planning(text));
        ASSERT_EQ(done.count("tid-gammalt-ar"), 1U) << text;
        EXPECT_EQ(done.the("tid-gammalt-ar").severity, finding::Severity::warning) << text;
    }
    for (const char* text :
         {"Målen gäller för åren 2026–2028.", "Planen gäller för åren 2026–2027.",
          "Under planperioden 2026–2028 byggs två boenden.",
          "Under 2026 ska nämnden öppna ett boende.", "Nämnden ska under år 2026 öppna ett boende.",
          "År 2026 prioriterar socialnämnden barn.",
          "Under 2026 kommer vi att öppna ett boende."}) {
        const Checked done = checked(planning(text));
        ASSERT_EQ(done.count("tid-gammalt-ar"), 1U) << text;
        EXPECT_EQ(done.the("tid-gammalt-ar").severity, finding::Severity::note) << text;
    }
}

TEST(CarriedOverYears, LeavesSentencesAboutOtherThingsAlone) {
    for (const char* text :
         {"Avtalet gäller för åren 2026–2028.", "Kommunens mål gäller för åren 2026–2028.",
          "Planen gäller från 2026.", "Planen avser 2026 års priser.",
          "Kulturnämndens verksamhetsplan gäller åren 2026–2028.",
          "Målen i flerårsplan 2026–2028 gäller.", "Under 2026 ska Socialstyrelsen lämna förslag.",
          "Under 2026 ska nämnden öppna ett boende och 2027 ett till.",
          "Under 2026 ska nämnden slutföra översynen.", "Nämnden ska under hösten 2026 öppna.",
          "Nämnden ska redovisa arbetet under 2026.", "Nämnden ska från 2026 till 2028 bygga ut.",
          "Enligt beslut ska nämnden under 2026 se över taxan.",
          "Under 2026 ska nämnden flytta. Flytten är klar 2027.",
          "Under planperioden 2026–2028 har nämnden öppnat två boenden."}) {
        EXPECT_EQ(old_years(planning(text)), 0U) << text;
    }
    EXPECT_EQ(old_years(saying("Under 2026 ska nämnden öppna.")), 0U) << "below Uppföljning";
    EXPECT_EQ(old_years(board_plan().section("Bakgrund", "Under 2026 ska nämnden öppna.")), 0U);
    EXPECT_EQ(old_years(board_plan().section("Läget 2026", "Under 2026 ska nämnden öppna.")), 0U);
}

TEST(CarriedOverYears, FindsAnOldForecastInAReport) {
    const auto told = [](const std::string& text) {
        return old_years(test::plan()
                             .titled("Delårsrapport 1 2027 för socialnämnden")
                             .field("Nämnd", "Socialnämnden")
                             .field("Period", "1 januari–30 april 2027")
                             .section("Ekonomi", text));
    };
    EXPECT_EQ(told("Prognosen för helåret 2026 visar ett överskott."), 1U);
    EXPECT_EQ(told("Prognosen för helåret 2027 visar ett överskott."), 0U);
    EXPECT_EQ(told("Prognosen för helåret 2026 var ett överskott."), 0U);
    EXPECT_EQ(told("Under 2026 ska nämnden öppna ett boende."), 0U);
}

test::PlanBuilder plan_with_captions(const std::vector<std::string>& captions) {
    std::string tables;
    for (const std::string& caption : captions) {
        tables += "<tabell><tabellrubrik>" + caption +
                  "</tabellrubrik><rad><cell>SN</cell><cell>812</cell></rad></tabell>";
    }
    return board_plan().blocks("Ekonomi", tables);
}

TEST(CarriedOverYears, FindsAnOldYearInACaption) {
    for (const char* caption :
         {"Tabell 3. Driftram 2026", "Tabell 1. Aktiviteter 2026", "Tabell 2: Mål 2026–2028"}) {
        EXPECT_EQ(old_years(plan_with_captions({caption})), 1U) << caption;
    }
    for (const char* caption : {"Tabell 3. Utfall mot driftram 2026", "Tabell 3. Invånare 2026",
                                "Tabell 3. Driftram 2027", "Tabell 3. Driftram 2026 och 2027",
                                "Tabell 3. Prognos för driftram 2026",
                                "Tabell 3. Mål i flerårsplan 2026–2028", "Tabell 2026. Driftram"}) {
        EXPECT_EQ(old_years(plan_with_captions({caption})), 0U) << caption;
    }
    EXPECT_EQ(old_years(planning("Tabell 1. Aktiviteter 2026")), 1U) << "a line of its own";
    EXPECT_EQ(old_years(planning("Tabell 1 visar aktiviteter 2026.")), 0U);
    EXPECT_EQ(old_years(plan_with_captions({"Tabell 3. Driftram 2026", "Tabell 4. Driftram 2027"})),
              0U)
        << "it compares";
}

TEST(CarriedOverYears, FindsTheYearsOfACopiedTable) {
    const Checked frames =
        checked(plan_with_table({{"Nämnd", "2026", "2027", "2028"}, {"SN", "1", "2", "3"}}));
    EXPECT_EQ(frames.count("tid-gammalt-ar") + frames.count("ekonomi-tre-ar"), 1U) << "told once";
    EXPECT_EQ(old_years(plan_with_table({{"Nyckeltal", "Målvärde 2026"}, {"Sjukfrånvaro", "6,0"}})),
              1U);
    EXPECT_EQ(old_years(plan_with_table({{"Nyckeltal", "Sjukfrånvaro"}, {"Målvärde 2026", "6,0"}})),
              1U);
    const Checked later = checked(plan_with_table(
        {{"Nyckeltal", "Målvärde 2026", "Målvärde 2028"}, {"Sjukfrånvaro", "6,0", "5,0"}}));
    EXPECT_EQ(later.the("tid-gammalt-ar").severity, finding::Severity::note);
    EXPECT_EQ(old_years(plan_with_table({{"Nyckeltal", "Utgångsvärde 2026", "Målvärde 2026"},
                                         {"Sjukfrånvaro", "7,0", "6,0"}})),
              1U);
}

TEST(CarriedOverYears, LeavesColumnsThatCompareAlone) {
    for (const std::vector<test::Row>& rows : std::vector<std::vector<test::Row>>{
             {{"Nämnd", "Utfall 2025", "Budget 2026", "Ram 2027"}, {"SN", "1", "2", "3"}},
             {{"Nämnd", "2027", "2028", "2029"}, {"SN", "1", "2", "3"}},
             {{"Ålder", "2024", "2025", "2026"}, {"80 år", "1", "2", "3"}},
             {{"Nämnd", "Prognos 2026", "Ram 2027", "Ram 2028"}, {"SN", "1", "2", "3"}},
             {{"Nyckeltal", "Målvärde 2026", "Utfall 2026"}, {"Sjukfrånvaro", "6,0", "7,0"}},
             {{"Nyckeltal", "Utgångsvärde 2026", "Utfall 2025"}, {"Sjukfrånvaro", "6,0", "5,0"}},
             {{"Nyckeltal", "Målvärde 2026", "Målvärde 2027"}, {"Sjukfrånvaro", "6,0", "5,0"}},
             {{"Nyckeltal", "Sjukfrånvaro"}, {"Utfall 2026", "6,0"}, {"Målvärde 2027", "5,0"}},
             {{"", "2025", "2026", "2027"}, {"Nettokostnad per invånare, kr", "1", "2", "3"}},
             {{"", "2026", "2027", "2028"}, {"Andel behöriga, %", "1", "2", "3"}},
             {{"Nyckeltal", "Utgångsvärde 2026", "Målvärde 2027"},
              {"Sjukfrånvaro", "6,0", "7,0"}}}) {
        EXPECT_EQ(old_years(plan_with_table(rows)), 0U) << rows[0][1] << " " << rows[0].back();
    }
}

TEST(CarriedOverYears, LeavesAContradictionInTheIdentityToItsOwnFinding) {
    const Checked done = checked(board_plan()
                                     .titled("Verksamhetsplan 2026–2028 för socialnämnden")
                                     .section("Mål och inriktning 2026–2028", "Se ovan."));
    EXPECT_EQ(done.count("identitet-period-strider"), 1U);
    EXPECT_EQ(done.count("tid-gammalt-ar"), 0U);
}

TEST(ContradictingStatus, FindsADraftsWordOnADecidedPlan) {
    EXPECT_EQ(
        checked(board_plan().path("verksamhetsplan-sn-2027-utkast.xml")).count("status-strider"),
        1U);
    EXPECT_EQ(checked(board_plan().titled("Preliminär verksamhetsplan 2027–2029 för socialnämnden"))
                  .count("status-strider"),
              1U);
    EXPECT_EQ(checked(board_plan().property("Status", "Utkast")).count("status-strider"), 1U);
}

TEST(ContradictingStatus, FindsADecidedPlansWordOnADraft) {
    EXPECT_EQ(checked(board_plan().field("Status", "Utkast").path("plan-antagen.xml"))
                  .count("status-strider"),
              1U);
    EXPECT_EQ(checked(board_plan().field("Status", "Utkast").path("plan-beslut.xml"))
                  .count("status-strider"),
              0U);
}

TEST(ContradictingStatus, FindsASentenceThatCallsADecidedPlanADraft) {
    for (const char* text : {"Detta är ett utkast.", "Planen gäller. Det här är ett utkast!",
                             "Dokumentet är ett arbetsmaterial."}) {
        EXPECT_EQ(checked(saying(text)).count("status-strider"), 1U) << text;
    }
    for (const char* text :
         {"Bilagan till översiktsplanen är ett utkast.", "Det är ett utkast till karta.",
          "På sidan stod ”Detta är ett utkast.” under remissen.",
          "Detta är ett utkast till detaljplan som nämnden har fått."}) {
        EXPECT_EQ(checked(saying(text)).count("status-strider"), 0U) << text;
    }
}

TEST(ContradictingStatus, LeavesADocumentThatSaysOneThingAlone) {
    EXPECT_EQ(checked(board_plan()).count("status-strider"), 0U);
    EXPECT_EQ(checked(board_plan().field("Status", "Förslag").path("plan-forslag.xml"))
                  .count("status-strider"),
              0U);
    EXPECT_EQ(checked(saying("Ett förslag och ett utkast har funnits.")).count("status-strider"),
              0U);
}

/// The council's second report of the year, with this in its control block.
std::size_t late_report(const std::string& label, const std::string& day) {
    return checked(test::plan()
                       .titled("Delårsrapport 2 2027 för Strängnäs kommun")
                       .field("Organ", "Strängnäs kommun")
                       .field("Period", "1 januari–31 augusti 2027")
                       .field("Beslutsdatum", "2027-11-29")
                       .blocks("Om rapporten", test::table({{"Uppgift", "Värde"}, {label, day}})))
        .count("tid-arshjul-lag");
}

TEST(DecisionOrder, ReadsTheDayOfHandingOverFromTheControlBlock) {
    EXPECT_EQ(late_report("Överlämnad", "2027-11-15"), 1U);
    EXPECT_EQ(late_report("Överlämnad till kommunfullmäktige", "den 15 november 2027"), 1U);
    EXPECT_EQ(late_report("Överlämnad", "2027-10-29"), 0U);
    EXPECT_EQ(late_report("Överlämnad till revisorerna", "2027-11-15"), 0U);
    EXPECT_EQ(late_report("Granskad", "2027-11-15"), 0U) << "the council's own day is no proof";
}

} // namespace
} // namespace styrkoll::check
