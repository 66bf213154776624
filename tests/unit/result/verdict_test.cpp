// SPDX-License-Identifier: Apache-2.0
#include "result/result.hpp"
#include "sample_result.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace styrkoll::result {
namespace {

using finding::Severity;

/// A run of one document, plan.odt, with these findings.
RunResult run_with(std::vector<WordedFinding> findings, std::string fail_on = "error") {
    RunResult run;
    run.fail_on = std::move(fail_on);
    DocumentResult document;
    document.path = "plan.odt";
    document.findings = std::move(findings);
    run.documents.push_back(document);
    return run;
}

Verdict verdict_of(RunResult run) {
    finalise(run, sample::catalogue());
    EXPECT_EQ(run.verdict, run.documents.front().verdict);
    return run.verdict;
}

WordedFinding found(const char* rule, Severity severity) {
    return sample::finding(rule, severity, "Så.");
}

TEST(Verdict, IsPassWithNothingAtOrAboveTheLimit) {
    EXPECT_EQ(verdict_of(run_with({})), Verdict::pass);
    EXPECT_EQ(verdict_of(run_with({found("mal-titel", Severity::warning)})), Verdict::pass);
    EXPECT_EQ(verdict_of(run_with({found("mal-titel", Severity::error)}, "never")), Verdict::pass);
}

TEST(Verdict, IsFailWithAFindingAtTheLimit) {
    EXPECT_EQ(verdict_of(run_with({found("mal-titel", Severity::error)})), Verdict::fail);
    EXPECT_EQ(verdict_of(run_with({found("mal-titel", Severity::warning)}, "warning")),
              Verdict::fail);
    EXPECT_EQ(verdict_of(run_with({found("mal-titel", Severity::note)}, "note")), Verdict::fail);
}

TEST(Verdict, TakesALimitItDoesNotKnowForTheStrictest) {
    EXPECT_EQ(verdict_of(run_with({found("mal-titel", Severity::note)}, "")), Verdict::fail);
}

TEST(Verdict, IsDecidedByTheRuleEvenWhereItsFindingWasMadeANote) {
    EXPECT_EQ(verdict_of(run_with({found("paket-skadat", Severity::note)}, "never")),
              Verdict::unreadable);
    EXPECT_EQ(verdict_of(run_with({found("identitet-okand-typ", Severity::note)}, "never")),
              Verdict::incomplete);
}

TEST(Verdict, IsTheWorstOfWhatSpeaksAgainstTheDocument) {
    EXPECT_EQ(verdict_of(run_with({found("identitet-okand-typ", Severity::warning),
                                   found("mal-titel", Severity::error)})),
              Verdict::incomplete);
    RunResult run = run_with({});
    run.documents.front().verdict = Verdict::unreadable;
    EXPECT_EQ(verdict_of(run), Verdict::unreadable);
}

TEST(Verdict, IsIncompleteWhereACheckBrokeOrForAReasonNotKnownHere) {
    for (const char* reason : {"failed", "limit", "type-unknown", "unreadable", "nytt-skal"}) {
        RunResult run = run_with({});
        run.not_checked = {{"plan.odt", "mal-titel", reason, ""}};
        EXPECT_EQ(verdict_of(run), Verdict::incomplete) << reason;
    }
}

TEST(Verdict, StaysWhereAPersonSwitchedOffOrAnotherDocumentIsAbsent) {
    for (const char* reason : {"switched-off", "absent", "format"}) {
        RunResult run = run_with({});
        run.not_checked = {{"plan.odt", "mal-titel", reason, ""}};
        EXPECT_EQ(verdict_of(run), Verdict::pass) << reason;
    }
}

TEST(SetVerdict, IsTheWorstOfTheDocumentsAndOfWhatConcernsThemTogether) {
    RunResult run = run_with({});
    run.set_findings = {found("mal-titel", Severity::error)};
    finalise(run, sample::catalogue());
    EXPECT_EQ(run.verdict, Verdict::fail);
    EXPECT_EQ(run.documents.front().verdict, Verdict::pass);
}

TEST(SetVerdict, IsIncompleteWhenACheckOfTheSetBroke) {
    RunResult run = run_with({});
    run.not_checked = {{"", "mal-titel", "failed", ""}};
    finalise(run, sample::catalogue());
    EXPECT_EQ(run.verdict, Verdict::incomplete);
    EXPECT_EQ(run.documents.front().verdict, Verdict::pass);
}

TEST(SetVerdict, OfNoDocumentAtAllIsNotPass) {
    RunResult run;
    run.fail_on = "error";
    finalise(run, sample::catalogue());
    EXPECT_EQ(run.verdict, Verdict::incomplete);
}

TEST(Summary, CountsDocumentsFindingsAndFilesNotJudged) {
    const RunResult run = sample::finished_run();
    EXPECT_EQ(run.summary, (Summary{4, 2, 1, 0, 1, 3, 1, 1, 2}));
}

TEST(Order, IsByPathThenMostSeriousFirstThenAsTheDocumentGoes) {
    const RunResult run = sample::finished_run();
    std::vector<std::string> paths;
    for (const DocumentResult& document : run.documents) {
        paths.push_back(document.path);
    }
    EXPECT_EQ(paths, (std::vector<std::string>{"arsredovisning.fodt", "flerarsplan.odt",
                                               "plan/trasig.odt", "plan/verksamhetsplan-sn.odt"}));
    std::vector<std::string> rules;
    for (const WordedFinding& worded : run.documents.back().findings) {
        rules.push_back(worded.finding.rule);
    }
    EXPECT_EQ(rules,
              (std::vector<std::string>{"avsnitt-saknas", "post-dubbel-kod", "avsnitt-snarlik"}));
}

TEST(Order, KeepsTheOrderOfTheChecksAtOnePlace) {
    RunResult run =
        run_with({found("mal-titel", Severity::error), found("avsnitt-saknas", Severity::error)});
    run.documents.front().findings[0].message = "Ö";
    run.documents.front().findings[1].message = "A";
    finalise(run, sample::catalogue());
    EXPECT_EQ(run.documents.front().findings[0].message, "Ö");
}

TEST(Order, DoesNotDependOnTheOrderThatThingsWereFoundIn) {
    RunResult forward = sample::run();
    RunResult backward = sample::run();
    std::reverse(backward.documents.begin(), backward.documents.end());
    std::reverse(backward.documents.front().findings.begin(),
                 backward.documents.front().findings.end());
    std::reverse(backward.not_checked.begin(), backward.not_checked.end());
    std::reverse(backward.checked.begin(), backward.checked.end());
    for (RunResult* run : {&forward, &backward}) {
        for (DocumentResult& document : run->documents) {
            std::reverse(document.findings.begin(), document.findings.end());
        }
        finalise(*run, sample::catalogue());
    }
    EXPECT_EQ(forward, backward);
}

TEST(Verdict, CountsNothingThatIsWaivedOrInTheBaseline) {
    RunResult run = sample::run();
    for (DocumentResult& document : run.documents) {
        std::erase_if(document.findings, [](const WordedFinding& worded) {
            return worded.finding.rule == "paket-skadat";
        });
    }
    DocumentResult& plan = run.documents.front();
    plan.findings[0].waiver = finding::Waiver{};
    plan.findings[1].baseline_state = "unchanged";
    plan.findings[2].waiver = finding::Waiver{};
    plan.findings[2].baseline_state = "unchanged";
    run.fail_on = "warning";
    finalise(run, sample::catalogue());
    EXPECT_EQ(run.verdict, Verdict::pass);
    EXPECT_EQ(run.summary.errors + run.summary.warnings, 0U);
    EXPECT_EQ(run.summary.waived, 2U) << "each finding counts once";
    EXPECT_EQ(run.summary.unchanged, 1U);
}

TEST(Verdict, IsUnreadableWhateverIsWaived) {
    RunResult run = sample::run();
    for (DocumentResult& document : run.documents) {
        for (WordedFinding& worded : document.findings) {
            worded.waiver = finding::Waiver{};
            worded.baseline_state = "unchanged";
        }
    }
    finalise(run, sample::catalogue());
    EXPECT_EQ(run.verdict, Verdict::unreadable);
}

} // namespace
} // namespace styrkoll::result
