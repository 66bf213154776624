// SPDX-License-Identifier: Apache-2.0
#include "language/suggest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <set>

namespace styrkoll::language {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Knows the words it is given, and counts how often it is asked.
class Counting : public Dictionary {
public:
    explicit Counting(std::set<std::string, std::less<>> words) : m_words(std::move(words)) {}
    [[nodiscard]] bool accepts(std::string_view word) const override {
        ++asked;
        return m_words.contains(word);
    }
    [[nodiscard]] WordClasses classes(std::string_view) const override { return {}; }
    mutable std::atomic<std::size_t> asked = 0;

private:
    std::set<std::string, std::less<>> m_words;
};

class SuggestTest : public ::testing::Test {
protected:
    SuggestTest() {
        const std::vector<std::pair<const char*, std::uint32_t>> counted{
            {"nyckeltal", 300},   {"budget", 200},        {"kommunstyrelsen", 400},
            {"åtgärder", 900},    {"till", 15'000},       {"exempel", 350},
            {"parallellt", 20},   {"nämnd", 150},         {"sämre", 60},
            {"uppföljning", 250}, {"avtal", 90},          {"uppdrag", 700},
            {"fall", 400},        {"hållbarhet", 50},     {"rekrytera", 40},
            {"fastställer", 30},  {"professionell", 25},  {"strategi", 60},
            {"avtalsuppgift", 6}, {"hållbarhetsstöd", 5}, {"uppfödning", 5}};
        for (const auto& [word, count] : counted) {
            m_resources.lexicon.frequency.add(word, count);
        }
        m_resources.lexicon.function_words = {"i", "så", "till"};
        m_resources.lexicon.misspelt = {{"ihuvudsak", "i huvudsak"}};
        auto dictionary = std::make_unique<Counting>(std::set<std::string, std::less<>>{
            "avtalsuppföljning", "avtalsuppfödning", "hållbarhetsstrategi", "Strängnäs", "e-post",
            "KF", "nämnd-"});
        m_dictionary = dictionary.get();
        m_resources.swedish = std::move(dictionary);
    }
    [[nodiscard]] std::vector<std::string> suggested(std::string_view word) const {
        Suggester::Spent spent;
        return Suggester(m_resources).suggest(word, spent).words;
    }
    [[nodiscard]] std::string first(std::string_view word) const {
        const auto words = suggested(word);
        return words.empty() ? std::string() : words.front();
    }
    [[nodiscard]] float typo(std::string_view word) const {
        Suggester::Spent spent;
        return Suggester(m_resources).suggest(word, spent).typo;
    }

    Resources m_resources;
    const Counting* m_dictionary = nullptr;
};

TEST_F(SuggestTest, FindsAWordOneEditAway) {
    EXPECT_EQ(first("nyckelltal"), "nyckeltal") << "a letter doubled";
    EXPECT_EQ(first("bugdet"), "budget") << "two letters swapped";
    EXPECT_EQ(first("kommunstyrelesen"), "kommunstyrelsen") << "a letter too many";
    EXPECT_EQ(first("uppföljnig"), "uppföljning") << "a letter too few";
    EXPECT_EQ(first("atgarder"), "åtgärder") << "all dots lost";
    EXPECT_EQ(first("avtsl"), "avtal") << "the key beside";
}

TEST_F(SuggestTest, FindsAWordTwoEditsAway) {
    EXPECT_EQ(first("pararellt"), "parallellt");
    EXPECT_EQ(first("rekruitera"), "rekrytera");
    EXPECT_EQ(first("proffesionell"), "professionell");
    EXPECT_EQ(first("faställer"), "fastställer");
}

TEST_F(SuggestTest, PartsWordsThatWereWrittenTogether) {
    EXPECT_EQ(first("tillexempel"), "till exempel");
    EXPECT_EQ(first("isåfall"), "i så fall");
    EXPECT_EQ(first("ihuvudsak"), "i huvudsak") << "listed as it is";
}

TEST_F(SuggestTest, TriesCompoundsInTheDictionary) {
    EXPECT_THAT(suggested("avtalsuppföjning"), ElementsAre("avtalsuppföljning", "avtalsuppfödning"))
        << "the one with a counted last part first";
    EXPECT_EQ(first("hållbarhetstrategi"), "hållbarhetsstrategi") << "not two nouns side by side";
    EXPECT_EQ(first("epost"), "e-post");
    EXPECT_EQ(first("strängnäs"), "Strängnäs");
}

TEST_F(SuggestTest, KeepsTheCaseOfTheWrittenWord) {
    EXPECT_EQ(first("Nyckelltal"), "Nyckeltal");
    EXPECT_EQ(first("NYCKELLTAL"), "NYCKELTAL");
    EXPECT_EQ(first("Atgarder"), "Åtgärder");
    EXPECT_EQ(first("ATGARDER"), "ÅTGÄRDER");
}

TEST_F(SuggestTest, ReplacesOnlyTheWrongPart) {
    EXPECT_EQ(first("KF-uppdarg"), "KF-uppdrag");
    EXPECT_EQ(first("nämd-"), "nämnd-");
    EXPECT_EQ(first("nyckel-\nltal"), "nyckeltal") << "a hyphen at a line's end is none";
}

TEST_F(SuggestTest, CallsOnlyACountedWordOneEditAwayATypo) {
    EXPECT_LT(typo("nyckelltal"), 0.8F);
    EXPECT_LT(typo("ihuvudsak"), 0.8F);
    EXPECT_EQ(typo("avtalsuppföjning"), Suggestions::k_no_typo);
    EXPECT_EQ(typo("pararellt"), Suggestions::k_no_typo);
    EXPECT_LT(Suggester(m_resources).typo_score("Nyckelltal"), 0.8F);
    EXPECT_EQ(Suggester(m_resources).typo_score("xyzzyplugh"), Suggestions::k_no_typo);
}

TEST_F(SuggestTest, HasNothingForWhatIsTooLongOrStrange) {
    EXPECT_THAT(suggested(std::string(41, 'a')), IsEmpty());
    EXPECT_THAT(suggested(std::string(1'000'000, 'a')), IsEmpty());
    EXPECT_THAT(suggested(""), IsEmpty());
    EXPECT_THAT(suggested("-"), IsEmpty());
    EXPECT_THAT(suggested("qqqqqqqqqqqqqqqqqqqqqq"), IsEmpty());
    EXPECT_EQ(m_dictionary->asked.load() < 600, true);
}

TEST_F(SuggestTest, HasNothingWithoutADictionary) {
    m_resources.swedish.reset();
    EXPECT_THAT(suggested("nyckelltal"), IsEmpty());
}

TEST_F(SuggestTest, SpendsABoundedNumberOfLookUpsOnADocument) {
    const Suggester suggester(m_resources);
    Suggester::Spent spent;
    for (int number = 0; number < 400; ++number) {
        std::string word = "uppfaljnadtalkommun";
        for (int digit = number; digit > 0; digit /= 20) {
            word += static_cast<char>('a' + digit % 20);
        }
        (void)suggester.suggest(word, spent);
    }
    EXPECT_LE(m_dictionary->asked.load(), Suggester::k_most_lookups + 500);
    EXPECT_EQ(suggester.suggest("nyckelltal", spent).words.front(), "nyckeltal")
        << "the lexicon is asked even then";
}

// What one document has had looked up must not decide what the next one is told.
TEST_F(SuggestTest, CountsWhatItRemembersAsWhenItWasNew) {
    const Suggester suggester(m_resources);
    Suggester::Spent first;
    Suggester::Spent second;
    const auto told = suggester.suggest("avtalsuppföjning", first).words;
    const auto asked = m_dictionary->asked.load();
    EXPECT_EQ(suggester.suggest("avtalsuppföjning", second).words, told);
    EXPECT_EQ(m_dictionary->asked.load(), asked);
    EXPECT_EQ(second.lookups, first.lookups);
}

TEST_F(SuggestTest, GivesTheSameAnswerTwice) {
    for (const char* word : {"avtalsuppföjning", "nyckelltal", "uppdarg", "nämmd"}) {
        EXPECT_EQ(suggested(word), suggested(word)) << word;
    }
}

} // namespace
} // namespace styrkoll::language
