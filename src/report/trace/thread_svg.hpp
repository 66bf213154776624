// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/picture.hpp"
#include "report/trace/thread_view.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::report {

/// Where a box leads, such as "#post-12"; empty: nowhere.
using LinkOf = std::function<std::string(const PictureBox& box)>;

/// The chain as a picture that stands by itself: columns by level, a box an item, its state as
/// colour, kind of line, sign and word. The boxes of items that `linked` marks (empty: none) lead
/// to "#post-N" in the same page.
[[nodiscard]] std::string thread_svg(Language language, const ThreadView& view,
                                     const std::vector<bool>& linked = {});

/// The same of a picture that is made already. `description` is read to those who do not see it.
[[nodiscard]] std::string picture_svg(Language language, const ThreadPicture& picture,
                                      std::string_view description, const LinkOf& link = {});

/// "20 dokument, 146 poster: ✗ 2 saknas, ✓ 67 tas upp. ...": such a description.
[[nodiscard]] std::string picture_words(Language language, std::size_t documents,
                                        const Tally& items, const Tally& plan,
                                        const Tally& follow_up);

} // namespace styrkoll::report
