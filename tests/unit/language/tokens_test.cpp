// SPDX-License-Identifier: Apache-2.0
#include "language/tokens.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace styrkoll::language {
namespace {

using ::testing::ElementsAre;

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    tokenise(
        text, [](std::string_view piece) { return piece == "kap." || piece == "kr."; }, tokens);
    return tokens;
}

/// The tokens' texts; numbers in [], codes in {}, marks in ().
std::vector<std::string> read(std::string_view text) {
    std::vector<std::string> out;
    for (const Token& token : tokens_of(text)) {
        const std::string piece(text.substr(token.begin, token.end - token.begin));
        switch (token.kind) {
        case TokenKind::word:
            out.push_back(piece);
            break;
        case TokenKind::number:
            out.push_back('[' + piece + ']');
            break;
        case TokenKind::code:
            out.push_back('{' + piece + '}');
            break;
        case TokenKind::mark:
            out.push_back('(' + piece + ')');
            break;
        }
    }
    return out;
}

TEST(Tokens, AreWordsNumbersAndMarks) {
    EXPECT_THAT(read("Målet är 7,5 procent."),
                ElementsAre("Målet", "är", "[7,5]", "procent", "(.)"));
    EXPECT_THAT(read("Åtgärder (ÄÖ) – élan"),
                ElementsAre("Åtgärder", "(()", "ÄÖ", "())", "(–)", "élan"));
    EXPECT_THAT(read(""), ElementsAre());
}

TEST(Tokens, SkipAddressesAndFileNamesWhole) {
    EXPECT_THAT(read("se www.strangnas.se/plan, eller"),
                ElementsAre("se", "{www.strangnas.se/plan}", "(,)", "eller"));
    EXPECT_THAT(read("(kommun@strangnas.se)"), ElementsAre("(()", "{kommun@strangnas.se}", "())"));
    EXPECT_THAT(
        read("https://a.b C:\\mapp\\fil plan_2027 rapport.odt."),
        ElementsAre("{https://a.b}", "{C:\\mapp\\fil}", "{plan_2027}", "{rapport.odt}", "(.)"));
    EXPECT_THAT(read("scb.se kolada.se/jamfor"), ElementsAre("{scb.se}", "{kolada.se/jamfor}"));
    EXPECT_THAT(read("fatt.se över"), ElementsAre("{fatt.se}", "över"));
    EXPECT_THAT(read("____ namn"), ElementsAre("(_)", "(_)", "(_)", "(_)", "namn"));
}

TEST(Tokens, PartAtEverySlash) {
    EXPECT_THAT(read("och/eller nämnder/styrelser"),
                ElementsAre("och", "(/)", "eller", "nämnder", "(/)", "styrelser"));
    EXPECT_THAT(read("2026/2027"), ElementsAre("[2026]", "(/)", "[2027]"));
}

TEST(Tokens, KeepHyphensInsideAndAtTheEnd) {
    EXPECT_THAT(read("KF-uppdrag e-tjänst hbtqi-personer"),
                ElementsAre("KF-uppdrag", "e-tjänst", "hbtqi-personer"));
    EXPECT_THAT(read("barn- och ungdom, hälso-/sjukvård"),
                ElementsAre("barn-", "och", "ungdom", "(,)", "hälso-", "(/)", "sjukvård"));
    EXPECT_TRUE(tokens_of("barn- och")[0].dangling_hyphen);
    EXPECT_FALSE(tokens_of("e-tjänst")[0].dangling_hyphen);
    EXPECT_THAT(read("skolskjuts och -kort"), ElementsAre("skolskjuts", "och", "(-)", "kort"));
    EXPECT_THAT(read("mål - medel"), ElementsAre("mål", "(-)", "medel"));
}

TEST(Tokens, BindColonsAfterCapitalsDigitsAndSingleLetters) {
    EXPECT_THAT(read("EU:s API:er 1:a t:a 2017:725"),
                ElementsAre("EU:s", "API:er", "1:a", "t:a", "[2017:725]"));
    EXPECT_THAT(read("vd:n pdf:erna tv:ns, mål:en"),
                ElementsAre("vd:n", "pdf:erna", "tv:ns", "(,)", "mål:en"));
    EXPECT_THAT(read("Mål:trygghet EU:riktlinjer"),
                ElementsAre("Mål", "(:)", "trygghet", "EU", "(:)", "riktlinjer"));
    EXPECT_THAT(read("nämnden: beslut"), ElementsAre("nämnden", "(:)", "beslut"));
}

TEST(Tokens, KeepTheFullStopsOfAbbreviations) {
    EXPECT_THAT(read("t.ex. bl.a. fr.o.m. p.g.a. m.m."),
                ElementsAre("t.ex.", "bl.a.", "fr.o.m.", "p.g.a.", "m.m."));
    EXPECT_THAT(read("11 kap. 6 § kostar 5 kr."),
                ElementsAre("[11]", "kap.", "[6]", "(§)", "kostar", "[5]", "kr."));
    EXPECT_THAT(read("t.ex nämnden."), ElementsAre("t.ex", "nämnden", "(.)"));
    EXPECT_TRUE(tokens_of("t.ex. x")[0].abbreviation);
    EXPECT_TRUE(tokens_of("kap. x")[0].abbreviation);
    EXPECT_FALSE(tokens_of("slut. x")[0].abbreviation);
}

TEST(Tokens, DoNotBindTwoSentencesWithoutABlank) {
    EXPECT_THAT(read("avslutad.Nämnden"), ElementsAre("avslutad", "(.)", "Nämnden"));
    EXPECT_THAT(read("plan.Det"), ElementsAre("plan", "(.)", "Det"));
}

TEST(Tokens, KeepNumbersWithWhatBindsThem) {
    EXPECT_THAT(
        read("2027-2029 1,5 12.30 3.2.1 2017:725 5%"),
        ElementsAre("[2027-2029]", "[1,5]", "[12.30]", "[3.2.1]", "[2017:725]", "[5]", "(%)"));
    EXPECT_THAT(read("23 184 tkr"), ElementsAre("[23]", "[184]", "tkr"));
    EXPECT_THAT(read("60-talet 3-åringar CO2 A4 F-9"),
                ElementsAre("60-talet", "3-åringar", "CO2", "A4", "F-9"));
}

TEST(Tokens, JoinAWordThatIsSplitAtALineEnd) {
    EXPECT_THAT(read("i sam-\nhället"), ElementsAre("i", "sam-\nhället"));
    EXPECT_THAT(read("barn-\noch unga"), ElementsAre("barn-", "och", "unga"));
    EXPECT_THAT(read("HSL-\nUppdrag"), ElementsAre("HSL-", "Uppdrag"));
    EXPECT_THAT(read("sam-\nhälls-\nbygge nu"), ElementsAre("sam-\nhälls-\nbygge", "nu"));
}

TEST(Tokens, KnowBlanksAndLineEndsBeforeThem) {
    const auto tokens = tokens_of("ett, två\ntre");
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_TRUE(tokens[0].space_before && tokens[0].line_before);
    EXPECT_FALSE(tokens[1].space_before);
    EXPECT_TRUE(tokens[2].space_before && !tokens[2].line_before);
    EXPECT_TRUE(tokens[3].space_before && tokens[3].line_before);
}

TEST(Tokens, CoverHostileTextWithoutEnd) {
    const std::string hyphens(100'000, '-');
    EXPECT_EQ(tokens_of(hyphens).size(), 100'000U);
    std::string stops;
    for (int i = 0; i < 50'000; ++i) {
        stops += "a.";
    }
    EXPECT_EQ(tokens_of(stops).size(), 1U);
    EXPECT_EQ(tokens_of(std::string(1'000'000, 'a')).size(), 1U);
    EXPECT_EQ(tokens_of("\xEF\xBF\xBF\xF4\x8F\xBF\xBF").size(), 2U);
}

} // namespace
} // namespace styrkoll::language
