// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace styrkoll::read {

/// "Heading_20_1" -> "Heading 1": the hexadecimal code points that style names may not hold as they
/// are (ODF 1.3 part 3, 19.508).
[[nodiscard]] std::string decode_style_name(std::string_view name);

/// What a paragraph style is for, told by the name that writers give it.
enum class StyleRole : std::uint8_t {
    none,
    heading,
    title,
    caption,        ///< of a table or of anything
    figure_caption, ///< never of a table
    contents,       ///< a line of a table of contents
    plain,          ///< has a meaning of its own that is none of these, whatever it is based on
};

struct NamedRole {
    StyleRole role = StyleRole::none;
    std::uint8_t level = 0; ///< of a heading, 1-10
};

/// By display name or decoded name, in any of the languages that writers localise to here: "Heading
/// 1", "Rubrik 1", "Überschrift 1", "heading-1", "Heading1", "Title", "Caption", "TOC 1" ...
[[nodiscard]] NamedRole role_of_style(std::string_view name);

} // namespace styrkoll::read
