// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace styrkoll::finding {

/// "3.2 Ekonomi", "III. Ekonomi", "A) Ekonomi" -> "Ekonomi": typed numbers change when a chapter is
/// added elsewhere. For telling headings apart, never for showing them.
[[nodiscard]] std::string_view without_numbering(std::string_view heading);

/// The same for headings that a waiver takes as one: case, numbering, blanks and kinds of dashes do
/// not count.
[[nodiscard]] std::string heading_key(std::string_view heading);

} // namespace styrkoll::finding
