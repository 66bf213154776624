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
/// into them). The pre-pass makes good what pugixml lets through (odt.md section 2): encoding,
/// control characters, DOCTYPE, entities, exactly one root, duplicate attributes, depth and width
/// limits.
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

private:
    Tree();
    std::unique_ptr<std::string> m_bytes;
    std::unique_ptr<pugi::xml_document> m_dom;
    bool m_had_doctype = false;
    bool m_is_xml_1_1 = false;
};

/// Line and column (code points), both from 1, of a byte offset.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};
[[nodiscard]] Position position_of(std::string_view bytes, std::size_t offset);

/// The line that holds the offset, without its line break, shortened round the offset to at most
/// 120 code points.
[[nodiscard]] std::string line_at(std::string_view bytes, std::size_t offset);

} // namespace styrkoll::xml
