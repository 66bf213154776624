// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/job.hpp"
#include "app/thread_run.hpp"

#include <memory>
#include <string>
#include <vector>

/// Behind `styrkoll trace` and `styrkoll impact`: the documents put together, to be looked at.
namespace styrkoll::app {

struct TraceOptions {
    Setting setting;
    std::vector<std::string> paths; ///< "-" is standard input
    ThreadSetting thread;
    read::Limits limits;
    Workers workers;
};

struct TraceRun {
    std::unique_ptr<Environment> environment; ///< the thread points into its model
    trace::Thread thread;
    std::vector<Error> problems;         ///< ErrorKind::input: what could not be read, by path
    std::vector<std::string> not_judged; ///< files met in folders whose format is not read
};

/// Reads every document and makes the Thread of them. Errors: configuration. What cannot be read is
/// among the problems, and the rest is there.
[[nodiscard]] Result<TraceRun> trace(const TraceOptions& options);

/// 4 where something could not be read or nothing was there to read, else 0: it is a view, and no
/// state in it changes the code.
[[nodiscard]] int exit_code(const TraceRun& run);

} // namespace styrkoll::app
