// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace styrkoll {

/// Whether a path with '/' between its parts matches a pattern: `?` is one character and `*` any
/// number of them, neither of them '/'; `**` is any number, '/' too, and "**/" may be nothing. A
/// pattern without '/' is held against the last part alone. At most size times size steps.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path);

/// Whether it has no characters with a meaning of their own.
[[nodiscard]] bool is_plain_path(std::string_view pattern);

} // namespace styrkoll
