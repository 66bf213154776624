// SPDX-License-Identifier: Apache-2.0
#include "report/layout.hpp"

#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

std::string paragraph(const Spans& spans, std::size_t width = 40, Color color = Color::no) {
    Layout layout(width, color);
    layout.paragraph(2, spans);
    return layout.take();
}

TEST(Layout, WrapsAtWordsByCodePoints) {
    EXPECT_EQ(paragraph({{"ååååååååå ååååååååå ååååååååå åååååååå ååå"}}),
              "  ååååååååå ååååååååå ååååååååå åååååååå\n  ååå\n");
}

TEST(Layout, LetsAWordThatIsTooLongStandWhole) {
    const std::string path(60, 'x');
    EXPECT_EQ(paragraph({{"se " + path + " nu"}}), "  se\n  " + path + "\n  nu\n");
}

TEST(Layout, KeepsSpansTogetherThatNothingParts) {
    EXPECT_EQ(paragraph({{"trettioen tecken innan ett ord"}, {" [regel"}, {"-id]"}}),
              "  trettioen tecken innan ett ord\n  [regel-id]\n");
}

TEST(Layout, MakesOneSpaceOfLineBreaksAndTabs) {
    EXPECT_EQ(paragraph({{"  a\n\n b\t\r\nc "}}), "  a b c\n");
}

TEST(Layout, DoesNotBreakAtAHardSpace) {
    EXPECT_EQ(paragraph({{"en text som är lång innan paragraf §\xC2\xA0"
                          "143"}}),
              "  en text som är lång innan paragraf\n  §\xC2\xA0"
              "143\n");
}

TEST(Layout, WritesNothingForNothing) {
    EXPECT_EQ(paragraph({}), "");
    EXPECT_EQ(paragraph({{"  \n"}}), "");
}

TEST(Layout, TakesFromUntrustedTextWhatATerminalWouldObey) {
    EXPECT_EQ(paragraph({{"a\x1b[31m\x07\x7f\xC2\x9B"
                          "b\xE2\x80\xAE"
                          "c\xFF\xC2\xAD"
                          "d"}}),
              "  a�[31m���b�c�d\n");
}

TEST(Layout, WritesNoColourUnlessAsked) {
    EXPECT_EQ(paragraph({{"fel", Style::error}, {" nu"}}), "  fel nu\n");
}

TEST(Layout, EndsEveryColourOnItsLineAndCountsItAsNothing) {
    EXPECT_EQ(
        paragraph({{"trettiofem tecken, och ännu några fler än", Style::error}}, 40, Color::yes),
        "  \x1b[1;31mtrettiofem tecken, och ännu några fler\x1b[0m\n  \x1b[1;31män\x1b[0m\n");
}

TEST(Layout, PutsTextInAColumnBehindItsLabels) {
    Layout layout(40, Color::no);
    layout.labelled(2, {{"fel", 9}}, {{"Avsnittet ”Ekonomi” saknas i dokumentet."}});
    layout.labelled(2, {{"en lång etikett", 9}}, {{"så"}});
    layout.labelled(2, {{"ensam", 9}}, {});
    EXPECT_EQ(layout.take(), "  fel      Avsnittet ”Ekonomi” saknas i\n"
                             "           dokumentet.\n"
                             "  en lång etikett så\n"
                             "  ensam\n");
}

TEST(Layout, WritesOneBlankLineAtMostAndNoneAtTheTop) {
    Layout layout(40, Color::no);
    layout.blank();
    layout.paragraph(0, {{"a"}});
    layout.blank();
    layout.blank();
    layout.paragraph(0, {{"b"}});
    EXPECT_EQ(layout.take(), "a\n\nb\n");
}

TEST(Layout, KeepsLinesThatAreVerbatim) {
    Layout layout(40, Color::no);
    layout.verbatim(2, "en rad som är längre än fyrtio tecken i bredd\n\n\x1b[0mtvå");
    EXPECT_EQ(layout.take(), "  en rad som är längre än fyrtio tecken i bredd\n\n  �[0mtvå\n");
}

} // namespace
} // namespace styrkoll::report
