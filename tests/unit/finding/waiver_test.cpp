// SPDX-License-Identifier: Apache-2.0
#include "finding/reach.hpp"
#include "finding/waiver.hpp"
#include "finding/waiver_text.hpp"

#include "rules.hpp"

#include <gtest/gtest.h>

namespace styrkoll::finding {
namespace {

Waiver waiver() {
    Waiver waiver;
    waiver.rule = "avsnitt-saknas";
    waiver.heading = "Ekonomi";
    waiver.reason = "Beslutat av nämnden";
    waiver.owner = "Nämndsekreterare";
    waiver.until = "2027-12-31";
    return waiver;
}

Finding finding(std::string rule, std::vector<std::string> headings) {
    Finding finding;
    finding.rule = std::move(rule);
    finding.fingerprint = std::string(32, 'a');
    document::Location location;
    location.part = "content.xml";
    location.paragraph = 7;
    location.headings = std::move(headings);
    finding.location = location;
    return finding;
}

class Waivers : public ::testing::Test {
protected:
    /// The sample's rules, and one that is waived by fingerprint alone.
    static Catalogue rules() {
        Catalogue catalogue = sample::rules();
        Rule rule;
        rule.id = "personuppgift-nummer";
        rule.family = "personuppgift";
        catalogue.add(rule);
        rule.id = "undantag-oanvant";
        rule.family = "undantag";
        catalogue.add(rule);
        return catalogue;
    }
    [[nodiscard]] std::string fault(const Waiver& one) const {
        const auto words = fault_of(one, m_catalogue);
        return words ? words->sv : "";
    }
    Catalogue m_catalogue = rules();
};

TEST_F(Waivers, CoverFindingsOfTheirRuleUnderTheirHeading) {
    EXPECT_TRUE(covers(waiver(), finding("avsnitt-saknas", {"Ekonomi"}), m_catalogue));
    EXPECT_TRUE(covers(waiver(), finding("avsnitt-saknas", {"3. EKONOMI", "Ram"}), m_catalogue));
    EXPECT_FALSE(covers(waiver(), finding("avsnitt-saknas", {"Ekonomi och mål"}), m_catalogue));
    EXPECT_FALSE(covers(waiver(), finding("avsnitt-ordning", {"Ekonomi"}), m_catalogue));
}

TEST_F(Waivers, CoverAWholeFamilyByItsName) {
    Waiver whole = waiver();
    whole.rule = "avsnitt";
    EXPECT_TRUE(covers(whole, finding("avsnitt-ordning", {"Ekonomi"}), m_catalogue));
    EXPECT_FALSE(covers(whole, finding("mal-titel", {"Ekonomi"}), m_catalogue));
}

TEST_F(Waivers, CoverOneFindingByItsFingerprintWhereverItStands) {
    Waiver one = waiver();
    one.heading.clear();
    one.fingerprint = std::string(32, 'a');
    EXPECT_TRUE(covers(one, finding("avsnitt-saknas", {"Annat"}), m_catalogue));
    one.fingerprint[31] = 'b';
    EXPECT_FALSE(covers(one, finding("avsnitt-saknas", {"Annat"}), m_catalogue));
}

/// `finding` with another place under each of these headings.
Finding repeated(std::string rule, const std::vector<std::string>& headings) {
    Finding many = finding(std::move(rule), {headings.front()});
    many.arguments = {{"antal", std::to_string(headings.size())}};
    for (std::size_t at = 1; at < headings.size(); ++at) {
        document::Location location = *many.location;
        location.paragraph += static_cast<std::uint32_t>(at);
        location.headings = {headings[at]};
        many.related.push_back({"a.odt", location, "också här"});
    }
    return many;
}

// One finding tells of all its places: a waiver of the first hid the others too.
TEST_F(Waivers, ByHeadingHoldOnlyWhereEveryPlaceIsUnderTheHeading) {
    EXPECT_TRUE(covers(waiver(), repeated("avsnitt-saknas", {"Ekonomi", "Ekonomi"}), m_catalogue));
    Finding spread = repeated("avsnitt-saknas", {"Ekonomi", "Mål"});
    EXPECT_EQ(reach_of(waiver(), spread, m_catalogue), Reach::partly);
    EXPECT_EQ(reach_of(waiver(), repeated("avsnitt-saknas", {"Mål", "Ekonomi"}), m_catalogue),
              Reach::partly);
    EXPECT_EQ(reach_of(waiver(), repeated("avsnitt-saknas", {"Mål", "Mål"}), m_catalogue),
              Reach::none);
    EXPECT_TRUE(reach_of(waiver(), spread, m_catalogue, "b.odt") == Reach::whole)
        << "the other is elsewhere";
    Finding more = repeated("avsnitt-saknas", {"Ekonomi", "Ekonomi"});
    more.arguments = {{"antal", "3"}};
    EXPECT_FALSE(covers(waiver(), more, m_catalogue)) << "one is not listed";
    Finding long_one = finding("avsnitt-saknas", {"Ekonomi"});
    long_one.arguments = {{"antal", "45"}};
    EXPECT_TRUE(covers(waiver(), long_one, m_catalogue)) << "it counts something else";
}

// A file that could not be read must never look as though it had been.
TEST_F(Waivers, NeverCoverWhatMakesADocumentUnreadableOrIncomplete) {
    Waiver bold = waiver();
    bold.rule = "paket-skadat";
    bold.fingerprint = std::string(32, 'a');
    EXPECT_FALSE(covers(bold, finding("paket-skadat", {"Ekonomi"}), m_catalogue));
    EXPECT_EQ(fault(bold), "regeln ”paket-skadat” går inte att göra undantag från");
    bold.rule = "undantag";
    EXPECT_NE(fault(bold), "");
}

TEST_F(Waivers, CoverSomeRulesByFingerprintAlone) {
    Waiver wide = waiver();
    wide.rule = "personuppgift";
    EXPECT_FALSE(covers(wide, finding("personuppgift-nummer", {"Ekonomi"}), m_catalogue));
    EXPECT_EQ(fault(wide), "regeln ”personuppgift” kräver fingeravtryck: varje brist måste "
                           "undantas för sig");
    wide.heading.clear();
    wide.fingerprint = std::string(32, 'a');
    EXPECT_TRUE(covers(wide, finding("personuppgift-nummer", {"Ekonomi"}), m_catalogue));
    EXPECT_EQ(fault(wide), "");
}

TEST_F(Waivers, TellAllThatIsWrongWithThem) {
    EXPECT_EQ(fault(waiver()), "");
    Waiver empty;
    EXPECT_EQ(fault(empty),
              "regeln saknas, platsen saknas (rubrik eller fingeravtryck), skälet saknas, "
              "ansvarig saknas, sista dagen (gäller till) saknas");
    Waiver slip = waiver();
    slip.rule = "avsnit-saknas";
    slip.until = "2027-02-30";
    EXPECT_EQ(fault(slip), "regeln ”avsnit-saknas” finns inte, sista dagen ska vara ett datum som "
                           "finns, skrivet ÅÅÅÅ-MM-DD");
}

TEST_F(Waivers, HoldOnTheirLastDayAndWhereTodayIsNotKnown) {
    EXPECT_FALSE(is_expired(waiver(), "2027-12-31"));
    EXPECT_TRUE(is_expired(waiver(), "2028-01-01"));
    EXPECT_FALSE(is_expired(waiver(), ""));
}

/// A document of paragraphs; an annotation says where it is put.
class Written {
public:
    std::uint32_t paragraph(std::string_view text,
                            document::BlockKind kind = document::BlockKind::paragraph,
                            int level = 0) {
        document::Block block = add(text);
        block.kind = kind;
        block.level = static_cast<std::uint8_t>(level);
        block.paragraph = ++m_paragraph;
        m_document.blocks.push_back(block);
        return static_cast<std::uint32_t>(m_document.blocks.size() - 1);
    }
    std::uint32_t heading(std::string_view text, int level) {
        return paragraph(text, document::BlockKind::heading, level);
    }
    void comment(std::uint32_t host, std::string_view text) {
        document::Block block = add(text);
        block.flow = document::Flow::annotation;
        block.host = host;
        m_document.blocks.push_back(block);
    }
    void property(std::string name, std::string value) {
        m_document.properties.push_back({std::move(name), std::move(value), true});
    }
    std::vector<DocumentWaiver> waivers(const Catalogue& catalogue) {
        m_document.parts = {"content.xml"};
        document::link_headings(m_document);
        return document_waivers(m_document, catalogue);
    }

private:
    document::Block add(std::string_view text) {
        document::Block block;
        block.text_begin = static_cast<std::uint32_t>(m_document.text.size());
        block.text_size = static_cast<std::uint32_t>(text.size());
        m_document.text += text;
        return block;
    }
    document::Document m_document;
    std::uint32_t m_paragraph = 0;
};

constexpr std::string_view k_rest =
    "; skäl: beslutat; ansvarig: Kanslichef; gäller till: 2027-12-31";

std::string text_for(std::string_view rule) {
    return "Styrkoll undantag: regel: " + std::string(rule) + std::string(k_rest);
}

using WaiverText = Waivers;

TEST_F(WaiverText, IsReadFromAComment) {
    Written written;
    const auto host = written.paragraph("Text.");
    written.comment(host, "styrkoll-undantag regel: mal-titel; skäl: gammalt; se även mål 2; "
                          "Ansvarig: Kanslichef; gäller till: 2027-12-31; dnr: KS/2026:1");
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].fault);
    const Waiver& waiver = found[0].waiver;
    EXPECT_EQ(waiver.rule, "mal-titel");
    EXPECT_EQ(waiver.reason, "gammalt; se även mål 2");
    EXPECT_EQ(waiver.owner, "Kanslichef");
    EXPECT_EQ(waiver.until, "2027-12-31");
    EXPECT_EQ(waiver.number, "KS/2026:1");
    EXPECT_EQ(waiver.where, "content.xml#1");
}

TEST_F(WaiverText, SaysWhatIsMisspeltOrWronglySeparated) {
    Written written;
    const auto host = written.paragraph("Text.");
    const std::string begin = "styrkoll undantag: regel: mal-titel";
    const std::string end = " ansvarig: Kanslichef; gäller till: 2027-12-31";
    written.comment(host, begin + "; skääl: beslutat;" + end);
    written.comment(host, begin + ", skäl: beslutat, ansvarig: Kanslichef");
    written.comment(host, begin + "; skäl: beslutat; obs: kort, dnr: saknas;" + end);
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 3U);
    ASSERT_TRUE(found[0].fault && found[1].fault);
    EXPECT_EQ(found[0].fault->sv, "okänd uppgift ”skääl”, skälet saknas");
    EXPECT_EQ(found[1].fault->sv.find("skilj uppgifterna med semikolon, skälet saknas"), 0U);
    EXPECT_FALSE(found[2].fault) << "a reason may hold anything";
}

TEST_F(WaiverText, IsReadFromProperties) {
    Written written;
    written.property("styrkoll-undantag", "regel: mal-titel; rubrik: Mål" + std::string(k_rest));
    written.property("Styrkoll-undantag 2", "regel: avsnitt; rubrik: Mål" + std::string(k_rest));
    written.property("styrkoll-undantagen", "regel: avsnitt; rubrik: Mål" + std::string(k_rest));
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].waiver.where, "Styrkoll-undantag 2");
    EXPECT_TRUE(found[0].holds_for(finding("mal-titel", {"Mål"}), m_catalogue));
    EXPECT_FALSE(found[0].holds_for(finding("mal-titel", {"Ekonomi"}), m_catalogue));
}

TEST_F(WaiverText, IsNotReadFromOtherComments) {
    Written written;
    const auto host = written.paragraph("Text.");
    written.comment(host, "Undantag: regel: mal-titel");
    written.comment(host, "styrkoll undantaget gäller inte här");
    written.comment(host, "styrkoll är bra");
    EXPECT_TRUE(written.waivers(m_catalogue).empty());
}

TEST_F(WaiverText, GoesOnInTheNextParagraphOfTheCommentAlone) {
    Written written;
    const auto host = written.paragraph("Text.");
    written.comment(host, "styrkoll undantag");
    written.comment(host, "regel: mal-titel");
    written.comment(host, "skäl: beslutat; ansvarig: Kanslichef; gäller till: 2027-12-31");
    written.comment(host, "Kan vi stryka det här?");
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].fault);
    EXPECT_EQ(found[0].waiver.until, "2027-12-31");
}

TEST_F(WaiverText, OfAParagraphIsAboutThatParagraph) {
    Written written;
    written.paragraph("Ett.");
    const auto host = written.paragraph("Två.");
    written.paragraph("Tre.");
    written.comment(host, text_for("mal-titel"));
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 1U);
    Finding here = finding("mal-titel", {});
    for (std::uint32_t paragraph = 1; paragraph <= 3; ++paragraph) {
        here.location->paragraph = paragraph;
        EXPECT_EQ(found[0].holds_for(here, m_catalogue), paragraph == 2) << paragraph;
    }
    here.location->paragraph = 2;
    here.location->part = "styles.xml";
    EXPECT_FALSE(found[0].holds_for(here, m_catalogue));
    here.location.reset();
    EXPECT_FALSE(found[0].holds_for(here, m_catalogue));
}

TEST_F(WaiverText, OfAParagraphHoldsOnlyWhereEveryPlaceIsInIt) {
    Written written;
    const auto host = written.paragraph("Ett.");
    written.paragraph("Två.");
    written.comment(host, text_for("mal-titel"));
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 1U);
    Finding many = repeated("mal-titel", {"Mål", "Mål"});
    many.location->paragraph = 1;
    many.related[0].location->paragraph = 1;
    EXPECT_TRUE(found[0].holds_for(many, m_catalogue));
    many.related[0].location->paragraph = 2;
    EXPECT_EQ(reach_of(found[0], many, m_catalogue), Reach::partly);
}

TEST_F(WaiverText, OfAHeadingIsAboutTheSectionWithAllInsideIt) {
    Written written;
    written.heading("Mål", 1); // 1
    written.paragraph("a");
    const auto host = written.heading("Ekonomi", 1); // 3
    written.paragraph("b");
    written.heading("Ram", 2);
    written.paragraph("c"); // 6
    written.heading("Uppföljning", 1);
    written.comment(host, text_for("mal-titel"));
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].first_paragraph, 3U);
    EXPECT_EQ(found[0].last_paragraph, 6U);
}

TEST_F(WaiverText, WithAFaultHoldsForNothing) {
    Written written;
    const auto host = written.paragraph("Text.");
    written.comment(host, "styrkoll undantag: regel: mal-titel; skäl: x; gäller till: 2027-12-31");
    const auto found = written.waivers(m_catalogue);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_TRUE(found[0].fault);
    EXPECT_EQ(found[0].fault->sv, "ansvarig saknas");
    Finding here = finding("mal-titel", {});
    here.location->paragraph = 1;
    EXPECT_FALSE(found[0].holds_for(here, m_catalogue));
}

TEST_F(WaiverText, HasABoundForEachDocument) {
    Written written;
    const auto host = written.paragraph("Text.");
    for (std::size_t at = 0; at < k_most_waivers + 2; ++at) {
        written.comment(host, text_for("mal-titel"));
    }
    const auto found = written.waivers(m_catalogue);
    EXPECT_FALSE(found[k_most_waivers - 1].fault);
    EXPECT_TRUE(found[k_most_waivers].fault);
}

} // namespace
} // namespace styrkoll::finding
