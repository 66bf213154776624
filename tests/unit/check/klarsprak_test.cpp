// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/klarsprak/section_readability.hpp"
#include "styled.hpp"

namespace styrkoll::check {
namespace {

using document::BlockKind;

constexpr const char* k_word = "klarsprak-ord";
constexpr const char* k_sentence = "klarsprak-lang-mening";
constexpr const char* k_mean = "klarsprak-meningslangd";
constexpr const char* k_lix = "klarsprak-lix";

std::string sentence(int words, const std::string& word = "ord") {
    std::string text = "Vi";
    for (int at = 1; at < words; ++at) {
        text += " " + word;
    }
    return text + ".";
}

TEST(PlainWords, GiveOneFindingForEachWordWithItsPlaces) {
    const Checked text =
        styled(plain_words(), {{"Nämnden skall besluta."}, {"Den skall erhålla en plan."}});
    ASSERT_EQ(text.count(k_word), 2U);
    const auto& finding = text.the(k_word);
    EXPECT_EQ(argument(finding, "ord"), "skall");
    EXPECT_EQ(argument(finding, "antal"), "2");
    EXPECT_EQ(finding.related.size(), 1U);
    EXPECT_THAT(finding.suggestions, ElementsAre("ska"));
}

TEST(PlainWords, OfferEachSuggestionByItself) {
    const Checked text = styled(plain_words(), "Beslut beträffande planen.");
    EXPECT_THAT(text.the(k_word).suggestions, ElementsAre("om", "när det gäller"));
}

TEST(PlainWords, TakeTheLongestPhraseAlone) {
    const Checked text = styled(plain_words(), "Det sker med beaktande av planen.");
    EXPECT_EQ(text.count(k_word), 1U);
    EXPECT_EQ(text.quote(k_word), "med beaktande av");
}

TEST(PlainWords, LeaveWhatIsCitedFromOthersOrFromLaw) {
    EXPECT_THAT(styled(plain_words(), "I reglementet står ”nämnden skall besluta”.").rules(),
                IsEmpty());
    EXPECT_THAT(styled(plain_words(), "Enligt 6 kap. 5 § skall nämnden besluta.").rules(),
                IsEmpty());
    EXPECT_THAT(
        styled(plain_words(), {{"Nämnden skall besluta.", BlockKind::paragraph, "Citat"}}).rules(),
        IsEmpty());
    EXPECT_EQ(styled(plain_words(), "Enligt 5 § gäller det. Nämnden skall besluta.").count(k_word),
              1U);
}

TEST(PlainWords, LeaveTheWordsOfARatingScale) {
    for (const char* rating : {"Ej uppfyllt", "Ej påbörjat.", "Ej uppfyllt: inget mål nås"}) {
        EXPECT_THAT(styled(plain_words(), {{rating, BlockKind::list_item}}).rules(), IsEmpty())
            << rating;
    }
    EXPECT_EQ(styled(plain_words(), "Målet är ej uppfyllt.").count(k_word), 1U);
    EXPECT_EQ(styled(plain_words(), "Ej uppfylltmål är ej bra.").count(k_word), 1U);
}

TEST(PlainWords, LeaveAMarkOfAFewWordsInACell) {
    const auto cell = [](const std::string& text) {
        return styled(plain_words(), {{text, BlockKind::table_cell}}).count(k_word);
    };
    EXPECT_EQ(cell("Ej aktuellt"), 0U);
    EXPECT_EQ(cell("Ej för 2027"), 0U);
    EXPECT_EQ(cell("Ej aktuellt under hela året"), 1U);
    EXPECT_EQ(cell("Är ej aktuellt"), 1U);
}

TEST(PlainWords, LeaveWordsThatAreOffOrRightInTheirCompany) {
    EXPECT_THAT(styled(plain_words(), "Vi säkerställer och samordnar, samt avser mer.").rules(),
                IsEmpty());
    EXPECT_THAT(styled(plain_words(), "Antal ej verkställda beslut.").rules(), IsEmpty());
    EXPECT_EQ(styled(plain_words(), "Det ingår ej i planen.").count(k_word), 1U);
}

TEST(PlainWords, LeaveToTheMixtureWhatIsMixed) {
    EXPECT_THAT(styled(plain_words(), "Nämnden ska planera och skall besluta.").rules(), IsEmpty());
}

TEST(LongSentences, AreNotedAboveThirtyFiveWordsAndWarnedOfAboveFortyFive) {
    EXPECT_THAT(styled(long_sentences(), sentence(35)).rules(), IsEmpty());
    const Checked noted = styled(long_sentences(), sentence(36));
    EXPECT_EQ(noted.the(k_sentence).severity, finding::Severity::note);
    EXPECT_EQ(argument(noted.the(k_sentence), "antal"), "36");
    EXPECT_EQ(styled(long_sentences(), sentence(45)).the(k_sentence).severity,
              finding::Severity::note);
    EXPECT_EQ(styled(long_sentences(), sentence(46)).the(k_sentence).severity,
              finding::Severity::warning);
}

TEST(LongSentences, AreEachToldOfAtTheirPlace) {
    const Checked text =
        styled(long_sentences(), "Kort mening. " + sentence(40) + " Kort igen. " + sentence(50));
    ASSERT_EQ(text.count(k_sentence), 2U);
    EXPECT_EQ(text.findings[0].location->start, 13U);
}

TEST(LongSentences, AreShownByTheirBeginningWhenTheyNeverEnd) {
    const Checked text = styled(long_sentences(), sentence(100'000));
    EXPECT_EQ(argument(text.the(k_sentence), "antal"), "100000");
    EXPECT_LT(text.quote(k_sentence).size(), 1'000U);
}

TEST(LongSentences, AreNoneWhereAReaderSeesAList) {
    std::string semicolons = "Vi";
    std::string commas = "Vi";
    for (int at = 0; at < 12; ++at) {
        semicolons += " ord ord ord ord;";
        commas += " ord ord ord ord,";
    }
    EXPECT_THAT(styled(long_sentences(), semicolons + " ord.").rules(), IsEmpty());
    EXPECT_THAT(styled(long_sentences(), commas + " ord.").rules(), IsEmpty());
    EXPECT_THAT(styled(long_sentences(), "”" + sentence(50) + "”").rules(), IsEmpty());
    EXPECT_THAT(styled(long_sentences(), {{sentence(50), BlockKind::heading}}).rules(), IsEmpty());
}

TEST(SentenceLength, IsToldOfWhenTheMeanIsAboveTwenty) {
    const std::vector<Paragraph> at_limit(12, Paragraph{sentence(20)});
    EXPECT_THAT(styled(sentence_length(), at_limit).rules(), IsEmpty());
    std::vector<Paragraph> above = at_limit;
    above.push_back({sentence(26)});
    const Checked text = styled(sentence_length(), above);
    EXPECT_EQ(argument(text.the(k_mean), "medel"), "20,5");
    EXPECT_EQ(argument(text.the(k_mean), "langa"), "1");
    EXPECT_EQ(argument(text.the(k_mean), "meningar"), "13");
    EXPECT_EQ(text.the(k_mean).location->paragraph, 1U);
}

TEST(SentenceLength, SaysNothingOfAFewSentences) {
    EXPECT_THAT(styled(sentence_length(), {{sentence(30)}, {sentence(30)}}).rules(), IsEmpty());
}

TEST(SectionLix, IsToldOfOnceForASectionAboveSixty) {
    const std::string hard = sentence(10, "verksamhetsutveckling");
    std::vector<Paragraph> paragraphs{{"Mål", BlockKind::heading}};
    paragraphs.insert(paragraphs.end(), 11, Paragraph{hard});
    paragraphs.push_back({"Uppföljning", BlockKind::heading});
    paragraphs.insert(paragraphs.end(), 30, Paragraph{sentence(5)});
    const Checked text = styled(section_lix(), paragraphs);
    ASSERT_EQ(text.count(k_lix), 1U);
    EXPECT_EQ(text.quote(k_lix), "Mål");
    EXPECT_EQ(argument(text.the(k_lix), "lix"), "100");
    EXPECT_EQ(argument(text.the(k_lix), "langa-ord"), "90");
}

TEST(SectionLix, SaysNothingOfFewerThanAHundredWords) {
    const std::vector<Paragraph> few(9, Paragraph{sentence(11, "verksamhetsutveckling")});
    EXPECT_THAT(styled(section_lix(), few).rules(), IsEmpty());
    const std::vector<Paragraph> enough(10, Paragraph{sentence(11, "verksamhetsutveckling")});
    EXPECT_EQ(styled(section_lix(), enough).count(k_lix), 1U);
}

TEST(ReadabilityBySection, JoinsShortSectionsToTheOneThatEnclosesThem) {
    document::Document document = document_of({{"Plan", BlockKind::heading},
                                               {"Mål", BlockKind::heading},
                                               {sentence(5)},
                                               {"Uppdrag", BlockKind::heading},
                                               {sentence(5) + " " + sentence(7)}});
    document.blocks[1].level = document.blocks[3].level = 2;
    document::link_headings(document);
    language::WordStore store(style_resources());
    const language::Prose prose = make_prose(document, store);
    const auto apart = readability_by_section(document, prose, 0);
    ASSERT_EQ(apart.size(), 2U);
    EXPECT_EQ(apart[0].heading, 1U);
    EXPECT_EQ(apart[0].text.words, 5U);
    EXPECT_EQ(apart[1].text.words, 12U);
    const auto joined = readability_by_section(document, prose, 10);
    ASSERT_EQ(joined.size(), 1U); // five words are left for the title, and nothing encloses it
    EXPECT_EQ(joined[0].heading, 3U);
    const auto all = readability_by_section(document, prose, 15);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].text.words, 17U);
}

} // namespace
} // namespace styrkoll::check
