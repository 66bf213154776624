// SPDX-License-Identifier: Apache-2.0
//
// What a municipality lives with: a run is made over documents written for the test, then the
// documents are edited, and the next run must know what is old, what is new and what is gone.
#include "app/job.hpp"
#include "base/file.hpp"
#include "result/json.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* k_rule = "skrivregel-dubbelord";

/// A plan of a board, as far as these tests need one. `sections` is XML.
std::string plan(const std::string& sections,
                 const std::string& attributes = "dokumenttyp=\"Kontorsplan\" "
                                                 "organ=\"Utbildningskontoret\" period=\"2027\"") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\" sprak=\"sv-SE\" " +
           attributes +
           "><metadata><titel>Kontorsplan 2027 för Utbildningskontoret</titel></metadata>"
           "<innehall>" +
           sections + "</innehall></styrdokument>\n";
}

std::string section(const std::string& heading, const std::string& text,
                    const std::string& inside = {}) {
    return "<avsnitt><rubrik>" + heading + "</rubrik><stycke>" + text + "</stycke>" + inside +
           "</avsnitt>";
}

class Baseline : public test::TemporaryFolder {
protected:
    [[nodiscard]] std::string read(const std::string& name) const {
        return file::read(path(name), 1'000'000).value_or("");
    }
    [[nodiscard]] CheckOptions options(const std::vector<std::string>& paths) const {
        CheckOptions options;
        options.setting.schema_folder = STYRKOLL_SOURCE_DIR "/schema";
        options.setting.dictionaries.cache_folder = ::testing::TempDir() + "styrkoll-cache";
        options.paths = paths;
        options.only = {k_rule};
        options.fail_on = finding::Severity::warning;
        return options;
    }
    /// Everything in the folder.
    [[nodiscard]] Result<result::RunResult> run(bool update = false) const {
        CheckOptions asked = options({folder().string()});
        asked.baseline = {path("baslinje.json"), update};
        return check(asked);
    }
    void accept() const {
        const auto made = run(true);
        ASSERT_TRUE(made) << made.error().message;
    }
    [[nodiscard]] static std::vector<std::string> quotes(const result::RunResult& result,
                                                         const std::string& state) {
        std::vector<std::string> found;
        for (const result::DocumentResult& document : result.documents) {
            for (const result::WordedFinding& worded : document.findings) {
                if (worded.baseline_state == state && worded.finding.rule == k_rule) {
                    found.push_back(worded.finding.location->quote);
                }
            }
        }
        return found;
    }
};

TEST_F(Baseline, HidesWhatWasThereAndCountsWhatIsNew) {
    write("plan.xml", plan(section("Mål", "Det gäller för för alla.")));
    accept();
    const auto same = run();
    ASSERT_TRUE(same) << same.error().message;
    EXPECT_EQ(same->summary.unchanged, 1U);
    EXPECT_EQ(same->summary.warnings, 0U);
    EXPECT_EQ(same->verdict, result::Verdict::pass);

    write("plan.xml", plan(section("Mål", "Det gäller för för alla. Och och nu detta.")));
    const auto more = run();
    ASSERT_TRUE(more);
    EXPECT_THAT(quotes(*more, "new"), ElementsAre(HasSubstr("och")));
    EXPECT_EQ(more->summary.warnings, 1U);
    EXPECT_EQ(more->verdict, result::Verdict::fail);
}

// An office edits the chapters before, numbers them anew and moves the file: nothing of that is
// news.
TEST_F(Baseline, KnowsFindingsAgainAfterEditsElsewhere) {
    write("plan.xml", plan(section("1 Mål", "Det gäller för för alla.",
                                   section("1.1 Ram", "Ramen är är stor."))));
    accept();
    fs::remove(path("plan.xml"));
    write("2027/kontorsplan.xml",
          plan(section("1 Uppdrag", "Helt nytt.") +
               "<avsnitt><rubrik>2 Mål</rubrik><stycke>Nytt stycke.</stycke><lista><punkt>Ny "
               "punkt</punkt></lista><stycke>Det gäller för för alla.</stycke>" +
               section("2.3 Ram", "Ramen är är stor.") + "</avsnitt>"));
    const auto moved = run();
    ASSERT_TRUE(moved) << moved.error().message;
    EXPECT_THAT(quotes(*moved, "new"), IsEmpty());
    EXPECT_EQ(moved->summary.unchanged, 2U);
    EXPECT_EQ(moved->summary.absent, 0U);
}

TEST_F(Baseline, TellsWhatIsGone) {
    write("plan.xml", plan(section("Mål", "Det gäller för för alla. Ramen är är stor.")));
    accept();
    write("plan.xml", plan(section("Mål", "Det gäller för för alla. Ramen är stor.")));
    const auto mended = run();
    ASSERT_TRUE(mended);
    ASSERT_TRUE(mended->baseline);
    EXPECT_EQ(mended->summary.absent, 1U);
    ASSERT_EQ(mended->baseline->absent.size(), 1U);
    EXPECT_EQ(mended->baseline->absent[0].rule, k_rule);
    EXPECT_THAT(mended->baseline->absent[0].path, HasSubstr("plan.xml"));
}

// The same slip twice is two findings: one more of it is news, though its words are known.
TEST_F(Baseline, CountsEqualFindingsEachByItself) {
    write("plan.xml", plan(section("Mål", "Det gäller för för alla.")));
    accept();
    write("kopia.xml", plan(section("Mål", "Det gäller för för alla.")));
    const auto twice = run();
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->summary.unchanged, 1U);
    EXPECT_EQ(quotes(*twice, "new").size(), 1U);
    for (const result::DocumentResult& document : twice->documents) {
        const bool is_copy = document.path.find("kopia") != std::string::npos;
        EXPECT_EQ(result::is_open(document.findings.at(0)), is_copy) << document.path;
    }
}

// The same path a year later is another document: its findings are news.
TEST_F(Baseline, TakesNextYearsDocumentForAnother) {
    write("plan.xml", plan(section("Mål", "Det gäller för för alla.")));
    accept();
    write("plan.xml", plan(section("Mål", "Det gäller för för alla."),
                           "dokumenttyp=\"Kontorsplan\" organ=\"Utbildningskontoret\" "
                           "period=\"2028\""));
    const auto next = run();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->summary.unchanged, 0U);
    EXPECT_EQ(quotes(*next, "new").size(), 1U);
}

// A finding that tells of all its places at the first hid the places that came later.
TEST_F(Baseline, TakesMorePlacesOfAFindingForNews) {
    const auto run_placeholders = [this](bool update) {
        CheckOptions asked = options({folder().string()});
        asked.only = {"mall-platshallare"};
        asked.baseline = {path("baslinje.json"), update};
        return check(asked);
    };
    write("plan.xml", plan(section("Mål", "Ramen är xx kronor.")));
    ASSERT_TRUE(run_placeholders(true));
    const auto same = run_placeholders(false);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->summary.unchanged, 1U);
    write("plan.xml",
          plan(section("Mål", "Ramen är xx kronor.") + section("Ekonomi", "Ramen är xx kronor.")));
    const auto more = run_placeholders(false);
    ASSERT_TRUE(more);
    EXPECT_EQ(more->summary.unchanged, 0U);
    EXPECT_EQ(more->verdict, result::Verdict::fail);
}

// When the organ was put right, the document got another key and every old finding was news.
TEST_F(Baseline, KnowsADocumentAgainWhoseIdentityWasPutRight) {
    write("plan.xml", plan(section("Mål", "Det gäller för för alla. Ramen är är stor.")));
    accept();
    const std::string mended = "dokumenttyp=\"Kontorsplan\" organ=\"Socialkontoret\" "
                               "period=\"2027\"";
    write("plan.xml", plan(section("Mål", "Det gäller för för alla. Och och nu."), mended));
    const auto renamed = run();
    ASSERT_TRUE(renamed);
    EXPECT_EQ(renamed->summary.unchanged, 1U);
    EXPECT_EQ(quotes(*renamed, "new").size(), 1U);
    EXPECT_EQ(renamed->summary.absent, 1U);
    accept();
    const auto after = run();
    ASSERT_TRUE(after);
    EXPECT_EQ(after->summary.unchanged, 2U);
    EXPECT_THAT(read("baslinje.json"), HasSubstr("kontorsplan|sk|2027-01-01"));
}

TEST_F(Baseline, NeverHidesThatADocumentCouldNotBeRead) {
    write("plan.xml", plan(section("Mål", "Text.")));
    write("trasig.odt", "PK\x03\x04 och sedan ingenting");
    accept();
    const auto again = run();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->verdict, result::Verdict::unreadable);
    EXPECT_EQ(again->summary.unchanged, 0U);
    EXPECT_GT(again->summary.errors + again->summary.notes, 0U);
    EXPECT_THAT(read("baslinje.json"), Not(HasSubstr("paket-")));
}

TEST_F(Baseline, SaysNothingOfDocumentsAndRulesThatWereNotLookedAt) {
    write("a.xml", plan(section("Mål", "Det gäller för för alla.")));
    write("b.xml", plan(section("Mål", "Ramen är är stor."),
                        "dokumenttyp=\"Kontorsplan\" organ=\"Socialkontoret\" period=\"2027\""));
    accept();
    const std::string before = read("baslinje.json");
    CheckOptions one = options({path("a.xml")});
    one.baseline = {path("baslinje.json"), true};
    const auto alone = check(one);
    ASSERT_TRUE(alone) << alone.error().message;
    EXPECT_EQ(alone->summary.absent, 0U);
    EXPECT_EQ(read("baslinje.json"), before) << "what was not looked for stays";
    one.only = {"skrivregel-dubbelblank"};
    const auto other = check(one);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->summary.absent, 0U);
    EXPECT_EQ(read("baslinje.json"), before);
}

TEST_F(Baseline, HoldsNoWordsOfTheDocument) {
    write("plan.xml", plan(section("Mål", "Det gäller för för alla.")));
    accept();
    const std::string text = read("baslinje.json");
    EXPECT_THAT(text, HasSubstr("\"form\": \"styrkoll-baseline\""));
    EXPECT_THAT(text, HasSubstr("\"document\": \"kontorsplan|uk|2027-01-01\""));
    EXPECT_THAT(text, Not(HasSubstr("för")));
    accept();
    EXPECT_EQ(read("baslinje.json"), text);
}

TEST_F(Baseline, MayBeAnEarlierReportWhichIsNotWrittenOver) {
    write("plan.xml", plan(section("Mål", "Det gäller för för alla.")));
    const auto first = check(options({folder().string()}));
    ASSERT_TRUE(first);
    write("baslinje.json", result::to_json(*first));
    const auto later = run();
    ASSERT_TRUE(later) << later.error().message;
    EXPECT_EQ(later->summary.unchanged, 1U);
    const std::string before = read("baslinje.json");
    const auto refused = run(true);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::usage);
    EXPECT_EQ(read("baslinje.json"), before);
}

TEST_F(Baseline, ThatIsMissingDamagedOrOfAnotherKindIsAnErrorAndStays) {
    write("plan.xml", plan(section("Mål", "Text.")));
    EXPECT_EQ(run().error().kind, ErrorKind::usage);
    for (
        const char* text :
        {"", "{", "[]", "{}", "{\"form\": \"styrkoll-baseline\"}",
         R"({"schemaVersion": "2.0", "form": "styrkoll-baseline", "model": "strangnas", "findings": []})",
         R"({"schemaVersion": "1.0", "form": "styrkoll-baseline", "model": "annan", "findings": []})",
         R"({"schemaVersion": "1.0", "form": "styrkoll-baseline", "model": "strangnas", "findings": [{"rule": "a-b"}]})"}) {
        write("baslinje.json", text);
        const auto refused = run(true);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().kind, ErrorKind::configuration) << text;
        EXPECT_EQ(read("baslinje.json"), text);
    }
}

} // namespace
} // namespace styrkoll::app
