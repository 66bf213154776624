// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

/// Words and how often each was counted, in the order they were added. All text in one buffer, so
/// that a list of ten thousand words is read in a millisecond.
class WordCounts {
public:
    /// Makes room for `words` words of `bytes` bytes together.
    void reserve(std::size_t words, std::size_t bytes);
    /// False when the word is there already; then nothing changes.
    bool add(std::string_view word, std::uint32_t count);

    /// 0 for a word that is not there.
    [[nodiscard]] std::uint32_t count(std::string_view word) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Valid until the next add(). Precondition: index < size().
    [[nodiscard]] std::string_view word(std::size_t index) const {
        const Entry& entry = m_entries[index];
        return std::string_view(m_text).substr(entry.begin, entry.length);
    }
    [[nodiscard]] std::uint32_t count_of(std::size_t index) const { return m_entries[index].count; }

private:
    struct Entry {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
        std::uint32_t count = 0;
        std::uint32_t hash = 0;
    };
    void rehash(std::size_t slots);
    [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const;

    std::string m_text;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< index + 1 of an entry, or 0; a power of two of them
};

} // namespace styrkoll::language
