// SPDX-License-Identifier: Apache-2.0
#include "language/readability.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll::language {
namespace {

class ReadabilityTest : public ::testing::Test {
protected:
    Readability measured(std::vector<PassageText> passages) {
        return measure(make_prose(passages, m_store));
    }
    Readability measured(std::string_view text, PassageKind kind = PassageKind::running) {
        PassageText passage;
        passage.text = text;
        passage.kind = kind;
        return measured(std::vector<PassageText>{passage});
    }

    Resources m_resources;
    WordStore m_store{m_resources};
};

std::string words(int count) {
    std::string text = "Ord";
    for (int word = 1; word < count; ++word) {
        text += " ord";
    }
    return text + ".";
}

TEST_F(ReadabilityTest, AddsSentenceLengthAndTheShareOfLongWords) {
    // 8 words, 2 sentences; two of more than six letters: nämnden has seven, stödet has six.
    const Readability text = measured("Nämnden ger stödet i tid. Skolorna är med.");
    EXPECT_EQ(text.words, 8U);
    EXPECT_EQ(text.sentences, 2U);
    EXPECT_EQ(text.long_words, 2U);
    EXPECT_DOUBLE_EQ(text.lix(), 4.0 + 25.0);
    EXPECT_DOUBLE_EQ(text.words_per_sentence(), 4.0);
}

TEST_F(ReadabilityTest, CountsSentencesAboveEachLength) {
    const Readability text =
        measured(words(25) + " " + words(26) + " " + words(36) + " " + words(46) + " " + words(45));
    EXPECT_EQ(text.sentences, 5U);
    EXPECT_EQ(text.over_25, 4U);
    EXPECT_EQ(text.over_35, 3U);
    EXPECT_EQ(text.over_45, 1U);
    EXPECT_EQ(text.longest, 46U);
    EXPECT_DOUBLE_EQ(text.share(text.over_45), 20.0);
}

TEST_F(ReadabilityTest, LetsNamesLabelsAndAmountsSayNothing) {
    EXPECT_EQ(measured("Socialnämnden").words, 0U);
    EXPECT_EQ(measured("Källa: SCB.").words, 0U);
    EXPECT_EQ(measured("Äldreomsorg", PassageKind::list_item).words, 0U);
    EXPECT_EQ(measured("Kultur- och fritidsnämnden", PassageKind::cell).words, 0U);
    EXPECT_EQ(measured("12 500 tkr", PassageKind::cell).words, 0U);
}

TEST_F(ReadabilityTest, CountsWholeSentencesWhereverTheyStand) {
    EXPECT_EQ(measured("Alla barn får plats.", PassageKind::cell).words, 4U);
    EXPECT_EQ(measured("Alla barn får plats.", PassageKind::list_item).words, 4U);
    EXPECT_EQ(measured("att alla barn i kommunen får en plats", PassageKind::list_item).words, 8U);
    EXPECT_EQ(measured("Nämnden följer upp målen m.m.", PassageKind::cell).words, 5U);
}

TEST_F(ReadabilityTest, LeavesOutHeadingsPageHeadersAndOtherLanguages) {
    EXPECT_EQ(measured("Nämnden ansvarar för alla skolor.", PassageKind::heading).words, 0U);
    EXPECT_EQ(measured("Nämnden ansvarar för alla skolor.", PassageKind::aside).words, 0U);
    PassageText english;
    english.text = "The board is responsible for schools.";
    english.foreign = true;
    EXPECT_EQ(measured(std::vector<PassageText>{english}).words, 0U);
}

TEST_F(ReadabilityTest, IsNothingWithoutWords) {
    const Readability nothing = measured(std::vector<PassageText>{});
    EXPECT_EQ(nothing.lix(), 0.0);
    EXPECT_EQ(nothing.words_per_sentence(), 0.0);
    EXPECT_EQ(nothing.share(0), 0.0);
}

TEST_F(ReadabilityTest, SumsPartsToTheWhole) {
    Readability sum = measured("Nämnden ger stödet i tid.");
    sum.add(measured("Skolorna är med på det."));
    EXPECT_EQ(sum, measured("Nämnden ger stödet i tid. Skolorna är med på det."));
}

TEST(LixBand, ChangesAtThirtyFortyFiftyAndSixty) {
    EXPECT_EQ(band_of(29.9), LixBand::very_easy);
    EXPECT_EQ(band_of(30), LixBand::easy);
    EXPECT_EQ(band_of(49.9), LixBand::medium);
    EXPECT_EQ(band_of(50), LixBand::hard);
    EXPECT_EQ(band_of(60), LixBand::very_hard);
}

} // namespace
} // namespace styrkoll::language
