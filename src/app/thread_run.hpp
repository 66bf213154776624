// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/judge_all.hpp"
#include "app/thread_setting.hpp"
#include "base/result.hpp"
#include "trace/thread.hpp"

#include <string>
#include <vector>

/// The common part of all commands that look at documents together: what was judged, and what they
/// are only looked up in, made into one Thread.
namespace styrkoll::app {

struct ThreadRun {
    trace::Thread thread;        ///< points into the environment's model
    std::vector<Error> problems; ///< ErrorKind::input: what of the setting could not be taken in
};

/// Makes the Thread of `judged` (the outcome of `inputs`, in the same order) and of what the
/// setting names. Moves the facts out of `judged`; files that were not judged are left out.
///
/// A document that could not be read, or not in full, is there all the same: type, organ and period
/// by its file name where nothing better tells, and marked as not readable. One of the setting's
/// documents gives way to a judged one of the same type, organ and period (a draft stands for the
/// version that the index knows), and an index's to a file's.
///
/// Error: configuration, where an index belongs to another steering model. Everything else that is
/// wrong with the setting is among the problems, and the rest goes on.
[[nodiscard]] Result<ThreadRun> run_thread(const std::vector<Input>& inputs,
                                           std::vector<Judged>& judged,
                                           const ThreadSetting& setting,
                                           const Environment& environment,
                                           const JudgeOptions& options, const Workers& workers);

/// Why a judged document could not be read, in full or at all; nothing where it could.
[[nodiscard]] std::optional<Error>
reading_problem(const Judged& judged, const Environment& environment, Language language);

} // namespace styrkoll::app
