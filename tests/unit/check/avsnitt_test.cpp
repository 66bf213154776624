// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using finding::Severity;
using test::board_plan;
using test::bold_line;
using test::paragraph;
using test::section;
using test::styled;

TEST(RequiredSections, ReportWhatMustAndWhatShouldBeThere) {
    const Checked done =
        checked(board_plan().without_section("Ekonomi").without_section("Intern kontroll"));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-saknas", "avsnitt-saknas"));
    EXPECT_EQ(argument(done.findings[0], "avsnitt"), "Ekonomi");
    EXPECT_EQ(done.findings[0].severity, Severity::error);
    EXPECT_EQ(argument(done.findings[1], "avsnitt"), "Intern kontroll");
    EXPECT_EQ(done.findings[1].severity, Severity::warning);
}

TEST(RequiredSections, SayWhereToPutWhatIsMissing) {
    const Checked done = checked(board_plan().without_section("Ekonomi"));
    EXPECT_THAT(done.help("avsnitt-saknas"),
                HasSubstr("efter avsnittet ”Horisontellt arbete och samverkan”"));
    EXPECT_EQ(done.quote("avsnitt-saknas"), "Verksamhetsplan 2027–2029 för socialnämnden");
}

TEST(RequiredSections, AreFoundUnderTheirSynonymsNumbersAndEndings) {
    EXPECT_THAT(checked(board_plan()
                            .renamed("Ekonomi", "6. Ekonomi och resursfördelning")
                            .renamed("Nämndens uppdrag", "Socialnämndens uppdrag")
                            .renamed("Uppdrag från kommunfullmäktige", "KF-uppdrag"))
                    .rules(),
                IsEmpty());
}

TEST(RequiredSections, AreNotTakenForOthersThatBeginAlike) {
    const Checked done =
        checked(board_plan().renamed("Uppföljning", "Uppföljning av privata utförare"));
    ASSERT_EQ(done.count("avsnitt-saknas"), 1U);
    EXPECT_EQ(argument(done.the("avsnitt-saknas"), "avsnitt"), "Uppföljning");
}

TEST(RequiredSections, TellANearMissInsteadOfWhatIsMissing) {
    const Checked done = checked(
        board_plan().renamed("Uppdrag från kommunfullmäktige", "Uppdrag från komunfullmäktige"));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-nastan"));
    EXPECT_EQ(done.the("avsnitt-nastan").severity, Severity::warning);
    EXPECT_EQ(done.quote("avsnitt-nastan"), "Uppdrag från komunfullmäktige");
    EXPECT_THAT(done.the("avsnitt-nastan").suggestions,
                ElementsAre("Uppdrag från kommunfullmäktige"));
}

TEST(RequiredSections, TellOnceThatThereAreNoHeadings) {
    const Checked done = checked(board_plan().without_sections().opening("Ramen är 812 mnkr."));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-inga-rubriker"));
}

TEST(RequiredSections, DoNotTakeTheTitleForASection) {
    const Checked done = checked(board_plan().without_sections().under_title_heading());
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-inga-rubriker"));
}

TEST(RequiredSections, AskTheCouncilAloneForAnIncomeStatement) {
    // LKBR 13 asks it of the kommun, not of a board's interim report.
    const auto report = [](const std::string& organ) {
        return checked(test::plan()
                           .titled("Delårsrapport 2 2027 för " + organ)
                           .section("Måluppfyllelse", "Målen nås.")
                           .section("Ekonomi och helårsprognos", "Prognosen är noll."));
    };
    const auto missing = [](const Checked& done) {
        return std::any_of(done.findings.begin(), done.findings.end(), [](const auto& one) {
            return one.rule == "avsnitt-saknas" && argument(one, "avsnitt") == "Resultaträkning";
        });
    };
    EXPECT_FALSE(missing(report("socialnämnden")));
    EXPECT_TRUE(missing(report("Strängnäs kommun")));
}

TEST(SectionContent, CountsAnEmptyRequiredSectionAsMissing) {
    const Checked done = checked(board_plan().section("Ekonomi", ""));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-tomt"));
    EXPECT_EQ(done.the("avsnitt-tomt").severity, Severity::error);
    EXPECT_EQ(checked(board_plan().section("Intern kontroll", "")).the("avsnitt-tomt").severity,
              Severity::warning);
}

TEST(SectionContent, CountsSubHeadingsAloneAsNothing) {
    const Checked done = checked(board_plan().blocks("Ekonomi", section("Driftram", "")));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-tomt"));
}

TEST(SectionContent, CountsItemsThatFollowOnTheSameLevel) {
    // Seen in published plans: the goals' headings have the level of the section that holds them.
    EXPECT_EQ(checked(test::council_plan()
                          .blocks("Koncerngemensamma mål", "")
                          .section("Mål 1 En levande demokrati", "Invånarna är med."))
                  .count("avsnitt-tomt"),
              1U);
    EXPECT_EQ(checked(test::council_plan()
                          .without_section("Koncerngemensamma mål")
                          .first_section("Mål 1 En levande demokrati", "Invånarna är med.")
                          .first_blocks("Koncerngemensamma mål", ""))
                  .count("avsnitt-tomt"),
              0U);
}

TEST(SectionContent, CountsTablesListsAndPictures) {
    EXPECT_THAT(checked(board_plan().blocks("Ekonomi", section("Driftram", paragraph("812 mnkr."))))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(
        checked(board_plan().blocks("Ekonomi", test::table({{"Ram", "2027"}, {"Drift", "812"}})))
            .rules(),
        IsEmpty());
    EXPECT_THAT(checked(board_plan().blocks(
                            "Ekonomi", "<lista><punkt><stycke>812 mnkr</stycke></punkt></lista>"))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(
        checked(board_plan().blocks("Ekonomi", "<bild kalla=\"ramar.png\" alt=\"Ramarna\"/>"))
            .rules(),
        IsEmpty());
}

TEST(SectionContent, CountsTheTemplatesInstructionAsMissing) {
    const Checked done =
        checked(board_plan().section("Ekonomi", "Här beskriver ni nämndens ekonomi."));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-anvisning"));
    EXPECT_EQ(done.the("avsnitt-anvisning").severity, Severity::error);
    EXPECT_EQ(done.quote("avsnitt-anvisning"), "Här beskriver ni nämndens ekonomi.");
    EXPECT_THAT(
        checked(board_plan().blocks("Ekonomi", styled("Anvisning", "Ramar för tre år."))).rules(),
        ElementsAre("avsnitt-anvisning"));
    EXPECT_THAT(
        checked(board_plan().blocks("Ekonomi",
                                    "<stycke><platshallare>Skriv om ramen</platshallare></stycke>"))
            .rules(),
        ElementsAre("avsnitt-anvisning"));
}

TEST(SectionContent, IsThereWhenRealTextStandsBesideAnInstruction) {
    EXPECT_THAT(
        checked(board_plan().blocks("Ekonomi", paragraph("Här beskriver ni nämndens ekonomi.") +
                                                   paragraph("Ramen är 812 mnkr.")))
            .rules(),
        ElementsAre("mall-instruktion"));
}

TEST(SectionLevel, IsANoteWhereOneSectionStandsBelowAnother) {
    const Checked done = checked(board_plan().blocks(
        "Nämndens uppdrag",
        paragraph("Nämnden ansvarar.") + section("Inledning", paragraph("Planen gäller."))));
    EXPECT_EQ(done.count("avsnitt-niva"), 1U);
    EXPECT_EQ(done.the("avsnitt-niva").severity, Severity::note);
}

TEST(SectionLevel, CountsFromBelowATitleThatIsAHeading) {
    EXPECT_THAT(
        checked(
            board_plan().first_section("Inledning", "Planen gäller tre år.").under_title_heading())
            .rules(),
        IsEmpty());
}

TEST(SectionOrder, NamesTheOneThatMoved) {
    const Checked done = checked(board_plan().moved_first("Ekonomi"));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-ordning"));
    EXPECT_EQ(argument(done.findings[0], "avsnitt"), "Ekonomi");
    EXPECT_EQ(done.the("avsnitt-ordning").severity, Severity::note);
    EXPECT_THAT(done.message("avsnitt-ordning"),
                HasSubstr("efter ”Horisontellt arbete och samverkan”"));
}

TEST(SectionOrder, SaysBeforeWhatTheSectionBelongsWhenItStandsTooLate) {
    const Checked done = checked(board_plan().moved_last("Ekonomi"));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-ordning"));
    EXPECT_EQ(argument(done.findings[0], "avsnitt"), "Ekonomi");
    EXPECT_THAT(done.message("avsnitt-ordning"), HasSubstr("före ”"));
}

TEST(SectionOrder, QuotesTheHeadingsThatTheDocumentHas) {
    const Checked moved =
        checked(board_plan().renamed("Ekonomi", "3. Budget").moved_first("3. Budget"));
    EXPECT_EQ(argument(moved.the("avsnitt-ordning"), "avsnitt"), "Budget");
    const Checked other = checked(board_plan()
                                      .renamed("Omvärlds- och nulägesanalys", "Omvärldsanalys")
                                      .moved_last("Nämndens uppdrag"));
    EXPECT_THAT(other.message("avsnitt-ordning"), HasSubstr("före ”Omvärldsanalys”"));
}

TEST(SectionOrder, NamesTheFewestNotEveryOneAfter) {
    const Checked done = checked(board_plan().moved_last("Nämndens uppdrag"));
    EXPECT_THAT(done.rules(), ElementsAre("avsnitt-ordning"));
    EXPECT_THAT(done.message("avsnitt-ordning"), HasSubstr("före ”Omvärlds- och nulägesanalys”"));
}

TEST(SectionOrder, LooksAtTheHeadingThatStandsHighest) {
    // "Uppföljning" under each direction is no section out of order.
    EXPECT_THAT(
        checked(board_plan().blocks("Mål och nämndens inriktning",
                                    section("I1 Trygga barn",
                                            paragraph("Text.") +
                                                section("Uppföljning", paragraph("Varje delår."))) +
                                        section("I2 God äldreomsorg", paragraph("Text."))))
            .rules(),
        IsEmpty());
}

TEST(FakeHeadings, AreOneFindingWithTheirNumber) {
    const Checked done =
        checked(board_plan()
                    .without_section("Ekonomi")
                    .without_section("Intern kontroll")
                    .blocks("Uppföljning", paragraph("Planen följs upp.") + bold_line("Ekonomi") +
                                               paragraph("Ramen är 812 mnkr.") +
                                               bold_line("Intern kontroll") +
                                               paragraph("Planen beslutas i februari.")));
    EXPECT_EQ(done.count("avsnitt-falsk-rubrik"), 1U);
    EXPECT_EQ(argument(done.the("avsnitt-falsk-rubrik"), "antal"), "2");
    EXPECT_EQ(done.count("avsnitt-saknas"), 0U);
}

TEST(FakeHeadings, AreNotMadeOfOtherBoldLines) {
    EXPECT_THAT(
        checked(board_plan().blocks("Ekonomi", bold_line("Driftram 2027") + paragraph("812 mnkr.")))
            .rules(),
        IsEmpty());
}

} // namespace
} // namespace styrkoll::check
