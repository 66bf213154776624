// SPDX-License-Identifier: Apache-2.0
#include "report/words.hpp"

#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

using result::Verdict;

document::Location place() {
    document::Location location;
    location.part = "content.xml";
    location.paragraph = 12;
    location.line = 2;
    location.headings = {"Mål och inriktning", "Trygga barn"};
    location.quote = "I1 Trygga barn";
    return location;
}

TEST(Place, IsTheHeadingsTheParagraphAndTheWords) {
    EXPECT_EQ(place_words(Language::swedish, place(), "plan.odt"),
              "Mål och inriktning › Trygga barn, stycke 12: ”I1 Trygga barn”");
    EXPECT_EQ(place_words(Language::english, place(), "plan.odt"),
              "Mål och inriktning › Trygga barn, paragraph 12: ”I1 Trygga barn”");
}

TEST(Place, HasALineWhereAPersonWroteTheXml) {
    document::Location location = place();
    location.part = "plan.xml";
    location.line = 31;
    EXPECT_EQ(place_words(Language::swedish, location, "plan.xml"),
              "Mål och inriktning › Trygga barn, stycke 12, rad 31: ”I1 Trygga barn”");
}

TEST(Place, HasALineWhereThereIsNoParagraph) {
    document::Location location;
    location.part = "content.xml";
    location.line = 7;
    EXPECT_EQ(place_words(Language::swedish, location, "plan.odt"), "rad 7");
}

TEST(Place, CallsThePartsOfAPackageByWhatTheyAreToAPerson) {
    document::Location location;
    location.paragraph = 2;
    location.part = "styles.xml";
    EXPECT_EQ(place_words(Language::swedish, location, "plan.odt"),
              "sidhuvud eller sidfot, stycke 2");
    location.paragraph = 0;
    location.part = "meta.xml";
    EXPECT_EQ(place_words(Language::english, location, "plan.odt"), "document properties");
}

TEST(Place, OfTheDocumentAsAWholeIsNothing) {
    EXPECT_EQ(place_words(Language::swedish, {}, "plan.odt"), "");
}

TEST(Place, CutsLongWords) {
    document::Location location = place();
    location.headings = {std::string(500, 'h')};
    location.quote = std::string(500, 'q');
    EXPECT_LT(place_words(Language::swedish, location, "plan.odt").size(), 160U);
}

TEST(Verdict, IsSaidInWords) {
    EXPECT_EQ(verdict_words(Language::swedish, Verdict::pass, {}), "Kan gå ut");
    EXPECT_EQ(verdict_words(Language::swedish, Verdict::fail, {}), "Får inte gå ut");
    EXPECT_EQ(verdict_words(Language::swedish, Verdict::incomplete, {}),
              "Kunde inte kontrolleras helt");
    EXPECT_EQ(verdict_words(Language::swedish, Verdict::unreadable, {}), "Kunde inte läsas");
    EXPECT_EQ(verdict_words(Language::english, Verdict::fail, {}), "Must not go out");
}

// With --fail-on never a document full of errors passes; the words must not send it out.
TEST(Verdict, DoesNotCallADocumentWithErrorsReadyToGoOut) {
    EXPECT_EQ(verdict_words(Language::swedish, Verdict::pass, {2, 0, 0}),
              "Har fel, men inget stoppar");
    EXPECT_EQ(verdict_words(Language::swedish, Verdict::pass, {0, 2, 1}), "Kan gå ut");
}

TEST(Counts, AreWordsWithTheirPlurals) {
    EXPECT_EQ(words_of(Language::swedish, {2, 1, 3}), "2 fel, 1 varning, 3 notiser");
    EXPECT_EQ(words_of(Language::english, {1, 2, 1}), "1 error, 2 warnings, 1 note");
    EXPECT_EQ(words_of(Language::swedish, {}), "");
}

} // namespace
} // namespace styrkoll::report
