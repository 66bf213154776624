// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/trace.hpp"

namespace styrkoll::app {

/// Reads a set of documents to be looked at: files, folders and facts indexes (known by how they
/// begin) side by side. Errors: configuration. What cannot be read is among the problems.
[[nodiscard]] Result<TraceRun> read_set(TraceOptions options);

/// 4 where something could not be read or nothing was there to read, else 0.
[[nodiscard]] int set_exit_code(const TraceRun& run);

/// Paths of all documents of the set, as reports show them.
[[nodiscard]] std::vector<std::string> paths_of(const TraceRun& run);

} // namespace styrkoll::app
