// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/trace.hpp"
#include "trace/changes.hpp"

/// Behind `styrkoll diff`: what changed between two sets of documents.
namespace styrkoll::app {

struct DiffOptions {
    TraceOptions before, after;
};

struct DiffRun {
    std::unique_ptr<TraceRun> before, after; ///< the changes point into their threads
    trace::Changes changes;
    std::vector<Error> problems;         ///< of both
    std::vector<std::string> not_judged; ///< of both
};

/// Errors: configuration, also where the two sets follow different steering models.
[[nodiscard]] Result<DiffRun> diff(const DiffOptions& options);

/// 4 where something on either side could not be read or nothing was there to read, else 0: what
/// changed is shown, and changes nothing.
[[nodiscard]] int exit_code(const DiffRun& run);

} // namespace styrkoll::app
