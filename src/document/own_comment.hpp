// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace styrkoll::document {

/// Who a comment is by (dc:creator) that this program wrote into a copy. Such comments are no part
/// of the document: they are not read, and the next copy has new ones in their place.
inline constexpr std::string_view k_comment_author = "styrkoll";
inline constexpr std::string_view k_comment_initials = "SK";

} // namespace styrkoll::document
