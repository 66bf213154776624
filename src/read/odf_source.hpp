// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/limits.hpp"
#include "xml/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace styrkoll::read {

/// A place in the text of content.xml, or of the body of a flat file, as docs/formats.md section 12
/// has it. start == end: a point.
struct SourcePlace {
    std::uint32_t paragraph = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

/// Where a comment about it can be put in the bytes.
struct SourceSpot {
    std::size_t begin = 0;
    std::optional<std::size_t> end; ///< of a stretch whose text is that of the place, exactly
    std::uint32_t paragraph = 0;    ///< that it stands in
};

/// Finds the places, in their order, by reading the text again with the reader itself. A stretch
/// that begins or ends inside a field or the like becomes a point, as does one that is not there.
/// A place where Writer takes no comment (a shape's text, a tracked deletion, an empty element)
/// goes to the nearest paragraph where it does. Nothing comes back for a place when no paragraph
/// can hold a comment, nor for any when a limit ended the reading or there is no text.
[[nodiscard]] std::vector<std::optional<SourceSpot>>
find_in_source(const xml::Tree& tree, const Limits& limits, const std::vector<SourcePlace>& places);

} // namespace styrkoll::read
