// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/trace.hpp"
#include "trace/wheel.hpp"

/// Behind `styrkoll status`: the annual wheel of a year, as the documents have it.
namespace styrkoll::app {

struct StatusOptions {
    TraceOptions set;
    std::optional<int> year; ///< nothing: the one that styrkoll.xml says the set is whole for
    std::optional<Date> today;
};

struct StatusRun {
    std::unique_ptr<TraceRun> set; ///< the wheel points into its thread
    trace::Wheel wheel;
};

/// Errors: configuration; usage, where nothing says which year is meant.
[[nodiscard]] Result<StatusRun> status(const StatusOptions& options);

/// 4 where something could not be read or nothing was there to read, else 0: what is absent or late
/// is shown, and changes nothing.
[[nodiscard]] int exit_code(const StatusRun& run);

} // namespace styrkoll::app
