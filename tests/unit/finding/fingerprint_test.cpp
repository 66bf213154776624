// SPDX-License-Identifier: Apache-2.0
#include "finding/finding.hpp"

#include <gtest/gtest.h>

namespace styrkoll::finding {
namespace {

constexpr std::string_view k_key = "verksamhetsplan/sn/2027-01-01";

Finding finding() {
    Finding finding;
    finding.rule = "post-dubbel-kod";
    document::Location location;
    location.part = "content.xml";
    location.paragraph = 12;
    location.start = 3;
    location.end = 16;
    location.line = 2;
    location.column = 4711;
    location.headings = {"Mål och inriktning", "Trygga barn"};
    location.quote = "I1 Trygga barn";
    finding.location = location;
    finding.arguments = {{"kod", "I1"}};
    return finding;
}

Finding without_place(std::string section) {
    Finding missing;
    missing.rule = "avsnitt-saknas";
    missing.arguments = {{"avsnitt", std::move(section)}};
    return missing;
}

TEST(Fingerprint, Is128BitsInHex) {
    const std::string print = fingerprint(k_key, finding(), 0);
    EXPECT_EQ(print.size(), 32U);
    EXPECT_EQ(print.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(Fingerprint, StaysWhenTheParagraphMoves) {
    Finding moved = finding();
    moved.location->paragraph = 90;
    moved.location->start = 0;
    moved.location->end = 13;
    moved.location->line = 40;
    moved.location->column = 1;
    moved.location->xml_id = "i1";
    moved.location->before = "nytt";
    EXPECT_EQ(fingerprint(k_key, moved, 0), fingerprint(k_key, finding(), 0));
}

TEST(Fingerprint, StaysWithSoftHyphensOtherDashesAndSpaces) {
    Finding written = finding();
    written.location->headings[0] = "Mål\xC2\xA0och  inrikt\xC2\xADning";
    written.location->quote = "I1  Trygga\xC2\xAD barn ";
    EXPECT_EQ(fingerprint(k_key, written, 0), fingerprint(k_key, finding(), 0));
}

TEST(Fingerprint, StaysWhenHeadingsAreNumberedAnew) {
    Finding numbered = finding();
    numbered.location->headings[0] = "4. Mål och inriktning";
    numbered.location->headings[1] = "4.2 Trygga barn";
    EXPECT_EQ(fingerprint(k_key, numbered, 0), fingerprint(k_key, finding(), 0));
}

// A heading is not among the headings it stands under: its own number is in the quote.
TEST(Fingerprint, OfAHeadingStaysWhenItIsNumberedAnew) {
    const auto print = [](const char* quote, std::uint32_t start = 0, const char* before = "") {
        Finding of_heading = finding();
        of_heading.location->quote = quote;
        of_heading.location->start = start;
        of_heading.location->before = before;
        of_heading.location->after.clear();
        return fingerprint(k_key, of_heading, 0);
    };
    EXPECT_EQ(print("6. Ekonomi"), print("7. Ekonomi"));
    EXPECT_EQ(print("6.1 Ekonomi"), print("Ekonomi"));
    EXPECT_EQ(print("6 Ekonomi"), print("12 Ekonomi"));
    EXPECT_NE(print("12 000 kr"), print("13 000 kr"));
    EXPECT_NE(print("3 procent"), print("4 procent"));
    EXPECT_NE(print("2026 Budget"), print("2027 Budget"));
    EXPECT_NE(print("6. Ekonomi", 4, "Se "), print("7. Ekonomi", 4, "Se ")) << "a part of a text";
}

// The help of a missing section says after which one to put it, in the language of the run. The
// fingerprint must not follow when that one is renamed or the run is in English.
TEST(Fingerprint, StaysWhenArgumentsOfAQuotedPlaceChange) {
    Finding other = finding();
    other.arguments = {{"kod", "I1"}, {"var", "after ”Ekonomi”"}};
    EXPECT_EQ(fingerprint(k_key, other, 0), fingerprint(k_key, finding(), 0));
}

TEST(Fingerprint, TellsArgumentsApartWhereThereIsNoQuote) {
    EXPECT_NE(fingerprint(k_key, without_place("Ekonomi"), 0),
              fingerprint(k_key, without_place("Mål"), 0));
}

TEST(Fingerprint, StaysWhenCountsAndPlacesInTheArgumentsChange) {
    Finding counted = without_place("Ekonomi");
    counted.arguments.insert(counted.arguments.begin(), {"antal", "3"});
    counted.arguments.emplace_back("plats", "rad 2, kolumn 17");
    counted.arguments.emplace_back("plats-en", "line 2, column 17");
    EXPECT_EQ(fingerprint(k_key, counted, 0), fingerprint(k_key, without_place("Ekonomi"), 0));
}

TEST(Fingerprint, StaysWithOtherWordsForSeverityAndSuggestions) {
    Finding other = finding();
    other.severity = Severity::note;
    other.suggestions = {"I2"};
    other.related.push_back({"b.odt", std::nullopt, "här"});
    EXPECT_EQ(fingerprint(k_key, other, 0), fingerprint(k_key, finding(), 0));
}

// A waiver of one comment hid every comment that was written afterwards.
TEST(Fingerprint, OfWhatIsLeftInADocumentTellsItsPlacesApart) {
    Finding left = finding();
    left.rule = "kvar-kommentar";
    left.subject = "kvar-kommentar";
    left.arguments = {{"antal", "2"}};
    left.related.push_back({"a.odt", left.location, "också här"});
    const std::string print = fingerprint(k_key, left, 0);
    Finding moved = left;
    moved.related[0].location->paragraph = 99;
    EXPECT_EQ(fingerprint(k_key, moved, 0), print);
    Finding other = left;
    other.related[0].location->quote = "Stämmer det här?";
    EXPECT_NE(fingerprint(k_key, other, 0), print);
    other = left;
    other.location->quote = "Stämmer det här?";
    EXPECT_NE(fingerprint(k_key, other, 0), print);
    other = left;
    other.arguments = {{"antal", "3"}};
    EXPECT_NE(fingerprint(k_key, other, 0), print) << "one that is not listed";
}

TEST(Fingerprint, TellsDocumentRuleHeadingWordsAndOccurrenceApart) {
    const std::string print = fingerprint(k_key, finding(), 0);
    EXPECT_NE(fingerprint("kontorsplan/sk/2027-01-01", finding(), 0), print);
    EXPECT_NE(fingerprint(k_key, finding(), 1), print);
    Finding other = finding();
    other.rule = "post-utan-titel";
    EXPECT_NE(fingerprint(k_key, other, 0), print);
    other = finding();
    other.location->headings.pop_back();
    EXPECT_NE(fingerprint(k_key, other, 0), print);
    other = finding();
    other.location->quote = "I1 Trygga unga";
    EXPECT_NE(fingerprint(k_key, other, 0), print);
}

// Two sections missing at one place differed by occurrence alone. When the first was put right, the
// second took over its fingerprint, and with it whatever had been said about the first.
TEST(Fingerprint, OfASecondMissingSectionStaysWhenTheFirstIsPutRight) {
    std::vector<Finding> before{without_place("Ekonomi"), without_place("Uppföljning")};
    std::vector<Finding> after{without_place("Uppföljning")};
    for (std::vector<Finding>* findings : {&before, &after}) {
        for (Finding& each : *findings) {
            each.subject = each.arguments.front().second;
            each.location = finding().location;
        }
        add_fingerprints(k_key, *findings);
    }
    EXPECT_EQ(before[1].fingerprint, after[0].fingerprint);
    EXPECT_NE(before[0].fingerprint, before[1].fingerprint);
}

TEST(Fingerprint, CountsEqualFindingsInDocumentOrderWhateverOrderTheyCameIn) {
    Finding first = finding();
    Finding second = finding();
    second.location->paragraph = 20;
    std::vector<Finding> forward{first, second};
    std::vector<Finding> backward{second, first};
    add_fingerprints(k_key, forward);
    add_fingerprints(k_key, backward);
    EXPECT_EQ(forward[0].fingerprint, backward[1].fingerprint);
    EXPECT_EQ(forward[1].fingerprint, backward[0].fingerprint);
    EXPECT_EQ(forward[0].fingerprint, fingerprint(k_key, first, 0));
    EXPECT_EQ(forward[1].fingerprint, fingerprint(k_key, second, 1));
}

TEST(Fingerprint, DoesNotMixUpWhereOnePartEndsAndTheNextBegins) {
    Finding left = without_place("a");
    left.arguments = {{"x", "ab"}, {"y", "c"}};
    Finding right = without_place("a");
    right.arguments = {{"x", "a"}, {"y", "bc"}};
    EXPECT_NE(fingerprint(k_key, left, 0), fingerprint(k_key, right, 0));
}

} // namespace
} // namespace styrkoll::finding
