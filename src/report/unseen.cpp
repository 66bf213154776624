// SPDX-License-Identifier: Apache-2.0
#include "report/unseen.hpp"

namespace styrkoll::report {

bool is_unseen(char32_t c) {
    constexpr char32_t k_zero_width_space = 0x200B;
    constexpr char32_t k_last_control = 0x9F;
    constexpr char32_t k_private_use = 0xE000;
    constexpr char32_t k_end_of_private_use = 0xF900;
    return c < U' ' || (c >= 0x7F && c <= k_last_control) || c == k_zero_width_space ||
           (c >= k_private_use && c < k_end_of_private_use) || c >= 0xE0000 ||
           (c & 0xFFFE) == 0xFFFE || text::is_ignorable(c);
}

} // namespace styrkoll::report
