// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

/// A cover letter with this under "Förslag till beslut".
test::PlanBuilder letter(const std::string& proposal) {
    return test::plan()
        .titled("Tjänsteutlåtande: Verksamhetsplan 2027–2029 för socialnämnden")
        .field("Från", "Socialkontoret")
        .field("Datum", "2026-11-30")
        .field("Diarienummer", "SN/2026:211-012")
        .blocks("Förslag till beslut", proposal)
        .section("Beskrivning av ärendet", "Nämnden antar en plan varje år.")
        .section("Beslutsunderlag", "Tjänsteutlåtande den 30 november 2026.");
}

std::size_t proposal(std::string_view rule, const std::string& text) {
    return checked(letter(test::paragraph(text))).count(rule);
}

TEST(Proposals, AskForSomethingToDecide) {
    EXPECT_EQ(proposal("beslut-forslag-saknas", "Se bifogad handling."), 1U);
    EXPECT_EQ(proposal("beslut-forslag-saknas", "Socialnämnden godkänner rapporten."), 0U);
    EXPECT_EQ(proposal("beslut-forslag-saknas", "Nämnden noterar informationen."), 0U);
}

TEST(Proposals, AskWhoDecides) {
    EXPECT_EQ(proposal("beslut-subjekt", "Att anta verksamhetsplanen."), 1U);
    EXPECT_EQ(proposal("beslut-subjekt", "Nämnden beslutar att anta planen."), 0U);
    EXPECT_EQ(proposal("beslut-subjekt", "Omsorgsutskottet beslutar att anta planen."), 0U);
    EXPECT_EQ(proposal("beslut-subjekt", "KS föreslår att KF beslutar anta planen."), 0U);
}

TEST(Proposals, WantSeveralPointsNumbered) {
    EXPECT_EQ(proposal("beslut-numrering", "Socialnämnden beslutar att anta planen, att fördela "
                                           "ramen samt att ge kontoret ett uppdrag."),
              1U);
    EXPECT_EQ(proposal("beslut-numrering", "Socialnämnden beslutar att ge kontoret i uppdrag att "
                                           "utreda frågan och att redovisa den i mars."),
              0U);
    const Checked apart =
        checked(letter(test::paragraph("Socialnämnden beslutar") +
                       test::paragraph("att anta planen") + test::paragraph("att fördela ramen")));
    EXPECT_EQ(apart.message("beslut-numrering"),
              "Förslaget har 2 beslutspunkter som inte är numrerade.");
    const Checked numbered = checked(letter(test::paragraph("Socialnämnden beslutar") +
                                            test::paragraph("1. att anta planen") +
                                            test::paragraph("2. att fördela ramen")));
    EXPECT_EQ(numbered.count("beslut-numrering"), 0U);
}

TEST(Proposals, WantPointsThatHangOnOneAttNumbered) {
    const auto hanging = [](const std::string& second) {
        return checked(letter(test::paragraph("Socialnämnden beslutar att") +
                              test::paragraph("anta planen,") + test::paragraph(second)))
            .count("beslut-numrering");
    };
    EXPECT_EQ(hanging("avsätta 450 tkr inom ramen,"), 1U);
    EXPECT_EQ(hanging("Planen gäller i tre år."), 0U);
    EXPECT_EQ(hanging("2. avsätta 450 tkr."), 0U);
}

TEST(Attachments, OfTheProposalAreListed) {
    const auto cited = [](const std::string& clause) {
        return checked(letter(test::paragraph("Socialnämnden beslutar att anta planen, " + clause))
                           .without_section("Beslutsunderlag")
                           .section("Beslutsunderlag", "Bilaga 2: Plan 2027"))
            .count("beslut-bilaga");
    };
    EXPECT_EQ(cited("bilaga 1."), 1U);
    EXPECT_EQ(cited("bilaga 2."), 0U);
    EXPECT_EQ(cited("bilaga 1 till avtalet."), 0U);
    EXPECT_EQ(proposal("beslut-bilaga", "Socialnämnden beslutar att anta planen, bilaga 1."), 0U)
        << "there is no list";
}

TEST(DecidingBody, IsTheOneOfTheType) {
    const auto decided_by = [](const std::string& who) {
        return checked(test::board_plan().field("Beslutad av", who));
    };
    EXPECT_EQ(decided_by("Kulturnämnden").count("beslut-instans"), 1U);
    EXPECT_EQ(decided_by("Strängnäs Bostads AB").count("beslut-instans"), 1U);
    EXPECT_EQ(decided_by("Socialnämnden").count("beslut-instans"), 0U);
    EXPECT_EQ(decided_by("Kommunfullmäktige").the("beslut-instans").severity,
              finding::Severity::warning);
}

TEST(DecidingBody, IsNoOfficialWhereTheBoardMustDecide) {
    const auto delegated = [](const std::string& who) {
        return checked(test::board_plan().field("Beslutad av", who)).count("lag-delegation");
    };
    EXPECT_EQ(delegated("Socialchefen"), 1U);
    EXPECT_EQ(delegated("Socialchefen på delegation av socialnämnden"), 1U);
    EXPECT_EQ(delegated("Socialkontoret"), 1U);
    EXPECT_EQ(delegated("Socialnämndens arbetsutskott"), 1U);
    EXPECT_EQ(delegated("Socialnämnden"), 0U);
    EXPECT_EQ(
        checked(test::work_plan().field("Beslutad av", "Enhetschefen").field("Status", "Beslutad"))
            .count("lag-delegation"),
        0U);
}

TEST(DecidingBody, IsTheBoardThatTheMatterGoesTo) {
    const auto to_board = [](const std::string& text) {
        return checked(letter(test::paragraph(text)).field("Till", "Socialnämnden"))
            .count("beslut-instans");
    };
    EXPECT_EQ(to_board("Kulturnämnden beslutar att anta planen."), 1U);
    EXPECT_EQ(to_board("Socialkontoret beslutar att anta planen."), 1U);
    EXPECT_EQ(to_board("Socialnämnden beslutar att anta planen."), 0U);
    EXPECT_EQ(to_board("Nämnden beslutar att anta planen."), 0U);
    EXPECT_EQ(to_board("Socialnämnden föreslår kommunfullmäktige besluta att anta planen."), 0U);
    EXPECT_EQ(to_board("Kommunfullmäktige beslutar att anta planen."), 0U);
}

TEST(DecidingBody, LeavesNoPlanToAnOfficial) {
    const auto clause = [](const std::string& text) {
        return proposal("lag-delegation", "Socialnämnden beslutar att " + text);
    };
    EXPECT_EQ(clause("delegera till socialchefen att besluta om nämndens verksamhetsplan."), 1U);
    EXPECT_EQ(clause("delegera till socialchefen beslut om verksamhetens mål, inriktning, "
                     "omfattning och kvalitet."),
              1U);
    EXPECT_EQ(proposal("lag-delegation", "Socialchefen får anta nämndens verksamhetsplan."), 1U);
    EXPECT_EQ(clause("inte delegera till socialchefen att anta nämndens verksamhetsplan."), 0U);
    EXPECT_EQ(clause("delegera till socialchefen beslut inom verksamhetens mål, inriktning och "
                     "omfattning."),
              0U);
    EXPECT_EQ(clause("delegera till socialchefen att följa upp nämndens verksamhetsplan."), 0U);
}

TEST(DecidingBody, IsNotAskedForOfAProposal) {
    const Checked done =
        checked(test::board_plan().field("Beslutad av", "Socialchefen").field("Status", "Förslag"));
    EXPECT_EQ(done.count("lag-delegation") + done.count("beslut-instans"), 0U);
}

TEST(RegisterNumber, HasAYearAndARunningNumber) {
    const auto wrong = [](const std::string& number) {
        return checked(test::board_plan().field("Diarienummer", number))
            .count("beslut-diarienummer");
    };
    EXPECT_EQ(wrong("SN/2026"), 1U);
    EXPECT_EQ(wrong("SN 211"), 1U);
    EXPECT_EQ(wrong("SN/2036:211"), 1U) << "a year after the decision";
    for (const char* right :
         {"SN/2026:211-012", "SN 2026/0055", "SOCN 2018:64-042", "SN-2014/742.912",
          "2021/SN 0002 001", "SN-2016-0396", "2026-00123", "XX"}) {
        EXPECT_EQ(wrong(right), 0U) << right;
    }
}

TEST(RegisterNumber, BelongsToTheBoard) {
    const auto message = [](const std::string& number) {
        const Checked done = checked(test::board_plan().field("Diarienummer", number));
        return done.count("beslut-diarienummer") == 0 ? "" : done.message("beslut-diarienummer");
    };
    EXPECT_EQ(message("KN/2026:31-012"),
              "Diarienumret ”KN/2026:31-012” hör till Kulturnämnden, men dokumentet är från "
              "Socialnämnden.");
    EXPECT_EQ(message("KS/2026:31-012"), "") << "the executive board's series is everybody's";
    EXPECT_EQ(message("SOCN 2026:31"), "") << "letters that are nobody's short name";
}

TEST(ParagraphSign, HasANumber) {
    EXPECT_EQ(checked(test::board_plan().field("Paragraf", "§ 0")).count("beslut-paragraf"), 1U);
    const auto in_text = [](const std::string& text) {
        return checked(test::board_plan().section("Ekonomi", text)).count("beslut-paragraf");
    };
    EXPECT_EQ(in_text("Ramen beslutades av kommunfullmäktige den 16 november 2026, §."), 1U);
    EXPECT_EQ(in_text("Ramen beslutades av kommunfullmäktige den 16 november 2026, § 214."), 0U);
    EXPECT_EQ(in_text("Nämnden redovisar enligt kommunallagen 6 kap. 5 §."), 0U);
    EXPECT_EQ(in_text("Kommunfullmäktige följer 11 kap. 5 och 6 §§."), 0U);
}

/// A board's plan with a list of attachments and attachments.
Checked attached(const std::vector<std::string>& listed, const std::vector<std::string>& there) {
    auto plan = test::board_plan();
    std::string list;
    for (const std::string& one : listed) {
        list += test::paragraph(one);
    }
    if (!list.empty()) {
        plan.blocks("Bilagor", list);
    }
    for (const std::string& one : there) {
        plan.section(one, "Här är bilagan.");
    }
    return checked(plan);
}

TEST(Attachments, FollowOnEachOther) {
    const Checked done = attached({}, {"Bilaga 11 Mål", "Bilaga 13 Ramar"});
    EXPECT_EQ(done.message("beslut-bilaga"), "Bilaga 12 saknas mellan bilaga 11 och 13.");
    EXPECT_EQ(attached({}, {"Bilaga 1 Mål", "Bilaga 2 Ramar"}).count("beslut-bilaga"), 0U);
    EXPECT_EQ(attached({}, {"Bilaga 1a Mål", "Bilaga 1b Ramar"}).count("beslut-bilaga"), 0U);
}

TEST(Attachments, AreListedOnce) {
    EXPECT_EQ(attached({"Bilaga 1 Mål", "Bilaga 2 Ramar", "Bilaga 2 Risker"}, {})
                  .message("beslut-bilaga"),
              "Bilaga 2 finns två gånger.");
    EXPECT_EQ(attached({"Bilaga 1 Mål", "Bilaga 2 Ramar"},
                       {"Bilaga 1 Mål", "Bilaga 2 Ramar", "Bilaga 3 Risker"})
                  .message("beslut-bilaga"),
              "Bilaga 3 finns i dokumentet men inte i förteckningen.");
}

TEST(Attachments, AreNotWhatSentencesSayOfThem) {
    EXPECT_EQ(
        attached({"Bilaga 1 visar målen.", "Bilaga 3 visar ramarna."}, {}).count("beslut-bilaga"),
        0U);
    EXPECT_EQ(
        attached({"Bilaga 1 till lagen", "Bilaga 3 till förordningen"}, {}).count("beslut-bilaga"),
        0U);
}

/// The letter with this as its description.
test::PlanBuilder about(const std::string& first, const std::string& second) {
    return letter(test::paragraph("Socialnämnden beslutar att anta planen."))
        .blocks("Beskrivning av ärendet", test::paragraph(first) + test::paragraph(second));
}

TEST(ChildRights, AreAssessedWhereTheTextConcernsChildren) {
    const auto letter_about_children = [] {
        return about("Antalet barn i familjehem ökar.", "Skolan möter eleverna tidigare.");
    };
    EXPECT_EQ(checked(letter_about_children()).count("beslut-barnkonsekvens"), 1U);
    EXPECT_EQ(checked(letter_about_children().section("Konsekvenser för barn", "Inga."))
                  .count("beslut-barnkonsekvens"),
              1U);
    EXPECT_EQ(checked(letter_about_children().section(
                          "Konsekvenser för barn", "Barnen får hjälp tidigare och slipper vänta."))
                  .count("beslut-barnkonsekvens"),
              0U);
    EXPECT_EQ(checked(letter_about_children().section("Övriga konsekvenser",
                                                      "Kontoret har prövat barnets bästa."))
                  .count("beslut-barnkonsekvens"),
              0U);
}

TEST(ChildRights, AreNotAskedForWhereOnlyABoardsNameSpeaksOfChildren) {
    EXPECT_EQ(checked(about("Barn- och utbildningsnämnden har yttrat sig.",
                            "Barn- och utbildningsnämnden delar bedömningen."))
                  .count("beslut-barnkonsekvens"),
              0U);
    EXPECT_EQ(
        checked(about("Antalet barn ökar.", "Lokalen är stor.")).count("beslut-barnkonsekvens"), 0U)
        << "once is in passing";
}

TEST(ChildRights, CountSentencesAndNotParagraphs) {
    EXPECT_EQ(checked(about("Antalet barn ökar. Eleverna får vänta.", "Lokalen är stor."))
                  .count("beslut-barnkonsekvens"),
              1U);
}

TEST(ChildRights, AreNotAssessedByABareDenial) {
    const auto denied = [](const std::string& text, const std::string& answer) {
        return checked(about(text, "Lokalen är stor.").section("Konsekvenser för barn", answer))
            .count("beslut-barnkonsekvens");
    };
    const std::string much = "Antalet barn ökar. Eleverna får vänta. Skolan är full.";
    const std::string denial = "Ärendet bedöms inte ha några konsekvenser för barn.";
    EXPECT_EQ(denied(much, denial), 1U);
    EXPECT_EQ(denied("Antalet barn ökar.", denial), 0U);
    EXPECT_EQ(denied(much, "Beslutet påverkar inte barn eftersom det rör kontorets lokaler."), 0U);
}

} // namespace
} // namespace styrkoll::check
