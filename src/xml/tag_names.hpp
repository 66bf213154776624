// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace styrkoll::xml {

/// Every distinct name of a document once: the hundred names of a document are met a hundred
/// thousand times, and mostly in the same order, so that each also remembers what followed it. A
/// name is known by three words of it, its first, middle and last eight bytes, which are all of it
/// up to 24 bytes. Names point into the document.
class TagNames {
public:
    using Id = std::uint32_t;
    static constexpr Id k_no_name = 0;

    struct Entry {
        std::uint64_t first = 0;
        std::uint64_t middle = 0;
        std::uint64_t last = 0;
        const char* name = nullptr;
        std::uint32_t size = 0;
        std::uint32_t element = 0; ///< the last element that had it as an attribute
        Id follower = k_no_name;   ///< the attribute that stood after it the last time
        bool is_unknown = true;    ///< its prefix is not declared on the root
        bool is_declaration = false;
        bool is_new = true;
    };

    /// `end`: where the document ends; a name may stand close to it.
    explicit TagNames(const char* end) : m_end(end), m_entries(1), m_slots(512) {
        m_entries.reserve(m_slots.size() / 4);
    }

    [[nodiscard]] Entry& operator[](Id id) { return m_entries[id]; }

    [[nodiscard]] Id find(const char* name, std::size_t size) {
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

    /// Whether the name that begins at `at` and ends before '=' is that one.
    [[nodiscard]] bool stands_at(Id id, const char* at) const {
        const Entry& entry = m_entries[id];
        if (m_end - at <= static_cast<std::ptrdiff_t>(entry.size) || at[entry.size] != '=') {
            return false;
        }
        if (entry.size < 8) {
            return short_word(at, entry.size) == entry.first;
        }
        const std::uint64_t differs = (load(at) ^ entry.first) |
                                      (load(at + entry.size / 2 - 4) ^ entry.middle) |
                                      (load(at + entry.size - 8) ^ entry.last);
        return differs == 0 && (entry.size <= 24 || std::memcmp(at, entry.name, entry.size) == 0);
    }

private:
    static std::uint64_t load(const char* at) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    }

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

    [[nodiscard]] static bool same(const Entry& one, const Entry& other) {
        const std::uint64_t differs = (one.first ^ other.first) | (one.middle ^ other.middle) |
                                      (one.last ^ other.last) | (one.size ^ other.size);
        return differs == 0 && (one.size <= 24 || std::memcmp(one.name, other.name, one.size) == 0);
    }

    /// Its slot, or the free one where it belongs.
    [[nodiscard]] Id& slot_of(const Entry& wanted) {
        constexpr std::uint64_t k_mix = 0x9E3779B97F4A7C15ULL;
        const std::uint64_t hash =
            ((wanted.first * k_mix) ^ wanted.middle ^ (wanted.last << 1U) ^ wanted.size) * k_mix;
        for (std::size_t at = hash >> 40U;; ++at) {
            Id& slot = m_slots[at & (m_slots.size() - 1)];
            if (slot == k_no_name || same(m_entries[slot], wanted)) {
                return slot;
            }
        }
    }

    [[nodiscard]] Id find(const Entry& wanted) {
        Id& slot = slot_of(wanted);
        if (slot != k_no_name) {
            return slot;
        }
        const auto id = static_cast<Id>(m_entries.size());
        slot = id;
        m_entries.push_back(wanted);
        if (m_entries.size() * 2 > m_slots.size()) {
            m_slots.assign(m_slots.size() * 4, k_no_name);
            for (Id known = 1; known < m_entries.size(); ++known) {
                slot_of(m_entries[known]) = known;
            }
        }
        return id;
    }

    const char* m_end;
    std::vector<Entry> m_entries; ///< the first stands for no name
    std::vector<Id> m_slots;      ///< a power of two
};

} // namespace styrkoll::xml
