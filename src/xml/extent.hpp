// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::xml {

/// Where the start tag that begins at `offset` ends.
struct TagEnd {
    std::size_t offset = 0; ///< after its '>'
    bool is_empty = false;  ///< it ends in "/>", and so does its element
};

/// The bytes must be a document that Tree::parse has accepted, and `offset` that of an element's
/// '<'.
[[nodiscard]] TagEnd tag_end(std::string_view bytes, std::size_t offset);

/// After the element's last byte, its end tag included.
[[nodiscard]] std::size_t element_end(std::string_view bytes, std::size_t offset);

/// How many elements are open at each offset. They ascend, and none lies inside markup.
[[nodiscard]] std::vector<std::uint32_t> levels_at(std::string_view bytes,
                                                   const std::vector<std::size_t>& offsets);

} // namespace styrkoll::xml
