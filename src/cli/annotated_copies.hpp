// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/annotate.hpp"
#include "cli/check_options.hpp"
#include "cli/session.hpp"
#include "result/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::cli {

/// Error: usage, where such a target names no folder, or one below a folder of `paths` (the copies
/// would be checked the next time), or `paths` holds standard input, which has no copy.
[[nodiscard]] Result<void> require_copy_folders(const std::vector<ReportTarget>& targets,
                                                const std::vector<std::string>& paths,
                                                Language language);

/// Their folders, which are no longer among the targets.
[[nodiscard]] std::vector<std::string> take_copy_folders(std::vector<ReportTarget>& targets);

[[nodiscard]] app::AnnotateOptions copy_options(const CheckRequest& request,
                                                const Session& session);

/// A copy of one document with its findings as comments (app::annotate), read again from its file.
[[nodiscard]] Result<app::Annotated> make_copy(const result::DocumentResult& document,
                                               const app::AnnotateOptions& options);

/// "styrkoll: OBS ..." to standard error about what the copy could not take. `path`: as shown.
void tell_about_copy(const Session& session, const std::string& path,
                     const app::Annotated& annotated);

/// One copy a document below the folder, by the path of the document's own file; documents that
/// take no comments are named on standard error. One that cannot be written does not stop the
/// others. 0, or the exit code of the first failure.
[[nodiscard]] int write_copies(const Session& session, const result::RunResult& result,
                               const std::string& folder, const app::AnnotateOptions& options);

} // namespace styrkoll::cli
