// SPDX-License-Identifier: Apache-2.0
#include "finding/catalogue.hpp"

#include "base/text.hpp"
#include "rules.hpp"

#include <gtest/gtest.h>

namespace styrkoll::finding {
namespace {

TEST(Severity, IsKnownByItsWordInBothLanguages) {
    EXPECT_EQ(parse_severity("fel"), Severity::error);
    EXPECT_EQ(parse_severity("warning"), Severity::warning);
    EXPECT_EQ(parse_severity("notis"), Severity::note);
    EXPECT_EQ(parse_severity("av"), Severity::off);
    EXPECT_EQ(parse_severity("Fel"), std::nullopt);
    EXPECT_EQ(to_string(Severity::warning), "warning");
}

TEST(Render, PutsArgumentsInTheirPlaces) {
    EXPECT_EQ(render("{a} och {b}, {a}", {{"a", "M1"}, {"b", "M2"}}), "M1 och M2, M1");
}

TEST(Render, LeavesAnUnknownNameAsItStands) {
    EXPECT_EQ(render("Skriv KF-uppdrag {ar}:{n}. {a}", {{"a", "Så."}}),
              "Skriv KF-uppdrag {ar}:{n}. Så.");
}

TEST(Render, TakesBracesInAnArgumentForPlainText) {
    EXPECT_EQ(render("{a}{b}", {{"a", "{b}"}, {"b", "{a}"}}), "{b}{a}");
}

TEST(Render, EndsAtABraceThatIsNeverClosed) {
    EXPECT_EQ(render("x {a", {{"a", "1"}}), "x {a");
    EXPECT_EQ(render("x } {a}", {{"a", "1"}}), "x } 1");
}

TEST(Render, CutsAnEnormousArgument) {
    const std::string text = render("”{a}”", {{"a", std::string(100'000, 'x')}});
    EXPECT_LT(text::count_code_points(text), 320U);
    EXPECT_NE(text.find("…”"), std::string::npos);
}

TEST(Words, ComeFromTheCatalogueInTheLanguageAskedFor) {
    const Catalogue catalogue = sample::rules();
    Finding finding;
    finding.rule = "avsnitt-saknas";
    finding.arguments = {{"avsnitt", "Ekonomi"}};
    EXPECT_EQ(message_of(catalogue, finding, Language::swedish), "Avsnittet ”Ekonomi” saknas.");
    EXPECT_EQ(help_of(catalogue, finding, Language::english), "Add ”Ekonomi”.");
}

/// What a message says of so many.
std::string counted(const std::string& message, const std::string& count) {
    Catalogue catalogue;
    Rule rule;
    rule.id = "mall-falt";
    rule.message = {message, message};
    EXPECT_TRUE(catalogue.add(rule));
    Finding finding;
    finding.rule = rule.id;
    finding.arguments = {{"antal", count}, {"text", "x"}};
    return message_of(catalogue, finding, Language::swedish);
}

TEST(Words, CountOnlyWhatIsMoreThanOne) {
    EXPECT_EQ(counted("Cellen {text}. Antal tabeller: {antal}.", "2"),
              "Cellen x. Antal tabeller: 2.");
    EXPECT_EQ(counted("Cellen {text}. Antal tabeller: {antal}.", "1"), "Cellen x.");
    EXPECT_EQ(counted("Is it {text}? Number of places: {antal}.", "1"), "Is it x?");
    EXPECT_EQ(counted("Texten har antal: {antal}.", "1"), "Texten har antal: 1.");
    EXPECT_EQ(counted("Ord: {antal}.", "1"), "Ord: 1.");
}

TEST(Words, OfARuleThatTheCatalogueDoesNotKnowAreItsId) {
    Finding finding;
    finding.rule = "okand-regel";
    EXPECT_EQ(message_of(Catalogue(), finding, Language::swedish), "okand-regel");
    EXPECT_EQ(help_of(Catalogue(), finding, Language::swedish), "");
}

TEST(Catalogue, TakesAnIdOnce) {
    Catalogue catalogue = sample::rules();
    const std::size_t before = catalogue.rules().size();
    EXPECT_FALSE(catalogue.add(sample::rule("avsnitt-saknas", Severity::note)));
    EXPECT_EQ(catalogue.rules().size(), before);
    EXPECT_EQ(catalogue.find("avsnitt-saknas")->severity, Severity::error);
    EXPECT_EQ(catalogue.find("avsnitt"), nullptr);
    EXPECT_TRUE(catalogue.has_family("avsnitt"));
    EXPECT_FALSE(catalogue.has_family("avsnitt-saknas"));
}

} // namespace
} // namespace styrkoll::finding
