// SPDX-License-Identifier: Apache-2.0
#include "language/prose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll::language {
namespace {

using ::testing::ElementsAre;

/// Takes every word but those with an x in them.
class AllButX : public Dictionary {
public:
    [[nodiscard]] bool accepts(std::string_view word) const override {
        return word.find('x') == std::string_view::npos;
    }
    [[nodiscard]] WordClasses classes(std::string_view) const override { return {}; }
};

class ProseTest : public ::testing::Test {
protected:
    ProseTest() {
        m_resources.swedish = std::make_unique<AllButX>();
        m_resources.lexicon.abbreviations = {"kap.", "t.ex.", "m.m.", "nr."};
        m_resources.lexicon.closing = {"m.m."};
        m_resources.lexicon.frequency.add("nämnden", 7);
        EXPECT_TRUE(m_resources.phrases.add("i enlighet med", 1, 0).has_value());
        EXPECT_TRUE(m_resources.phrases.add("i enlighet", 1, 1).has_value());
        EXPECT_TRUE(m_resources.phrases.add("i", 2, 0).has_value());
        EXPECT_TRUE(m_resources.phrases.add("# procent enheter", 3, 0).has_value());
        m_store = std::make_unique<WordStore>(m_resources);
    }

    Prose prose(std::vector<PassageText> passages) { return make_prose(passages, *m_store); }
    Prose prose(std::string_view text) { return prose({PassageText{text}}); }

    std::vector<std::string> sentences(std::string_view text) {
        const Prose made = prose(text);
        std::vector<std::string> out;
        for (const Sentence& sentence : made.sentences) {
            const auto [begin, end] = made.source_of(made.passages[sentence.passage],
                                                     sentence.first_token, sentence.last_token);
            out.emplace_back(text.substr(begin, end - begin));
        }
        return out;
    }

    std::vector<std::string> words_where(const Prose& made, bool Token::*flag) {
        std::vector<std::string> out;
        for (const Token& token : made.tokens) {
            if (token.*flag && token.kind == TokenKind::word) {
                out.emplace_back(made.text_of(token));
            }
        }
        return out;
    }

    Resources m_resources;
    std::unique_ptr<WordStore> m_store;
};

TEST_F(ProseTest, CountsEachSpellingOnce) {
    const Prose made = prose({{"Nämnden och nämnden"}, {"och nämnden"}});
    ASSERT_EQ(made.words.size(), 3U);
    EXPECT_EQ(made.words[0].facts->text, "Nämnden");
    EXPECT_EQ(made.words[0].count, 1U);
    EXPECT_EQ(made.words[0].facts->frequency, 7U);
    EXPECT_EQ(made.words[1].count, 2U);
    EXPECT_EQ(made.words[2].count, 2U);
    EXPECT_EQ(made.words[2].first_token, 2U);
}

TEST_F(ProseTest, SharesTheFactsOfAWordBetweenDocuments) {
    EXPECT_EQ(prose("nämnden").words[0].facts, prose("i nämnden").words[1].facts);
}

TEST_F(ProseTest, EndsSentencesAtStopsBeforeACapital) {
    EXPECT_THAT(sentences("Nämnden svarar. Den gör det! Varför? 3 skäl finns."),
                ElementsAre("Nämnden svarar.", "Den gör det!", "Varför?", "3 skäl finns."));
    EXPECT_THAT(sentences("Ett mål. (Se ovan.) ”Ja.” Nej."),
                ElementsAre("Ett mål.", "(Se ovan.)", "”Ja.”", "Nej."));
    EXPECT_THAT(sentences("kostar 7.5 mnkr. sedan mer"), ElementsAre("kostar 7.5 mnkr. sedan mer"));
}

TEST_F(ProseTest, EndsNoSentenceAtAnAbbreviationUnlessItCloses) {
    EXPECT_THAT(sentences("Enligt 11 kap. Kommunallagen gäller t.ex. Plan ett."),
                ElementsAre("Enligt 11 kap. Kommunallagen gäller t.ex. Plan ett."));
    EXPECT_THAT(sentences("Mål, uppdrag m.m. Nästa mening."),
                ElementsAre("Mål, uppdrag m.m.", "Nästa mening."));
}

TEST_F(ProseTest, EndsSentencesAtColonsAndLineEnds) {
    EXPECT_THAT(sentences("Nämnden ska: pröva frågan"),
                ElementsAre("Nämnden ska:", "pröva frågan"));
    EXPECT_THAT(sentences("Rubriken\nEn mening som\ngår vidare"),
                ElementsAre("Rubriken", "En mening som\ngår vidare"));
}

TEST_F(ProseTest, KeepsANumberWithTheSentenceItBegins) {
    EXPECT_THAT(sentences("1. Inledning"), ElementsAre("1. Inledning"));
    EXPECT_THAT(sentences("…"), ElementsAre());
}

TEST_F(ProseTest, CountsLongWordsOfSevenLettersOrMore) {
    const Prose made = prose("Nämndens plan kommun och 2027");
    ASSERT_EQ(made.sentences.size(), 1U);
    EXPECT_EQ(made.sentences[0].words, 4U);
    EXPECT_EQ(made.sentences[0].long_words, 1U);
}

TEST_F(ProseTest, KnowsWhatBeginsASentenceLineOrQuotation) {
    const Prose made = prose("Mål och Plan. Sedan: ”Uppdrag” och Nämnd\nStyrelse – Kontor, Enhet");
    EXPECT_THAT(words_where(made, &Token::begins),
                ElementsAre("Mål", "Sedan", "Uppdrag", "Styrelse", "Kontor"));
}

TEST_F(ProseTest, MarksQuotationsOnlyWhereTheyClose) {
    EXPECT_THAT(words_where(prose("Lagen säger ”den skall” här"), &Token::quoted),
                ElementsAre("den", "skall"));
    EXPECT_THAT(words_where(prose("Ett ” ensamt tecken"), &Token::quoted), ElementsAre());
    PassageText block{"Den skall"};
    block.quoted = true;
    EXPECT_THAT(words_where(prose({block}), &Token::quoted), ElementsAre("Den", "skall"));
}

TEST_F(ProseTest, MarksForeignSpansByTheirSource) {
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> spans{{8, 20}};
    PassageText passage{"en \u00ADny best practice till"};
    passage.foreign_spans = spans;
    EXPECT_THAT(words_where(prose({passage}), &Token::foreign), ElementsAre("best", "practice"));
}

TEST_F(ProseTest, FindsTheLongestPhraseOfEachList) {
    const Prose made = prose("Arbeta i enlighet med 5 procent enheter");
    ASSERT_EQ(made.matches.size(), 3U);
    EXPECT_EQ(m_resources.phrases[made.matches[0].phrase].row, 0U);
    EXPECT_EQ(made.matches[0].first_token, 1U);
    EXPECT_EQ(made.matches[0].last_token, 4U);
    EXPECT_EQ(m_resources.phrases[made.matches[1].phrase].list, 2U);
    EXPECT_EQ(m_resources.phrases[made.matches[2].phrase].list, 3U);
}

TEST_F(ProseTest, DoesNotFindPhrasesAcrossPassages) {
    EXPECT_EQ(prose({{"i enlighet"}, {"med"}}).matches.size(), 2U); // the two shorter ones
}

TEST_F(ProseTest, JudgesNothingWithoutADictionary) {
    m_resources.swedish.reset();
    WordStore store(m_resources);
    const std::vector<PassageText> passages{{"axel"}};
    EXPECT_EQ(make_prose(passages, store).words[0].facts->verdict, Verdict::skipped);
}

TEST_F(ProseTest, GivesTheSameWhenTheStoreIsFull) {
    std::string text;
    for (int number = 0; number < 260'000; ++number) {
        std::string word;
        for (int rest = number; rest > 0; rest /= 20) {
            word += static_cast<char>('a' + rest % 20);
        }
        text += word + "q ";
    }
    const Prose first = prose(text);
    EXPECT_FALSE(first.own_facts.empty());
    EXPECT_GT(first.words.size(), 200'000U);
    for (const Word& word : first.words) {
        ASSERT_NE(word.facts, nullptr);
        ASSERT_TRUE(word.facts->text.ends_with('q'));
    }
}

} // namespace
} // namespace styrkoll::language
