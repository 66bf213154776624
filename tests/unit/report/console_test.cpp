// SPDX-License-Identifier: Apache-2.0
#include "report/console.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "result/json.hpp"
#include "unit/result/sample_result.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

namespace styrkoll::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Compares with a file beside this one; UPDATE_GOLDEN=1 writes it anew.
void expect_golden(const std::string& name, const std::string& text) {
    const std::string path = STYRKOLL_SOURCE_DIR "/tests/unit/report/" + name;
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        ASSERT_TRUE(file::write_whole(path, text).has_value());
    }
    EXPECT_EQ(text, file::read(path, 1'000'000).value_or("")) << name;
}

std::size_t occurrences(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++count;
    }
    return count;
}

result::RunResult run_of(std::vector<result::WordedFinding> findings) {
    result::RunResult run = sample::run();
    run.documents.resize(1);
    run.documents.front().findings = std::move(findings);
    run.set_findings.clear();
    run.not_checked.clear();
    result::finalise(run, sample::catalogue());
    return run;
}

TEST(Console, IsWrittenForAPersonInSwedish) {
    expect_golden("console-sv.txt", to_console(sample::finished_run(), {}));
}

TEST(Console, IsWrittenForAPersonInEnglish) {
    result::RunResult run = sample::finished_run();
    run.language = Language::english;
    expect_golden("console-en.txt", to_console(run, {}));
}

result::WordedFinding waived_finding() {
    auto waived = sample::finding("avsnitt-saknas", finding::Severity::error,
                                  "Avsnittet ”Ekonomi” saknas.", "Lägg till rubriken.");
    finding::Waiver waiver;
    waiver.rule = "avsnitt";
    waiver.reason = "Ramen beslutas i juni";
    waiver.owner = "Ekonomichef";
    waiver.until = "2027-06-30";
    waiver.number = "KS/2026:7";
    waived.waiver = waiver;
    return waived;
}

TEST(Console, ListsWhatIsWaivedByItselfAndDoesNotCountIt) {
    const std::string text = to_console(run_of({waived_finding()}), {});
    EXPECT_THAT(text, HasSubstr("Kan gå ut, inget att anmärka utöver undantag: 1 dokument\n"
                                "  plan/verksamhetsplan-sn.odt (1 undantagen)\n"));
    EXPECT_THAT(text, HasSubstr("Undantag: 1 brist som inte räknas\n"
                                "  plan/verksamhetsplan-sn.odt: Avsnittet ”Ekonomi” saknas. "
                                "[fel, avsnitt-saknas]\n"
                                "    Skäl: Ramen beslutas i juni. Ansvarig: Ekonomichef. Gäller "
                                "till 2027-06-30,\n      dnr KS/2026:7.\n"));
    EXPECT_THAT(text, Not(HasSubstr("1 fel")));
    EXPECT_THAT(
        text,
        HasSubstr("Kan gå ut: inget att anmärka utöver undantag (1 undantagen) i 1 dokument."));
    EXPECT_THAT(text, Not(HasSubstr("nya brister")));
}

// Waivers ran out on a day that nobody had told the run of.
TEST(Console, SaysBesideTheWaiversThatTheirLastDayIsNotJudgedWithoutADate) {
    result::RunResult run = run_of({waived_finding()});
    EXPECT_THAT(to_console(run, {}), Not(HasSubstr("--today")));
    run.today.clear();
    EXPECT_THAT(to_console(run, {}), HasSubstr("Om sista dagen har passerat är inte kontrollerat"));
}

TEST(Console, SaysInTheVerdictThatRulesAreOff) {
    result::RunResult run = run_of({});
    run.profile = "skriva";
    run.not_checked = {{"", "mal-titel", "switched-off", ""}, {"", "mal-matt", "switched-off", ""}};
    EXPECT_THAT(to_console(run, {}),
                HasSubstr("\nKan gå ut: inga brister i 1 dokument, av det som kontrollerades (2 "
                          "regler\navstängda), profil skriva.\n"));
}

TEST(Console, TellsOfSeveralUnderOneWaiverTogether) {
    const std::string text = to_console(run_of({waived_finding(), waived_finding()}), {});
    EXPECT_THAT(text,
                HasSubstr("Undantag: 2 brister som inte räknas\n"
                          "  plan/verksamhetsplan-sn.odt: 2 brister. [fel, avsnitt-saknas]\n"));
}

TEST(Console, NamesTheHeadingAndTheFirstPlacesUnderOneWaiver) {
    result::WordedFinding waived = waived_finding();
    waived.waiver->heading = "Ekonomi";
    std::vector<result::WordedFinding> findings;
    for (const std::uint32_t paragraph : {11U, 12U, 13U, 14U, 15U}) {
        waived.finding.location = document::Location{};
        waived.finding.location->paragraph = paragraph;
        findings.push_back(waived);
    }
    const std::string text = to_console(run_of(findings), {});
    EXPECT_THAT(text, HasSubstr("5 brister under rubriken ”Ekonomi”."));
    EXPECT_THAT(text, HasSubstr("stycke 13"));
    EXPECT_THAT(text, Not(HasSubstr("stycke 14")));
    EXPECT_THAT(text, HasSubstr("\n    och 2 till\n"));
}

TEST(Console, ShowsWhatIsNewAndSaysInOneLineWhatTheBaselineHad) {
    auto old = sample::finding("avsnitt-saknas", finding::Severity::error, "Gammalt fel.");
    old.baseline_state = "unchanged";
    auto fresh = sample::finding("post-titel", finding::Severity::warning, "Ny varning.");
    fresh.baseline_state = "new";
    result::RunResult run = run_of({old, fresh});
    run.baseline = result::Comparison{"b.json", {{"x.odt", "mal-titel", std::string(32, 'a')}}};
    result::finalise(run, sample::catalogue());
    const std::string text = to_console(run, {});
    EXPECT_THAT(text, Not(HasSubstr("Gammalt fel")));
    EXPECT_THAT(text, HasSubstr("Ny varning"));
    EXPECT_THAT(text, HasSubstr("1 brist fanns redan i baslinjen b.json och räknas inte, 1 har "
                                "åtgärdats."));
    EXPECT_THAT(text, HasSubstr("Kan gå ut: 1 varning (1 i baslinjen) i 1 dokument."));
}

TEST(Console, NamesAProfileThatIsNotTheUsualOne) {
    result::RunResult run = run_of({});
    EXPECT_THAT(to_console(run, {}), Not(HasSubstr("profil")));
    run.profile = "skriva";
    EXPECT_THAT(to_console(run, {}), HasSubstr("profil skriva."));
}

TEST(Console, IsTheSameFromTheJson) {
    const result::RunResult run = sample::finished_run();
    EXPECT_EQ(to_console(result::from_json(result::to_json(run)).value(), {}), to_console(run, {}));
}

TEST(Console, HasColourOnlyWhenAskedAndThenTheSameWords) {
    const result::RunResult run = sample::finished_run();
    const std::string plain = to_console(run, {});
    std::string colored = to_console(run, {Color::yes, 80, 10});
    EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
    EXPECT_THAT(colored, HasSubstr("\x1b[1;31mfel\x1b[0m"));
    for (const char* code :
         {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[33m", "\x1b[36m", "\x1b[32m"}) {
        for (std::size_t at = colored.find(code); at != std::string::npos;
             at = colored.find(code)) {
            colored.erase(at, std::string(code).size());
        }
    }
    EXPECT_EQ(colored, plain);
}

TEST(Console, CapsWhatIsAlikeButNotTheTotals) {
    std::vector<result::WordedFinding> findings;
    for (std::uint32_t number = 1; number <= 47; ++number) {
        findings.push_back(sample::finding("referens-okand", finding::Severity::error,
                                           "Koden M9 finns inte.", "Rätta koden."));
        findings.back().finding.location = sample::location(number, {}, "M9");
    }
    findings.push_back(
        sample::finding("mal-titel", finding::Severity::warning, "Målet saknar titel."));
    const std::string text = to_console(run_of(std::move(findings)), {});
    EXPECT_EQ(occurrences(text, "Koden M9 finns inte."), 10U);
    EXPECT_THAT(text, HasSubstr("stycke 10: ”M9”"));
    EXPECT_THAT(text, Not(HasSubstr("stycke 11: ”M9”")));
    EXPECT_THAT(text, HasSubstr("  ... och 37 till av samma slag [referens-okand]\n"));
    EXPECT_THAT(text, HasSubstr("Målet saknar titel."));
    EXPECT_THAT(text, HasSubstr("Får inte gå ut: 47 fel, 1 varning i 1 dokument."));
}

TEST(Console, ShowsAllOfExactlyAsManyAsTheCap) {
    std::vector<result::WordedFinding> findings(
        10, sample::finding("mal-titel", finding::Severity::note, "Målet saknar titel."));
    const std::string text = to_console(run_of(std::move(findings)), {});
    EXPECT_EQ(occurrences(text, "Målet saknar titel."), 10U);
    EXPECT_THAT(text, Not(HasSubstr("till av samma slag")));
}

TEST(Console, PointsToAnotherPlaceOnlyWhereThereIsOne) {
    auto worded = sample::finding("post-dubblett", finding::Severity::error, "Koden finns redan.");
    const std::string path = sample::run().documents.front().path;
    worded.finding.related = {{path, std::nullopt, "Här står något annat"},
                              {path, sample::location(3, {}, "M1 Trygga barn"), "Trygga barn"},
                              {path, sample::location(4, {}, "M1"), "först här"}};
    const std::string text = to_console(run_of({worded}), {});
    EXPECT_THAT(text, Not(HasSubstr("Här står något annat")));
    EXPECT_THAT(text, HasSubstr("Se även stycke 3: ”M1 Trygga barn”\n"));
    EXPECT_THAT(text, HasSubstr("Se även stycke 4: ”M1” (först här)\n"));
}

TEST(Console, ShowsThreeOtherPlacesAndCountsTheRest) {
    auto worded = sample::finding("post-dubblett", finding::Severity::error, "Koden finns redan.");
    for (std::uint32_t number = 1; number <= 5; ++number) {
        worded.finding.related.push_back({"b.odt", sample::location(number, {}, "M1"), ""});
    }
    const std::string text = to_console(run_of({worded}), {});
    EXPECT_EQ(occurrences(text, "Se även b.odt"), 3U);
    EXPECT_THAT(text, HasSubstr("... och 2 ställen till\n"));
}

TEST(Console, MakesHarmlessWhatComesFromDocumentsAndFileNames) {
    result::RunResult run = sample::finished_run();
    const std::string evil = "\x1b]0;ond\x07\xE2\x80\xAE";
    for (result::DocumentResult& document : run.documents) {
        document.path += evil;
        document.title += evil;
        for (result::WordedFinding& worded : document.findings) {
            worded.message += evil;
            worded.help += evil;
            worded.finding.rule += evil;
            worded.finding.suggestions.push_back(evil);
            worded.finding.related.push_back({evil, sample::location(1, {evil}, evil), evil});
            worded.finding.location = sample::location(1, {evil}, evil);
        }
    }
    for (result::NotChecked& entry : run.not_checked) {
        entry.path += evil;
        entry.rule += evil;
        entry.reason += evil;
        entry.message += evil;
    }
    run.model_name += evil;
    run.model_version += evil;
    const std::string text = to_console(run, {});
    EXPECT_EQ(text.find_first_of("\x1b\x07"), std::string::npos);
    EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
}

TEST(Console, SaysOfNoDocumentThatNothingWasChecked) {
    result::RunResult run;
    run.fail_on = "error";
    result::finalise(run, sample::catalogue());
    EXPECT_EQ(to_console(run, {}), "Kontrollerat: 0 regler i 0 dokument.\n"
                                   "\n"
                                   "Inget dokument kunde kontrolleras.\n");
}

TEST(Console, SaysOfACleanSetThatItCanGoOut) {
    EXPECT_THAT(to_console(run_of({}), {}), HasSubstr("\nKan gå ut: inga brister i 1 dokument.\n"));
}

// "No findings" of a document that no check could run on read like a clean bill.
TEST(Console, DoesNotSayThatNothingWasFoundWhereNotAllWasChecked) {
    result::RunResult run = run_of({});
    run.not_checked = {{run.documents.front().path, "", "failed", "Något gick sönder."}};
    result::finalise(run, sample::catalogue());
    const std::string text = to_console(run, {});
    EXPECT_THAT(text, HasSubstr("Kunde inte kontrolleras helt\n"
                                "Varför står under ”Inte kontrollerat” nedan.\n"));
    EXPECT_THAT(text, HasSubstr("\nKunde inte kontrolleras helt: 1 dokument.\n"));
    EXPECT_THAT(text, Not(HasSubstr("inga brister")));
}

TEST(Console, KeepsWithinItsWidth) {
    for (const std::size_t width : {40U, 60U, 100U}) {
        const std::string text = to_console(sample::finished_run(), {Color::no, width, 10});
        for (const std::string_view line : text::split(text, '\n')) {
            EXPECT_LE(text::count_code_points(line), width) << line;
        }
    }
}

} // namespace
} // namespace styrkoll::report
