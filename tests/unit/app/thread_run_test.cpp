// SPDX-License-Identifier: Apache-2.0
#include "app/thread_run.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Environment& environment() {
    static const auto loaded = [] {
        Setting setting;
        setting.schema_folder = STYRKOLL_SOURCE_DIR "/schema";
        return std::move(load_environment(setting, {}).value());
    }();
    return *loaded;
}

std::string plan_of(const std::string& type, const std::string& organ, const std::string& period) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\" dokumenttyp=\"" +
           type + "\" organ=\"" + organ + "\" period=\"" + period +
           "\"><metadata><titel>Plan</titel></metadata>"
           "<innehall><stycke>Text.</stycke></innehall></styrdokument>\n";
}

plan::Facts facts_of(const std::string& type, const std::string& organ, std::int16_t year) {
    plan::Facts facts;
    facts.type = type;
    facts.organ = organ;
    facts.period = {{year, 1, 1}, {static_cast<std::int16_t>(year + 2), 12, 31}};
    facts.path = organ + ".odt";
    return facts;
}

class ThreadRunTest : public test::TemporaryFolder {
protected:
    /// Gives its path.
    std::string write(const std::string& name, const std::string& bytes) {
        TemporaryFolder::write(name, bytes);
        return path(name);
    }

    Result<ThreadRun> run(const std::vector<std::string>& paths, const ThreadSetting& setting) {
        const auto inputs = gather_inputs(paths, Language::swedish);
        const finding::Policy policy(environment().catalogue);
        auto judged = judge_all(inputs, environment(), policy, {}, {});
        return run_thread(inputs, judged, setting, environment(), {}, {});
    }
};

TEST_F(ThreadRunTest, MarksWhatIsOnlyLookedUpIn) {
    const auto own = write("vp.xml", plan_of("Verksamhetsplan", "Socialnämnden", "2027-2029"));
    const auto other = write("fp.xml", plan_of("Flerårsplan", "Kommunfullmäktige", "2027-2029"));
    const auto result = run({own}, {{other}, {}});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->thread.documents, SizeIs(2));
    EXPECT_EQ(result->thread.documents[0].facts.type, "flerarsplan");
    EXPECT_FALSE(result->thread.documents[0].reported);
    EXPECT_TRUE(result->thread.documents[1].reported);
    EXPECT_THAT(result->problems, IsEmpty());
}

TEST_F(ThreadRunTest, TakesAFileOnceThatIsBothJudgedAndLookedUpIn) {
    const auto own = write("vp.xml", plan_of("Verksamhetsplan", "Socialnämnden", "2027-2029"));
    const auto result = run({own}, {{folder().string()}, {}});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->thread.documents, SizeIs(1));
    EXPECT_TRUE(result->thread.documents[0].reported);
}

TEST_F(ThreadRunTest, KeepsADocumentThatCannotBeReadByWhatItsNameSays) {
    const auto damaged = write("verksamhetsplan-socialnamnden-2027-2029.odt", "PK\x03\x04 no more");
    const auto result = run({damaged}, {});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->thread.documents, SizeIs(1));
    EXPECT_EQ(result->thread.documents[0].facts.type, "verksamhetsplan");
    EXPECT_FALSE(result->thread.documents[0].readable);
}

TEST_F(ThreadRunTest, DoesNotTrustWhatIsMissingInADocumentReadInPart) {
    std::string broken = plan_of("Verksamhetsplan", "Socialnämnden", "2027-2029");
    broken.insert(broken.find("<stycke>"), "<okant>Vad?</okant>");
    const auto result = run({write("vp.xml", broken)}, {});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->thread.documents, SizeIs(1));
    EXPECT_EQ(result->thread.documents[0].facts.organ, "sn");
    EXPECT_FALSE(result->thread.documents[0].readable);
}

TEST_F(ThreadRunTest, ReadsADocumentOfUnknownTypeAllTheSame) {
    const auto unknown = write("x.xml", plan_of("Lunchmeny", "Socialnämnden", "2027"));
    const auto result = run({unknown}, {});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->thread.documents, SizeIs(1));
    EXPECT_TRUE(result->thread.documents[0].readable);
}

TEST_F(ThreadRunTest, TellsWhatOfTheSettingIsMissingAndGoesOn) {
    const auto own = write("vp.xml", plan_of("Verksamhetsplan", "Socialnämnden", "2027-2029"));
    const auto result = run({own}, {{path("saknas.odt")}, {"finns-inte.jsonl"}});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->problems, SizeIs(2));
    EXPECT_THAT(result->problems[0].where, HasSubstr("saknas.odt"));
    EXPECT_EQ(result->problems[1].where, "finns-inte.jsonl");
    EXPECT_EQ(result->problems[1].kind, ErrorKind::input);
}

TEST_F(ThreadRunTest, LooksUpInAnIndexAndLetsAJudgedDocumentStandForItsOlderSelf) {
    const auto own = write("vp.xml", plan_of("Verksamhetsplan", "Socialnämnden", "2027-2029"));
    const auto index =
        write("index.jsonl", plan::index_header("strangnas") + "\n" +
                                 plan::to_line(facts_of("flerarsplan", "kf", 2027)) + "\n" +
                                 plan::to_line(facts_of("verksamhetsplan", "sn", 2027)) + "\n" +
                                 plan::to_line(facts_of("verksamhetsplan", "kun", 2027)) + "\n");
    const auto result = run({own}, {{}, {index}});
    ASSERT_TRUE(result);
    std::vector<std::string> paths;
    for (const trace::Source& source : result->thread.documents) {
        paths.push_back(fs::path(source.facts.path).filename().string());
    }
    EXPECT_THAT(paths, ::testing::UnorderedElementsAre("kf.odt", "vp.xml", "kun.odt"));
}

TEST_F(ThreadRunTest, RefusesAnIndexOfAnotherModel) {
    const auto index = write("index.jsonl", plan::index_header("algmyra") + "\n");
    const auto result = run({}, {{}, {index}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::configuration);
    EXPECT_THAT(result.error().message, HasSubstr("”algmyra”"));
    EXPECT_THAT(result.error().message, HasSubstr("”strangnas”"));
}

TEST_F(ThreadRunTest, TellsTheLineOfAnIndexThatCannotBeRead) {
    const std::string good = plan::to_line(facts_of("flerarsplan", "kf", 2027));
    const auto index = write("index.jsonl", plan::index_header("strangnas") + "\n{\"key\":\n\n" +
                                                good + "\n\xff\xfe\n");
    const auto result = run({}, {{}, {index}});
    ASSERT_TRUE(result);
    EXPECT_THAT(result->thread.documents, SizeIs(1));
    ASSERT_THAT(result->problems, SizeIs(2));
    EXPECT_THAT(result->problems[0].where, HasSubstr("index.jsonl:2"));
    EXPECT_EQ(result->problems[0].excerpt, "{\"key\":");
    EXPECT_THAT(result->problems[1].where, HasSubstr("index.jsonl:5"));
}

TEST_F(ThreadRunTest, LeavesOutADocumentWithItemsOfAKindThatTheModelDoesNotHave) {
    plan::Facts facts = facts_of("flerarsplan", "kf", 2027);
    facts.items.emplace_back().kind = "trollformel";
    const auto index =
        write("index.jsonl", plan::index_header("strangnas") + "\n" + plan::to_line(facts) + "\n");
    const auto result = run({}, {{}, {index}});
    ASSERT_TRUE(result);
    EXPECT_THAT(result->thread.documents, IsEmpty());
    EXPECT_THAT(result->problems, SizeIs(1));
}

TEST_F(ThreadRunTest, CountsTheRestOfManyBrokenLines) {
    std::string bytes = plan::index_header("strangnas") + "\n";
    for (int line = 0; line < 1000; ++line) {
        bytes += "nej\n";
    }
    const auto result = run({}, {{}, {write("index.jsonl", bytes)}});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->problems, SizeIs(21));
    EXPECT_THAT(result->problems.back().message, HasSubstr("980 rader till"));
}

TEST_F(ThreadRunTest, TakesAnEmptyFileForNoIndex) {
    const auto result = run({}, {{}, {write("index.jsonl", "")}});
    ASSERT_TRUE(result);
    ASSERT_THAT(result->problems, SizeIs(1));
    EXPECT_THAT(result->problems[0].message, HasSubstr("inget faktaindex"));
}

} // namespace
} // namespace styrkoll::app
