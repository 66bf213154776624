// SPDX-License-Identifier: Apache-2.0
#include "base/pattern.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::text {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> found(const std::string& expression, const std::string& text,
                               std::size_t most = 100) {
    std::vector<std::string> out;
    for (const Pattern::Match& match : Pattern(expression).find(text, most)) {
        out.push_back(text.substr(match.begin, match.end - match.begin));
    }
    return out;
}

TEST(Pattern, FindsWhatStandsInTheText) {
    EXPECT_THAT(found("å+", "på åån, ååå"), ElementsAre("å", "åå", "ååå"));
    EXPECT_THAT(found("(?i)ÅR", "år och År"), ElementsAre("år", "År"));
    EXPECT_THAT(found("^a", "aa"), ElementsAre("a"));
    EXPECT_THAT(found("\\d", "1 2 3", 2), ElementsAre("1", "2"));
    EXPECT_THAT(found("x", ""), IsEmpty());
}

TEST(Pattern, LeavesOutMatchesWithoutCharacters) {
    EXPECT_THAT(found("å*", "bå"), ElementsAre("å"));
    EXPECT_TRUE(Pattern("å*").matches_nothing());
    EXPECT_FALSE(Pattern("å").matches_nothing());
}

TEST(Pattern, SaysWhatIsWrong) {
    const auto fault = [](const char* wrong) { return Pattern(wrong).fault().sv; };
    EXPECT_EQ(fault("a(b)"), "");
    EXPECT_EQ(fault("a(b"), "( saknar sitt ): a(b");
    EXPECT_EQ(fault("a)"), ") saknar sitt (: a)");
    EXPECT_EQ(fault("[å-"), "[ saknar sitt ]: [å-");
    EXPECT_EQ(fault("a\\"), "\\ sist har inget tecken efter sig");
    EXPECT_EQ(fault("*a"), "upprepningen har inget framför sig att upprepa: *");
    // Both would need more than linear time.
    EXPECT_EQ(fault("(a)\\1"), "tecknet efter \\ har ingen betydelse här: \\1");
    EXPECT_THAT(fault("(?=a)"), ::testing::HasSubstr("framåt- och bakåtblickar"));
    EXPECT_THAT(fault("(((a{500}){500}){500})"), ::testing::HasSubstr("högst 1000 gånger"));
    EXPECT_EQ(Pattern("a(b").fault().en, "( lacks its ): a(b");
    EXPECT_THAT(found("a(b", "ab"), IsEmpty());
}

TEST(Pattern, TakesTimeLinearInTheText) {
    EXPECT_THAT(found("(a+)+b", std::string(200'000, 'a')), IsEmpty());
}

} // namespace
} // namespace styrkoll::text
