// SPDX-License-Identifier: Apache-2.0
#include "fuzz/input.hpp"

#include "plan/facts.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto facts = styrkoll::plan::facts_from_line(styrkoll::fuzz::text(data, size));
    if (facts) {
        const std::string line = styrkoll::plan::to_line(*facts);
        const auto again = styrkoll::plan::facts_from_line(line);
        if (!again || styrkoll::plan::to_line(*again) != line) {
            std::abort(); // what was written is not read back
        }
    }
    return 0;
}
