// SPDX-License-Identifier: Apache-2.0
#include "app/status.hpp"

#include "app/read_set.hpp"

namespace styrkoll::app {

Result<StatusRun> status(const StatusOptions& options) {
    auto set = read_set(options.set);
    if (!set) {
        return tl::unexpected<Error>(std::move(set.error()));
    }
    const std::optional<int> year =
        options.year ? options.year : set->environment->configuration.whole_set_year;
    if (!year) {
        return failure(ErrorKind::usage,
                       std::string(say(
                           options.set.setting.language,
                           "Ange vilket år som ska visas, till exempel --year 2027. I styrkoll.xml "
                           "kan <hel-mangd ar=\"2027\"/> säga det.",
                           "Say which year is to be shown, for example --year 2027. In "
                           "styrkoll.xml, <hel-mangd ar=\"2027\"/> can say it.")));
    }
    StatusRun run;
    run.set = std::make_unique<TraceRun>(*std::move(set));
    run.wheel = trace::make_wheel(run.set->thread, *year, options.today);
    return run;
}

int exit_code(const StatusRun& run) {
    return set_exit_code(*run.set);
}

} // namespace styrkoll::app
