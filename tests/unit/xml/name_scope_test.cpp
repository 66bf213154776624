// SPDX-License-Identifier: Apache-2.0
#include "xml/name_scope.hpp"

#include <gtest/gtest.h>
#include <pugixml.hpp>

namespace styrkoll::xml {
namespace {

TEST(NameScope, ResolvesByTheNearestDeclaration) {
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(
        "<a xmlns='urn:1' xmlns:p='urn:p'><b xmlns='urn:2' xmlns:p='urn:q'/></a>"));
    NameScope scope;
    scope.enter(document.child("a"));
    scope.enter(document.child("a").child("b"));
    EXPECT_EQ(scope.element_name("b"), (ExpandedName{"urn:2", "b"}));
    EXPECT_EQ(scope.element_name("p:b"), (ExpandedName{"urn:q", "b"}));
    scope.leave();
    EXPECT_EQ(scope.element_name("a"), (ExpandedName{"urn:1", "a"}));
    EXPECT_EQ(scope.element_name("p:a"), (ExpandedName{"urn:p", "a"}));
    scope.leave();
    EXPECT_EQ(scope.element_name("a"), (ExpandedName{"", "a"}));
}

TEST(NameScope, LeavesAttributesOutOfTheDefaultNamespace) {
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string("<a xmlns='urn:1'/>"));
    NameScope scope;
    scope.enter(document.child("a"));
    EXPECT_EQ(scope.attribute_name("x"), (ExpandedName{"", "x"}));
    EXPECT_EQ(scope.attribute_name("xml:id"), (ExpandedName{NameScope::k_xml_uri, "id"}));
}

TEST(NameScope, TakesTheDefaultNamespaceAwayAgain) {
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string("<a xmlns='urn:1'><b xmlns=''/></a>"));
    NameScope scope;
    scope.enter(document.child("a"));
    scope.enter(document.child("a").child("b"));
    EXPECT_EQ(scope.element_name("b"), (ExpandedName{"", "b"}));
}

TEST(NameScope, KnowsDeclarations) {
    EXPECT_TRUE(NameScope::is_declaration("xmlns"));
    EXPECT_TRUE(NameScope::is_declaration("xmlns:x"));
    EXPECT_FALSE(NameScope::is_declaration("xmlnsx"));
}

} // namespace
} // namespace styrkoll::xml
