// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// Bytes [begin, end) of a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view of(std::string_view text) const {
        return text.substr(begin, end - begin);
    }
    bool operator==(const Span&) const = default;
};

/// The sentences of a paragraph, in order, without the space round them; a closing full stop,
/// question mark or exclamation mark belongs to its sentence. "t.ex.", "kap." and "nr." end none.
[[nodiscard]] std::vector<Span> sentences(std::string_view text);

} // namespace styrkoll::plan
