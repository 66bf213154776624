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

namespace {

/// Past the piece of markup whose '<' is at `at`; `depth` becomes what is open after it.
std::size_t past_markup(std::string_view bytes, std::size_t at, std::uint32_t& depth) {
    if (starts(bytes, at, "<!--")) {
        return after(bytes, at + 4, "-->");
    }
    if (starts(bytes, at, "<![CDATA[")) {
        return after(bytes, at + 9, "]]>");
    }
    if (starts(bytes, at, "<?")) {
        return after(bytes, at + 2, "?>");
    }
    if (starts(bytes, at, "<!")) {
        return tag_end(bytes, at).offset; // DOCTYPE
    }
    if (starts(bytes, at, "</")) {
        --depth;
        return after(bytes, at, ">");
    }
    const TagEnd end = tag_end(bytes, at);
    depth += end.is_empty ? 0U : 1U;
    return end.offset;
}

} // namespace

std::size_t element_end(std::string_view bytes, std::size_t offset) {
    std::uint32_t depth = 0;
    for (std::size_t at = offset; at < bytes.size(); at = bytes.find('<', at)) {
        at = past_markup(bytes, at, depth);
        if (depth == 0) {
            return at;
        }
    }
    return bytes.size();
}

std::vector<std::uint32_t> levels_at(std::string_view bytes,
                                     const std::vector<std::size_t>& offsets) {
    std::vector<std::uint32_t> levels;
    std::uint32_t depth = 0;
    for (std::size_t at = bytes.find('<'); at < bytes.size() && levels.size() < offsets.size();
         at = bytes.find('<', at)) {
        while (levels.size() < offsets.size() && offsets[levels.size()] <= at) {
            levels.push_back(depth);
        }
        at = past_markup(bytes, at, depth);
    }
    levels.resize(offsets.size(), depth);
    return levels;
}

} // namespace styrkoll::xml
