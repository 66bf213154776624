// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/trace/thread_view.hpp"

#include <cstddef>
#include <vector>

/// From the first step of the chain to its last, past all between: which activities serve a goal.
namespace styrkoll::report {

struct SkipRow {
    std::uint32_t root = 0;
    std::vector<std::uint32_t> leaves; ///< in the thread's order
};

struct SkipLevel {
    std::vector<SkipRow> rows; ///< every root that something at the end of the chain could serve
    bool complete = true; ///< false: too many ways to count them all; the last rows are left out
};

/// At most `most_steps` steps are taken in all, so that the time is bounded whatever hangs on what.
[[nodiscard]] SkipLevel skip_level(const ThreadView& view, std::size_t most_steps = 5'000'000);

} // namespace styrkoll::report
