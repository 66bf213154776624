// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/judge.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace styrkoll::app {

/// How many work at a time, and who is told how far they have come.
struct Workers {
    unsigned jobs = 0; ///< 0: as many as there are cores
    std::function<void(std::size_t done, std::size_t total)>
        progress; ///< called from any thread, one at a time
};

/// Judges every input, one document a thread, and gives what they came to in the inputs' order.
[[nodiscard]] std::vector<Judged> judge_all(const std::vector<Input>& inputs,
                                            const Environment& environment,
                                            const finding::Policy& policy,
                                            const JudgeOptions& options, const Workers& workers);

} // namespace styrkoll::app
