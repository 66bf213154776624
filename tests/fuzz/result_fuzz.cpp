// SPDX-License-Identifier: Apache-2.0
#include "fuzz/input.hpp"

#include "result/json.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = styrkoll::result::from_json(styrkoll::fuzz::text(data, size));
    if (result) {
        const std::string text = styrkoll::result::to_json(*result);
        const auto again = styrkoll::result::from_json(text);
        if (!again || styrkoll::result::to_json(*again) != text) {
            std::abort(); // what was written is not read back
        }
    }
    return 0;
}
