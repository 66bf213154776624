// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/markup.hpp"
#include "base/text.hpp"

#include <string>
#include <string_view>

namespace styrkoll::report {

/// Shows nothing, or turns the direction of what follows: a report shows its code instead.
[[nodiscard]] bool is_unseen(char32_t c);

/// Text for XML and HTML: entities where they are needed, white space as blanks, and what is unseen
/// as `code(c)` has it.
template <class Code>
[[nodiscard]] std::string escaped(std::string_view text, Code code) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        const std::string_view entity = text::entity_of(c);
        if (!entity.empty()) {
            out += entity;
        } else if (c == U'\t' || c == U'\n' || c == U'\r') {
            out += ' ';
        } else if (is_unseen(c)) {
            out += code(c);
        } else {
            text::append_code_point(out, c);
        }
    }
    return out;
}

} // namespace styrkoll::report
