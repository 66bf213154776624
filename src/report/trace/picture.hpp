// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/thread_view.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// The chain as columns of boxes, from the top of the chain to the right. What it holds is decided
/// first (make_picture), then where it stands (lay_out); both are linear but for sorting.
namespace styrkoll::report {

struct PictureBox {
    enum class What : std::uint8_t {
        item,
        gap,    ///< an item that the panel's document should take up and does not
        summary ///< counts instead of boxes
    };
    What what = What::item;
    std::uint32_t item = k_none; ///< of an item or gap
    std::uint32_t panel = 0;
    std::string name; ///< code, or empty
    std::string text; ///< title, or counts in words
    trace::State state = trace::State::unbound;
    int x = 0, y = 0; ///< of its upper left corner, in pixels
};

/// A document, or one that is not in the set.
struct PicturePanel {
    std::uint32_t column = 0;
    std::string title;
    bool present = true; ///< false: it is not among the documents read
    std::vector<std::uint32_t> boxes;
    Tally tally; ///< of what its boxes stand for
    int x = 0, y = 0, height = 0;
};

struct PictureColumn {
    std::string title;
    std::vector<std::uint32_t> panels;
    int x = 0;
};

/// From the box above to the one that takes it up, or should.
struct PictureEdge {
    std::uint32_t from = 0, to = 0;
    bool broken = false; ///< it leads to a gap
};

struct Picture {
    std::vector<PictureColumn> columns;
    std::vector<PicturePanel> panels;
    std::vector<PictureBox> boxes;
    std::vector<PictureEdge> edges;
    std::size_t edges_left_out = 0;
    int width = 0, height = 0;

    static constexpr int k_box_width = 276, k_box_height = 42;
};

struct PictureLimits {
    std::size_t boxes_a_column = 120; ///< above it, a document becomes one box with counts
    std::size_t edges = 1500;
};

[[nodiscard]] Picture make_picture(Language language, const ThreadView& view,
                                   const PictureLimits& limits = {});

/// Sets all positions. Boxes and panels of one column are put near what they hang together with
/// (barycentres, a few sweeps); the first column keeps its order.
void lay_out(Picture& picture);

} // namespace styrkoll::report
