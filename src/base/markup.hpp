// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace styrkoll::text {

/// How XML and HTML write a character that means something to them, in text and in attribute values
/// ("&amp;" for '&'); empty for every other character.
[[nodiscard]] constexpr std::string_view entity_of(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return "";
    }
}

[[nodiscard]] constexpr std::string_view entity_of(char32_t c) {
    return c < 0x80 ? entity_of(static_cast<char>(c)) : std::string_view();
}

} // namespace styrkoll::text
