// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using finding::Severity;
using test::board_plan;
using test::work_plan;

TEST(ControlFields, ReportEachMissingField) {
    const Checked done =
        checked(board_plan().without_field("Diarienummer").without_field("Dokumentansvarig"));
    EXPECT_THAT(done.rules(), ElementsAre("kontrollblock-falt", "kontrollblock-falt"));
    EXPECT_EQ(done.findings[0].severity, Severity::error);
    EXPECT_EQ(argument(done.findings[0], "falt"), "Diarienummer");
    EXPECT_EQ(done.findings[1].severity, Severity::warning);
    EXPECT_EQ(argument(done.findings[1], "falt"), "Dokumentansvarig");
}

TEST(ControlFields, AreMissingWhereAPlaceholderStands) {
    for (const char* value : {"", "XX", "SN/2026:XXX", "–", "[diarienummer]", "Ange diarienummer",
                              "Klicka eller tryck här för att ange text."}) {
        const Checked done = checked(board_plan().field("Diarienummer", value));
        EXPECT_THAT(done.rules(), ElementsAre("kontrollblock-falt")) << value;
    }
}

TEST(ControlFields, ShowThePlaceholder) {
    const Checked done = checked(board_plan().field("Datum", "ÅÅÅÅ-MM-DD"));
    EXPECT_THAT(done.message("kontrollblock-falt"), HasSubstr("inte ifylld (”ÅÅÅÅ-MM-DD”)"));
    EXPECT_EQ(done.quote("kontrollblock-falt"), "ÅÅÅÅ-MM-DD");
}

TEST(ControlFields, MayStandInASentence) {
    EXPECT_THAT(checked(board_plan()
                            .without_field("Beslutad av")
                            .without_field("Datum")
                            .without_field("Paragraf")
                            .without_field("Diarienummer")
                            .without_field("Dokumentansvarig")
                            .opening("Antagen av socialnämnden den 8 december 2026, § 143. Dnr: "
                                     "SN/2026:211-012. Dokumentansvarig är socialchefen."))
                    .rules(),
                IsEmpty());
}

TEST(ControlFields, MayStandInProperties) {
    EXPECT_THAT(
        checked(
            board_plan().without_field("Diarienummer").property("Diarienummer", "SN/2026:211-012"))
            .rules(),
        IsEmpty());
}

TEST(ControlFields, MayHoldSeveralValuesInOne) {
    EXPECT_THAT(checked(board_plan()
                            .field("Beslutad av", "Socialnämnden 2026-12-08, § 143")
                            .without_field("Datum")
                            .without_field("Paragraf"))
                    .rules(),
                IsEmpty());
}

TEST(ControlFields, TakeThePeriodFromTheTitle) {
    EXPECT_THAT(checked(board_plan().without_field("Period").without_field("Nämnd")).rules(),
                IsEmpty());
}

TEST(ControlFields, OfTheDecisionAreNotAskedForInADraft) {
    for (const char* status : {"Utkast", "Förslag", "Preliminär"}) {
        EXPECT_THAT(checked(board_plan()
                                .field("Status", status)
                                .without_field("Datum")
                                .without_field("Paragraf"))
                        .rules(),
                    IsEmpty())
            << status;
    }
}

TEST(ControlFields, DoNotAskAWorkPlanForAParagraph) {
    EXPECT_THAT(checked(work_plan()).rules(), IsEmpty());
}

TEST(ControlBlock, IsOneFindingWhenAllOfItIsMissing) {
    const Checked done = checked(board_plan().without_fields());
    EXPECT_THAT(done.rules(), ElementsAre("kontrollblock-saknas"));
    EXPECT_THAT(done.message("kontrollblock-saknas"), HasSubstr("Diarienummer"));
}

TEST(ControlBlock, IsMissingAlsoWherePropertiesTellTypeAndPeriod) {
    const Checked done = checked(board_plan()
                                     .without_fields()
                                     .property("Dokumenttyp", "Verksamhetsplan")
                                     .property("Period", "2027-2029"));
    EXPECT_THAT(done.rules(), ElementsAre("kontrollblock-saknas"));
}

std::size_t dates_missing(std::string_view letterhead) {
    const auto blocks = std::string(letterhead);
    return checked(test::plan()
                       .titled("Tjänsteskrivelse – Avgifter för idrottsanläggningar 2028")
                       .opening_blocks(blocks)
                       .section("Förslag till beslut", "Nämnden antar avgifterna.")
                       .section("Beskrivning av ärendet", "Avgifterna är från 2022.\n2026-01-02"))
        .count("kontrollblock-falt");
}

TEST(ControlFields, TakeTheDateOfALetterheadWithoutALabel) {
    const std::string number = test::paragraph("Dnr: TFN/2027:188-806");
    const std::string office = test::paragraph("Teknik- och servicekontoret");
    for (const char* date : {"2027-08-30", "30 augusti 2027", "den 30 augusti 2027"}) {
        EXPECT_EQ(dates_missing(office + test::paragraph(date) + number), 0U) << date;
    }
    for (const char* line : {"Sammanträdet är 2027-08-30", "2027", "2027-08-30–2027-09-30"}) {
        EXPECT_EQ(dates_missing(office + test::paragraph(line) + number), 1U) << line;
    }
}

TEST(ControlFields, DoNotTakeABareDateForADayOfDecision) {
    EXPECT_EQ(checked(board_plan().without_field("Datum").opening("2026-12-08"))
                  .count("kontrollblock-falt"),
              1U);
}

} // namespace
} // namespace styrkoll::check
