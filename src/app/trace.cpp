// SPDX-License-Identifier: Apache-2.0
#include "app/trace.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::app {

Result<TraceRun> trace(const TraceOptions& options) {
    auto environment = load_environment(options.setting, options.paths);
    if (!environment) {
        return tl::unexpected<Error>(std::move(environment.error()));
    }
    TraceRun run;
    run.environment = *std::move(environment);
    const Language language = options.setting.language;
    const auto inputs = gather_inputs(options.paths, language);
    const finding::Policy policy(run.environment->catalogue);
    JudgeOptions judge_options;
    judge_options.limits = options.limits;
    judge_options.language = language;
    auto judged = judge_all(inputs, *run.environment, policy, judge_options, options.workers);
    for (std::size_t at = 0; at < judged.size(); ++at) {
        if (auto problem = reading_problem(judged[at], *run.environment, language)) {
            run.problems.push_back(*std::move(problem));
        }
        if (judged[at].what == Judged::What::not_judged) {
            run.not_judged.push_back(inputs[at].path);
        }
    }
    auto made = run_thread(inputs, judged, options.thread, *run.environment, judge_options,
                           options.workers);
    if (!made) {
        return tl::unexpected<Error>(std::move(made.error()));
    }
    run.thread = std::move(made->thread);
    std::move(made->problems.begin(), made->problems.end(), std::back_inserter(run.problems));
    return run;
}

int exit_code(const TraceRun& run) {
    const auto& documents = run.thread.documents;
    const bool none = std::none_of(documents.begin(), documents.end(),
                                   [](const trace::Source& document) { return document.reported; });
    return none || !run.problems.empty() ? 4 : 0;
}

} // namespace styrkoll::app
