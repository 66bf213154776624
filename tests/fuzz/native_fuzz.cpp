// SPDX-License-Identifier: Apache-2.0
#include "fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    styrkoll::fuzz::read_and_check(styrkoll::fuzz::text(data, size), "indata.xml");
    return 0;
}
