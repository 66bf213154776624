// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/thread.hpp"

#include <unordered_map>
#include <vector>

namespace styrkoll::trace {

/// Which document of the set speaks for whom in which year. Versions of one document (preliminary
/// and decided) are one: the one that counts is readable, decided, then the latest.
class Directory {
public:
    /// Keeps a reference to the thread, whose documents must be in place.
    explicit Directory(const Thread& thread);

    /// The document of that type, organ and first year that counts; k_none when the set has none.
    [[nodiscard]] std::uint32_t find(std::uint32_t type, std::uint32_t organ, int year) const;

    /// The documents of that type and first year that count, whose organ is below `organ` at any
    /// depth.
    [[nodiscard]] std::vector<std::uint32_t> below(std::uint32_t type, std::uint32_t organ,
                                                   int year) const;

    /// The documents that count for the type and first year, whosever they are.
    [[nodiscard]] const std::vector<std::uint32_t>& of_type(std::uint32_t type, int year) const;

    /// True for a version that another one of the same document has replaced.
    [[nodiscard]] bool is_superseded(std::uint32_t document) const {
        return m_counts[document] != document;
    }
    /// The version that counts for the same document.
    [[nodiscard]] std::uint32_t counting(std::uint32_t document) const {
        return m_counts[document];
    }

    /// Where a reference in the document is looked up, nearest first: itself, its organ's, those of
    /// the organs above it, the council's. Of several years that of the document, else the latest
    /// decided one that covers its first day.
    [[nodiscard]] const std::vector<std::uint32_t>& line(std::uint32_t document) const {
        return m_lines[document];
    }

    /// Whether `organ` is `above` or below it.
    [[nodiscard]] bool is_below(std::uint32_t organ, std::uint32_t above) const;

    [[nodiscard]] int year_of(std::uint32_t document) const;

private:
    struct Key {
        std::uint32_t type, organ;
        int year;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    void choose_versions();
    void draw_lines();
    void add_organ(std::vector<std::uint32_t>& line, std::uint32_t document,
                   std::uint32_t organ) const;
    [[nodiscard]] bool beats(std::uint32_t left, std::uint32_t right) const;

    const Thread& m_thread;
    std::vector<std::uint32_t> m_counts; ///< by document: the version that counts
    std::unordered_map<Key, std::uint32_t, Hash> m_by_key;
    std::unordered_map<Key, std::vector<std::uint32_t>, Hash> m_by_type; ///< organ k_none
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
        m_of_organ;                       ///< that count, any year
    std::vector<std::uint32_t> m_council; ///< that count, of organs of which there is only one
    std::vector<std::vector<std::uint32_t>> m_lines;
};

} // namespace styrkoll::trace
