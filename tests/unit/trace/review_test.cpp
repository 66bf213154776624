// SPDX-License-Identifier: Apache-2.0
#include "finding/catalogue.hpp"
#include "support/facts_builder.hpp"
#include "support/thread_builder.hpp"
#include "trace/findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::trace {
namespace {

using test::FactsBuilder;

plan::ItemFact goal(std::string_view title, std::string_view text = {}) {
    plan::ItemFact item;
    item.kind = "mal";
    item.code = "M2";
    item.title = title;
    item.text = text;
    return item;
}

TEST(Fingerprint, IsOfTheWordsAlone) {
    const std::string whole = fingerprint_of(goal("En trygg kommun", "Alla ska känna sig trygga."));
    EXPECT_EQ(fingerprint_of(goal("En  trygg\u00A0kom\u00ADmun ", "Alla ska\tkänna sig trygga.")),
              whole)
        << "white space and soft hyphens";
    EXPECT_EQ(fingerprint_of(goal("En trygg kommun", "Alla ska ka\u0308nna sig trygga.")), whole)
        << "å as one code point or two";
    EXPECT_NE(fingerprint_of(goal("En trygg kommun", "Alla ska känna sig hemma.")), whole);
    plan::ItemFact other = goal("En trygg kommun", "Alla ska känna sig trygga.");
    other.code = "M3";
    other.location.paragraph = 99;
    EXPECT_EQ(fingerprint_of(other), whole) << "renumbered and moved";
}

TEST(Fingerprint, DoesNotCareInWhichOrderValuesStand) {
    plan::ItemFact one = goal("Ett");
    one.attributes = {{"a", "", 0, "1", "", {}}, {"b", "", 2028, "2", "", {}}};
    plan::ItemFact two = goal("Ett");
    two.attributes = {{"b", "", 2028, "2", "", {}}, {"a", "", 0, "1", "", {}}};
    EXPECT_EQ(fingerprint_of(one), fingerprint_of(two));
    two.attributes[0].year = 2029;
    EXPECT_NE(fingerprint_of(one), fingerprint_of(two));
}

struct Reviewed {
    std::vector<Review> reviews;
    Thread thread;
};

Thread set_of(std::string_view title) {
    FactsBuilder top("flerarsplan", "kf", 2027, 2029);
    top.item("mal", "M2", title);
    FactsBuilder plan("verksamhetsplan", "sn", 2027, 2029);
    plan.item("inriktning", "I1", "Trygga barn").refers("mal", "M2");
    plan.facts().decision_date = "2026-12-15";
    return make_thread({top.input(), plan.input()}, test::strangnas());
}

std::vector<std::string> rules(const Findings& findings) {
    std::vector<std::string> out;
    for (const finding::Sink& sink : findings.documents) {
        for (const finding::Finding& found : sink.findings()) {
            if (found.rule.starts_with("trad-granskad") || found.rule.starts_with("trad-rev")) {
                out.push_back(found.rule);
            }
        }
    }
    return out;
}

Findings judged(const Thread& thread, std::vector<Review> reviews) {
    static const finding::Catalogue catalogue; // every rule is an error in it
    static const finding::Policy policy(catalogue);
    return judge(thread, policy, {Language::swedish, {}, std::move(reviews)});
}

TEST(Reviews, TellWhatHasChangedSinceWithOldAndNewWords) {
    const Thread before = set_of("En trygg kommun");
    Review review = review_of(before, 1);
    review.date = "2026-12-15";
    ASSERT_EQ(review.items.size(), 1U);
    EXPECT_TRUE(rules(judged(before, {review})).empty());
    const Thread after = set_of("En öppen kommun");
    const Findings findings = judged(after, {review});
    EXPECT_THAT(rules(findings), ::testing::ElementsAre("trad-granskad"));
    const finding::Arguments& arguments = findings.documents[1].findings().back().arguments;
    EXPECT_THAT(arguments,
                ::testing::Contains(std::pair<std::string, std::string>(
                    "andrat", "lydelsen var ”En trygg kommun” och är nu ”En öppen kommun”")));
}

TEST(Reviews, TellOfARevisionAfterTheDecision) {
    Thread thread = set_of("En trygg kommun");
    thread.documents[0].facts.revised = "2026-12-01";
    EXPECT_TRUE(rules(judged(thread, {})).empty()) << "before the plan was decided";
    thread.documents[0].facts.revised = "2027-06-15";
    EXPECT_THAT(rules(judged(thread, {})), ::testing::ElementsAre("trad-reviderad"));
    Review review = review_of(thread, 1);
    review.date = "2027-06-20";
    EXPECT_TRUE(rules(judged(thread, {review})).empty()) << "reviewed since";
}

} // namespace
} // namespace styrkoll::trace
