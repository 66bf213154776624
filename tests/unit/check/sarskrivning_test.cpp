// SPDX-License-Identifier: Apache-2.0
#include "check/sarskrivning/split_compound.hpp"
#include "language_fixture.hpp"

namespace styrkoll::check {
namespace {

class SarskrivningTest : public LanguageTest {
protected:
    SarskrivningTest() {
        m_dictionary->add("person behov regering utveckling verksamhet nummer läkemedel plan gräns "
                          "kontakt vård stöd myndighet uppdrag väg",
                          "ni");
        m_dictionary->add("behovs regerings utvecklings planen gränserna kansliet vägen boende "
                          "myndighets länsgräns länsgränserna års rapport",
                          "n");
        m_dictionary->add("läns", "ni");
        m_dictionary->add("direkt sluten digital", "a");
        m_dictionary->add("boende", "nia");
        m_dictionary->add("utvecklingsvägen personstöd", "+n");
        m_dictionary->add("den en är nämnden har av i under", "");
        m_resources.lexicon.function_words = {"den", "en", "är", "har", "av", "i"};
        m_resources.lexicon.determiners = {"den", "en"};
        m_resources.lexicon.not_split = {{"boende", {"stöd"}}};
        for (const char* word :
             {"personnummer", "behovsläkemedel", "regeringskansliet", "direktkontakt", "slutenvård",
              "boendestöd", "verksamhetsplanen", "allmänheten", "årsrapport"}) {
            m_resources.lexicon.frequency.add(word, 7);
        }
    }
    Split at(std::string_view text, std::uint32_t token) {
        return split_at(prose(text), m_resources, token);
    }
};

TEST_F(SarskrivningTest, FindsHalvesOfACommonWord) {
    EXPECT_EQ(at("nämnden har person nummer", 2), Split::likely);
    EXPECT_EQ(at("nämnden har regerings kansliet", 2), Split::likely);
    EXPECT_EQ(at("Person nummer är", 0), Split::likely) << "a sentence's first word";
    EXPECT_EQ(at("en behovs läkemedel", 1), Split::likely) << "common enough after an article too";
}

TEST_F(SarskrivningTest, FindsAFirstHalfThatOnlyLinks) {
    EXPECT_EQ(at("under utvecklings vägen", 1), Split::likely);
    EXPECT_EQ(at("en utvecklings vägen", 1), Split::none) << "a genitive, after an article";
    EXPECT_EQ(at("digital utvecklings vägen", 1), Split::none) << "... or an adjective";
}

TEST_F(SarskrivningTest, OnlyAsksAboutWordsThatAreRare) {
    EXPECT_EQ(at("över läns gränserna", 1), Split::possible);
}

TEST_F(SarskrivningTest, LeavesPhrasesAlone) {
    EXPECT_EQ(at("nämnden har direkt kontakt", 2), Split::none) << "adjective and noun";
    EXPECT_EQ(at("i sluten vård", 1), Split::none);
    EXPECT_EQ(at("den boende stöd", 1), Split::none) << "listed exception";
    EXPECT_EQ(at("nämnden har person stöd", 2), Split::none) << "could be a word, but is none";
    EXPECT_EQ(at("under års rapport", 1), Split::none);
}

TEST_F(SarskrivningTest, WantsOneBlankAndOneSentence) {
    EXPECT_EQ(at("person  nummer", 0), Split::none);
    EXPECT_EQ(at("person, nummer", 0), Split::none);
    EXPECT_EQ(at("person. Nummer", 0), Split::none);
    EXPECT_EQ(at("person Nummer", 0), Split::none);
    EXPECT_EQ(at("person\nnummer", 0), Split::none);
    EXPECT_EQ(at("person- nummer", 0), Split::none);
    EXPECT_EQ(at("nämnden har ”person nummer”", 3), Split::none) << "quoted";
    EXPECT_EQ(at("person", 0), Split::none);
}

TEST_F(SarskrivningTest, TakesAnUnknownHalfOfACommonWordForASplit) {
    EXPECT_EQ(at("till allmän heten", 1), Split::likely);
}

TEST_F(SarskrivningTest, FindsNothingWithoutADictionary) {
    const language::Prose made = prose("nämnden har person nummer");
    m_resources.swedish.reset();
    EXPECT_EQ(split_at(made, m_resources, 2), Split::none);
}

} // namespace
} // namespace styrkoll::check
