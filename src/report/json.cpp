// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include "result/json.hpp"

namespace styrkoll::report {

std::string to_json(const result::RunResult& result) {
    return result::to_json(result);
}

} // namespace styrkoll::report
