// SPDX-License-Identifier: Apache-2.0
#include "check/check.hpp"

namespace styrkoll::check {

std::vector<Check> all_checks() {
    return {};
}

} // namespace styrkoll::check
