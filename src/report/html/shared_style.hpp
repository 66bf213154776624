// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace styrkoll::report {

/// What our pages have in common: the colours, in light, dark and print, links and focus, tables,
/// and the states of röda tråden. A page's own style sheet comes after it.
[[nodiscard]] std::string_view shared_style();

} // namespace styrkoll::report
