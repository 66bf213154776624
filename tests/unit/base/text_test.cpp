// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll {
namespace {

using Words = std::vector<std::string_view>;

TEST(Fold, TakesWhatAPersonCallsTheSameAsOne) {
    EXPECT_EQ(text::fold("  Mål   och\tUPPDRAG \n"), "mål och uppdrag");
    EXPECT_EQ(text::fold("ÅÄÖ ÉÜ Straße"), "åäö éü strasse");
    EXPECT_EQ(text::fold("2026–2028"), "2026-2028");
    EXPECT_EQ(text::fold("social\u00ADnämnden\u200B"), "socialnämnden");
    EXPECT_EQ(text::fold("tkr\u00A01\u202F000"), "tkr 1 000");
    EXPECT_EQ(text::fold("3 × 4 ÷ 2"), "3 × 4 ÷ 2");
}

TEST(Fold, ComposesLettersWrittenWithCombiningMarks) {
    EXPECT_EQ(text::fold("A\u030Angstro\u0308m"), text::fold("Ångström"));
    EXPECT_EQ(text::fold("Planen fo\u0308r 2027 – 2029"), "planen för 2027 - 2029");
}

TEST(Fold, LosesNothingOfLettersThatGrow) {
    EXPECT_EQ(text::fold("Ⱥ – Ⱥ – Ⱥ"), "ⱥ - ⱥ - ⱥ"); // two bytes become three
    const std::string long_text(1000, 'A');
    EXPECT_EQ(text::fold(long_text + "Ⱥ " + long_text),
              std::string(1000, 'a') + "ⱥ " + std::string(1000, 'a'));
}

TEST(Fold, TakesMalformedBytesWithoutReadingPastThem) {
    EXPECT_EQ(text::fold("a\xC3"), "a\uFFFD");
    EXPECT_EQ(text::fold(std::string("\x01", 1) + "B"), std::string("\x01", 1) + "b");
    EXPECT_EQ(text::fold(""), "");
    EXPECT_EQ(text::fold(" \u00A0 "), "");
}

TEST(Squeeze, KeepsCase) {
    EXPECT_EQ(text::squeeze("  Barn-  och\u00A0Ungdom — Å "), "Barn- och Ungdom - Å");
}

TEST(Lower, KeepsEverythingButCase) {
    EXPECT_EQ(text::lower("  ÅRSPLAN — Ä× "), "  årsplan — ä× ");
    EXPECT_EQ(text::lower("\u0130STANBUL Ⱥ"),
              "istanbul ⱥ"); // a letter that shrinks, one that grows
    EXPECT_EQ(text::lower("МЭР"), "мэр");
}

TEST(Words, HoldTheirInnerSigns) {
    EXPECT_EQ(text::words("Barn- och ungdomsnämndens t.ex. (KS:s) mål."),
              (Words{"Barn", "och", "ungdomsnämndens", "t.ex", "KS:s", "mål"}));
    EXPECT_EQ(text::words("a--b c’d e\u00ADf"), (Words{"a", "b", "c’d", "e\u00ADf"}));
    EXPECT_EQ(text::words("å×ö"), (Words{"å", "ö"}));
    EXPECT_TRUE(text::words(" .–? ").empty());
}

TEST(Beginning, CountsCodePoints) {
    EXPECT_EQ(text::beginning("åäö", 2), "åä");
    EXPECT_EQ(text::beginning("åäö", 9), "åäö");
}

} // namespace
} // namespace styrkoll
