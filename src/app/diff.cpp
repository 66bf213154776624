// SPDX-License-Identifier: Apache-2.0
#include "app/diff.hpp"

#include "app/read_set.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace styrkoll::app {
namespace {

Result<std::unique_ptr<TraceRun>> read_side(const TraceOptions& options) {
    auto run = read_set(options);
    if (!run) {
        return tl::unexpected<Error>(std::move(run.error()));
    }
    return std::make_unique<TraceRun>(*std::move(run));
}

/// One document, and no set: what the other side holds besides has not been dropped.
bool is_single(const TraceOptions& options, const TraceRun& run) {
    std::error_code failed;
    return options.paths.size() == 1 && run.thread.documents.size() == 1 &&
           run.thread.documents.front().reported &&
           !std::filesystem::is_directory(options.paths.front(), failed);
}

trace::Scope scope_of(const DiffOptions& options, const DiffRun& run) {
    const bool one = is_single(options.before, *run.before);
    const bool two = is_single(options.after, *run.after);
    return one != two ? trace::Scope::common : trace::Scope::all;
}

} // namespace

Result<DiffRun> diff(const DiffOptions& options) {
    auto before = read_side(options.before);
    if (!before) {
        return tl::unexpected<Error>(std::move(before.error()));
    }
    auto after = read_side(options.after);
    if (!after) {
        return tl::unexpected<Error>(std::move(after.error()));
    }
    const std::string& one = (*before)->environment->model.id;
    const std::string& two = (*after)->environment->model.id;
    if (one != two) {
        return failure(
            ErrorKind::configuration,
            std::string(say(options.after.setting.language,
                            "De två mängderna följer olika styrmodeller (",
                            "The two sets follow different steering models (")) +
                one + ", " + two +
                std::string(say(options.after.setting.language, "). Ange en av dem med --model.",
                                "). Name one of them with --model.")));
    }
    DiffRun run;
    run.before = *std::move(before);
    run.after = *std::move(after);
    run.changes = trace::compare(run.before->thread, run.after->thread, scope_of(options, run));
    for (const auto* side : {run.before.get(), run.after.get()}) {
        run.problems.insert(run.problems.end(), side->problems.begin(), side->problems.end());
        run.not_judged.insert(run.not_judged.end(), side->not_judged.begin(),
                              side->not_judged.end());
    }
    return run;
}

int exit_code(const DiffRun& run) {
    return std::max(set_exit_code(*run.before), set_exit_code(*run.after));
}

} // namespace styrkoll::app
