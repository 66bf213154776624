// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/picture.hpp"
#include "report/trace/thread_view.hpp"

#include <string>
#include <vector>

namespace styrkoll::report {

/// The chain as a picture that stands by itself: columns by level, a box an item, its state as
/// colour, kind of line, sign and word. The boxes of items that `linked` marks (empty: none) lead
/// to
/// "#post-N" in the same page.
[[nodiscard]] std::string thread_svg(Language language, const ThreadView& view,
                                     const std::vector<bool>& linked = {});

} // namespace styrkoll::report
