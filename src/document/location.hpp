// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace styrkoll::document {

/// Inside the program: a block and [begin, end) bytes of its text. A whole-document place has block
/// == k_none.
struct Place {
    std::uint32_t block = k_none;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool operator==(const Place&) const = default;
};

/// In a finding: everything a person or a program needs to find the place again (docs/formats.md
/// section 12).
struct Location {
    std::string part;
    std::string xml_id;
    std::uint32_t paragraph = 0; ///< 0: the document as a whole
    std::uint32_t start = 0;     ///< code points
    std::uint32_t end = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::vector<std::string> headings; ///< outermost first
    std::string quote;
    std::string before;
    std::string after;

    bool operator==(const Location&) const = default;
};

/// The whole block as a place.
[[nodiscard]] Place whole(const Document& document, std::uint32_t block);

/// `part` of the block's text, which must be a view into Document::text.
[[nodiscard]] Place place_of(const Document& document, std::uint32_t block, std::string_view part);

[[nodiscard]] Location locate(const Document& document, const Place& place);

/// Texts of the headings above the block, outermost first.
[[nodiscard]] std::vector<std::string> heading_path(const Document& document, std::uint32_t block);

} // namespace styrkoll::document
