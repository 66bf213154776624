// SPDX-License-Identifier: Apache-2.0
#include "finding/sink.hpp"

#include "base/text.hpp"
#include "rules.hpp"

#include <gtest/gtest.h>

namespace styrkoll::finding {
namespace {

/// A heading and a paragraph under it.
document::Document small_document() {
    document::Document document;
    document.path = "plan.odt";
    document.parts = {"content.xml"};
    document.text = "EkonomiNämnden har en ram.";
    document.blocks.resize(2);
    document.blocks[0].text_size = 7;
    document.blocks[0].kind = document::BlockKind::heading;
    document.blocks[0].level = 1;
    document.blocks[0].paragraph = 1;
    document.blocks[1].text_begin = 7;
    document.blocks[1].text_size = static_cast<std::uint32_t>(document.text.size()) - 7;
    document.blocks[1].paragraph = 2;
    document.blocks[1].heading = 0;
    return document;
}

class Collecting : public ::testing::Test {
protected:
    Catalogue m_catalogue = sample::rules();
    Policy m_policy{m_catalogue};
    document::Document m_document = small_document();
    Sink m_sink{m_policy, &m_document};
};

TEST_F(Collecting, KeepsEverythingThatWasSaidOfAFinding) {
    m_sink.report("mal-titel")
        .with("kod", "M1")
        .about("m1")
        .at(document::whole(m_document, 1))
        .related(document::whole(m_document, 0), "här")
        .suggest("M2");
    ASSERT_EQ(m_sink.findings().size(), 1U);
    const Finding& finding = m_sink.findings().front();
    EXPECT_EQ(finding.severity, Severity::warning);
    EXPECT_EQ(finding.location->quote, "Nämnden har en ram.");
    EXPECT_EQ(finding.location->headings, std::vector<std::string>{"Ekonomi"});
    EXPECT_EQ(finding.arguments, (Arguments{{"kod", "M1"}}));
    EXPECT_EQ(finding.subject, "m1");
    EXPECT_EQ(finding.suggestions, std::vector<std::string>{"M2"});
    EXPECT_EQ(finding.related.front().path, "plan.odt");
    EXPECT_EQ(finding.related.front().location->quote, "Ekonomi");
}

TEST_F(Collecting, OutlivesTheDocument) {
    m_sink.report("mal-titel").at(document::whole(m_document, 1));
    m_document = {};
    EXPECT_EQ(m_sink.findings().front().location->quote, "Nämnden har en ram.");
}

TEST_F(Collecting, TakesNothingOfARuleThatIsOff) {
    m_policy.set("mal", Severity::off);
    m_sink.report("mal-titel")
        .with("kod", "M1")
        .about("m1")
        .at(document::whole(m_document, 1))
        .suggest("M2");
    EXPECT_TRUE(m_sink.findings().empty());
}

TEST_F(Collecting, GivesAWholeDocumentPlaceNoLocation) {
    m_sink.report("mal-titel").at(document::Place{});
    EXPECT_FALSE(m_sink.findings().front().location.has_value());
}

TEST_F(Collecting, ReplacesAnArgumentThatIsGivenTwice) {
    m_sink.report("mal-titel").with("kod", "M1").with("kod", "M2");
    EXPECT_EQ(m_sink.findings().front().arguments, (Arguments{{"kod", "M2"}}));
}

TEST_F(Collecting, ShortensEnormousHeadingsThatEveryFindingUnderThemRepeats) {
    document::Location location;
    location.headings = {std::string(1'000'000, 'x')};
    m_sink.report("mal-titel").at(location);
    EXPECT_LE(text::count_code_points(m_sink.findings().front().location->headings.front()), 200U);
}

TEST_F(Collecting, SaysThatItIsNotCompleteWhenOneRuleFindsTooMuch) {
    for (std::size_t count = 0; count < Sink::k_most_findings + 5; ++count) {
        m_sink.report("mal-titel");
    }
    m_sink.report("avsnitt-saknas");
    EXPECT_EQ(m_sink.findings().size(), Sink::k_most_findings + 1);
    ASSERT_EQ(m_sink.unchecked().size(), 1U);
    EXPECT_EQ(m_sink.unchecked().front().rule, "mal-titel");
    EXPECT_EQ(m_sink.unchecked().front().reason, "limit");
}

} // namespace
} // namespace styrkoll::finding
