// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.hpp"

#include <string_view>

namespace styrkoll::document {

/// Who a comment is by (dc:creator) that this program wrote into a copy, and how its name
/// (office:name, which Writer keeps) begins.
inline constexpr std::string_view k_comment_author = "styrkoll";
inline constexpr std::string_view k_comment_initials = "SK";
inline constexpr std::string_view k_comment_names = "styrkoll:";

/// Such comments are no part of the document: they are not read, and the next copy has new ones in
/// their place. A person may sign as the author does; only what has such a name too is ours.
[[nodiscard]] inline bool is_own_comment(std::string_view name, std::string_view creator) {
    return name.starts_with(k_comment_names) && text::trim(creator) == k_comment_author;
}

} // namespace styrkoll::document
