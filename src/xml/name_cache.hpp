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
    const auto mix = [&](std::uint64_t word) {
        hash = (hash ^ word) * k_mix;
        hash ^= hash >> 32U;
    };
    for (; left > 8; at += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        mix(word);
    }
    if (name.size() >= 8) { // the last eight bytes, some of them a second time
        std::uint64_t word = 0;
        std::memcpy(&word, at + left - 8, 8);
        mix(word);
    } else {
        for (; left > 0; ++at, --left) {
            hash = (hash ^ static_cast<unsigned char>(*at)) * k_mix;
        }
        hash ^= hash >> 32U;
    }
    return hash;
}

/// The same characters? Names are short: no call for them.
[[nodiscard]] inline bool same_name(const char* left, const char* right, std::size_t size) {
    std::uint64_t one = 0;
    std::uint64_t other = 0;
    std::uint64_t differs = 0;
    if (size < 8) {
        for (std::size_t i = 0; i < size; ++i) {
            differs |= static_cast<std::uint64_t>(left[i] != right[i]);
        }
        return differs == 0;
    }
    for (std::size_t at = 0; at + 8 < size; at += 8) {
        std::memcpy(&one, left + at, 8);
        std::memcpy(&other, right + at, 8);
        differs |= one ^ other;
    }
    std::memcpy(&one, left + size - 8, 8);
    std::memcpy(&other, right + size - 8, 8);
    return (differs | (one ^ other)) == 0;
}

/// Remembers a small value for each of the few hundred names that a document uses over and over. It
/// never grows: a document with more names than it holds is only slower. The names must outlive it.
template <class Value>
class NameCache {
public:
    /// The place of the name's value (default-made at first), or nullptr when the cache is full.
    [[nodiscard]] Value* find(std::string_view name) {
        const std::uint64_t hash = hash_name(name);
        for (std::size_t step = 0; step < k_probes; ++step) {
            Slot& slot = m_slots[(hash + step) % k_slots];
            if (slot.name == nullptr) {
                slot.name = name.data();
                slot.size = static_cast<std::uint32_t>(name.size());
                slot.hash = static_cast<std::uint32_t>(hash >> 32U);
                return &slot.value;
            }
            if (slot.hash == static_cast<std::uint32_t>(hash >> 32U) && slot.size == name.size() &&
                same_name(slot.name, name.data(), name.size())) {
                return &slot.value;
            }
        }
        return nullptr;
    }

private:
    static constexpr std::size_t k_slots = 512;
    static constexpr std::size_t k_probes = 8;
    struct Slot {
        const char* name = nullptr;
        std::uint32_t size = 0;
        std::uint32_t hash = 0;
        Value value{};
    };
    std::array<Slot, k_slots> m_slots{};
};

} // namespace styrkoll::xml
