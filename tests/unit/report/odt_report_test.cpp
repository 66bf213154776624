// SPDX-License-Identifier: Apache-2.0
#include "report/odt/odt_report.hpp"

#include "package/zip.hpp"
#include "report/odt/odt_text.hpp"
#include "unit/result/sample_result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string member(const std::string& package, const std::string& name) {
    const auto archive = package::Archive::open(package, {});
    if (!archive || archive->find(name) == nullptr) {
        return "not there";
    }
    return archive->inflate(*archive->find(name)).value_or("not inflated");
}

std::string content(const result::RunResult& result) {
    return member(to_odt(result), "content.xml");
}

TEST(OdtReport, HasHeadingsTablesWithHeaderRowsAndLanguage) {
    const std::string package = to_odt(sample::finished_run());
    const std::string text = member(package, "content.xml");
    EXPECT_THAT(text, HasSubstr("<text:h text:style-name=\"Heading_20_1\" "
                                "text:outline-level=\"1\"><text:bookmark "
                                "text:name=\"kapitel1\"/>Dokumenten</text:h>"));
    EXPECT_THAT(text, HasSubstr("<table:table-header-rows>"));
    EXPECT_THAT(text, HasSubstr("Avsnittet ”Uppdrag från kommunfullmäktige” saknas."));
    EXPECT_THAT(text, HasSubstr(">Röda tråden</text:h>"));
    EXPECT_THAT(text, HasSubstr(">Årshjulet 2027</text:h>"));
    EXPECT_THAT(member(package, "styles.xml"), HasSubstr("fo:language=\"sv\" fo:country=\"SE\""));
    EXPECT_THAT(member(package, "meta.xml"),
                HasSubstr("<dc:title>Granskning av styrdokument</dc:title>"));
    EXPECT_THAT(member(package, "meta.xml"), HasSubstr("meta:name=\"Fel\" "
                                                       "meta:value-type=\"float\">3<"));
}

TEST(OdtReport, IsTheSameBytesForTheSameResult) {
    EXPECT_EQ(to_odt(sample::finished_run()), to_odt(sample::finished_run()));
}

TEST(OdtReport, IsInEnglishWhereTheResultIs) {
    result::RunResult run = sample::finished_run();
    run.language = Language::english;
    const std::string package = to_odt(run);
    EXPECT_THAT(member(package, "content.xml"), HasSubstr(">The documents</text:h>"));
    EXPECT_THAT(member(package, "styles.xml"), HasSubstr("fo:language=\"en\" fo:country=\"GB\""));
}

TEST(OdtReport, LetsNoTextBecomeMarkupOrTurnWhatFollows) {
    EXPECT_EQ(odt::characters("a\u2066b\u2069c\u2028d\u061Ce\u3164"),
              "a[U+2066]b[U+2069]c[U+2028]d[U+061C]e[U+3164]");
    EXPECT_EQ(odt::characters("<section> ]]> \"'&\x01\u202E\u200B"),
              "&lt;section&gt; ]]&gt; &quot;&#39;&amp;[U+0001][U+202E][U+200B]");
    result::RunResult run = sample::finished_run();
    run.documents[0].title = "</text:h><script>";
    EXPECT_THAT(content(run), Not(HasSubstr("<script>")));
}

TEST(OdtReport, ShowsSomeOfManyAlikeAndSaysHowManyThereAre) {
    result::RunResult run;
    result::DocumentResult document;
    document.path = "plan.odt";
    document.findings.assign(
        1290, sample::finding("stavning-fel", finding::Severity::error, "Fel i ett ord"));
    run.documents = {document};
    result::finalise(run, sample::catalogue());
    const std::string text = content(run);
    EXPECT_THAT(text, HasSubstr("… och 1\u00A0240 till av regeln stavning-fel"));
    EXPECT_THAT(text, HasSubstr("1\u00A0290 fel"));
}

TEST(OdtReport, TellsWhatIsWaivedAndTellsDocumentsOfOneTitleApart) {
    result::RunResult run = sample::finished_run();
    finding::Waiver waiver;
    waiver.reason = "Beslutat i KS";
    waiver.owner = "Kanslichef";
    waiver.until = "2027-12-31";
    result::DocumentResult plan = run.documents.back();
    plan.findings.at(0).waiver = waiver;
    plan.path = "kopia.odt";
    run.documents.push_back(plan);
    result::finalise(run, sample::catalogue());
    const std::string text = content(run);
    EXPECT_THAT(text, HasSubstr("Beslutat i KS"));
    EXPECT_THAT(text, HasSubstr("för socialnämnden (kopia.odt)</text:h>"));
}

TEST(OdtReport, HasTheChaptersInItsContents) {
    const std::string text = content(sample::finished_run());
    EXPECT_THAT(text, HasSubstr("<text:table-of-content text:name=\"Innehåll\""));
    EXPECT_THAT(text, HasSubstr("xlink:href=\"#kapitel3\">Verksamhetsplan 2027-2029 för "
                                "socialnämnden<text:tab/><text:bookmark-ref"));
    EXPECT_THAT(text, HasSubstr("<text:bookmark text:name=\"kapitel3\"/>Verksamhetsplan"));
    EXPECT_THAT(text, Not(HasSubstr("#kapitel1\""))); // stands before them
}

TEST(OdtReport, KeepsTheSpacesThatAFindingIsAbout) {
    odt::OdtText text;
    text.paragraph("Citat", {{" före "}, {"två  mellanslag", "Markerad"}, {" efter"}});
    EXPECT_THAT(text.take(),
                HasSubstr("<text:s/>före <text:span text:style-name=\"Markerad\">två <text:s/>"
                          "mellanslag</text:span> efter</text:p>"));
}

TEST(OdtReport, TellsWhatIsNewAndGoneSinceTheBaseline) {
    result::RunResult run = sample::finished_run();
    run.set_findings.at(0).baseline_state = "new";
    run.baseline =
        result::Comparison{"bas.json", {{"plan.odt", "post-titel", "f"}, {"", "r", "g"}}};
    const std::string text = content(run);
    EXPECT_THAT(text, HasSubstr(" · ny sedan baslinjen"));
    EXPECT_THAT(text, HasSubstr(">Åtgärdat sedan baslinjen</text:h>"));
    EXPECT_THAT(text, HasSubstr(">post-titel, plan.odt</text:p>"));
    EXPECT_THAT(text, HasSubstr(">r, dokumenten tillsammans</text:p>"));
}

TEST(OdtReport, SaysHowManyReasonsItLeavesOut) {
    result::RunResult run = sample::finished_run();
    for (int at = 0; at < 1200; ++at) {
        run.not_checked.push_back({"x.odt", "", "limit", "Gränsen " + std::to_string(at)});
    }
    const std::string text = content(run);
    EXPECT_THAT(text, HasSubstr("Gränsen 39<"));
    EXPECT_THAT(text, Not(HasSubstr("Gränsen 40<")));
    EXPECT_THAT(text, HasSubstr("… och 1\u00A0160 till; alla står i json."));
}

} // namespace
} // namespace styrkoll::report
