// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "cli/check_options.hpp"

namespace CLI {
class App;
}

namespace styrkoll::cli {

/// What decides which findings a document has and how serious they are: --only, --severity,
/// --profile, --baseline, --today ...
void add_judging_options(CLI::App& app, CheckWords& words, Language language);

} // namespace styrkoll::cli
