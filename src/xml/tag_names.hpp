// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace styrkoll::xml {

/// Every distinct name of a document once: the hundred names of a document are met a hundred
/// thousand times. A name is known by three words of it, its first, middle and last eight bytes,
/// which are all of it up to 24 bytes. Names point into the document.
class TagNames {
public:
    struct Entry {
        std::uint64_t first = 0;
        std::uint64_t middle = 0;
        std::uint64_t last = 0;
        const char* name = nullptr;
        std::uint32_t size = 0;
        std::uint32_t element = 0; ///< the last element that had it as an attribute
        bool is_unknown = true;    ///< its prefix is not declared on the root
        bool is_declaration = false;
        bool is_new = true;
    };

    /// `end`: where the document ends; a name may stand close to it.
    explicit TagNames(const char* end) : m_end(end), m_slots(256) {}

    [[nodiscard]] Entry& find(const char* name, std::size_t size) {
        Entry wanted;
        wanted.name = name;
        wanted.size = static_cast<std::uint32_t>(size);
        if (size >= 8) {
            wanted.first = load(name);
            wanted.middle = load(name + size / 2 - 4);
            wanted.last = load(name + size - 8);
        } else {
            wanted.first = short_word(name, size);
        }
        return find(wanted);
    }

private:
    /// A name shorter than eight bytes, with zeros behind.
    [[nodiscard]] std::uint64_t short_word(const char* name, std::size_t size) const {
        constexpr bool k_little = std::endian::native == std::endian::little;
        if (k_little && m_end - name >= 8) { // reads on, then cuts off
            return load(name) & ((1ULL << (8 * size)) - 1);
        }
        char bytes[8] = {};
        std::memcpy(bytes, name, size);
        return load(bytes);
    }

    static std::uint64_t load(const char* at) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    }

    [[nodiscard]] static bool same(const Entry& one, const Entry& other) {
        const std::uint64_t differs = (one.first ^ other.first) | (one.middle ^ other.middle) |
                                      (one.last ^ other.last) | (one.size ^ other.size);
        return differs == 0 && (one.size <= 24 || std::memcmp(one.name, other.name, one.size) == 0);
    }

    [[nodiscard]] Entry& find(const Entry& wanted) {
        constexpr std::uint64_t k_mix = 0x9E3779B97F4A7C15ULL;
        const std::uint64_t hash =
            ((wanted.first * k_mix) ^ wanted.middle ^ (wanted.last << 1U) ^ wanted.size) * k_mix;
        for (std::size_t at = hash >> 40U;; ++at) {
            Entry& entry = m_slots[at & (m_slots.size() - 1)];
            if (entry.name == nullptr) {
                return add(entry, wanted);
            }
            if (same(entry, wanted)) {
                return entry;
            }
        }
    }

    Entry& add(Entry& free, const Entry& wanted) {
        if ((m_used + 1) * 4 > m_slots.size() * 3) {
            std::vector<Entry> old(m_slots.size() * 2);
            old.swap(m_slots);
            for (const Entry& entry : old) {
                if (entry.name != nullptr) {
                    --m_used;
                    find(entry) = entry;
                }
            }
            return find(wanted);
        }
        ++m_used;
        free = wanted;
        return free;
    }

    const char* m_end;
    std::vector<Entry> m_slots; ///< a power of two
    std::size_t m_used = 0;
};

} // namespace styrkoll::xml
