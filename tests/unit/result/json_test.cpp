// SPDX-License-Identifier: Apache-2.0
#include "result/json.hpp"

#include "base/file.hpp"
#include "result/overview_json.hpp"
#include "sample_result.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace styrkoll::result {
namespace {

const std::string k_golden = STYRKOLL_SOURCE_DIR "/tests/unit/result/rapport.json";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

std::string error_of(const std::string& text) {
    const auto result = from_json(text);
    return result ? "no error" : result.error().message;
}

TEST(ResultJson, IsWrittenAsTheFormatSays) {
    const std::string text = to_json(sample::finished_run());
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        ASSERT_TRUE(file::write_whole(k_golden, text).has_value());
    }
    EXPECT_EQ(text, file::read(k_golden, 1'000'000).value_or(""));
}

TEST(ResultJson, ComesBackWhole) {
    const RunResult run = sample::finished_run();
    const auto back = from_json(to_json(run));
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(*back, run);
    EXPECT_EQ(to_json(*back), to_json(run));
}

TEST(ResultJson, KeepsWhatLaterVersionsFillIn) {
    RunResult run = sample::finished_run();
    run.language = Language::english;
    finding::Waiver waiver;
    waiver.rule = "avsnitt";
    waiver.heading = "Ekonomi";
    waiver.reason = "Beslutat i KS";
    waiver.owner = "Kanslichef";
    waiver.until = "2027-12-31";
    waiver.source = finding::WaiverSource::annotation;
    waiver.where = "content.xml#3";
    run.documents[2].findings[0].waiver = waiver;
    for (DocumentResult& document : run.documents) {
        for (WordedFinding& worded : document.findings) {
            worded.baseline_state = "unchanged";
        }
    }
    run.set_findings[0].baseline_state = "new";
    run.baseline = Comparison{"b.json", {{"", "avsnitt-saknas", std::string(32, 'a')}}};
    run.profile = "skriva";
    for (DocumentResult& document : run.documents) {
        document.verdict = Verdict::pass;
    }
    run.verdict = Verdict::pass;
    finalise(run, sample::catalogue());
    const std::string text = to_json(run);
    EXPECT_NE(text.find("\"reason\": \"Beslutat i KS\""), std::string::npos);
    const auto back = from_json(text);
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(back->documents[2].findings[0].waiver, waiver);
    EXPECT_EQ(back->baseline, run.baseline);
    EXPECT_EQ(to_json(*back), text);
}

/// The sample as an earlier version would have written it.
RunResult earlier_run() {
    RunResult run = sample::finished_run();
    run.thread.reset();
    run.wheel.reset();
    run.rules.clear();
    for (DocumentResult& document : run.documents) {
        document.type_name.clear();
        document.organ_name.clear();
        document.checked.clear();
    }
    return run;
}

// A report of an earlier version may be a baseline.
TEST(ResultJson, ReadsAReportFromBeforeTheMembersThatWereAdded) {
    std::string text = to_json(earlier_run());
    for (const char* added :
         {",\n    \"profile\": null", ",\n    \"waived\": 0", ",\n    \"unchanged\": 0",
          ",\n    \"absent\": 0", ",\n    \"baseline\": null", ",\n  \"rules\": []"}) {
        text = replaced(text, added, "");
    }
    for (std::size_t document = 0; document < earlier_run().documents.size(); ++document) {
        text = replaced(text, ",\n      \"typeName\": null", "");
        text = replaced(text, ",\n      \"organName\": null", "");
        text = replaced(text, ",\n      \"checked\": \"\"", "");
    }
    const auto back = from_json(text);
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(*back, earlier_run());
}

TEST(ResultJson, ReadsTheThreadOfAnEarlierVersionWhichWasCountsAlone) {
    const std::string states =
        R"({"unbound": 0, "ok": 67, "declined": 0, "unchecked": 31, "drifted": 0, "missing": 2})";
    const std::string text =
        replaced(to_json(earlier_run()), "\"trace\": null",
                 R"("trace": {"documents": 20, "items": 100, "states": )" + states + "}");
    const auto back = from_json(text);
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(back->thread->items, 100U);
    EXPECT_EQ(back->thread->item_states, (StateCounts{0, 67, 0, 31, 0, 2}));
    EXPECT_TRUE(back->thread->matrices.empty());
}

// A picture is drawn from what is read: an index that leads nowhere must not get that far.
TEST(ResultJson, RefusesAPictureWhoseLinesLeadNowhereOrBackward) {
    const std::string text = to_json(sample::finished_run());
    EXPECT_EQ(error_of(replaced(text, "\"to\": 1,", "\"to\": 7,")),
              "I resultatet saknas eller är fel: set.trace.picture.edges[0].to");
    EXPECT_EQ(error_of(replaced(text, "\"from\": 0,\n            \"to\": 1,",
                                "\"from\": 1,\n            \"to\": 0,")),
              "I resultatet saknas eller är fel: set.trace.picture.edges[0].to");
    EXPECT_EQ(error_of(replaced(text, "\"column\": 1,", "\"column\": 2,")),
              "I resultatet saknas eller är fel: set.trace.matrices[0].rows[0].cells[1].column");
}

TEST(ResultJson, TakesFilesThatAreShownAlike) {
    RunResult run = sample::finished_run();
    run.documents[0].path = run.documents[1].path = "akt 850709-●●●●.odt";
    EXPECT_TRUE(from_json(to_json(run)).has_value());
}

TEST(ResultJson, RefusesRulesThatAreNotThere) {
    const std::string text = to_json(sample::finished_run());
    EXPECT_EQ(error_of(replaced(text, "\"checked\": \"0-1\"", "\"checked\": \"0-9\"")),
              "Resultatet säger emot sig självt: documents[3].checked");
    for (const char* wrong : {"1-0", "a", "0,1", "2 1", "0-", "-1", "4000000000", "0  1"}) {
        EXPECT_NE(error_of(replaced(text, "\"checked\": \"0-1\"",
                                    std::string("\"checked\": \"") + wrong + "\"")),
                  "no error")
            << wrong;
    }
}

TEST(Ranges, AreWrittenAndReadBack) {
    for (const auto& numbers : std::vector<std::vector<std::uint32_t>>{
             {}, {0}, {7}, {0, 1}, {0, 2}, {1, 2, 3, 9, 11, 12}}) {
        EXPECT_EQ(ranges_of(words_of_ranges(numbers)), numbers) << words_of_ranges(numbers);
    }
    EXPECT_EQ(words_of_ranges({1, 2, 3, 9, 11, 12}), "1-3 9 11-12");
}

TEST(ResultJson, EscapesWhatJsonCannotHold) {
    RunResult run = sample::finished_run();
    run.documents[0].title = "a\"b\\c\n\x01 å …";
    const std::string text = to_json(run);
    EXPECT_NE(text.find(R"("title": "a\"b\\c\n\u0001 å …")"), std::string::npos);
    EXPECT_EQ(from_json(text)->documents[0].title, run.documents[0].title);
}

TEST(ResultJson, WritesAFileNameThatIsNoUtf8AsUtf8) {
    RunResult run = sample::finished_run();
    run.documents[0].path = "plan\xE5.odt";
    const std::string text = to_json(run);
    EXPECT_NE(text.find("\"path\": \"plan\xEF\xBF\xBD.odt\""), std::string::npos);
    EXPECT_TRUE(from_json(text).has_value());
}

TEST(ResultJson, PassesOverMembersItDoesNotKnow) {
    const std::string text = to_json(sample::finished_run());
    const std::string more = replaced(replaced(text, "\"1.0\"", "\"1.7\""), "\"summary\": {",
                                      "\"news\": [{\"a\": 1}],\n  \"summary\": {\"new\": null,");
    const auto back = from_json(more);
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(to_json(*back), text);
}

TEST(ResultJson, HidesPersonalNumbersThatItsWriterDidNot) {
    RunResult run = sample::finished_run();
    run.documents[0].path = "akt/pnr850709-9805.odt";
    run.documents[0].title = "Plan för 19121212-1212";
    const auto back = from_json(to_json(run));
    ASSERT_TRUE(back.has_value()) << back.error().message;
    EXPECT_EQ(back->documents[0].path, "akt/pnr850709-●●●●.odt");
    EXPECT_EQ(back->documents[0].title, "Plan för 19121212-●●●●");
}

TEST(ResultJson, NamesTheMemberThatIsWrongOrMissing) {
    const std::string text = to_json(sample::finished_run());
    EXPECT_EQ(error_of(replaced(text, "\"sha256\": null", "\"sha256\": 7")),
              "I resultatet saknas eller är fel: documents[0].sha256");
    EXPECT_EQ(error_of(replaced(text, "\"verdict\": \"unreadable\",\n  \"sum", "\"sum")),
              "I resultatet saknas eller är fel: verdict");
    EXPECT_EQ(error_of(replaced(text, "\"verdict\": \"pass\"", "\"verdict\": \"fine\"")),
              "I resultatet saknas eller är fel: documents[0].verdict");
    EXPECT_EQ(error_of(replaced(text, "\"start\": 0", "\"start\": -1")),
              "I resultatet saknas eller är fel: documents[3].findings[1].location.start");
    EXPECT_EQ(error_of(replaced(text, "\"start\": 0", "\"start\": 4294967296")),
              "I resultatet saknas eller är fel: documents[3].findings[1].location.start");
    EXPECT_EQ(error_of(replaced(text, "\"krav\": \"ska\"", "\"krav\": [\"ska\"]")),
              "I resultatet saknas eller är fel: documents[3].findings[0].arguments.krav");
}

// Each format had its own number where the totals were not those of the findings.
TEST(ResultJson, RefusesTotalsAndVerdictsThatDoNotFollowFromTheRest) {
    const std::string text = to_json(sample::finished_run());
    const std::string says = "Resultatet säger emot sig självt: ";
    EXPECT_EQ(error_of(replaced(text, "\"errors\": 3", "\"errors\": 2")), says + "summary.errors");
    EXPECT_EQ(error_of(replaced(text, "\"verdict\": \"pass\"", "\"verdict\": \"fail\"")),
              says + "documents[0].verdict");
    EXPECT_EQ(error_of(replaced(text, "\"verdict\": \"fail\"", "\"verdict\": \"pass\"")),
              says + "documents[3].verdict");
    EXPECT_EQ(error_of(replaced(text, "\"verdict\": \"unreadable\"", "\"verdict\": \"pass\"")),
              says + "verdict");
    EXPECT_EQ(error_of(replaced(text, "\"failOn\": \"error\"", "\"failOn\": \"never\"")),
              says + "documents[3].verdict");
    EXPECT_EQ(error_of(replaced(text, "\"path\": \"flerarsplan.odt\"",
                                "\"path\": \"arsredovisning.fodt\"")),
              says + "documents[1].path");
    EXPECT_EQ(error_of(replaced(text, "\"baselineState\": null", "\"baselineState\": \"new\"")),
              says + "documents[2].findings[0].baselineState");
    EXPECT_EQ(error_of(replaced(text, "\"start\": 0", "\"start\": 3")),
              says + "documents[3].findings[1].location.end");
}

TEST(ResultJson, RefusesWhatIsOutsideItsSetAndNamesThatStandTwice) {
    const std::string text = to_json(sample::finished_run());
    const std::string says = "I resultatet saknas eller är fel: ";
    EXPECT_EQ(error_of(replaced(text, "\"2026-11-24\"", "\"i dag\"")), says + "tool.today");
    EXPECT_EQ(error_of(replaced(text, "\"failOn\": \"error\"", "\"failOn\": \"allt\"")),
              says + "tool.failOn");
    EXPECT_EQ(error_of(replaced(text, "\"path\": \"flerarsplan.odt\"", "\"path\": \"\"")),
              says + "documents[1].path");
    EXPECT_EQ(error_of(replaced(text, "00112233445566778899aabbccddeeff", "xyz")),
              says + "documents[2].findings[0].fingerprint");
    EXPECT_EQ(error_of(replaced(text, "\"from\": \"2027-01-01\"", "\"from\": \"2027-02-30\"")),
              says + "documents[3].period.from");
    EXPECT_EQ(error_of(replaced(text, "\"version\": \"0.1.0\"",
                                "\"version\": \"0.1.0\", \"version\": \"9\"")),
              "I resultatet står två gånger: tool.version");
}

TEST(ResultJson, RefusesAnotherVersionAndWhatIsNoResult) {
    const std::string text = to_json(sample::finished_run());
    EXPECT_EQ(error_of(replaced(text, "\"1.0\"", "\"2.0\"")),
              "Resultatets version kan inte läsas: 2.0");
    EXPECT_EQ(error_of("[]"), "Resultatet är inte läsbar JSON.");
    EXPECT_EQ(error_of(""), "Resultatet är inte läsbar JSON.");
    EXPECT_EQ(error_of(text + "x"), "Resultatet är inte läsbar JSON.");
    EXPECT_EQ(error_of(text.substr(0, text.size() / 2)), "Resultatet är inte läsbar JSON.");
    EXPECT_EQ(error_of(std::string(100'000, '[')), "Resultatet är inte läsbar JSON.");
    EXPECT_EQ(from_json("x", Language::english).error().message,
              "The result is not readable JSON.");
    EXPECT_EQ(from_json("x").error().kind, ErrorKind::input);
}

} // namespace
} // namespace styrkoll::result
