// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

#include "check/checks.hpp"
#include "check/prose.hpp"
#include "check/term/abbreviations.hpp"
#include "check/term/terms.hpp"
#include "language/outdated.hpp"

#include <memory>

namespace styrkoll::check {
namespace {

/// What the language is checked with, without a dictionary.
struct Words {
    language::Resources resources;
    std::unique_ptr<language::WordStore> store;
};

const Words& words() {
    static const auto k_words = [] {
        auto words = std::make_unique<Words>();
        language::Resources& all = words->resources;
        auto lexicon = language::load_lexicon(k_schema + "svenska");
        auto outdated = language::load_outdated(k_schema + "svenska", all.phrases);
        EXPECT_TRUE(lexicon && outdated && add_terms(world().model.glossary, all.phrases));
        all.lexicon = std::move(*lexicon);
        all.outdated = std::move(*outdated);
        words->store = std::make_unique<language::WordStore>(all);
        return words;
    }();
    return *k_words;
}

/// What the checks of this family say about a plan.
Checked of_terms(const test::PlanBuilder& builder) {
    return checked_by({avoided_words(), misused_terms(), missing_terms(),
                       unexplained_abbreviations(), ambiguous_abbreviations(), outdated_terms(),
                       former_organs()},
                      builder, Context{*world().vocabulary}, words().store.get());
}

Checked saying(const std::string& text) {
    return of_terms(test::board_plan().section("Inledning", text));
}

std::size_t count(std::string_view rule, const std::string& text) {
    return saying(text).count(rule);
}

TEST(AvoidedWords, AreToldWithTheTermToWrite) {
    const Checked done = saying("Mätetalen följs upp varje månad. Mätetal saknas ännu.");
    EXPECT_EQ(done.message("term-synonym"),
              "”Mätetalen” (2 ställen) heter ”nyckeltal” i kommunens ordlista. Styrmodellens ord "
              "är nyckeltal (eller indikator).");
    EXPECT_EQ(done.count("term-synonym"), 1U);
    EXPECT_EQ(argument(done.the("term-synonym"), "antal"), "2");
    EXPECT_THAT(done.the("term-synonym").suggestions, ElementsAre("nyckeltal"));
    EXPECT_EQ(done.the("term-synonym").related.size(), 1U);
    EXPECT_EQ(done.quote("term-synonym"), "Mätetalen");
}

TEST(AvoidedWords, AreFoundInTheirInflections) {
    EXPECT_EQ(count("term-synonym", "Rapporten bygger på nämndplanernas innehåll."), 1U);
    EXPECT_EQ(count("term-synonym", "Två tertialuppföljningar görs."), 1U);
    EXPECT_EQ(count("term-synonym", "Planen är nämndens verksamhetsplan."), 0U);
}

TEST(AvoidedWords, MayBeQuotedNamedAndSpokenAbout) {
    EXPECT_EQ(count("term-synonym", "Fullmäktige skrev ”en flerårsbudget för alla”."), 0U);
    EXPECT_EQ(count("term-synonym", "Begreppet mätetal används inte längre."), 0U);
    EXPECT_EQ(count("term-synonym", "Enligt flerårsbudget 2019-2021 var ramen mindre."), 0U);
    EXPECT_EQ(count("term-synonym", "Samma sak står i Flerårsbudget för Eskilstuna."), 0U);
}

TEST(MisusedTerms, AreToldByTheWordsBesideThem) {
    const Checked done = saying("Nyckeltalet ska genomföras under 2028.");
    EXPECT_EQ(argument(done.the("term-klass"), "hellre"), "aktivitet");
    EXPECT_EQ(done.quote("term-klass"), "Nyckeltalet ska genomföras");
    EXPECT_EQ(count("term-klass", "Målet ökar från 7,1 till 6,0."), 1U);
    EXPECT_EQ(count("term-klass", "Målet nås när andelen ökar från 7,1 till 8,0."), 0U);
    EXPECT_EQ(count("term-klass", "Uppdraget ska genomföras under 2028."), 0U);
}

TEST(MisusedTerms, AreToldByHowAnIndicatorIsTitled) {
    const auto titled = [](const std::string& title) {
        return of_terms(test::work_plan().blocks(
            "Obligatoriska nyckeltal",
            test::table({{"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2027"},
                         {title, "andel (%)", "7,1", "6,0"}})));
    };
    const Checked done = titled("Utreda hur fler kan cykla");
    EXPECT_EQ(done.count("term-klass"), 1U);
    EXPECT_EQ(argument(done.the("term-klass"), "ord"), "Utreda hur fler kan cykla");
    EXPECT_EQ(titled("Ta fram en plan för cykling").count("term-klass"), 1U);
    EXPECT_EQ(titled("Utredda behov i hela kommunen").count("term-klass"), 0U);
}

TEST(MissingTerms, AreAskedOfDocumentsThatMustHaveThem) {
    std::string text;
    for (int at = 0; at < 60; ++at) {
        text += "Kommunen växer och utvecklas. ";
    }
    const auto plan = [&] {
        return test::council_plan()
            .without_section("God ekonomisk hushållning och finansiella mål")
            .section("Omvärld och förutsättningar", text);
    };
    EXPECT_EQ(of_terms(plan()).count("term-saknas"), 1U);
    EXPECT_EQ(argument(of_terms(plan()).the("term-saknas"), "term"), "god ekonomisk hushållning");
    EXPECT_EQ(
        of_terms(plan().section("Ekonomi", "Riktlinjer för god ekonomisk hushållning gäller."))
            .count("term-saknas"),
        0U);
    EXPECT_EQ(of_terms(test::council_plan().without_sections()).count("term-saknas"), 0U);
}

constexpr std::string_view k_unexplained = "term-forkortning-oforklarad";

TEST(UnexplainedAbbreviations, AreToldOnceWithAllPlaces) {
    const Checked done =
        saying("VOC möts i mars. Arbetet i VOC:s styrgrupp och VOC-nätverket pågår.");
    EXPECT_EQ(done.count(k_unexplained), 1U);
    EXPECT_EQ(argument(done.the(k_unexplained), "antal"), "3");
    EXPECT_EQ(argument(done.the(k_unexplained), "kort"), "VOC");
}

TEST(UnexplainedAbbreviations, AreContentWithAnyExplanation) {
    for (const char* text :
         {"Vård- och omsorgscollege (VOC) möts. VOC är bra.",
          "VOC (vård- och omsorgscollege) möts.", "VOC, vård- och omsorgscollege, möts.",
          "I vård- och omsorgscollege, VOC, möts alla.", "VOC står för vård- och omsorgscollege.",
          "Arbetet, förkortat VOC, går vidare.", "Plan- och bygglagen (2010:900), PBL, gäller.",
          "Samarbetsorganisationen VOC möts."}) {
        EXPECT_EQ(count(k_unexplained, text), 0U) << text;
    }
}

TEST(UnexplainedAbbreviations, WantTheExplanationFirst) {
    EXPECT_EQ(count(k_unexplained, "VOC möts i mars, och då är det dags att tala om framtiden för "
                                   "alla som är med. Vård- och omsorgscollege (VOC) är ett "
                                   "samarbete."),
              1U);
}

TEST(UnexplainedAbbreviations, PassOverWhatIsKnownOrNone) {
    for (const char* text :
         {"SKR och EU är med.", "KF och SN beslutar.", "SEVAB levererar värme.", "Ramen ökar, LSS.",
          "Se AFS 2023:1 och SFS 2017:725.", "Dnr KS/2027:12 gäller.", "Del II och XIV är klara.",
          "Det är INTE klart.", "VIKTIG INFORMATION OM ABC", "KF-uppdrag 2027:1 är klart.",
          "Texten är ”VOC möts”."}) {
        EXPECT_EQ(count(k_unexplained, text), 0U) << text;
    }
}

TEST(UnexplainedAbbreviations, SuggestWhatTheGlossarySays) {
    EXPECT_THAT(saying("Arbetet i IFO pågår.").the(k_unexplained).suggestions,
                ElementsAre("individ- och familjeomsorg (IFO)"));
}

constexpr std::string_view k_ambiguous = "term-forkortning-dubbel";

TEST(AmbiguousAbbreviations, AreTwoForOneThing) {
    const Checked done = saying("Barn- och utbildningsnämnden (BUN) beslutar. Barn- och "
                                "utbildningsnämndens (BU) plan gäller.");
    EXPECT_EQ(done.message(k_ambiguous),
              "”barn- och utbildningsnämndens (BU)” och ”barn- och utbildningsnämnden (BUN)”: två "
              "förkortningar för en sak.");
}

TEST(AmbiguousAbbreviations, AreOneForTwoThings) {
    EXPECT_EQ(count(k_ambiguous, "Samordnad individuell plan (SIP) görs. Social investeringspott "
                                 "(SIP) finns."),
              1U);
    EXPECT_EQ(count(k_ambiguous, "Samordnad individuell plan (SIP) görs. Samordnade individuella "
                                 "planer (SIP) finns."),
              0U);
}

TEST(Abbreviations, StandForWordsWithTheirLetters) {
    EXPECT_TRUE(may_stand_for("BUN", {"barn-", "och", "utbildningsnämnden"}));
    EXPECT_TRUE(may_stand_for("SN", {"socialnämnden"}));
    EXPECT_FALSE(may_stand_for("BUN", {"socialnämnden"}));
    EXPECT_FALSE(may_stand_for("BUN", {"nya", "barn-", "och", "utbildningsnämnden"}));
    EXPECT_FALSE(may_stand_for("BUN", {}));
}

TEST(OutdatedTerms, AreToldWithTheDayAndTheNewWord) {
    const Checked done = saying("Grundsärskolan har fler elever. I grundsärskolan går tolv.");
    EXPECT_EQ(done.message("term-utgangen"),
              "”Grundsärskolan” (2 ställen) har ersatts av ”anpassad grundskola” från och med "
              "2023-07-02.");
    EXPECT_THAT(done.the("term-utgangen").suggestions, ElementsAre("anpassad grundskola"));
    EXPECT_EQ(count("term-myndighet", "Datainspektionen har tillsyn."), 1U);
    const Checked name = saying("Sveriges Kommuner och Landsting (SKL) ger råd.");
    EXPECT_EQ(argument(name.the("term-myndighet"), "antal"), "2");
    EXPECT_EQ(name.count("term-utgangen"), 0U) << "landsting is a part of the name";
}

TEST(OutdatedTerms, AskToCheckWhatIsNotCertain) {
    const Checked done = saying("Antalet personer med socialbidrag minskar.");
    EXPECT_THAT(done.message("term-utgangen"), HasSubstr("Kontrollera att det gäller här."));
    EXPECT_THAT(done.the("term-utgangen").suggestions, IsEmpty());
}

TEST(OutdatedTerms, LeaveThePastAlone) {
    for (const char* text :
         {"Den tidigare grundsärskolan byggdes ut.", "År 2015 hade grundsärskolan tolv elever.",
          "Anpassad grundskola hette grundsärskola.", "Dåvarande Datainspektionen beslutade.",
          "Landstingets uppgifter gick till Region Sörmland.", "Begreppet landsting är gammalt.",
          "Rapporten ”Elever i grundsärskolan” är läst.",
          "Lagen om stöd och service till vissa funktionshindrade gäller."}) {
        const Checked done = saying(text);
        EXPECT_EQ(done.count("term-utgangen") + done.count("term-myndighet"), 0U) << text;
    }
}

TEST(OutdatedTerms, AreRightInADocumentOfTheirTime) {
    const auto plan = test::board_plan()
                          .titled("Verksamhetsplan 2020-2022 för socialnämnden")
                          .field("Period", "2020-2022")
                          .field("Datum", "2019-12-10")
                          .section("Inledning", "Grundsärskolan och Datainspektionen är med.");
    EXPECT_EQ(of_terms(plan).count("term-utgangen"), 0U);
    EXPECT_EQ(of_terms(plan).count("term-myndighet"), 0U);
}

constexpr std::string_view k_repealed = "term-lag-upphavd";

TEST(RepealedStatutes, AreKnownByTheirNumber) {
    const Checked done = saying("Nämnden följer socialtjänstlagen (2001:453).");
    EXPECT_EQ(argument(done.the(k_repealed), "nytt"), "socialtjänstlagen (2025:400)");
    EXPECT_EQ(done.the(k_repealed).severity, finding::Severity::error);
    EXPECT_EQ(done.count("term-utgangen"), 0U) << "one cause, one message";
    EXPECT_EQ(count(k_repealed, "Nämnden följer kommunallagen 1991:900."), 1U);
    EXPECT_EQ(count(k_repealed, "Nämnden följer socialtjänstlagen (2025:400)."), 0U);
    EXPECT_EQ(count(k_repealed, "Dnr SN 2001:453 är avslutat."), 0U);
    EXPECT_EQ(count(k_repealed, "Lagen (2001:453) upphävdes av lagen (2025:400)."), 0U);
}

TEST(RepealedStatutes, AreKnownByTheirNameWhereTheNewOneHasAnother) {
    EXPECT_EQ(saying("Bokslutet följer lagen om kommunal redovisning.").count(k_repealed), 1U);
    EXPECT_EQ(count(k_repealed, "Lagen om kommunal bokföring och redovisning gäller."), 0U);
    EXPECT_EQ(count(k_repealed, "Offentlighets- och sekretesslagen gäller."), 0U);
}

TEST(RepealedStatutes, AreANoteWhereTheSentenceTellsOfThePast) {
    const Checked done = saying("Taxan beslutades med stöd av kommunallagen (1991:900).");
    EXPECT_EQ(done.the(k_repealed).severity, finding::Severity::note);
    EXPECT_EQ(count(k_repealed, "År 2015 gällde kommunallagen (1991:900)."), 0U);
    EXPECT_EQ(count(k_repealed, "Beslutet löd ”enligt kommunallagen (1991:900)”."), 0U);
    EXPECT_EQ(count(k_repealed, "Den upphävda socialtjänstlagen (2001:453) är inte kvar."), 0U);
    EXPECT_EQ(count(k_repealed, "Socialtjänstlagen (2001:453) gällde till den 30 juni."), 0U);
    EXPECT_EQ(count(k_repealed, "Ärendet gällde stöd enligt socialtjänstlagen (2001:453)."), 1U);
}

TEST(RepealedStatutes, AreOneMessageWithTheirName) {
    const Checked done = saying("Nämnden följer personuppgiftslagen (1998:204).");
    EXPECT_EQ(done.count(k_repealed), 1U);
    EXPECT_EQ(done.count("term-utgangen"), 0U);
    EXPECT_EQ(saying("Nämnden följer personuppgiftslagen (PUL).").count("term-utgangen"), 1U);
}

constexpr std::string_view k_organ = "term-organ-tidigare";

TEST(FormerOrgans, AreToldInRunningTextWithTheirNameOfToday) {
    const Checked done = saying("Nämnden samverkar med Kultur- och fritidsnämnden om "
                                "lokaler. Kultur- och fritidsnämndens lokaler är många.");
    EXPECT_EQ(done.count(k_organ), 1U);
    EXPECT_EQ(argument(done.the(k_organ), "organ"), "Kulturnämnden");
    EXPECT_EQ(argument(done.the(k_organ), "antal"), "2");
    EXPECT_EQ(done.quote(k_organ), "Kultur- och fritidsnämnden");
    EXPECT_EQ(done.the(k_organ).severity, finding::Severity::error);
}

TEST(FormerOrgans, AreNoOfficesAndNoEndsOfLongerNames) {
    for (const char* text :
         {"Teknik- och servicekontoret sköter gatorna.",
          "Miljö- och samhällsbyggnadsnämnden lämnar bygglov.",
          "Miljö och samhällsbyggnadsnämnden lämnar bygglov.",
          "Teknik- och fritidsnämnden hette tidigare Teknik- och servicenämnden.",
          "Enligt Teknik- och servicenämndens verksamhetsplan 2018 byggdes vägen.",
          "Dåvarande Kultur- och fritidsnämnden beslutade om taxan.",
          "Eskilstuna kommuns kultur- och fritidsnämnd deltar.",
          "Rapporten ”Kultur- och fritidsnämndens lokaler” är läst."}) {
        EXPECT_EQ(count(k_organ, text), 0U) << text;
    }
}

TEST(FormerOrgans, AreRightInADocumentOfTheirTime) {
    const auto plan = test::board_plan()
                          .titled("Verksamhetsplan 2017-2019 för socialnämnden")
                          .field("Period", "2017-2019")
                          .field("Datum", "2016-12-10")
                          .section("Inledning", "Kultur- och fritidsnämnden är med.");
    EXPECT_EQ(of_terms(plan).count(k_organ), 0U);
}

TEST(TermChecks, TakeAnyAmountOfTextWithoutAStop) {
    std::string text;
    for (int at = 0; at < 4'000; ++at) {
        text += "landsting VOC ( ";
    }
    const Checked done = saying(text);
    EXPECT_EQ(done.count("term-utgangen"), 1U);
    EXPECT_EQ(done.the("term-utgangen").related.size(), 20U);
}

} // namespace
} // namespace styrkoll::check
