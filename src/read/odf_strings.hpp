// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// Gives each distinct string its index in Document::strings.
class StringTable {
public:
    explicit StringTable(document::Document& document);

    [[nodiscard]] std::uint32_t intern(std::string_view text);
    [[nodiscard]] std::string_view text(std::uint32_t index) const {
        return m_document.strings[index];
    }

private:
    void grow();

    document::Document& m_document;
    std::vector<std::uint32_t> m_slots; ///< a power of two; k_none = free
};

} // namespace styrkoll::read
