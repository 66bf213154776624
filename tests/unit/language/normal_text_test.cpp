// SPDX-License-Identifier: Apache-2.0
#include "language/normal_text.hpp"

#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::language {
namespace {

struct Normal {
    std::string text;
    std::vector<Shift> shifts;
};

Normal normal(std::string_view source) {
    Normal made;
    append_normal(source, made.text, made.shifts);
    return made;
}

/// The piece of the source that the first occurrence of `piece` in the normal text stands for.
std::string source_of(std::string_view source, std::string_view piece) {
    const Normal made = normal(source);
    const std::size_t at = made.text.find(piece);
    if (at == std::string::npos) {
        return "(not there)";
    }
    const auto [begin, end] = source_range(made.shifts, static_cast<std::uint32_t>(at),
                                           static_cast<std::uint32_t>(at + piece.size()));
    return std::string(source.substr(begin, end - begin));
}

TEST(NormalText, LeavesOrdinarySwedishAsItIs) {
    const Normal made = normal("Kommunfullmäktiges mål – ”idé” à 5 §");
    EXPECT_EQ(made.text, "Kommunfullmäktiges mål – ”idé” à 5 §");
    EXPECT_TRUE(made.shifts.empty());
}

TEST(NormalText, DropsSoftHyphensAndZeroWidthCharacters) {
    EXPECT_EQ(normal("kommun\u00ADstyr\u200Belsen\uFEFF").text, "kommunstyrelsen");
    EXPECT_EQ(source_of("en kommun\u00ADstyrelse till", "kommunstyrelse"), "kommun\u00ADstyrelse");
    EXPECT_EQ(source_of("kommun\u00ADstyrelsen", "styrelsen"), "styrelsen");
}

TEST(NormalText, MakesEveryBlankASpaceAndEveryHyphenAHyphen) {
    EXPECT_EQ(normal("12\u00A0000\u202Fkr").text, "12 000 kr");
    EXPECT_EQ(normal("e\u2011tjänst barn\u2010 och").text, "e-tjänst barn- och");
    EXPECT_EQ(normal("SCB\u2019s").text, "SCB's");
    EXPECT_EQ(source_of("en e\u2011tjänst här", "e-tjänst"), "e\u2011tjänst");
}

TEST(NormalText, SpellsOutLigatures) {
    EXPECT_EQ(normal("ﬁnansiering, eﬀekt, aﬄuent").text, "finansiering, effekt, affluent");
    EXPECT_EQ(source_of("ny ﬁnansiering nu", "finansiering"), "ﬁnansiering");
    EXPECT_EQ(source_of("ny ﬁnansiering nu", "nu"), "nu");
    EXPECT_EQ(source_of("soﬂ", "sofl"), "soﬂ");
}

TEST(NormalText, ComposesLettersAndTheirMarks) {
    EXPECT_EQ(normal("a\u030Akla\u0308ger o\u0308ver ide\u0301").text, "åkläger över idé");
    EXPECT_EQ(source_of("det ma\u030Alet nu", "målet"), "ma\u030Alet");
    EXPECT_EQ(source_of("det ma\u030Alet nu", "nu"), "nu");
    EXPECT_EQ(source_of("ma\u030A", "må"), "ma\u030A");
    EXPECT_EQ(normal("e\u0302\u0301").text, "\u1EBF");
    EXPECT_EQ(source_of("x e\u0302\u0301 y", "\u1EBF"), "e\u0302\u0301");
}

TEST(NormalText, LeavesAMarkThatHasNothingToStandOn) {
    EXPECT_EQ(normal("\u0308x").text, "\u0308x");
    EXPECT_EQ(normal("a\u00AD\u030A").text, "a\u030A");
}

TEST(NormalText, FindsTheWayBackFromEveryPlace) {
    const std::string_view source = "\u00AD\uFEFFa\u030A\u00ADﬁ\u00A0\u200Bb\u2011\u00AD";
    const Normal made = normal(source);
    EXPECT_EQ(made.text, "åfi b-");
    for (std::size_t begin = 0; begin < made.text.size(); ++begin) {
        const auto [from, to] = source_range(made.shifts, static_cast<std::uint32_t>(begin),
                                             static_cast<std::uint32_t>(made.text.size()));
        EXPECT_LE(from, to);
        EXPECT_LE(to, source.size());
        EXPECT_EQ(text::find_invalid_utf8(source.substr(0, from)), std::string_view::npos);
    }
}

TEST(NormalText, CountsFromThePassageNotFromTheWholeText) {
    std::string text = "förra stycket\n";
    std::vector<Shift> shifts;
    const std::size_t begin = text.size();
    append_normal("kommun\u00ADal", text, shifts);
    EXPECT_EQ(text.substr(begin), "kommunal");
    EXPECT_EQ(source_range(shifts, 6, 8), (std::pair<std::uint32_t, std::uint32_t>(8, 10)));
}

} // namespace
} // namespace styrkoll::language
