// SPDX-License-Identifier: Apache-2.0
#include "check/stavning/suspended_hyphen.hpp"
#include "check/stavning/unknown_words.hpp"
#include "language_fixture.hpp"

#include <gmock/gmock.h>

namespace styrkoll::check {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class StavningTest : public LanguageTest {
protected:
    StavningTest() {
        m_dictionary->add(
            "nämnden nyckeltalet följer upp i under året chef chefer kommunen arbetar "
            "med samt verksamhetsplanen besöker en ett rapporten och eller gäller",
            "");
        m_dictionary->add("hälso- förskole- sjukvård grundskola omsorg vård nämnd", "");
        m_resources.lexicon.suspended = {{"vård", {"omsorgsnämnd"}}};
        m_dictionary->add("omsorgsnämnden omsorgsnämnd", "n");
        for (const char* word : {"nyckeltalet", "kommunfullmäktige", "verksamhetsplanen"}) {
            m_resources.lexicon.frequency.add(word, 200);
        }
        m_resources.lexicon.english = {"the", "of", "is", "and", "report"};
    }

    /// "typo:word" or "unknown:word", with the number of places where it is not one.
    std::vector<std::string> faults(const language::Prose& made) {
        std::vector<std::string> out;
        const ForeignText foreign = find_foreign(made);
        std::vector<UnknownWord> unknown = find_unknown(made, m_resources, foreign);
        const UnknownShare share = share_of_unknown(unknown, foreign);
        for (const SpellingFault& fault :
             find_spelling_faults(made, m_store->suggester(), std::move(unknown), share)) {
            std::string told = fault.typo ? "typo:" : "unknown:";
            told += made.words[fault.unknown.word].facts->text;
            if (fault.unknown.tokens.size() > 1) {
                told += " x" + std::to_string(fault.unknown.tokens.size());
            }
            out.push_back(std::move(told));
        }
        return out;
    }
    std::vector<std::string> faults(std::string_view text) { return faults(prose(text)); }

    bool lacks_hyphen(std::string_view text, std::uint32_t token) {
        return lacks_suspended_hyphen(prose(text), m_resources, token);
    }
};

TEST_F(StavningTest, TellsTyposFromUnknownWords) {
    EXPECT_THAT(faults("nämnden följer upp nyckelltalet"), ElementsAre("typo:nyckelltalet"));
    EXPECT_THAT(faults("nämnden följer upp blåhimmelsmodellen"),
                ElementsAre("unknown:blåhimmelsmodellen"));
    EXPECT_THAT(faults("nämnden följer upp nyckeltalet"), IsEmpty());
}

TEST_F(StavningTest, TellsEachWordOnceWithItsPlaces) {
    EXPECT_THAT(faults("Nyckelltalet följer upp. Under året nyckelltalet och nyckelltalet."),
                ElementsAre("typo:Nyckelltalet x3"));
}

TEST_F(StavningTest, TakesACapitalInsideASentenceForAName) {
    EXPECT_THAT(faults("Nämnden besöker Karlbergsgården under året"), IsEmpty());
    EXPECT_THAT(faults("Karlbergsgården arbetar. Nämnden besöker Karlbergsgården."), IsEmpty())
        << "a name elsewhere is a name at the beginning too";
    EXPECT_THAT(faults("Kuvösmodell gäller. Kuvösmodell gäller. Kuvösmodell gäller."), IsEmpty())
        << "three times, always with a capital";
    EXPECT_THAT(faults("Kuvösmodell gäller. Nämnden följer kuvösmodell."),
                ElementsAre("unknown:Kuvösmodell x2"));
}

TEST_F(StavningTest, FindsATypoInALongNameAllTheSame) {
    EXPECT_THAT(faults("Nämnden följer Verksamhetsplannen under året"),
                ElementsAre("typo:Verksamhetsplannen"));
}

TEST_F(StavningTest, LeavesEndingsAndHashtagsAlone) {
    EXPECT_THAT(faults("chef(erna) arbetar under året"), IsEmpty());
    EXPECT_THAT(faults("nämnden följer #hållihopveckan under året"), IsEmpty());
    EXPECT_THAT(faults("nämnden följer myndig¬heterna under året"), IsEmpty());
}

// A sentence where half of the words were misspelt was taken for another language, and nothing was
// told of it.
TEST_F(StavningTest, KeepsCheckingSwedishThatHasManyTypos) {
    m_resources.lexicon.function_words = {"och", "för"};
    EXPECT_THAT(faults("nyckelltalet och verksamhetsplannen och xyzzyplugh"),
                ElementsAre("typo:nyckelltalet", "typo:verksamhetsplannen", "unknown:xyzzyplugh"));
}

// One English sentence made the typos of the Swedish ones round it "another language".
TEST_F(StavningTest, JudgesTheRestOfADocumentBesideForeignText) {
    m_resources.lexicon.function_words = {"och"};
    std::string text;
    for (int line = 0; line < 12; ++line) {
        text += "Nämnden följer upp nyckelltalet och året. The report of the xxx is and of. ";
    }
    EXPECT_THAT(faults(text), ElementsAre("typo:nyckelltalet x12"));
}

TEST_F(StavningTest, LeavesMarkedForeignTextAlone) {
    language::PassageText passage{"Nyckelltalet qwzx"};
    passage.foreign = true;
    EXPECT_THAT(faults(prose({passage})), IsEmpty());
}

TEST_F(StavningTest, GuardsASentenceInAnotherLanguage) {
    const std::string_view text = "The summarry of the raport is writen and verrified.";
    EXPECT_THAT(faults(text), IsEmpty());
    const language::Prose made = prose(text);
    EXPECT_THAT(find_foreign(made).certain, ElementsAre(0U));
    EXPECT_EQ(find_foreign(made).certain_words, 9U);
}

TEST_F(StavningTest, TakesARowOfNamesForNoLanguage) {
    const language::Prose made = prose("Nämnden: Åkvist Bergqvistson Cederlundh Dahlgrenius");
    EXPECT_THAT(find_foreign(made).certain, IsEmpty());
}

TEST_F(StavningTest, SaysNothingWordByWordOfATextThatIsNoSwedish) {
    std::string text;
    for (int line = 0; line < 40; ++line) {
        text += "nämnden följer upp zzxq" + std::string(1, static_cast<char>('a' + line % 20)) +
                "w kvvq" + std::string(1, static_cast<char>('a' + line % 20)) + "k\n\n";
    }
    const language::Prose made = prose(text);
    const ForeignText foreign = find_foreign(made);
    EXPECT_TRUE(share_of_unknown(find_unknown(made, m_resources, foreign), foreign).other_language);
    EXPECT_THAT(faults(made), IsEmpty());
}

TEST_F(StavningTest, FindsTheFirstPartThatLacksItsHyphen) {
    EXPECT_TRUE(lacks_hyphen("hälso och sjukvård", 0)) << "the dictionary has only \"hälso-\"";
    EXPECT_TRUE(lacks_hyphen("förskole eller grundskola", 0));
    EXPECT_TRUE(lacks_hyphen("vård och omsorgsnämnden", 0)) << "listed";
    EXPECT_FALSE(lacks_hyphen("hälso- och sjukvård", 0));
    EXPECT_FALSE(lacks_hyphen("vård och omsorg", 0));
    EXPECT_FALSE(lacks_hyphen("hälso och. Sjukvård", 0));
    EXPECT_FALSE(lacks_hyphen("hälso och", 0));
    EXPECT_FALSE(lacks_hyphen("hälso", 0));
    EXPECT_THAT(faults("hälso och sjukvård"), IsEmpty()) << "told once, as what it is";
}

TEST_F(StavningTest, BoundsAFileOfJunk) {
    std::string text;
    for (int number = 0; number < 1'000; ++number) {
        text += "nämnden följer upp och nämnden följer junk" + std::to_string(number % 10) + "x ";
        for (int digit = number; digit > 0; digit /= 20) {
            text += static_cast<char>('a' + digit % 20);
        }
        text += "qjunkq ";
    }
    const language::Prose made = prose(text);
    EXPECT_LE(faults(made).size(), 1'000U);
}

} // namespace
} // namespace styrkoll::check
