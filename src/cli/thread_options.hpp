// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/trace.hpp"
#include "base/result.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"
#include "report/trace/thread_context.hpp"

#include <string>
#include <vector>

/// What `styrkoll trace` and `styrkoll impact` have in common.
namespace styrkoll::cli {

struct ThreadWords {
    std::vector<std::string> paths;
    std::vector<std::string> with;
    std::vector<std::string> indexes;
    std::vector<std::string> reports;
    std::string from;
    ModelOptions model;
};

/// PATH, --with and --read-index.
void add_thread_options(CLI::App& app, ThreadWords& words, Language language);

/// Reads the documents and tells on standard error what of them could not be read.
[[nodiscard]] Result<app::TraceRun> read_thread(const Session& session, const ThreadWords& words);

/// The items that --from names. Error: usage, with the nearest that is there.
[[nodiscard]] Result<std::vector<std::uint32_t>>
find_from(const Session& session, const trace::Thread& thread, const std::string& words);

/// Paths of the documents that were read, so that no report is written over them.
[[nodiscard]] std::vector<std::string> document_paths(const trace::Thread& thread);

/// What reports say of the run besides the thread.
[[nodiscard]] report::ThreadContext thread_context(const app::TraceRun& run);

/// The exit codes, for help.
[[nodiscard]] std::string thread_exit_codes(Language language);

} // namespace styrkoll::cli
