// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/trace/thread_context.hpp"
#include "report/trace/thread_view.hpp"

#include <string>

namespace styrkoll::report {

/// The whole thread for programs (docs/formats.md section 15): documents, items, links, duties,
/// states and totals.
[[nodiscard]] std::string thread_json(const ThreadView& view, const ThreadContext& context);

} // namespace styrkoll::report
