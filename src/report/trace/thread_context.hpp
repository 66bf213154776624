// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"

#include <string>
#include <vector>

namespace styrkoll::report {

/// What a report of the thread says besides the thread itself.
struct ThreadContext {
    std::string tool_version;
    std::vector<Error> not_read;         ///< what could not be read, or not in full
    std::vector<std::string> not_judged; ///< files met in folders whose format is not read
};

} // namespace styrkoll::report
