// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/thread_context.hpp"
#include "report/trace/thread_view.hpp"

#include <string>

namespace styrkoll::report {

/// The thread as one page that needs nothing else: what is missing, who takes up what, from goal to
/// activity, the picture, coverage, and each item by itself. Works without its little script.
[[nodiscard]] std::string thread_html(Language language, const ThreadView& view,
                                      const ThreadContext& context);

} // namespace styrkoll::report
