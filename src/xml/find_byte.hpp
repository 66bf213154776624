// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace styrkoll::xml {

/// Bit n is set where byte n of the 32 bytes at `at` is one of the two characters.
[[nodiscard]] inline std::uint32_t either_in_32(const char* at, char one, char other) {
#if defined(__SSE2__)
    const auto half = [&](const char* from) {
        __m128i bytes;
        std::memcpy(&bytes, from, sizeof bytes);
        const __m128i found = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(one)),
                                           _mm_cmpeq_epi8(bytes, _mm_set1_epi8(other)));
        return static_cast<std::uint32_t>(_mm_movemask_epi8(found));
    };
    return half(at) | half(at + 16) << 16U;
#else
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < 32; ++i) {
        found |= static_cast<std::uint32_t>(at[i] == one || at[i] == other) << i;
    }
    return found;
#endif
}

/// The first of two characters from `at` on, or `end`. For what is near: names and short values are
/// found in one step without a loop, since it is the guessing of loops' ends that costs.
[[nodiscard]] inline const char* find_either(const char* at, const char* end, char one,
                                             char other) {
    for (; end - at >= 32; at += 32) {
        const std::uint32_t found = either_in_32(at, one, other);
        if (found != 0) {
            return at + std::countr_zero(found);
        }
    }
    while (at < end && *at != one && *at != other) {
        ++at;
    }
    return at;
}

} // namespace styrkoll::xml
