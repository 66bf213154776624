// SPDX-License-Identifier: Apache-2.0
#include "report/html/base64.hpp"

#include <cstddef>
#include <cstdint>

namespace styrkoll::report::html {
namespace {

std::uint32_t value_of(char digit) {
    return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

} // namespace

std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view k_signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char digit : hex) {
        bits = bits << 4U | value_of(digit);
        held += 4;
        if (held >= 6) {
            held -= 6;
            out += k_signs[bits >> static_cast<unsigned>(held) & 63U];
        }
    }
    if (held > 0) {
        out += k_signs[bits << static_cast<unsigned>(6 - held) & 63U];
    }
    while (out.size() % 4 != 0) {
        out += '=';
    }
    return out;
}

} // namespace styrkoll::report::html
