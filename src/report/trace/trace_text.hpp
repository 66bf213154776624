// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/text_options.hpp"
#include "report/trace/thread_view.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace styrkoll::report {

struct TraceTextOptions {
    TextOptions text;
    std::vector<std::uint32_t> from; ///< trees begin in these; empty: where the chain begins
    std::size_t most_roots = 50;     ///< trees of one kind
    std::size_t most_children = 12;  ///< shown of each item; totals stay true
};

/// Röda tråden for a person: what hangs on each goal and assignment as trees, then coverage by
/// organ and by goal, then totals that add up.
[[nodiscard]] std::string trace_text(const ThreadView& view, const TraceTextOptions& options);

} // namespace styrkoll::report
