// SPDX-License-Identifier: Apache-2.0
#include "odf_fixture.hpp"

namespace styrkoll::check {
namespace {

TEST(DocumentTitle, IsMissedWhereTheFileSaysNothingOfUse) {
    const auto titled = [](const std::string& title) {
        return of(document_title(),
                  odt().meta("<dc:title>" + title + "</dc:title>").body(p("Text")));
    };
    for (const char* title : {"", "Namnlös 1", "Untitled", "VP_2027", "plan.docx", "Dokument1"}) {
        EXPECT_THAT(titled(title).rules(), ElementsAre("tillganglighet-titel")) << title;
    }
    for (const char* title :
         {"Arbetsplan", "Dokumenthanteringsplan 2027", "Titelblad och innehåll"}) {
        EXPECT_THAT(titled(title).rules(), IsEmpty()) << title;
    }
    EXPECT_THAT(of(document_title(), p("")).rules(), IsEmpty()) << "nothing is in it";
}

TEST(DocumentTitle, IsNotAskedOfNativeXml) {
    EXPECT_THAT(checked(test::plan()).rules(), Not(::testing::Contains("tillganglighet-titel")));
}

constexpr const char* k_swedish =
    "Enheten arbetar för tidiga insatser och för att familjer inte ska vänta. Det är skolan och "
    "socialtjänsten som ser vad barnen behöver.";

Checked in_language(const std::string& language, const std::string& text) {
    const std::string said = language.empty() ? "" : "fo:language=\"" + language + "\"";
    return of(
        document_language(),
        odt()
            .styles("<style:default-style style:family=\"paragraph\"><style:text-properties " +
                    said + "/></style:default-style>")
            .body(p(text)));
}

TEST(DocumentLanguage, IsThatOfTheText) {
    EXPECT_THAT(in_language("en", k_swedish).rules(), ElementsAre("tillganglighet-sprak"));
    EXPECT_THAT(in_language("", k_swedish).rules(), ElementsAre("tillganglighet-sprak"));
    EXPECT_THAT(in_language("sv", k_swedish).rules(), IsEmpty());
}

TEST(DocumentLanguage, IsNotDoubtedForItsNeighbours) {
    EXPECT_THAT(in_language("da",
                            "Enheden arbejder for tidlig indsats og for at familier ikke skal "
                            "vente. Det er skolen og kommunen som ser hvad børnene har brug for.")
                    .rules(),
                IsEmpty());
    EXPECT_THAT(in_language("en", "Och").rules(), IsEmpty()) << "a word is no text";
}

TEST(HeadingLevels, AreNotSkippedOnTheWayDown) {
    const Checked done =
        of(heading_levels(), h(1, "Mål") + h(3, "Barn") + h(3, "Unga") + h(1, "Ekonomi"));
    EXPECT_THAT(done.rules(), ElementsAre("tillganglighet-rubrikniva"));
    EXPECT_EQ(done.quote("tillganglighet-rubrikniva"), "Barn");
    EXPECT_EQ(argument(done.findings[0], "ratt"), "2");
}

TEST(HeadingLevels, MayRiseByMoreThanOne) {
    EXPECT_THAT(
        of(heading_levels(), h(1, "Mål") + h(2, "Barn") + h(3, "Hem") + h(1, "Ekonomi")).rules(),
        IsEmpty());
    EXPECT_THAT(of(heading_levels(), h(3, "Mål") + h(3, "Barn")).rules(), IsEmpty());
}

TEST(RepeatedHeadings, AreSiblingsOfTheSameWords) {
    EXPECT_THAT(
        of(repeated_headings(), h(1, "Mål") + h(2, "Barn") + h(2, "Unga") + h(2, "BARN")).rules(),
        ElementsAre("tillganglighet-rubrik-dubblett"));
    EXPECT_THAT(of(repeated_headings(), h(1, "Mål") + h(2, "Syfte") + h(1, "Medel") + h(2, "Syfte"))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(of(repeated_headings(),
                   h(1, "§ 1") + h(2, "Beslut") + h(2, "Beslut") + h(2, "Beslut") + h(2, "Beslut"))
                    .rules(),
                IsEmpty())
        << "a pattern, no slip";
}

TEST(RepeatedHeadings, TellOfOnesWithoutWords) {
    const auto builder = [](const std::string& inside) {
        return odt()
            .styles("<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" "
                    "style:family=\"paragraph\" style:default-outline-level=\"2\"/>")
            .body(h(1, "Mål") +
                  "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">" + inside +
                  "</text:h>");
    };
    EXPECT_THAT(of(repeated_headings(), builder(" ")).rules(),
                ElementsAre("tillganglighet-rubrik-tom"));
    EXPECT_THAT(of(repeated_headings(),
                   builder("<draw:frame><draw:image xlink:href=\"a.png\"/></draw:frame>"))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(of(repeated_headings(), builder("Barn")).rules(), IsEmpty());
}

std::string numbered(const std::vector<std::string>& headings) {
    std::string body;
    for (const std::string& heading : headings) {
        body += h(1, heading);
    }
    return body;
}

TEST(HeadingNumbers, FollowOneAnother) {
    const Checked done = of(
        heading_numbers(),
        numbered({"1 Mål", "2 Medel", "2.1 Lokaler", "2.2 Personal", "2.4 Teknik", "3. Ekonomi"}));
    EXPECT_THAT(done.rules(), ElementsAre("tillganglighet-numrering"));
    EXPECT_EQ(done.quote("tillganglighet-numrering"), "2.4");
    EXPECT_EQ(argument(done.findings[0], "ratt"), "2.3");
}

TEST(HeadingNumbers, AreNotReadIntoOtherFigures) {
    EXPECT_THAT(of(heading_numbers(),
                   numbered({"1 Mål", "2 Medel", "2027 års budget", "3 nya mål", "2.1 Lokaler",
                             "2.2 Personal", "5 kap. lagen", "3 Ekonomi", "1 Bilaga"}))
                    .rules(),
                IsEmpty());
    EXPECT_THAT(
        of(heading_numbers(), numbered({"1 Mål", "4 Medel", "2 Lokaler", "9 Personal", "3 Teknik"}))
            .rules(),
        IsEmpty())
        << "another system than counting";
}

} // namespace
} // namespace styrkoll::check
