// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/odf_names.hpp"
#include "xml/name_cache.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace styrkoll::read {

/// What one name of a namespace means.
struct NameRow {
    Space space;
    std::string_view local;
    Name name;
};

/// A hash table over rows that never change, made at the first look-up.
class NameLookup {
public:
    template <std::size_t Size>
    explicit NameLookup(const std::array<NameRow, Size>& rows) : m_rows(rows.data()) {
        static_assert(Size * 2 <= k_slots);
        for (std::size_t i = 0; i < Size; ++i) {
            std::size_t at = slot_of(rows[i].space, rows[i].local);
            while (m_slots[at] != 0) {
                at = (at + 1) % k_slots;
            }
            m_slots[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    [[nodiscard]] Name find(Space space, std::string_view local) const {
        for (std::size_t at = slot_of(space, local); m_slots[at] != 0; at = (at + 1) % k_slots) {
            const NameRow& row = m_rows[m_slots[at] - 1];
            if (row.space == space && row.local == local) {
                return row.name;
            }
        }
        return Name::unknown;
    }

private:
    static constexpr std::size_t k_slots = 1024;
    static std::size_t slot_of(Space space, std::string_view local) {
        return (xml::hash_name(local) + static_cast<std::size_t>(space) * 37) % k_slots;
    }

    const NameRow* m_rows;
    std::array<std::uint16_t, k_slots> m_slots{}; ///< index of the row plus one; 0 = free
};

} // namespace styrkoll::read
