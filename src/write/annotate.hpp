// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/tree.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Comments of our own in the bytes of content.xml or of a flat file, where nothing else changes
/// (ODF 1.3 part 3, 14.1: office:annotation).
namespace styrkoll::write {

struct Comment {
    std::size_t begin = 0;          ///< bytes; where character data may stand
    std::optional<std::size_t> end; ///< of what it is about; none: a comment at a point
    std::string name;               ///< office:name, no other comment's
    std::string date;               ///< xsd:dateTime, or empty
    std::vector<std::string> paragraphs;
};

/// The bytes of the tree with the comments in them. At one place they stand in the order they have
/// here, ends first.
[[nodiscard]] std::string add_comments(const xml::Tree& tree, const std::vector<Comment>& comments);

/// The bytes without the comments of this program (document::is_own_comment), their ends
/// included. What add_comments() added is taken away to the byte.
[[nodiscard]] std::string remove_own_comments(const xml::Tree& tree);

} // namespace styrkoll::write
