// SPDX-License-Identifier: Apache-2.0
//
// References to the world: Agenda 2030, Kolada, and goals that are activities.
#include "checked.hpp"

#include "check/checks.hpp"
#include "language/subject_lists.hpp"
#include "model/indicator_register.hpp"

#include <memory>

namespace styrkoll::check {
namespace {

using finding::Severity;

struct Lists {
    language::Resources resources;
    std::unique_ptr<language::WordStore> store;
};

const Lists& lists() {
    static const auto k_lists = [] {
        auto made = std::make_unique<Lists>();
        auto lexicon = language::load_lexicon(k_schema + "svenska");
        auto subjects = language::load_subject_lists(k_schema + "svenska");
        EXPECT_TRUE(lexicon && subjects);
        made->resources.lexicon = std::move(*lexicon);
        made->resources.subjects =
            std::make_shared<const language::SubjectLists>(std::move(*subjects));
        made->store = std::make_unique<language::WordStore>(made->resources);
        return made;
    }();
    return *k_lists;
}

Checked of(const test::PlanBuilder& builder, const model::IndicatorRegister* indicators = nullptr) {
    Context context{*world().vocabulary};
    context.indicators = indicators;
    return checked_by({agenda_links(), goal_wording(), goal_indicators(), kolada_indicators(),
                       rating_cells(), indicator_details()},
                      builder, context, lists().store.get());
}

/// A council's plan whose first goal has these words after "Agenda 2030:".
Checked linked(const std::string& words) {
    return of(test::council_plan().blocks(
        "Koncerngemensamma mål",
        test::section("M1 En levande demokrati", test::paragraph("Agenda 2030: " + words))));
}

Checked saying(const std::string& text) {
    return of(test::board_plan().section("Inledning", text));
}

TEST(Agenda, KnowsAll169Targets) {
    const language::Agenda& agenda = lists().resources.subjects->agenda;
    int targets = 0;
    for (int goal = 0; goal <= 20; ++goal) {
        for (int target = 0; target <= 30; ++target) {
            targets += agenda.has_target(goal, std::to_string(target)) ? 1 : 0;
        }
        for (const char letter : std::string("abcdefgh")) {
            targets += agenda.has_target(goal, std::string(1, letter)) ? 1 : 0;
        }
    }
    EXPECT_EQ(targets, 169);
    EXPECT_FALSE(agenda.has_target(13, "5"));
    EXPECT_TRUE(agenda.has_target(13, "b"));
}

TEST(AgendaLinks, ThatDoNotExistAreToldOnceWithAllPlaces) {
    const Checked done = linked("4, 8 och 18, 18");
    EXPECT_EQ(done.count("agenda-mal"), 1U);
    EXPECT_EQ(argument(done.the("agenda-mal"), "antal"), "2");
    EXPECT_EQ(linked("13.5").message("agenda-delmal"),
              "Delmål 13.5 finns inte. Mål 13 (Bekämpa klimatförändringarna) har delmålen 13.1 "
              "till 13.3 och 13.a till 13.b.");
    EXPECT_EQ(linked("delmål 4.9").count("agenda-delmal"), 1U);
    EXPECT_EQ(saying("Arbetet bidrar till SDG 13.5.").count("agenda-delmal"), 1U);
    EXPECT_EQ(saying("Arbetet bidrar till globala målen 3 och 18.").count("agenda-mal"), 1U);
    EXPECT_EQ(saying("Detta är mål 18 i Agenda 2030.").count("agenda-mal"), 1U);
}

TEST(AgendaLinks, AreOnlyNumbersThatAreMeantSo) {
    for (const char* text :
         {"Se avsnitt 13.5 om avfall.", "Agenda 2030 har 17 mål och 169 delmål.",
          "Kommunens mål 18 är avslutat.", "Enligt Agenda 2030 ska 20 procent nås, se 13.5.",
          "Vårt mål 25 bidrar till Agenda 2030.", "Andelen är 4.9 enligt Agenda 2030-rapporten.",
          "Delmål 4.9 i projektplanen är klart.", "SDG 13.2 och delmål 8.a i Agenda 2030."}) {
        const Checked done = saying(text);
        EXPECT_EQ(done.count("agenda-mal") + done.count("agenda-delmal"), 0U) << text;
    }
}

TEST(AgendaLinks, MayBeTargetsInAColumnOfATableOnTheAgenda) {
    const auto in_table = [](const std::string& head, const std::string& cell) {
        return of(test::board_plan().blocks(
                      "Hållbarhet", test::table({{"Mål", head, "Delmål"},
                                                 {"M1 En levande demokrati", "7, 11", cell}})))
            .count("agenda-delmal");
    };
    EXPECT_EQ(in_table("Globala mål", "7.9, 11.2"), 1U);
    EXPECT_EQ(in_table("Globala mål", "7.2, 11.2"), 0U);
    EXPECT_EQ(in_table("Globala mål", "7.9 Fler cyklar"), 0U);
    EXPECT_EQ(in_table("Avsnitt", "7.9, 11.2"), 0U);
}

TEST(AgendaNames, MustBelongToTheirNumbers) {
    EXPECT_EQ(linked("4 Jämställdhet").message("agenda-namn"),
              "Mål 4 i Agenda 2030 är God utbildning för alla. Jämställdhet är mål 5.");
    EXPECT_EQ(linked("mål 11: Hållbar konsumtion och produktion").count("agenda-namn"), 1U);
    EXPECT_EQ(linked("Jämställdhet (mål 10)").count("agenda-namn"), 1U);
    for (const char* text : {"Planen bidrar till mål 5 God utbildning för alla i Agenda 2030.",
                             "I Agenda 2030 är mål 5 God utbildning för alla viktigast.",
                             "Viktigast är mål 13 Hav och marina resurser i Agenda 2030.",
                             "Mål 14 Bekämpa klimatförändringarna är ett globalt mål."}) {
        EXPECT_EQ(saying(text).count("agenda-namn"), 1U) << text;
    }
    for (const char* text : {"I Agenda 2030 är mål 4 God utbildning för alla viktigast.",
                             "Vårt mål 2 God utbildning för alla bidrar till Agenda 2030.",
                             "Mål 13 Bekämpa klimatförändringarna är ett globalt mål."}) {
        EXPECT_EQ(saying(text).count("agenda-namn"), 0U) << text;
    }
}

TEST(AgendaNames, MayBeShortFormsAndVariants) {
    for (const char* words :
         {"4 God utbildning", "mål 6 – Rent vatten och sanitet", "13. Bekämpa klimatförändringen",
          "3 God hälsa och välbefinnande, 5 Jämställdhet, 10 Minskad ojämlikhet",
          "mål 5 och 10 (Jämställdhet och Minskad ojämlikhet)",
          "10 Jämställdhet i arbetslivet minskar klyftor", "Hållbara städer (mål 11)"}) {
        EXPECT_EQ(linked(words).count("agenda-namn"), 0U) << words;
    }
}

TEST(AgendaLinks, AreMissedInAPlanThatTheModelAsksThemOf) {
    EXPECT_EQ(of(test::council_plan()).count("agenda-saknas"), 1U);
    EXPECT_EQ(of(test::board_plan()).count("agenda-saknas"), 0U);
    EXPECT_EQ(linked("4").count("agenda-saknas"), 0U);
    EXPECT_EQ(linked("God utbildning för alla").count("agenda-saknas"), 0U);
}

TEST(AgendaLinks, TouchAllThreeDimensions) {
    const Checked done = linked("4, 8");
    EXPECT_EQ(argument(done.the("agenda-dimension"), "dimension"), "miljömässig");
    EXPECT_EQ(linked("4, 8, 15.5").count("agenda-dimension"), 0U);
}

Checked titled(const std::string& title) {
    return of(test::council_plan().blocks("Koncerngemensamma mål",
                                          test::section("M1 " + title, test::paragraph("Text."))));
}

TEST(GoalWording, TellsOfActivities) {
    for (const char* title :
         {"Genomföra en översyn av taxorna", "Ta fram en plan för cykling",
          "Arbeta med tidiga insatser", "Utreda hur fler kan cykla", "Fortsätta arbetet med skolan",
          "Fortsätta att utveckla arbetet med skolan", "Nämnden ska ta fram en strategi",
          "Vi ska genomföra medborgardialoger", "Utveckla arbetet med digitalisering",
          "Att genomföra utbildningar"}) {
        EXPECT_EQ(titled(title).count("mal-aktivitet"), 1U) << title;
    }
    EXPECT_EQ(titled("Ta fram en plan").the("mal-aktivitet").severity, Severity::warning);
}

TEST(GoalWording, LeavesWhatIsToBeReached) {
    for (const char* title :
         {"En trygg kommun", "Öka tryggheten", "Minska sjukfrånvaron till 5 procent",
          "Fortsätta minska utsläppen", "Arbeta så att alla elever når målen",
          "Genomförande av målen med 90 procent", "Invånarna ska vara trygga",
          "Utredda behov i hela kommunen", "Strängnäs kommun är en förebild för sitt arbete",
          "Bolaget ska ha en stark ekonomi", "Inför framtiden rustade medarbetare"}) {
        EXPECT_EQ(titled(title).count("mal-aktivitet"), 0U) << title;
    }
}

TEST(GoalWording, AsksDirectionsOnlyByANote) {
    const Checked done = of(test::board_plan().blocks(
        "Mål och nämndens inriktning",
        test::section("I1 Ta fram en plan för stöd", test::paragraph("Text."))));
    EXPECT_EQ(done.the("mal-aktivitet").severity, Severity::note);
}

TEST(GoalIndicators, AreMissedWhereOtherGoalsHaveThem) {
    const std::string measured =
        test::table({{"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2029"},
                     {"Nöjda", "andel (%)", "7", "8"}});
    const auto goals = [&](const std::string& first, const std::string& second) {
        return of(test::council_plan().blocks("Koncerngemensamma mål",
                                              test::section("M1 En levande demokrati", first) +
                                                  test::section("M2 En trygg kommun", second)));
    };
    const std::string text = test::paragraph("Alla är med.");
    const Checked done = goals(text + measured, text);
    EXPECT_EQ(done.count("mal-utan-nyckeltal"), 1U);
    EXPECT_EQ(argument(done.the("mal-utan-nyckeltal"), "post"), "M2");
    EXPECT_EQ(goals(text, text).count("mal-utan-nyckeltal"), 0U);
    EXPECT_EQ(goals(text + measured, text + measured).count("mal-utan-nyckeltal"), 0U);
    EXPECT_EQ(goals(text + measured, test::paragraph("Indikator: andel trygga."))
                  .count("mal-utan-nyckeltal"),
              0U);
}

const model::IndicatorRegister& kolada() {
    static const auto k_register = model::IndicatorRegister::parse(
        "id\ttitle\tmunicipality_type\n"
        "N00090\tSjukfrånvaro totalt, kommun, andel (%)\tK\n"
        "N00091\tLång sjukfrånvaro, andel (%) (-2024)\tK\n"
        "N15428\tElever i åk 9 som är behöriga till yrkesprogram, andel (%)\tK\n"
        "N11102\tInskrivna barn per årsarbetare i förskolan, lägeskommun\tK\n"
        "U70001\tVäntetid i primärvården, andel (%)\tL\n",
        "kolada.tsv");
    return *k_register;
}

Checked cited(const std::string& indicator, const std::string& unit = "andel (%)") {
    return of(test::work_plan().blocks(
                  "Obligatoriska nyckeltal",
                  test::table({{"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2027"},
                               {indicator, unit, "7,1", "6,0"}})),
              &kolada());
}

TEST(Kolada, TellsOfUnknownEndedAndRegionalIndicators) {
    EXPECT_EQ(cited("N00099 Sjukfrånvaro").the("kolada-okand").severity, Severity::error);
    EXPECT_EQ(argument(cited("N00091 Lång sjukfrånvaro").the("kolada-avslutad"), "ar"), "2024");
    EXPECT_EQ(cited("U70001 Väntetid").count("kolada-region"), 1U);
    const Checked good = cited("N00090 Sjukfrånvaro");
    EXPECT_THAT(good.rules(), Not(::testing::Contains(HasSubstr("kolada"))));
}

TEST(Kolada, ComparesUnitsThatMeasureOtherThings) {
    EXPECT_EQ(argument(cited("N00090 Sjukfrånvaro", "antal dagar").the("kolada-enhet"), "enhet"),
              "andel (%)");
    for (const char* unit : {"procent", "%", "andel i procent", "poäng"}) {
        EXPECT_EQ(cited("N00090 Sjukfrånvaro", unit).count("kolada-enhet"), 0U) << unit;
    }
}

TEST(Kolada, SuggestsTheIdOfTheTitleThatStandsThere) {
    const Checked done = cited("N00090 Elever i åk 9 som är behöriga till yrkesprogram");
    EXPECT_EQ(done.the("kolada-titel").severity, Severity::warning);
    EXPECT_THAT(done.the("kolada-titel").suggestions, ElementsAre("N15428"));
    EXPECT_EQ(cited("N00090 Nöjda kunder").the("kolada-titel").severity, Severity::note);
    EXPECT_EQ(cited("N00090 Frånvaro").count("kolada-titel"), 0U);
    EXPECT_EQ(cited("N11102 Elever som trivs i skolan").count("kolada-titel"), 1U);
    EXPECT_EQ(cited("N11102 Personaltäthet i förskolan").count("kolada-titel"), 0U);
}

TEST(Kolada, SaysNothingWithoutAList) {
    EXPECT_THAT(of(test::work_plan()).rules(), Not(::testing::Contains(HasSubstr("kolada"))));
}

Checked rated(const std::string& first, const std::string& second) {
    return of(test::plan()
                  .titled("Delårsrapport 1 2027 för socialnämnden")
                  .field("Period", "1 januari–30 april 2027")
                  .field("Nämnd", "Socialnämnden")
                  .blocks("Måluppfyllelse",
                          test::table({{"Mål", "Bedömning", "Kommentar"},
                                       {"M1 En levande demokrati", first, "Fler deltar."},
                                       {"M2 En trygg kommun", second, "Fler är trygga."}})));
}

TEST(RatingCells, AreToldWhenEmptyBesideOthersOrOnlyASign) {
    EXPECT_EQ(argument(rated("Uppfyllt", "").the("uppfoljning-tom"), "post"), "M2");
    EXPECT_EQ(rated("Uppfyllt", "–").count("uppfoljning-tom"), 1U);
    EXPECT_EQ(argument(rated("●", "▲").the("uppfoljning-farg"), "antal"), "2");
    EXPECT_EQ(rated("Uppfyllt", "●").count("uppfoljning-tom"), 0U);
    EXPECT_EQ(rated("Uppfyllt", "▲").count("uppfoljning-tom"), 0U);
    EXPECT_EQ(rated("● Uppfyllt", "Inte uppfyllt").findings.size(), 0U);
    EXPECT_EQ(rated("", "").count("uppfoljning-tom"), 0U) << "the column is not used";
}

Checked own_goals(const std::string& rating, const std::string& comment,
                  const std::string& head = "Mål") {
    return of(test::plan()
                  .titled("Delårsrapport 1 2027 för socialnämnden")
                  .field("Period", "1 januari–30 april 2027")
                  .field("Nämnd", "Socialnämnden")
                  .blocks("Måluppfyllelse",
                          test::table({{head, "Bedömning", "Kommentar"},
                                       {"I1 Trygga barn", "Uppfyllt", "Fler är trygga."},
                                       {"I2 Äldre har inflytande", rating, comment}})));
}

TEST(RatingCells, OfABoardsOwnGoalsAreJudgedInTheDocumentItself) {
    EXPECT_EQ(own_goals("", "Bättre.").count("uppfoljning-tom"), 1U);
    EXPECT_EQ(argument(own_goals("Ganska bra", "Bättre.").the("uppfoljning-skala"), "namn"), "I2");
    EXPECT_EQ(own_goals("Inte uppfyllt", "").count("uppfoljning-kommentar"), 1U);
    for (const char* rating : {"Delvis uppfyllt", "Målet är inte uppfyllt", "Ej uppfyllt ▲"}) {
        EXPECT_EQ(own_goals(rating, "Tar tid.").findings.size(), 0U) << rating;
    }
    EXPECT_EQ(own_goals("Uppfyllt", "").findings.size(), 0U);
}

TEST(RatingCells, OfABoardsOwnGoalsAreReadUnderTheirOwnNameToo) {
    const std::string head = "Inriktning";
    EXPECT_EQ(own_goals("", "Bättre.", head).count("uppfoljning-tom"), 1U);
    EXPECT_EQ(argument(own_goals("Nästan i mål", "Bättre.", head).the("uppfoljning-skala"), "namn"),
              "I2");
    EXPECT_EQ(own_goals("Inte uppfyllt", "", head).count("uppfoljning-kommentar"), 1U);
    EXPECT_EQ(own_goals("Delvis uppfyllt", "Tar tid.", head).findings.size(), 0U);
}

} // namespace
} // namespace styrkoll::check
