// SPDX-License-Identifier: Apache-2.0
#include "xml/tree.hpp"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <optional>

namespace styrkoll::xml {
namespace {

std::optional<Fault> fault_of(const std::string& text, const Limits& limits = {}) {
    const auto tree = Tree::parse(text, limits);
    return tree ? std::nullopt : std::optional(tree.error());
}

std::optional<FaultKind> kind_of(const std::string& text, const Limits& limits = {}) {
    const auto fault = fault_of(text, limits);
    return fault ? std::optional(fault->kind) : std::nullopt;
}

std::string text_of(const std::string& xml) {
    const auto tree = Tree::parse(xml, {});
    return tree ? tree->dom().document_element().child_value() : "(" + tree.error().detail + ")";
}

std::string as_utf16(std::string_view ascii, bool big) {
    std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        out += big ? '\0' : c;
        out += big ? c : '\0';
    }
    return out;
}

TEST(Tree, KeepsTheBytesThatOffsetsPointInto) {
    const auto tree = Tree::parse("<a>\n <b>å &amp; ä</b></a>", {});
    ASSERT_TRUE(tree);
    const pugi::xml_node b = tree->dom().document_element().child("b");
    EXPECT_STREQ(b.child_value(), "å & ä");
    const auto offset = static_cast<std::size_t>(b.offset_debug());
    EXPECT_EQ(tree->bytes().substr(offset - 1, 3), "<b>");
    const Position position = position_of(tree->bytes(), offset - 1);
    EXPECT_EQ(position.line, 2U);
    EXPECT_EQ(position.column, 2U);
}

TEST(Tree, CountsColumnsInCodePoints) {
    const std::string text = "första\nåäö𝄞x";
    EXPECT_EQ(position_of(text, text.size() - 1).line, 2U);
    EXPECT_EQ(position_of(text, text.size() - 1).column, 5U);
    Position position;
    advance(position, std::string_view(text).substr(0, 9));
    advance(position, std::string_view(text).substr(9));
    EXPECT_EQ(position.column, 6U);
}

TEST(Tree, ShowsTheLineRoundAnOffset) {
    EXPECT_EQ(line_at("ett\ntvå\ntre", 5), "två");
    const std::string longer(1000, 'x');
    EXPECT_EQ(line_at(longer, 500).size(), 120U);
}

TEST(Tree, ReadsTheEncodingsThatDocumentsHave) {
    EXPECT_EQ(text_of("\xEF\xBB\xBF<a>å</a>"), "å");
    EXPECT_EQ(text_of("<?xml version='1.0' encoding='utf-8'?><a>å</a>"), "å");
    EXPECT_EQ(text_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xE5\x96</a>"),
              "å\xC2\x96");
    EXPECT_EQ(text_of("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\xE5\x96</a>"), "å–");
    EXPECT_EQ(text_of(as_utf16("<?xml version='1.0' encoding='UTF-16'?><a>x</a>", false)), "x");
    EXPECT_EQ(text_of(as_utf16("<a>x</a>", true)), "x");
    EXPECT_EQ(
        text_of(as_utf16("<a>", false) + "\x34\xD8\x1E\xDD" + as_utf16("</a>", false).substr(2)),
        "𝄞");
}

TEST(Tree, RefusesEncodingsItDoesNotKnowAndTextThatIsNotWhatItSays) {
    EXPECT_EQ(kind_of("<?xml version='1.0' encoding='KOI-99'?><a/>"), FaultKind::encoding);
    EXPECT_EQ(kind_of("<?xml version='1.0' encoding='UTF-7'?><a/>"), FaultKind::encoding);
    EXPECT_EQ(kind_of("<?xml version='1.0' encoding='UTF-16'?><a/>"), FaultKind::encoding);
    EXPECT_EQ(kind_of(as_utf16("<a/>", false).substr(2)), FaultKind::encoding);
    EXPECT_EQ(kind_of(as_utf16("<a/>", false) + "x"), FaultKind::encoding);
    for (const char* bad : {"\xE5", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82",
                            "\x80", "\xEF\xBF\xBF"}) {
        EXPECT_EQ(kind_of("<a>abcdefgh" + std::string(bad) + "</a>"), FaultKind::encoding);
    }
}

TEST(Tree, RefusesControlCharactersAndTellsWhere) {
    for (const char c : {'\0', '\x01', '\x08', '\x1F'}) {
        const auto fault = fault_of("<a>\nabc" + std::string(1, c) + "defghij</a>");
        ASSERT_TRUE(fault);
        EXPECT_EQ(fault->kind, FaultKind::malformed);
        EXPECT_EQ(fault->line, 2U);
        EXPECT_EQ(fault->column, 4U);
    }
    EXPECT_EQ(kind_of("<a>\t\r\n\x7F</a>"), std::nullopt);
}

TEST(Tree, TakesTheFiveEntitiesAndCharacterReferencesOnly) {
    EXPECT_EQ(text_of("<a>&amp;&lt;&gt;&quot;&apos;&#229;&#xE5;</a>"), "&<>\"'åå");
    for (const char* bad : {"&nbsp;", "&x;", "& ", "&#0;", "&#8;", "&#xD800;", "&#x110000;", "&#;",
                            "&#x;", "&#xZ;", "&amp", "&#99999999999;", "&"}) {
        EXPECT_EQ(kind_of("<a>" + std::string(bad) + "</a>"), FaultKind::malformed) << bad;
        EXPECT_EQ(kind_of("<a b=\"" + std::string(bad) + "\"/>"), FaultKind::malformed) << bad;
    }
}

TEST(Tree, LetsAmpersandsStandInCommentsAndCdata) {
    EXPECT_EQ(text_of("<a><!-- & &x; --><?p &y;?><![CDATA[&nbsp; <b>]]></a>"), "&nbsp; <b>");
    EXPECT_EQ(kind_of("<a><![CDATA[&x;]]>&x;</a>"), FaultKind::malformed);
}

TEST(Tree, RefusesADoctypeThatDefinesSomething) {
    Limits tolerant;
    tolerant.refuse_doctype = false;
    EXPECT_EQ(kind_of("<!DOCTYPE a><a/>"), FaultKind::doctype);
    EXPECT_EQ(kind_of("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", tolerant), FaultKind::doctype);
    const auto tree = Tree::parse("<!DOCTYPE a SYSTEM '[odd]>.dtd'><a/>", tolerant);
    ASSERT_TRUE(tree);
    EXPECT_TRUE(tree->had_doctype());
    EXPECT_EQ(kind_of("<a/><!DOCTYPE a>", tolerant), FaultKind::malformed);
}

TEST(Tree, WantsOneRootAndNothingElseBesideIt) {
    for (const char* bad :
         {"", "  ", "text", "<a/><b/>", "<a/>x", "x<a/>", "<a></b>", "<a>", "</a>",
          "<a><![CDATA[x]]>", "<a/><![CDATA[x]]>", " <?xml version='1.0'?><a/>", "<a b='1' b='2'/>",
          "<a b='<'/>", "<a b=1/>", "<!-- <a/>"}) {
        EXPECT_EQ(kind_of(bad), FaultKind::malformed) << bad;
    }
    EXPECT_EQ(kind_of("<?xml version='1.0'?>\n<!-- x -->\n<?p?><a b='&lt;'/>\n<!-- y -->\n"),
              std::nullopt);
}

TEST(Tree, FindsAnAttributeTwiceAmongMany) {
    std::string many = "<a";
    for (int i = 0; i < 100; ++i) {
        many += " namn" + std::to_string(i) + "='x'";
    }
    EXPECT_EQ(kind_of(many + "/>"), std::nullopt);
    EXPECT_EQ(kind_of(many + " namn7='y'/>"), FaultKind::malformed);
}

TEST(Tree, WantsPrefixesDeclaredWhereTheyAreUsed) {
    EXPECT_EQ(kind_of("<a xmlns:p='u'><p:b p:c='1' xml:id='x'/></a>"), std::nullopt);
    EXPECT_EQ(kind_of("<a><p:b/></a>"), FaultKind::namespaces);
    EXPECT_EQ(kind_of("<a p:c='1'/>"), FaultKind::namespaces);
    EXPECT_EQ(kind_of("<a><b xmlns:p='u'><p:c/></b></a>"), std::nullopt);
    EXPECT_EQ(kind_of("<a><b xmlns:p='u'/><p:c/></a>"), FaultKind::namespaces);
    EXPECT_EQ(kind_of("<a xmlns:p='u'><b xmlns:q='u' p:x='1' q:x='2'/></a>"), FaultKind::malformed);
    Limits tolerant;
    tolerant.refuse_unbound = false;
    EXPECT_EQ(kind_of("<m:a/>", tolerant), std::nullopt);
}

TEST(Tree, TellsWhetherNamespacesAreDeclaredBelowTheRoot) {
    EXPECT_FALSE(Tree::parse("<a xmlns='u'><b/></a>", {})->redeclares_namespaces());
    EXPECT_TRUE(Tree::parse("<a xmlns='u'><b xmlns='v'/></a>", {})->redeclares_namespaces());
}

std::string nested(std::size_t depth) {
    std::string xml;
    for (std::size_t i = 0; i < depth; ++i) {
        xml += "<a>";
    }
    for (std::size_t i = 0; i < depth; ++i) {
        xml += "</a>";
    }
    return xml;
}

TEST(Tree, StopsAtItsLimits) {
    Limits limits;
    limits.depth = 50;
    limits.attributes = 3;
    limits.attribute_bytes = 20;
    limits.text_bytes = 30;
    EXPECT_EQ(kind_of(nested(50), limits), std::nullopt);
    EXPECT_EQ(kind_of(nested(51), limits), FaultKind::depth);
    EXPECT_EQ(kind_of("<a b='1' c='2' d='3'/>", limits), std::nullopt);
    EXPECT_EQ(kind_of("<a b='1' c='2' d='3' e='4'/>", limits), FaultKind::attributes);
    EXPECT_EQ(kind_of("<a b='" + std::string(21, 'x') + "'/>", limits), FaultKind::attribute_bytes);
    EXPECT_EQ(kind_of("<a>" + std::string(31, 'x') + "</a>", limits), FaultKind::text_bytes);
}

TEST(Tree, NeedsNoStackForDepth) {
    EXPECT_EQ(kind_of(nested(200'000)), FaultKind::depth);
    Limits limits;
    limits.depth = 1'000'000;
    EXPECT_EQ(Tree::parse(nested(200'000), limits)->depth(), 200'000U);
}

TEST(Tree, RemembersXml11) {
    EXPECT_TRUE(Tree::parse("<?xml version=\"1.1\"?><a/>", {})->is_xml_1_1());
    EXPECT_FALSE(Tree::parse("<?xml version=\"1.0\"?><a/>", {})->is_xml_1_1());
}

} // namespace
} // namespace styrkoll::xml
