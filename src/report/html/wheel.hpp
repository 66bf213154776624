// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "result/wheel_overview.hpp"

#include <string>
#include <string_view>

namespace styrkoll::report {

/// Årshjulet as a picture, a ring of twelve months with a number for each date, and the legend that
/// the numbers lead to: what was due, how it went, and which documents need somebody. The legend
/// says all that the picture shows. `today`: ISO, or empty.
[[nodiscard]] std::string wheel_section(Language language, const result::WheelOverview& wheel,
                                        std::string_view today);

/// Its style sheet; the colours are those of the page.
[[nodiscard]] std::string_view wheel_style();

} // namespace styrkoll::report
