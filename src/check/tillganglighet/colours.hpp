// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace styrkoll::check {

/// Contrast ratio of two colours "#rrggbb", 1 to 21. WCAG 2.1, "contrast ratio" and "relative
/// luminance".
[[nodiscard]] double contrast_of(std::string_view one, std::string_view other);

/// Black, white, or a grey: it carries no meaning.
[[nodiscard]] bool is_neutral(std::string_view colour);

} // namespace styrkoll::check
