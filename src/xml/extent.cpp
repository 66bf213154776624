// SPDX-License-Identifier: Apache-2.0
//
// The parser keeps where an element begins, not where it ends: that is found in the bytes.
#include "xml/extent.hpp"

#include <algorithm>

namespace styrkoll::xml {
namespace {

/// After the next `mark`; the end, where there is none.
std::size_t after(std::string_view bytes, std::size_t offset, std::string_view mark) {
    const std::size_t found = bytes.find(mark, offset);
    return found == std::string_view::npos ? bytes.size() : found + mark.size();
}

bool starts(std::string_view bytes, std::size_t offset, std::string_view mark) {
    return bytes.substr(offset, mark.size()) == mark;
}

} // namespace

TagEnd tag_end(std::string_view bytes, std::size_t offset) {
    for (std::size_t at = offset; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '"' || c == '\'') {
            at = std::min(bytes.find(c, at + 1), bytes.size());
        } else if (c == '>') {
            return {at + 1, bytes[at - 1] == '/'};
        }
    }
    return {bytes.size(), false};
}

std::size_t element_end(std::string_view bytes, std::size_t offset) {
    std::size_t depth = 0;
    for (std::size_t at = offset; at < bytes.size(); at = bytes.find('<', at)) {
        if (starts(bytes, at, "<!--")) {
            at = after(bytes, at + 4, "-->");
        } else if (starts(bytes, at, "<![CDATA[")) {
            at = after(bytes, at + 9, "]]>");
        } else if (starts(bytes, at, "<?")) {
            at = after(bytes, at + 2, "?>");
        } else if (starts(bytes, at, "</")) {
            at = after(bytes, at, ">");
            --depth;
        } else {
            const TagEnd end = tag_end(bytes, at);
            at = end.offset;
            depth += end.is_empty ? 0U : 1U;
        }
        if (depth == 0) {
            return at;
        }
    }
    return bytes.size();
}

} // namespace styrkoll::xml
