// SPDX-License-Identifier: Apache-2.0
#include "report/unseen.hpp"

namespace styrkoll::report {

bool is_unseen(char32_t c) {
    constexpr char32_t k_zero_width_space = 0x200B;
    constexpr char32_t k_last_control = 0x9F;
    constexpr char32_t k_private_use = 0xE000;
    constexpr char32_t k_end_of_private_use = 0xF900;
    const bool parts_or_steers = c == 0x061C || c == 0x180E || (c >= 0x2028 && c <= 0x2029) ||
                                 (c >= 0x2066 && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFB);
    const bool fills = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; // of Hangul
    return parts_or_steers || fills || c < U' ' || (c >= 0x7F && c <= k_last_control) ||
           c == k_zero_width_space || (c >= k_private_use && c < k_end_of_private_use) ||
           c >= 0xE0000 || (c & 0xFFFE) == 0xFFFE || text::is_ignorable(c);
}

} // namespace styrkoll::report
