// SPDX-License-Identifier: Apache-2.0
#include "report/coverage.hpp"

#include <gmock/gmock.h>

namespace styrkoll::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string coverage(const result::RunResult& run) {
    Layout layout(200, Color::no);
    write_coverage(layout, run);
    return layout.take();
}

result::RunResult run() {
    result::RunResult run;
    run.fail_on = "error";
    run.model_name = "Styrmodell för Strängnäs kommun";
    run.model_version = "1";
    run.summary.documents = 20;
    run.checked = {{"avsnitt-saknas", 20}, {"mal-titel", 1}, {"ram-summa", 0}};
    return run;
}

TEST(Coverage, CountsTheRulesThatRanSomewhere) {
    EXPECT_EQ(
        coverage(run()),
        "Kontrollerat: 2 regler i 20 dokument mot Styrmodell för Strängnäs kommun (version 1).\n");
}

TEST(Coverage, SaysWhyThingsWereNotCheckedTheWorstFirst) {
    result::RunResult some = run();
    some.not_checked = {{"", "mal-titel", "switched-off", ""},
                        {"a.odt", "ram-summa", "failed", "Något oväntat hände."},
                        {"b.docx", "", "format", "Spara som ODF."},
                        {"c.docx", "", "format", "Spara som ODF."},
                        {"d.odt", "avsnitt-saknas", "type-unknown", ""},
                        {"d.odt", "avsnitt-ordning", "type-unknown", ""}};
    EXPECT_THAT(coverage(some), HasSubstr("Inte kontrollerat:\n"
                                          "  kontrollen gick sönder: ram-summa i a.odt\n"
                                          "    Något oväntat hände.\n"
                                          "  dokumenttypen är okänd: 2 regler i d.odt\n"
                                          "  filformatet granskas inte: b.docx, c.docx\n"
                                          "    Spara som ODF.\n"
                                          "  avstängt: mal-titel\n"));
    some.language = Language::english;
    EXPECT_THAT(coverage(some), HasSubstr("  the check broke: ram-summa in a.odt\n"));
}

TEST(Coverage, NamesAFewOfManyAndCountsTheRest) {
    result::RunResult many = run();
    for (int number = 10; number < 30; ++number) {
        many.not_checked.push_back({"f" + std::to_string(number) + ".pdf", "", "format",
                                    "Fil nummer " + std::to_string(number) + "."});
    }
    const std::string text = coverage(many);
    EXPECT_THAT(text, HasSubstr("f17.pdf och 12 till\n"));
    EXPECT_THAT(text, Not(HasSubstr("f18.pdf")));
    EXPECT_THAT(text, HasSubstr("    Fil nummer 12.\n    ...\n"));
}

TEST(Coverage, SaysWhatStopsADocumentWhereItIsNotErrorsAlone) {
    result::RunResult strict = run();
    strict.fail_on = "note";
    EXPECT_THAT(coverage(strict), HasSubstr("Också varningar och notiser stoppar."));
    strict.fail_on = "never";
    EXPECT_THAT(coverage(strict), HasSubstr("--fail-on never"));
}

TEST(Coverage, ShowsAReasonItDoesNotKnowByItsId) {
    result::RunResult later = run();
    later.not_checked = {{"a.odt", "", "nytt-skal", "Så."}};
    EXPECT_THAT(coverage(later), HasSubstr("  nytt-skal: a.odt\n    Så.\n"));
}

} // namespace
} // namespace styrkoll::report
