// SPDX-License-Identifier: Apache-2.0
#include "document/location.hpp"

#include "base/personal_number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::document {
namespace {

constexpr std::size_t k_context = 40; ///< code points of context on each side

constexpr std::size_t k_near = 256; ///< bytes that are looked through for numbers to hide

/// Hidden before it is cut, so that no half of a number is shown (a reader's own findings are made
/// before the document is masked).
std::string tail(std::string_view whole) {
    std::size_t from = whole.size() > k_near ? whole.size() - k_near : 0;
    while (from < whole.size() && from > 0 &&
           (static_cast<unsigned char>(whole[from]) & 0xC0U) == 0x80U) {
        ++from;
    }
    const std::string text = personal_number::masked(whole.substr(from));
    const std::size_t count = text::count_code_points(text);
    return count > k_context ? text.substr(text::byte_offset(text, count - k_context)) : text;
}

std::string head(std::string_view whole) {
    const std::string text = personal_number::masked(
        whole.substr(0, text::byte_offset(whole.substr(0, k_near), k_near)));
    return std::string(text::beginning(text, k_context));
}

} // namespace

Place whole(const Document& document, std::uint32_t block) {
    return {block, 0, document.blocks[block].text_size};
}

Place place_of(const Document& document, std::uint32_t block, std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(part.data() - document.text_of(block).data());
    return {block, begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::vector<std::string> heading_path(const Document& document, std::uint32_t block) {
    std::vector<std::string> path;
    for (std::uint32_t at = document.blocks[block].heading; at != k_none;
         at = document.blocks[at].heading) {
        path.emplace_back(text::trim(document.text_of(at)));
    }
    std::reverse(path.begin(), path.end());
    return path;
}

Location locate(const Document& document, const Place& place) {
    Location location;
    if (place.block == k_none) {
        return location;
    }
    const Block& block = document.blocks[place.block];
    const std::string_view text = document.text_of(block);
    const std::size_t begin = std::min<std::size_t>(place.begin, text.size());
    const std::size_t end = std::clamp<std::size_t>(place.end, begin, text.size());
    location.part = document.parts.empty() ? std::string{} : document.parts[block.part];
    location.xml_id = document.string(block.xml_id);
    location.paragraph = block.paragraph;
    location.start = static_cast<std::uint32_t>(text::count_code_points(text.substr(0, begin)));
    location.quote = text.substr(begin, end - begin);
    location.end =
        location.start + static_cast<std::uint32_t>(text::count_code_points(location.quote));
    location.line = block.line;
    location.column = block.column;
    location.headings = heading_path(document, place.block);
    location.before = tail(text.substr(0, begin));
    location.after = head(text.substr(end));
    return location;
}

} // namespace styrkoll::document
