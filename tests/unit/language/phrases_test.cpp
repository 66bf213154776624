// SPDX-License-Identifier: Apache-2.0
#include "language/phrases.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll::language {
namespace {

using Indexes = std::vector<std::uint32_t>;

PhraseSet set_of(const std::vector<std::string>& patterns) {
    PhraseSet set;
    std::uint32_t row = 0;
    for (const std::string& pattern : patterns) {
        EXPECT_TRUE(set.add(pattern, 7, row++)) << pattern;
    }
    return set;
}

TEST(PhraseSet, FindsAPhraseByEachOfItsFirstWords) {
    const PhraseSet set = set_of({"inkomma|inkommer med", "skall"});
    EXPECT_EQ(set.beginning_with("inkommer", "inkommer"), Indexes{0});
    EXPECT_EQ(set.beginning_with("inkomma", "inkomma"), Indexes{0});
    EXPECT_EQ(set.beginning_with("med", "med"), Indexes{});
    EXPECT_EQ(set.size(), 2U);
    EXPECT_EQ(set[1].list, 7U);
    EXPECT_EQ(set[1].row, 1U);
}

TEST(PhraseSet, GivesTheLongestFirstAndThenTheOrderTheyWereAdded) {
    const PhraseSet set = set_of({"med", "med anledning av", "med hänsyn", "med beaktande"});
    EXPECT_EQ(set.beginning_with("med", "med"), (Indexes{1, 2, 3, 0}));
}

TEST(PhraseSet, FindsABeginningInEveryLongerWordAndInItself) {
    const PhraseSet set = set_of({"handikapp*", "handi*", "vederbörlig*"});
    EXPECT_EQ(set.beginning_with("handikappanpassning", "handikappanpassning"), (Indexes{0, 1}));
    EXPECT_EQ(set.beginning_with("handikapp", "handikapp"), (Indexes{0, 1}));
    EXPECT_EQ(set.beginning_with("handi", "handi"), Indexes{1});
    EXPECT_EQ(set.beginning_with("hand", "hand"), Indexes{});
}

TEST(PhraseSet, TakesLowerCaseInAnyCaseAndACapitalOnlyAsWritten) {
    const PhraseSet set = set_of({"personuppgiftslagen|PUL", "skall"});
    EXPECT_EQ(set.beginning_with("Skall", "skall"), Indexes{1});
    EXPECT_EQ(set.beginning_with("SKALL", "skall"), Indexes{1});
    EXPECT_EQ(set.beginning_with("PUL", "pul"), Indexes{0});
    EXPECT_EQ(set.beginning_with("Pul", "pul"), Indexes{});
    EXPECT_EQ(set.beginning_with("Personuppgiftslagen", "personuppgiftslagen"), Indexes{0});
}

TEST(PhraseSet, KeepsTheCaseOfLettersOutsideAscii) {
    const PhraseSet set = set_of({"Övrigt", "ånyo"});
    EXPECT_EQ(set.beginning_with("övrigt", "övrigt"), Indexes{});
    EXPECT_EQ(set.beginning_with("Övrigt", "övrigt"), Indexes{0});
    EXPECT_EQ(set.beginning_with("Ånyo", "ånyo"), Indexes{1});
}

TEST(PhraseSet, LetsANumberBeginAPhrase) {
    const PhraseSet set = set_of({"# procent enheter", "#|ett antal"});
    EXPECT_EQ(set.beginning_with("12,5", "12,5"), (Indexes{0, 1}));
    EXPECT_EQ(set.beginning_with("ett", "ett"), Indexes{1});
    EXPECT_EQ(set.beginning_with("3-åringar", "3-åringar").size(), 0U);
}

TEST(PhraseSet, SetsParenthesesFreeFromTheirWords) {
    const PhraseSet set = set_of({"kommunallagen (1991:900)"});
    ASSERT_EQ(set[0].elements.size(), 4U);
    EXPECT_TRUE(matches(set[0].elements[1], "(", "("));
    EXPECT_TRUE(matches(set[0].elements[2], "1991:900", "1991:900"));
    EXPECT_FALSE(matches(set[0].elements[2], "1991:901", "1991:901"));
    EXPECT_TRUE(matches(set[0].elements[3], ")", ")"));
}

TEST(PhraseSet, NamesAPhraseOnceThoughTwoAlternativesHold) {
    const PhraseSet set = set_of({"mål|mål*|Mål"});
    EXPECT_EQ(set.beginning_with("Mål", "mål"), Indexes{0});
}

TEST(PhraseSet, RefusesPatternsThatSayNothing) {
    PhraseSet set;
    for (const std::string pattern : {"", "   ", "|", "a|", "|a b", "*", "a *", "mån*ad", "a||b"}) {
        const auto added = set.add(pattern, 0, 0);
        ASSERT_FALSE(added) << pattern;
        EXPECT_EQ(added.error().kind, ErrorKind::configuration);
        EXPECT_FALSE(added.error().message.empty());
    }
    EXPECT_EQ(set.size(), 0U);
    EXPECT_EQ(set.beginning_with("a", "a"), Indexes{});
}

TEST(PhraseSet, RefusesWhatIsTooMuch) {
    PhraseSet set;
    std::string many;
    for (int word = 0; word < 17; ++word) {
        many += "a ";
    }
    EXPECT_FALSE(set.add(many, 0, 0));
    EXPECT_FALSE(set.add(std::string(2'001, 'a'), 0, 0));
    for (std::size_t at = 0; at < PhraseSet::k_most_phrases; ++at) {
        ASSERT_TRUE(set.add("a" + std::to_string(at), 0, 0));
    }
    EXPECT_FALSE(set.add("b", 0, 0));
    EXPECT_EQ(set.beginning_with("a49999", "a49999"), Indexes{49'999});
}

TEST(PhraseSet, AsksAHugeWordOnlyForWhatItMayBeginWith) {
    const PhraseSet set = set_of({"kommun*", "kommun"});
    const std::string huge = "kommun" + std::string(1'000'000, 'x');
    EXPECT_EQ(set.beginning_with(huge, huge), Indexes{0});
    EXPECT_EQ(set.beginning_with("", ""), Indexes{});
}

TEST(PhraseElement, MatchesWordsBeginningsAndNumbers) {
    const PhraseElement element{{"år", "EU"}, {"månad"}, true};
    EXPECT_TRUE(matches(element, "År", "år"));
    EXPECT_TRUE(matches(element, "månadernas", "månadernas"));
    EXPECT_TRUE(matches(element, "2027-2029", "2027-2029"));
    EXPECT_TRUE(matches(element, "EU", "eu"));
    EXPECT_FALSE(matches(element, "eu", "eu"));
    EXPECT_FALSE(matches(element, "åren", "åren"));
    EXPECT_FALSE(matches(element, "5a", "5a"));
}

} // namespace
} // namespace styrkoll::language
