// SPDX-License-Identifier: Apache-2.0
#include "read/odf_strings.hpp"

#include "xml/name_cache.hpp"

namespace styrkoll::read {

using document::k_none;

StringTable::StringTable(document::Document& document)
    : m_document(document), m_slots(64, k_none) {}

std::uint32_t StringTable::intern(std::string_view text) {
    std::vector<std::string>& strings = m_document.strings;
    if ((strings.size() + 1) * 2 > m_slots.size()) {
        grow();
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = xml::hash_name(text) & mask;
    while (m_slots[at] != k_none) {
        if (strings[m_slots[at]] == text) {
            return m_slots[at];
        }
        at = (at + 1) & mask;
    }
    m_slots[at] = static_cast<std::uint32_t>(strings.size());
    strings.emplace_back(text);
    return m_slots[at];
}

void StringTable::grow() {
    m_slots.assign(m_slots.size() * 2, k_none);
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t index = 0; index < m_document.strings.size(); ++index) {
        std::size_t at = xml::hash_name(m_document.strings[index]) & mask;
        while (m_slots[at] != k_none) {
            at = (at + 1) & mask;
        }
        m_slots[at] = index;
    }
}

} // namespace styrkoll::read
