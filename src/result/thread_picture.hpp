// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/thread.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What a picture of the chain holds: columns of boxes, from the top of the chain to the right.
/// Indexes are into the picture's own lists; panels stand column by column and boxes panel by panel
/// until report::lay_out changes the order of the columns' and panels' lists.
namespace styrkoll::result {

/// How many there are in each trace::State.
using StateCounts = std::array<std::size_t, 6>;

struct PictureBox {
    enum class What : std::uint8_t {
        item,
        gap,    ///< an item that the panel's document should take up and does not
        summary ///< counts instead of boxes
    };
    What what = What::item;
    std::uint32_t item = trace::k_none; ///< of an item or gap, in its thread; not in the JSON
    std::uint32_t panel = 0;
    std::string name; ///< code, or empty
    std::string text; ///< title, or counts in words
    trace::State state = trace::State::unbound;
    int x = 0, y = 0; ///< upper left corner in pixels, by report::lay_out; not in the JSON

    bool operator==(const PictureBox&) const = default;
};

/// A document, or one that is not in the set.
struct PicturePanel {
    std::uint32_t column = 0;
    std::string title;
    bool present = true; ///< false: it is not among the documents read
    std::vector<std::uint32_t> boxes;
    StateCounts counts{};         ///< of what the boxes stand for
    int x = 0, y = 0, height = 0; ///< as a box's

    bool operator==(const PicturePanel&) const = default;
};

struct PictureColumn {
    std::string title;
    std::vector<std::uint32_t> panels;
    int x = 0; ///< as a box's

    bool operator==(const PictureColumn&) const = default;
};

/// From the box above to the one that takes it up, or should.
struct PictureEdge {
    std::uint32_t from = 0, to = 0;
    bool broken = false; ///< it leads to a gap

    bool operator==(const PictureEdge&) const = default;
};

struct ThreadPicture {
    std::vector<PictureColumn> columns;
    std::vector<PicturePanel> panels;
    std::vector<PictureBox> boxes;
    std::vector<PictureEdge> edges;
    std::size_t edges_left_out = 0;
    int width = 0, height = 0; ///< as a box's place

    bool operator==(const ThreadPicture&) const = default;
};

} // namespace styrkoll::result
