// SPDX-License-Identifier: Apache-2.0
#include "plan/wording.hpp"

#include <gtest/gtest.h>

namespace styrkoll::plan {
namespace {

TEST(NormalForm, IsEqualForDefiniteFormsAndGenitives) {
    EXPECT_EQ(normal_form("Ekonomi"), normal_form("Ekonomin"));
    EXPECT_EQ(normal_form("Investeringar"), normal_form("Investeringarna"));
    EXPECT_EQ(normal_form("Uppföljning"), normal_form("Uppföljningen"));
    EXPECT_EQ(normal_form("verksamhet"), normal_form("verksamheten"));
    EXPECT_EQ(normal_form("Ansvarig nämnd"), normal_form("Ansvariga nämnder"));
}

TEST(NormalForm, KeepsDifferentHeadingsApart) {
    EXPECT_NE(normal_form("Uppföljning"), normal_form("Uppföljning av privata utförare"));
    EXPECT_NE(normal_form("Mål"), normal_form("Målvärde"));
    EXPECT_NE(normal_form("Personal"), normal_form("Personer"));
}

TEST(NormalForm, SeesThroughSoftHyphensDashesAndHardSpaces) {
    EXPECT_EQ(normal_form("Verksam\u00ADhets\u00ADplan"), normal_form("verksamhetsplan"));
    EXPECT_EQ(normal_form("Omvärlds\u2010 och nuläge"), normal_form("Omvärlds- och nuläge"));
    EXPECT_EQ(normal_form("Mål\u00A0och inriktning"), normal_form("Mål och inriktning"));
    EXPECT_EQ(normal_form("Ma\u030Al"), normal_form("Mål"));
}

TEST(StripNumbering, TakesAwayNumbersRomanNumbersAndLetters) {
    EXPECT_EQ(strip_numbering("3.2 Ekonomi"), "Ekonomi");
    EXPECT_EQ(strip_numbering("3.2. Ekonomi"), "Ekonomi");
    EXPECT_EQ(strip_numbering("III. Mål"), "Mål");
    EXPECT_EQ(strip_numbering("II Mål"), "Mål");
    EXPECT_EQ(strip_numbering("A) Mål"), "Mål");
    EXPECT_EQ(strip_numbering("12 Uppföljning"), "Uppföljning");
    EXPECT_EQ(strip_numbering("4) Risker"), "Risker");
}

TEST(StripNumbering, LeavesWordsYearsAndLoneNumbers) {
    EXPECT_EQ(strip_numbering("2027 års budget"), "2027 års budget");
    EXPECT_EQ(strip_numbering("I Strängnäs"), "I Strängnäs");
    EXPECT_EQ(strip_numbering("3D-modell"), "3D-modell");
    EXPECT_EQ(strip_numbering("7"), "7");
    EXPECT_EQ(strip_numbering(""), "");
}

} // namespace
} // namespace styrkoll::plan
