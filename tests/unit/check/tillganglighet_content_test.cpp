// SPDX-License-Identifier: Apache-2.0
#include "odf_fixture.hpp"

namespace styrkoll::check {
namespace {

TEST(AlternativeTexts, AreMissedWhereNothingIsDescribed) {
    const auto picture = [](const std::string& said) {
        return of(alternative_texts(),
                  p("<draw:frame><draw:image xlink:href=\"a.png\"/>" + said + "</draw:frame>"));
    };
    for (const char* said : {"", "<svg:title>Picture 3</svg:title>",
                             "<svg:desc>karta.PNG</svg:desc>", "<svg:desc>IMG_2034</svg:desc>"}) {
        EXPECT_THAT(picture(said).rules(), ElementsAre("tillganglighet-alternativtext")) << said;
    }
    for (const char* said :
         {"<svg:desc>Karta över kommunen</svg:desc>", "<svg:desc>Bilden visar en bro</svg:desc>",
          "<svg:title>Bild 1</svg:title><svg:desc>Karta över kommunen</svg:desc>"}) {
        EXPECT_THAT(picture(said).rules(), IsEmpty()) << said;
    }
}

TEST(AlternativeTexts, AreAskedOfDrawingsButNotOfLines) {
    EXPECT_THAT(of(alternative_texts(), p("<draw:g><draw:rect/><draw:line/></draw:g>")).rules(),
                ElementsAre("tillganglighet-alternativtext"));
    EXPECT_THAT(of(alternative_texts(),
                   p("<draw:line/><draw:g><draw:rect><text:p>Nämnd</text:p></draw:rect></draw:g>"
                     "<draw:frame loext:decorative=\"true\"><draw:image "
                     "xlink:href=\"a.png\"/></draw:frame>"))
                    .rules(),
                IsEmpty());
}

TEST(TableHeaders, AreDeclaredWhereTheyLookLikeIt) {
    const std::vector<Row> figures{
        {"Nyckeltal", "2027", "2028"}, {"Sjukfrånvaro", "7,1", "6 %"}, {"Nöjda", "71", "80"}};
    EXPECT_THAT(of(table_headers(), table(figures)).rules(),
                ElementsAre("tillganglighet-tabellrubrik"));
    EXPECT_THAT(of(table_headers(), table(figures, true)).rules(), IsEmpty());
    const std::vector<Row> small{figures[0], figures[1]};
    EXPECT_THAT(of(table_headers(), table(small)).rules(), IsEmpty());
}

TEST(TableHeaders, AreNotAskedOfLayout) {
    EXPECT_THAT(of(table_headers(), table({{"Besök", "Storgatan 1", "Strängnäs"},
                                           {"Post", "645 80", "Strängnäs"},
                                           {"Telefon", "0152-291 00", "vardagar"}}))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(of(table_headers(),
                   h(1, "Fakta") +
                       table({{"Invånare", "38 000"}, {"Anställda", "3 200"}, {"Budget", "250"}}))
                    .rules(),
                IsEmpty());
}

TEST(TableHeaders, AreNotMerged) {
    const std::string wide = "<table:table-cell table:number-columns-spanned=\"2\">" + p("Budget") +
                             "</table:table-cell><table:covered-table-cell/>";
    const std::string whole_width =
        "<table:table-cell table:number-columns-spanned=\"3\">" + p("Budget") +
        "</table:table-cell><table:covered-table-cell/><table:covered-table-cell/>";
    const Row body{"Skola", "20", "30"};
    EXPECT_THAT(of(table_headers(), table({{"Område", wide}, body, body}, true)).rules(),
                ElementsAre("tillganglighet-sammanslagen"));
    EXPECT_THAT(
        of(table_headers(), table({{whole_width}, {"Område", "2027", "2028"}, body, body}, true))
            .rules(),
        IsEmpty());
}

TEST(LinkTexts, SayWhereTheyLead) {
    const auto words = [](const std::string& text) {
        return of(link_texts(), p("Se " + link("https://example.se/a/b", text) + "."));
    };
    for (const char* text : {"här", "Läs mer »", "klicka här", "Länk"}) {
        EXPECT_THAT(words(text).rules(), ElementsAre("tillganglighet-lanktext")) << text;
        EXPECT_EQ(words(text).findings[0].severity, finding::Severity::warning);
    }
    EXPECT_EQ(words("https://example.se/a/b").the("tillganglighet-lanktext").severity,
              finding::Severity::note);
    EXPECT_EQ(words("https://example.se/").count("tillganglighet-lanktext"), 1U);
    for (const char* text : {"reglementet", "www.example.se", "www.example.se/",
                             "läs mer om skolan", "a@example.se"}) {
        EXPECT_THAT(words(text).rules(), IsEmpty()) << text;
    }
}

TEST(LinkTexts, AreWholeWhereAProgramCutThem) {
    EXPECT_THAT(of(link_texts(), p(link("https://example.se/", "Läs mer") +
                                   link("https://example.se/", " om skolan")))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(of(link_texts(),
                   p("Se<text:note><text:note-body>" + p(link("https://e.se/a", "https://e.se/a")) +
                     "</text:note-body></text:note>"))
                    .rules(),
                IsEmpty())
        << "a note may give an address";
}

TEST(TypedLists, AreThreeOrMoreInARow) {
    EXPECT_THAT(of(typed_lists(), p("- ett") + p("- två") + p("- tre")).rules(),
                ElementsAre("tillganglighet-lista"));
    EXPECT_THAT(of(typed_lists(), p("1. ett") + p("2. två") + p("3. tre")).rules(),
                ElementsAre("tillganglighet-lista"));
    EXPECT_THAT(of(typed_lists(), p("• ett<text:line-break/>• två<text:line-break/>• tre")).rules(),
                ElementsAre("tillganglighet-lista"));
    EXPECT_THAT(of(typed_lists(), p("- ett") + p("- två") + p("Text") + p("- tre")).rules(),
                IsEmpty());
    EXPECT_THAT(of(typed_lists(), p("1. ett") + p("3. två") + p("7. tre")).rules(), IsEmpty());
    EXPECT_THAT(
        of(typed_lists(), p("– Det är bra, säger A.") + p("– Ja!") + p("– Nej, säger B.")).rules(),
        IsEmpty())
        << "people speak";
    EXPECT_THAT(of(typed_lists(), p("-5 grader") + p("-3 grader") + p("-1 grad")).rules(),
                IsEmpty());
    EXPECT_THAT(of(typed_lists(), "<text:list><text:list-item>" + p("- ett") + p("- två") +
                                      p("- tre") + "</text:list-item></text:list>")
                    .rules(),
                IsEmpty());
}

TEST(EmptyParagraphs, AreToldOfWhenTheyAreMany) {
    const std::string gap = p("Text") + p("") + p("");
    EXPECT_THAT(of(empty_paragraphs(), gap + gap + gap).rules(),
                ElementsAre("tillganglighet-tomma-stycken"));
    EXPECT_THAT(of(empty_paragraphs(), gap + gap).rules(), IsEmpty());
    const std::string single = p("Text") + p("");
    EXPECT_THAT(of(empty_paragraphs(), single + single + single + single).rules(), IsEmpty());
    const std::string pictures =
        p("<draw:frame><draw:image xlink:href=\"a.png\"/></draw:frame>") + p("");
    EXPECT_THAT(of(empty_paragraphs(), pictures + pictures + pictures).rules(), IsEmpty());
}

Checked in_colours(const std::string& attributes, const std::string& cell_colour = {}) {
    const std::string cell =
        cell_colour.empty()
            ? ""
            : style("table-cell", "ruta",
                    "<style:table-cell-properties fo:background-color=\"" + cell_colour + "\"/>");
    const std::string text = p(span("farg", "Stödet"));
    return of(
        contrast(),
        odt()
            .automatic(cell + coloured("farg", attributes))
            .body(
                cell_colour.empty()
                    ? text
                    : "<table:table><table:table-row><table:table-cell table:style-name=\"ruta\">" +
                          text + "</table:table-cell></table:table-row></table:table>"));
}

TEST(Contrast, IsAtLeastWhatTheRuleAsks) {
    EXPECT_THAT(in_colours("fo:color=\"#777777\"").rules(), ElementsAre("tillganglighet-kontrast"));
    EXPECT_THAT(in_colours("fo:color=\"#767676\"").rules(), IsEmpty()) << "4.54:1";
    EXPECT_THAT(in_colours("fo:color=\"#777777\" fo:font-size=\"18pt\"").rules(), IsEmpty());
    EXPECT_THAT(
        in_colours("fo:color=\"#777777\" fo:font-size=\"14pt\" fo:font-weight=\"bold\"").rules(),
        IsEmpty());
    EXPECT_THAT(in_colours("fo:color=\"#777777\" fo:font-size=\"14pt\"").rules(),
                ElementsAre("tillganglighet-kontrast"));
}

TEST(Contrast, KnowsWhatTextStandsOn) {
    EXPECT_THAT(in_colours("fo:color=\"#ffffff\"", "#1f3864").rules(), IsEmpty());
    EXPECT_THAT(in_colours("fo:color=\"#ffffff\" style:use-window-font-color=\"true\"").rules(),
                IsEmpty());
    const Checked hidden = in_colours("fo:color=\"#ffffff\"");
    EXPECT_THAT(hidden.message("tillganglighet-kontrast"), HasSubstr("syns inte"));
    EXPECT_THAT(in_colours("fo:color=\"#000000\" fo:background-color=\"#000000\"")
                    .message("tillganglighet-kontrast"),
                HasSubstr("syns inte"));
}

TEST(Contrast, DoesNotJudgeWordsThatMayLieOnAPicture) {
    EXPECT_THAT(
        of(contrast(), odt()
                           .automatic(coloured("vit", "fo:color=\"#ffffff\""))
                           .body(p("<draw:frame><draw:image xlink:href=\"a.png\"/></draw:frame>") +
                                 p(span("vit", "Årsredovisning"))))
            .rules(),
        IsEmpty());
}

TEST(ColourMeaning, IsToldOfWhereNothingElseSaysIt) {
    for (const char* text :
         {"De rödmarkerade målen nås inte.", "Avvikelser är markerade med gult."}) {
        EXPECT_THAT(of(colour_meaning(), p(text)).rules(), ElementsAre("tillganglighet-farg"))
            << text;
    }
    for (const char* text :
         {"Röda Korset och den röda tråden", "Gröna ytor är markerade på kartan",
          "Uppgifterna är markerade med en asterisk", "blåmärken och marknader"}) {
        EXPECT_THAT(of(colour_meaning(), p(text)).rules(), IsEmpty()) << text;
    }
}

TEST(ColourMeaning, IsSeenInEmptyCellsOfDifferentColours) {
    const auto cell = [](const std::string& name, const std::string& text) {
        return "<table:table-cell table:style-name=\"" + name + "\">" + p(text) +
               "</table:table-cell>";
    };
    const auto judged = [&](const std::string& header, const std::string& words) {
        const std::string colour = "<style:table-cell-properties fo:background-color=\"";
        return of(colour_meaning(),
                  odt()
                      .automatic(style("table-cell", "r", colour + "#ff0000\"/>") +
                                 style("table-cell", "g", colour + "#00aa00\"/>"))
                      .body(table({{"Grupp", "Familjer", header},
                                   {"Öppet hus", "20", cell("g", words)},
                                   {"Samtal", "30", cell("r", words)}},
                                  true)));
    };
    EXPECT_THAT(judged("Januari", "").rules(), ElementsAre("tillganglighet-farg"));
    EXPECT_THAT(judged("Januari", "klart").rules(), IsEmpty());
    EXPECT_THAT(judged("Bedömning", "").rules(), IsEmpty()) << "uppfoljning-farg's";
}

TEST(ContentsTable, IsMissedInALongDocument) {
    std::string body;
    for (int i = 0; i < 12; ++i) {
        body += h(1, "Del " + std::to_string(i));
        for (int j = 0; j < 30; ++j) {
            body += p("Enheten arbetar med tidiga insatser så att fler familjer får stöd i tid "
                      "varje år.");
        }
    }
    EXPECT_THAT(of(contents_table(), body).rules(),
                ElementsAre("tillganglighet-innehallsforteckning"));
    EXPECT_THAT(of(contents_table(), "<text:table-of-content><text:index-body>" + p("Del 1") +
                                         "</text:index-body></text:table-of-content>" + body)
                    .rules(),
                IsEmpty());
    EXPECT_THAT(of(contents_table(), h(1, "Del") + p("Kort.")).rules(), IsEmpty());
}

TEST(Accessibility, FillsEveryArgumentOfItsMessages) {
    const Checked done = of(
        contrast(),
        odt().automatic(coloured("svag", "fo:color=\"#aaaaaa\"")).body(p(span("svag", "Stödet"))));
    EXPECT_EQ(done.message("tillganglighet-kontrast"),
              "Texten ”Stödet” har för svag kontrast mot bakgrunden (#aaaaaa / #ffffff): 2,3:1, "
              "minst 4,5:1 behövs.");
}

} // namespace
} // namespace styrkoll::check
