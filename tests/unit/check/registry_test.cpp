// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

#include <set>

namespace styrkoll::check {
namespace {

using test::board_plan;
using test::council_plan;
using test::plan;
using test::work_plan;

TEST(Registry, NamesEveryCheckOnce) {
    std::set<std::string_view> names;
    for (const Check& check : all_checks()) {
        EXPECT_TRUE(names.insert(check.name).second) << check.name;
        EXPECT_FALSE(check.rules.empty() && check.rules_for == nullptr) << check.name;
        EXPECT_NE(check.run, nullptr) << check.name;
    }
}

TEST(Registry, HasEveryRuleInTheCatalogue) {
    for (const Check& check : all_checks()) {
        for (const std::string_view rule : check.rules) {
            EXPECT_NE(world().catalogue.find(rule), nullptr) << rule;
        }
    }
}

TEST(Registry, FillsEveryArgumentOfEveryMessage) {
    // A name in braces that is left over is a slip in the catalogue or in the check.
    const auto all = {
        checked(board_plan().titled("Plan")),
        checked(board_plan().titled("Verksamhetsplan 2026–2028 för kulturnämnden")),
        checked(board_plan().without_fields()),
        checked(board_plan().field("Diarienummer", "XXX").without_section("Ekonomi")),
        checked(board_plan().moved_first("Ekonomi").section("Uppföljning", "")),
        checked(board_plan().renamed("Uppföljning", "Uppföjlning")),
        checked(work_plan().blocks(
            "Aktiviteter",
            test::table({{"Aktivitet", "Ansvarig"}, {"A1", ""}, {"A1 Utbilda", "XX"}}))),
    };
    for (const Checked& one : all) {
        EXPECT_FALSE(one.findings.empty());
        for (const finding::Finding& found : one.findings) {
            for (const Language language : {Language::swedish, Language::english}) {
                const std::string words = finding::message_of(world().catalogue, found, language) +
                                          finding::help_of(world().catalogue, found, language);
                EXPECT_THAT(words, Not(HasSubstr("{"))) << found.rule;
            }
        }
    }
}

TEST(Registry, SaysNothingAboutGoodDocuments) {
    EXPECT_THAT(checked(board_plan()).rules(), IsEmpty());
    EXPECT_THAT(checked(work_plan()).rules(), IsEmpty());
    EXPECT_THAT(checked(council_plan()).rules(), IsEmpty());
}

TEST(RunChecks, TellsOnceThatTheTypeIsUnknownAndRunsTheRest) {
    const Checked done = checked(plan().titled("Plan för kommande år").section("Ekonomi", "Text."));
    EXPECT_THAT(done.rules(), ElementsAre("identitet-typ-okand"));
    ASSERT_EQ(done.unchecked.size(), 1U);
    EXPECT_EQ(done.unchecked.front().reason, "type-unknown");
    EXPECT_THAT(done.rules_run,
                ::testing::IsSupersetOf({"identitet-typ-okand", "identitet-organ-gammalt-namn"}));
    EXPECT_THAT(done.rules_run, Not(::testing::Contains("kontrollblock-falt")));
    EXPECT_THAT(done.rules_run, Not(::testing::Contains("avsnitt-saknas")));
}

TEST(RunChecks, NamesOnlyTheRulesThatConcernTheDocument) {
    const auto run = checked(work_plan()).rules_run;
    EXPECT_THAT(run, ::testing::Contains("period-ett-ar"));
    EXPECT_THAT(run, Not(::testing::Contains("period-tre-ar")));
    EXPECT_THAT(run, ::testing::Contains("aktivitet-slut"));
    EXPECT_THAT(run, Not(::testing::Contains("uppdrag-finansiering")));
}

TEST(RunChecks, LeavesOutRulesThatAreOff) {
    finding::Policy policy(world().catalogue);
    policy.set("avsnitt", finding::Severity::off);
    finding::Sink sink(policy);
    const auto document =
        read::read_native_xml(board_plan().without_section("Ekonomi").xml(), "p.xml", {}, sink);
    ASSERT_TRUE(document);
    sink.set_document(&*document);
    const auto made = plan::make_plan(*document, *world().vocabulary);
    const auto checks = all_checks();
    const auto run = run_checks(checks, made, {*world().vocabulary}, sink);
    EXPECT_THAT(sink.findings(), IsEmpty());
    EXPECT_EQ(std::find(run.begin(), run.end(), "avsnitt-saknas"), run.end());
}

TEST(RunChecks, TellsOfACheckThatBrokeAndGoesOn) {
    const std::vector<Check> checks{
        {.name = "broken",
         .rules = {"avsnitt-saknas"},
         .run = [](const plan::Plan&, const Context&,
                   finding::Sink&) { throw std::runtime_error("slut på papper"); }},
        {.name = "whole",
         .rules = {"avsnitt-tomt"},
         .run = [](const plan::Plan&, const Context&, finding::Sink&) {}}};
    const finding::Policy policy(world().catalogue);
    finding::Sink sink(policy);
    const auto document = read::read_native_xml(board_plan().xml(), "p.xml", {}, sink);
    ASSERT_TRUE(document);
    const auto made = plan::make_plan(*document, *world().vocabulary);
    const auto run = run_checks(checks, made, {*world().vocabulary}, sink);
    EXPECT_THAT(run, ElementsAre("avsnitt-tomt"));
    ASSERT_EQ(sink.unchecked().size(), 1U);
    EXPECT_EQ(sink.unchecked().front().rule, "avsnitt-saknas");
    EXPECT_EQ(sink.unchecked().front().reason, "failed");
    EXPECT_EQ(sink.unchecked().front().detail, "slut på papper");
}

} // namespace
} // namespace styrkoll::check
