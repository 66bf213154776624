// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/thread_view.hpp"
#include "result/thread_picture.hpp"

#include <cstddef>
#include <cstdint>

/// The chain as columns of boxes, from the top of the chain to the right. What it holds is decided
/// first (make_picture), then where it stands (lay_out); both are linear but for sorting.
namespace styrkoll::report {

using result::PictureBox;
using result::PictureColumn;
using result::PictureEdge;
using result::PicturePanel;
using result::ThreadPicture;

/// Of a laid out picture, in pixels.
inline constexpr int k_box_width = 276, k_box_height = 42;

struct PictureLimits {
    std::size_t boxes_a_column = 120; ///< above it, a document becomes one box with counts
    std::size_t edges = 1500;
};

/// Without positions.
[[nodiscard]] ThreadPicture make_picture(Language language, const ThreadView& view,
                                         const PictureLimits& limits = {});

/// Sets all positions. Boxes and panels of one column are put near what they hang together with
/// (barycentres, a few sweeps); the first column keeps its order.
void lay_out(ThreadPicture& picture);

} // namespace styrkoll::report
