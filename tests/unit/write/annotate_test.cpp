// SPDX-License-Identifier: Apache-2.0
#include "write/annotate.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace styrkoll::write {
namespace {

constexpr std::string_view k_root =
    "<o:text xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
    "xmlns:d=\"http://purl.org/dc/elements/1.1/\">";

xml::Tree parsed(const std::string& bytes) {
    auto tree = xml::Tree::parse(bytes, {});
    if (!tree) {
        throw std::runtime_error("not well-formed: " + tree.error().detail + '\n' + bytes);
    }
    return *std::move(tree);
}

std::string document(std::string_view body) {
    return std::string(k_root) + std::string(body) + "</o:text>";
}

/// A comment about `words`.
Comment about(const std::string& bytes, std::string_view words, std::string name) {
    Comment comment;
    comment.begin = bytes.find(words);
    comment.end = comment.begin + words.size();
    comment.name = std::move(name);
    comment.paragraphs = {"Fel: så"};
    return comment;
}

TEST(Comments, StandRoundTheWordsInTheDocumentsOwnPrefixes) {
    const std::string bytes = document("<t:p>ett två tre</t:p>");
    EXPECT_EQ(add_comments(parsed(bytes), {about(bytes, "två", "styrkoll:1:1")}),
              document("<t:p>ett <o:annotation o:name=\"styrkoll:1:1\"><d:creator>styrkoll"
                       "</d:creator><m:creator-initials>SK</m:creator-initials><t:p>Fel: så</t:p>"
                       "</o:annotation>två<o:annotation-end o:name=\"styrkoll:1:1\"/> tre</t:p>"));
}

TEST(Comments, HaveADateWhenThereIsOne) {
    const std::string bytes = document("<t:p>ett</t:p>");
    Comment comment = about(bytes, "ett", "styrkoll:n");
    comment.date = "2026-11-24T00:00:00";
    EXPECT_NE(add_comments(parsed(bytes), {comment})
                  .find("</d:creator><d:date>2026-11-24T00:00:00</d:date><m:"),
              std::string::npos);
}

TEST(Comments, EscapeTheirWords) {
    const std::string bytes = document("<t:p>ett</t:p>");
    Comment comment = about(bytes, "ett", "styrkoll:n\"<");
    comment.paragraphs = {"<section> & ]]> \x01\n\"x\"\xEF\xBF\xBF"};
    const std::string made = add_comments(parsed(bytes), {comment});
    EXPECT_NE(made.find("o:name=\"styrkoll:n&quot;&lt;\""), std::string::npos);
    EXPECT_NE(made.find("&lt;section&gt; &amp; ]]&gt;   &quot;x&quot;</t:p>"), std::string::npos);
    EXPECT_EQ(remove_own_comments(parsed(made)), bytes);
}

TEST(Comments, DeclareTheirPrefixesWhereTheRootDoesNot) {
    const std::string bytes =
        "<office:text xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><text:p>ett</text:p>"
        "</office:text>";
    const std::string made = add_comments(parsed(bytes), {about(bytes, "ett", "styrkoll:n")});
    EXPECT_NE(
        made.find("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:name=\"styrkoll:n\">"),
        std::string::npos);
    EXPECT_EQ(remove_own_comments(parsed(made)), bytes);
}

TEST(Comments, AreRightWherePrefixesChangeBelowTheRoot) {
    const std::string bytes = document("<t:p xmlns:o=\"urn:other\"><o:x/>ett</t:p>");
    const std::string made = add_comments(parsed(bytes), {about(bytes, "ett", "styrkoll:n")});
    EXPECT_NE(made.find("<office:annotation xmlns:office="), std::string::npos);
    EXPECT_EQ(remove_own_comments(parsed(made)), bytes);
}

TEST(Comments, OfOneStretchAllBeginBeforeItAndEndAfterIt) {
    const std::string bytes = document("<t:p>ett två</t:p>");
    const std::string made = add_comments(
        parsed(bytes), {about(bytes, "ett", "styrkoll:a"), about(bytes, "ett två", "styrkoll:b")});
    const auto at = [&](std::string_view what) { return made.find(what); };
    EXPECT_LT(at("<o:annotation o:name=\"styrkoll:a\""), at("<o:annotation o:name=\"styrkoll:b\""));
    EXPECT_LT(at("<o:annotation o:name=\"styrkoll:b\""),
              at("<o:annotation-end o:name=\"styrkoll:a\""));
    EXPECT_LT(at("<o:annotation-end o:name=\"styrkoll:a\""),
              at("<o:annotation-end o:name=\"styrkoll:b\""));
    EXPECT_EQ(remove_own_comments(parsed(made)), bytes);
}

TEST(Comments, ThatFollowEachOtherDoNotNest) {
    const std::string bytes = document("<t:p>etttvå</t:p>");
    const std::string made = add_comments(
        parsed(bytes), {about(bytes, "två", "styrkoll:b"), about(bytes, "ett", "styrkoll:a")});
    EXPECT_LT(made.find("<o:annotation-end o:name=\"styrkoll:a\""),
              made.find("<o:annotation o:name=\"styrkoll:b\""));
}

TEST(OwnComments, AloneAreRemoved) {
    const std::string others = document(
        "<t:p><o:annotation o:name=\"x\"><d:creator>Anna</d:creator><t:p>Kolla</t:p>"
        "</o:annotation>ett<o:annotation-end o:name=\"x\"/><o:annotation><t:p>utan namn</t:p>"
        "</o:annotation><o:annotation><d:creator>styrkoll AB</d:creator></o:annotation></t:p>");
    EXPECT_EQ(remove_own_comments(parsed(others)), others);
    const std::string made = add_comments(parsed(others), {about(others, "ett", "styrkoll:y")});
    EXPECT_NE(made, others);
    EXPECT_EQ(remove_own_comments(parsed(made)), others);
}

TEST(OwnComments, AreRemovedAsWriterSavesThem) {
    EXPECT_EQ(
        remove_own_comments(parsed(document(
            "<t:p>a<o:annotation l:resolved=\"false\" xmlns:l=\"urn:l\" o:name=\"styrkoll:q\">\n"
            "<d:creator> styrkoll </d:creator><t:list><t:list-item><t:p>]]&gt; &lt;/o:annotation"
            "</t:p></t:list-item></t:list><!-- </o:annotation> --><![CDATA[</o:annotation>]]>"
            "<t:p x=\"&gt;/>\"/></o:annotation>b</t:p><t:p>c<o:annotation-end "
            "o:name=\"styrkoll:q\">"
            "</o:annotation-end>d</t:p>"))),
        document("<t:p>ab</t:p><t:p>cd</t:p>"));
}

/// They were removed for the author's name alone, and with them what a person had to say.
TEST(OwnComments, AreNotThoseOfAPersonWhoSignsAsTheProgramDoes) {
    const std::string theirs = document(
        "<t:p><o:annotation><d:creator>styrkoll</d:creator><t:p>utan namn</t:p></o:annotation>"
        "<o:annotation o:name=\"__Annotation__1_2\"><d:creator>styrkoll</d:creator><t:p>av Writer"
        "</t:p></o:annotation>ett<o:annotation-end o:name=\"__Annotation__1_2\"/>"
        "<o:annotation o:name=\"styrkoll:1:1\"><d:creator>Anna</d:creator></o:annotation></t:p>");
    EXPECT_EQ(remove_own_comments(parsed(theirs)), theirs);
}

} // namespace
} // namespace styrkoll::write
