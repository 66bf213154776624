// SPDX-License-Identifier: Apache-2.0
//
// Open addressing over indexes: three allocations for any number of words, where a map of strings
// makes one or two for each.
#include "language/word_counts.hpp"

#include <algorithm>
#include <functional>

namespace styrkoll::language {
namespace {

std::uint32_t hash_of(std::string_view word) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(word));
}

} // namespace

void WordCounts::reserve(std::size_t words, std::size_t bytes) {
    m_text.reserve(bytes);
    m_entries.reserve(words);
    std::size_t slots = 16;
    while (slots < words * 2) {
        slots *= 2;
    }
    if (slots > m_slots.size()) {
        rehash(slots);
    }
}

void WordCounts::rehash(std::size_t slots) {
    m_slots.assign(slots, 0);
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        std::size_t at = m_entries[index].hash & (slots - 1);
        while (m_slots[at] != 0) {
            at = (at + 1) & (slots - 1);
        }
        m_slots[at] = static_cast<std::uint32_t>(index + 1);
    }
}

std::size_t WordCounts::slot_of(std::string_view word, std::uint32_t hash) const {
    std::size_t at = hash & (m_slots.size() - 1);
    while (m_slots[at] != 0) {
        const std::size_t index = m_slots[at] - 1;
        if (m_entries[index].hash == hash && this->word(index) == word) {
            break;
        }
        at = (at + 1) & (m_slots.size() - 1);
    }
    return at;
}

bool WordCounts::add(std::string_view word, std::uint32_t count) {
    if (m_slots.size() < (m_entries.size() + 1) * 2) {
        rehash(std::max<std::size_t>(16, m_slots.size() * 2));
    }
    const std::uint32_t hash = hash_of(word);
    const std::size_t at = slot_of(word, hash);
    if (m_slots[at] != 0) {
        return false;
    }
    m_entries.push_back({static_cast<std::uint32_t>(m_text.size()),
                         static_cast<std::uint32_t>(word.size()), count, hash});
    m_text.append(word);
    m_slots[at] = static_cast<std::uint32_t>(m_entries.size());
    return true;
}

std::uint32_t WordCounts::count(std::string_view word) const {
    if (m_slots.empty()) {
        return 0;
    }
    const std::size_t slot = m_slots[slot_of(word, hash_of(word))];
    return slot == 0 ? 0 : m_entries[slot - 1].count;
}

} // namespace styrkoll::language
