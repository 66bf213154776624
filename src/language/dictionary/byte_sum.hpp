// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/text_hash.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace styrkoll::language::dictionary {

/// A checksum against damage and mix-ups (not against forgery), several bytes a nanosecond.
[[nodiscard]] inline std::uint64_t sum_of(std::string_view bytes) {
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4}; // one would wait for each multiplication
    std::size_t at = 0;
    for (; at + 32 <= bytes.size(); at += 32) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at + 8 * lane, sizeof word);
            lanes[lane] = (lanes[lane] ^ word) * 0x9FB21C651E98DF25ULL;
            lanes[lane] ^= lanes[lane] >> 35U;
        }
    }
    std::uint64_t sum = extend_hash(bytes.size(), bytes.substr(at));
    for (const std::uint64_t lane : lanes) {
        sum = spread_hash(sum ^ lane);
    }
    return sum;
}

} // namespace styrkoll::language::dictionary
