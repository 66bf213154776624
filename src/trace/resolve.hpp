// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/directory.hpp"

namespace styrkoll::trace {

/// Finds the source of every repeated item and of every reference: fills Item::definition,
/// Item::repeats and Thread::links (conventions section 4, "Resolution").
void resolve(Thread& thread, const Directory& directory);

/// Whether the words say the same as the title: equal but for case, endings and dashes; in running
/// text (`running`) the title's words begin the text, or fewer than half of them follow at all.
[[nodiscard]] bool same_wording(std::string_view title, std::string_view words, bool running);

} // namespace styrkoll::trace
