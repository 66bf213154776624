// SPDX-License-Identifier: Apache-2.0
#include "xml/assertion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::xml {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string k_uri = "urn:test";

Questioned questioned(const std::string& inside) {
    auto out = Questioned::parse("<r xmlns=\"urn:test\">" + inside + "</r>", "s", k_uri);
    EXPECT_TRUE(out.has_value());
    return std::move(*out);
}

std::string many(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out +=
            "<p a=\"v" + std::to_string(i) + "\">Text <b>nummer</b> " + std::to_string(i) + "</p>";
    }
    return out;
}

TEST(Assertion, IsAskedOfTheRootElementUnlessNodesAreNamed) {
    const Questioned document = questioned("<p/><p/>");
    const auto answer = document.ask("", "count(s:p) = 2");
    EXPECT_EQ(answer.end, Questioned::End::answered);
    EXPECT_EQ(answer.asked, 1U);
    EXPECT_THAT(answer.against, IsEmpty());
    EXPECT_THAT(document.ask("", "count(s:p) = 3").against, ElementsAre(0U));
}

TEST(Assertion, TellsTheElementsThatItIsNotTrueOf) {
    const Questioned document = questioned("<p a=\"x\"/><p><b/></p><p>text</p>");
    EXPECT_THAT(document.ask("//s:p", "@a").against, ElementsAre(2U, 4U));
    EXPECT_THAT(document.ask("//s:p/text()", "false()").against, ElementsAre(4U));
    EXPECT_THAT(document.ask("//@a", "false()").against, ElementsAre(1U));
    EXPECT_EQ(document.ask("//s:saknas", "false()").asked, 0U);
}

TEST(Assertion, StopsAfterTheSameWorkEveryTime) {
    const Questioned document = questioned(many(1000));
    for (const char* heavy :
         {"count(//*[count(//*[count(//*)>0])>0]) > 0", "//*[translate(string(/), 'a', 'b') = 'x']",
          "//*[sum(//*) > 1]", "//*[normalize-space(/) = 'x']", "//*[//*[contains(., 'zzz')]]"}) {
        EXPECT_EQ(document.ask("", heavy).end, Questioned::End::too_much_work) << heavy;
    }
}

TEST(Assertion, HasWorkEnoughForOrdinaryQuestionsOfALargeDocument) {
    const Questioned document = questioned(many(8000));
    EXPECT_EQ(document.ask("//s:p", "contains(., 'nummer') and @a").end, Questioned::End::answered);
    EXPECT_THAT(document.ask("//s:p", "s:b and starts-with(@a, 'v')").against, IsEmpty());
}

TEST(Assertion, RefusesADocumentBeyondItsSize) {
    EXPECT_FALSE(Questioned::parse("<r>" + many(30'000) + "</r>", "s", k_uri));
    EXPECT_FALSE(Questioned::parse("<r>", "s", k_uri));
}

TEST(ExpressionFault, IsNoneWhereAllIsRight) {
    for (const char* right :
         {"//s:p[@a='x'] and not(s:b)", "count(//s:p) >= 2 or .//text() = \"div\"", "* * 2 = 4",
          "s:p[position() mod 2 = 1]", "ancestor::s:p/attribute::a", "@xml:id", "//s:p | //s:b",
          "s:p[.='a'] div 3", "s:p[@a = //s:p/@b]", "count(//s:p) > 2",
          "s:p[contains(/, 'x')] and //s:p[text() = /s:r/text()]",
          "s:cell[1] = 'x' and ../@a = 'y'", "self::node()", "s:div[s:and and s:or]"}) {
        const auto fault = fault_of(right, "s", {}, Asked::of_many);
        EXPECT_FALSE(fault) << right << ": " << (fault ? fault->message.sv : "");
    }
}

TEST(ExpressionFault, SaysWhatIsWrongAndWhere) {
    const auto at = [](const char* wrong) {
        const auto fault = fault_of(wrong, "s", {}, Asked::of_many);
        return fault ? std::to_string(fault->column) + " " + fault->message.sv : std::string("-");
    };
    EXPECT_EQ(at("//post"),
              "3 Elementet ”post” saknar prefix: skriv ”s:post”, eller ”@post” om det "
              "är ett attribut.");
    EXPECT_EQ(at("//å:post"), "3 Prefixet ”å” finns inte: skriv ”s:”.");
    EXPECT_EQ(at("document('x')"), "1 Funktionen ”document” finns inte här.");
    EXPECT_EQ(at("not(contains(@a))"), "5 Funktionen ”contains” ska ha 2 argument, inte 1.");
    EXPECT_EQ(at("true(1)"), "1 Funktionen ”true” ska ha 0 argument, inte 1.");
    EXPECT_EQ(at("substring(@a)"), "1 Funktionen ”substring” ska ha 2 eller 3 argument, inte 1.");
    EXPECT_EQ(at("concat(@a) = 'x'"), "1 Funktionen ”concat” ska ha minst 2 argument, inte 1.");
    EXPECT_EQ(at("contains(concat(@a, ',', string( )), substring(@b, 1, (2)))"), "-");
    EXPECT_EQ(at("1 = $x"), "5 En regel har inga variabler: ”$” kan inte användas.");
    EXPECT_EQ(at("@a = 'å"), "6 Ett citattecken har ingen motsvarighet.");
    EXPECT_THAT(at("//s:p["), HasSubstr("inte giltig XPath"));
    EXPECT_THAT(at(""), HasSubstr("inte giltig XPath"));
    EXPECT_THAT(at("@a s:b"), HasSubstr("4 Här väntas"));
    EXPECT_THAT(at(std::string(2001, ' ').c_str()), HasSubstr("för långt"));
}

TEST(ExpressionFault, IsANameThatNoDocumentHas) {
    const Vocabulary names{{"avsnitt", "post"}, {"kod", "slag"}};
    const auto at = [&names](const char* written) {
        const auto fault = fault_of(written, "s", names, Asked::once);
        return fault ? std::to_string(fault->column) + " " + fault->message.sv : std::string("-");
    };
    EXPECT_EQ(at("//s:post[@kod]/s:*/@* | s:avsnitt/attribute::slag | //@xml:id"), "-");
    EXPECT_EQ(at("count(//s:avsnit)"),
              "9 Elementet ”avsnit” finns inte i ett dokument. Menade du ”avsnitt”?");
    EXPECT_EQ(at("//s:post[@kood = 'x']"),
              "11 Attributet ”kood” finns inte i ett dokument. Menade du ”kod”?");
    EXPECT_EQ(at("child::s:budgetram"), "8 Elementet ”budgetram” finns inte i ett dokument.");
}

TEST(ExpressionFault, OfAChoiceOfNodesIsThatItChoosesNone) {
    for (const char* choice : {"//s:post", "/s:a/s:b | //s:c", "s:a[1 + 1 = 2]/@kod", "."}) {
        EXPECT_FALSE(choice_fault_of(choice, "s")) << choice;
    }
    for (const char* other : {"1+1", "'abc'", "s:a or s:b", "count(//s:post)", "true()"}) {
        EXPECT_TRUE(choice_fault_of(other, "s")) << other;
    }
}

TEST(ExpressionFault, OfAConditionIsThatItAsksNothing) {
    for (const char* asking : {"@kod", "s:a", ".", "..", "*", "position() = 1", "not(s:a)",
                               "string() = 'x'", "count(s:a) > 1", "'x' = @kod"}) {
        EXPECT_FALSE(condition_fault_of(asking)) << asking;
    }
    for (const char* constant : {"'false'", "true()", "not(false())", "1 = 1", "'a' = \"b\""}) {
        EXPECT_TRUE(condition_fault_of(constant)) << constant;
    }
}

TEST(ExpressionFault, RefusesToReadWholeElementsElsewhereForEachNode) {
    for (const char* wrong : {"//*[//*[/ > 3]]", "s:p[. = //s:p]", "//*[.. = 'x']", "3 < /s:r",
                              "s:p[(//s:p) = 'x']", "s:p[@a = //s:p | @b]", "s:p[/ + 1]",
                              "s:p[ancestor::s:r = 'x']", "s:p[2 * preceding::s:p]"}) {
        const auto fault = fault_of(wrong, "s", {}, Asked::of_many);
        ASSERT_TRUE(fault) << wrong;
        EXPECT_THAT(fault->message.sv, HasSubstr("hela element på annat håll")) << wrong;
    }
    EXPECT_FALSE(fault_of("//s:rubrik = 'Mål'", "s", {}, Asked::once));
    EXPECT_TRUE(fault_of("//s:p[. = //s:p]", "s", {}, Asked::once));
}

} // namespace
} // namespace styrkoll::xml
