// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/thread_view.hpp"
#include "result/thread_overview.hpp"

#include <cstddef>

namespace styrkoll::report {

/// How much of a thread goes with the result of a run; totals are of all.
struct OverviewLimits {
    std::size_t rows = 300, columns = 60; ///< of a matrix
    std::size_t open_duties = 500;
};

/// The thread in names and states, for reports that are made without model and documents.
[[nodiscard]] result::ThreadOverview thread_overview(Language language, const ThreadView& view,
                                                     const OverviewLimits& limits = {});

} // namespace styrkoll::report
