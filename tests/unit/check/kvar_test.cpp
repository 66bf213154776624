// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"
#include "read/odf_package.hpp"

namespace styrkoll::check {
namespace {

using test::board_plan;
using test::paragraph;

/// What the checks say of a flat ODF document with this body.
Checked checked_odf(const std::string& body) {
    const std::string xml =
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" "
        "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>" +
        body + "</office:text></office:body></office:document>";
    const finding::Policy policy(world().catalogue);
    finding::Sink sink(policy);
    const auto document = read::read_flat_odf(xml, "dokument.fodt", {}, sink);
    EXPECT_TRUE(document.has_value());
    Checked out;
    if (document) {
        sink.set_document(&*document);
        const plan::Plan plan = plan::make_plan(*document, *world().vocabulary);
        const Context context{.vocabulary = *world().vocabulary, .language = Language::swedish};
        static_cast<void>(run_checks(all_checks(), plan, context, sink));
        out.findings = sink.findings();
    }
    return out;
}

std::string contents(const std::vector<std::string>& entries) {
    std::string out =
        "<text:table-of-content text:name=\"T\"><text:index-body>"
        "<text:index-title text:name=\"t\"><text:p>Innehåll</text:p></text:index-title>";
    for (const std::string& entry : entries) {
        out += "<text:p>" + entry + "<text:tab/>7</text:p>";
    }
    return out + "</text:index-body></text:table-of-content>";
}

std::string heading(int level, const std::string& text) {
    return "<text:h text:outline-level=\"" + std::to_string(level) + "\">" + text +
           "</text:h><text:p>Text.</text:p>";
}

const std::string k_headings = heading(1, "Inledning") + heading(1, "Ekonomi") +
                               heading(2, "Ramar") + heading(2, "Investeringar") +
                               heading(1, "Uppföljning");

TEST(Leftovers, OfTheWritersAreTold) {
    const Checked done = checked(board_plan().blocks(
        "Ekonomi", "<stycke>Ramen<kommentar av=\"A\">Stämmer det?</kommentar> är <markerat "
                   "farg=\"#ffff00\">812</markerat> mnkr.<dolt>Fråga Bo</dolt></stycke>"));
    EXPECT_EQ(done.count("kvar-kommentar"), 1U);
    EXPECT_EQ(done.quote("kvar-markering"), "812");
    EXPECT_EQ(done.quote("kvar-dold-text"), "Fråga Bo");
}

TEST(Leftovers, LeaveWaiversAndPaleColoursAlone) {
    const Checked done = checked(board_plan().blocks(
        "Ekonomi", "<stycke>Ramen<kommentar av=\"A\">Styrkoll undantag klarsprak-ord: term"
                   "</kommentar> är <markerat farg=\"#f2f2f2\">812</markerat> mnkr.</stycke>"));
    EXPECT_EQ(done.count("kvar-kommentar"), 0U);
    EXPECT_EQ(done.count("kvar-markering"), 0U);
}

TEST(Leftovers, CountTrackedChanges) {
    const Checked done = checked_odf(
        "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion/>"
        "</text:changed-region><text:changed-region text:id=\"c2\"><text:deletion><text:p>inte"
        "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Vi ska "
        "<text:change-start text:change-id=\"c1\"/>alltid<text:change-end text:change-id=\"c1\"/> "
        "göra<text:change text:change-id=\"c2\"/> det.</text:p>");
    EXPECT_EQ(argument(done.the("kvar-andring"), "insatta"), "1");
    EXPECT_EQ(argument(done.the("kvar-andring"), "strukna"), "1");
    EXPECT_EQ(checked_odf("<text:tracked-changes text:track-changes=\"true\"/><text:p>A</text:p>")
                  .count("kvar-andring"),
              0U);
}

TEST(BrokenFields, AreToldByTheirMessage) {
    for (const char* text :
         {"Se Fel! Hittar inte referenskälla.", "Fel! Bokmärket är inte definierat.",
          "Error: Reference source not found", "Error! Bookmark not defined.",
          "Sidan { PAGE \\* MERGEFORMAT }", "Summa #REFERENS! tkr", "Summa #VÄRDE! tkr",
          "Summa #NAMN? tkr"}) {
        EXPECT_EQ(checked(board_plan().section("Ekonomi", text)).count("kvar-trasigt-falt"), 1U)
            << text;
    }
}

TEST(BrokenFields, AreNotOrdinaryWords) {
    for (const char* text : {"Fel! ropade han.", "Det blev ”Fel! Hittar inte referenskälla.” där.",
                             "Mängden {A, B}", "Error rates fell.", "Taggen #REF"}) {
        EXPECT_EQ(checked(board_plan().section("Ekonomi", text)).count("kvar-trasigt-falt"), 0U)
            << text;
    }
}

TEST(Contents, ThatMatchAreRight) {
    for (const std::vector<std::string>& entries : std::vector<std::vector<std::string>>{
             {"Inledning", "Ekonomi", "Ramar", "Investeringar", "Uppföljning"},
             {"1 Inledning", "2. EKONOMI", "3 Uppföljning"},
             {"1<text:tab/>Inledning", "2<text:tab/>Ekonomi", "3<text:tab/>Upp\u00ADföljning"}}) {
        EXPECT_EQ(checked_odf(contents(entries) + k_headings).count("kvar-innehallsforteckning"),
                  0U)
            << entries.front();
    }
}

TEST(Contents, WithoutAHeadingOrWithOneTooManyAreTold) {
    const Checked done = checked_odf(
        contents({"Inledning", "Budget", "Ramar", "Investeringar", "Uppföljning"}) + k_headings);
    EXPECT_THAT(done.message("kvar-innehallsforteckning"), HasSubstr("”Budget”"));
    EXPECT_THAT(done.message("kvar-innehallsforteckning"), HasSubstr("”Ekonomi”"));
}

TEST(Contents, NeedNotListATablesTitleInAHeadingsStyle) {
    const std::string title = "<text:p text:style-name=\"Heading_20_1\">Ramar i tkr</text:p>";
    const std::vector<std::string> entries{"Inledning", "Ekonomi", "Ramar", "Investeringar",
                                           "Uppföljning"};
    const auto told = [&](const std::string& extra) {
        return checked_odf(contents(entries) + heading(1, "Inledning") + extra +
                           k_headings.substr(heading(1, "Inledning").size()))
            .count("kvar-innehallsforteckning");
    };
    EXPECT_EQ(told(title), 0U);
    EXPECT_EQ(told(heading(1, "Ramar i tkr")), 1U) << "a heading must be listed";
}

TEST(Contents, OfTablesAreNotCompared) {
    EXPECT_EQ(
        checked_odf(contents({"Tabell 1. Ramar", "Tabell 2. Mål", "Tabell 3. Risker"}) + k_headings)
            .count("kvar-innehallsforteckning"),
        0U);
}

} // namespace
} // namespace styrkoll::check
