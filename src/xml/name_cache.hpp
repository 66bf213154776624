// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace styrkoll::xml {

/// A fast hash of a short name: eight bytes at a time.
[[nodiscard]] inline std::uint64_t hash_name(std::string_view name) {
    constexpr std::uint64_t k_mix = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = name.size() * k_mix;
    std::size_t left = name.size();
    const char* at = name.data();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        hash = (hash ^ word) * k_mix;
        hash ^= hash >> 32U;
    }
    if (left > 0) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, left);
        hash = (hash ^ word) * k_mix;
        hash ^= hash >> 32U;
    }
    return hash;
}

/// Remembers a small value for each of the few hundred names that a document uses over and over. It
/// never grows: a document with more names than it holds is only slower. The names must outlive it.
template <class Value>
class NameCache {
public:
    /// The place of the name's value, or nullptr when the cache is full. `is_new` tells whether the
    /// value must be filled in.
    [[nodiscard]] Value* find(std::string_view name, std::uint64_t hash, bool& is_new) {
        is_new = false;
        for (std::size_t step = 0; step < k_probes; ++step) {
            Slot& slot = m_slots[(hash + step) % k_slots];
            if (slot.name.data() == nullptr) {
                slot.name = name;
                slot.hash = hash;
                is_new = true;
                return &slot.value;
            }
            if (slot.hash == hash && slot.name == name) {
                return &slot.value;
            }
        }
        return nullptr;
    }

private:
    static constexpr std::size_t k_slots = 1024;
    static constexpr std::size_t k_probes = 8;
    struct Slot {
        std::string_view name;
        std::uint64_t hash = 0;
        Value value{};
    };
    std::array<Slot, k_slots> m_slots{};
};

} // namespace styrkoll::xml
