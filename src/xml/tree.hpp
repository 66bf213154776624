// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/fault.hpp"
#include "xml/limits.hpp"

#include <tl/expected.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

/// XML that may come from anyone. Users of the tree include <pugixml.hpp> in their own .cpp and
/// link it privately.
namespace styrkoll::xml {

/// A parsed document together with the bytes it came from (UTF-8, for places: pugi offsets point
/// into them). What pugixml lets through is made good here: encoding, control characters,
/// DOCTYPE, entities, exactly one root, duplicate attributes, prefixes, depth and width limits.
/// White space between elements is kept as text nodes.
class Tree {
public:
    [[nodiscard]] static tl::expected<Tree, Fault> parse(std::string bytes, const Limits& limits);

    Tree(Tree&&) noexcept;
    Tree& operator=(Tree&&) noexcept;
    ~Tree();

    [[nodiscard]] const pugi::xml_document& dom() const { return *m_dom; }
    [[nodiscard]] std::string_view bytes() const { return *m_bytes; }
    [[nodiscard]] bool had_doctype() const { return m_had_doctype; }
    [[nodiscard]] bool is_xml_1_1() const { return m_is_xml_1_1; }
    /// Levels of the deepest element; the root is 1.
    [[nodiscard]] std::uint32_t depth() const { return m_depth; }
    /// Some element below the root declares a namespace. When not, the root's declarations hold
    /// everywhere.
    [[nodiscard]] bool redeclares_namespaces() const { return m_redeclares_namespaces; }

private:
    Tree();
    std::unique_ptr<std::string> m_bytes;
    std::unique_ptr<pugi::xml_document> m_dom;
    std::uint32_t m_depth = 0;
    bool m_had_doctype = false;
    bool m_is_xml_1_1 = false;
    bool m_redeclares_namespaces = false;
};

/// Line and column (code points), both from 1, of a byte offset.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};
[[nodiscard]] Position position_of(std::string_view bytes, std::size_t offset);

/// Moves a position forward over `bytes`: for many places in order, in one pass.
void advance(Position& position, std::string_view bytes);

/// The line that holds the offset, without its line break, shortened round the offset to at most
/// 120 code points.
[[nodiscard]] std::string line_at(std::string_view bytes, std::size_t offset);

} // namespace styrkoll::xml
