// SPDX-License-Identifier: Apache-2.0
#include "read/odf_style_names.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace styrkoll::read {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Code point of "_20_" at `at`, or 0; `size` is the length of the whole escape.
char32_t escape_at(std::string_view name, std::size_t at, std::size_t& size) {
    constexpr std::size_t k_most_digits = 6;
    char32_t value = 0;
    std::size_t end = at + 1;
    for (; end < name.size() && end - at - 1 < k_most_digits && hex_value(name[end]) >= 0; ++end) {
        value = value * 16 + static_cast<char32_t>(hex_value(name[end]));
    }
    size = end - at + 1;
    const bool closed = end > at + 1 && end < name.size() && name[end] == '_';
    const bool valid = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return closed && valid ? value : 0;
}

using Roles = std::array<std::pair<std::string_view, StyleRole>, 30>;

/// Names that stand alone. Folded; a space may be written, left out, or be a hyphen.
constexpr Roles k_alone{{
    {"title", StyleRole::title},
    {"titel", StyleRole::title},
    {"rubrik", StyleRole::title},
    {"dokumenttitel", StyleRole::title},
    {"caption", StyleRole::caption},
    {"bildtext", StyleRole::caption},
    {"beskrivning", StyleRole::caption},
    {"beschriftung", StyleRole::caption},
    {"table", StyleRole::caption},
    {"tabell", StyleRole::caption},
    {"tabellrubrik", StyleRole::caption},
    {"tabelltext", StyleRole::caption},
    {"tablecaption", StyleRole::caption},
    {"illustration", StyleRole::figure_caption},
    {"figure", StyleRole::figure_caption},
    {"figur", StyleRole::figure_caption},
    {"drawing", StyleRole::figure_caption},
    {"figurecaption", StyleRole::figure_caption},
    {"imagecaption", StyleRole::figure_caption},
    {"figurtext", StyleRole::figure_caption},
    {"contentsheading", StyleRole::contents},
    {"tocheading", StyleRole::contents},
    {"innehållsförteckningsrubrik", StyleRole::contents},
    {"inhaltsverzeichnisüberschrift", StyleRole::contents},
    {"subtitle", StyleRole::plain},
    {"underrubrik", StyleRole::plain},
    {"undertitel", StyleRole::plain},
    {"untertitel", StyleRole::plain},
    {"author", StyleRole::plain},
    {"date", StyleRole::plain},
}};

/// Names that a number follows.
constexpr std::array<std::pair<std::string_view, StyleRole>, 9> k_numbered{{
    {"heading", StyleRole::heading},
    {"rubrik", StyleRole::heading},
    {"überschrift", StyleRole::heading},
    {"contents", StyleRole::contents},
    {"toc", StyleRole::contents},
    {"innehåll", StyleRole::contents},
    {"innehållsförteckning", StyleRole::contents},
    {"verzeichnis", StyleRole::contents},
    {"inhaltsverzeichnis", StyleRole::contents},
}};

/// Folded, without spaces, hyphens and underscores.
std::string bare(std::string_view name) {
    std::string folded = text::fold(name);
    folded.erase(std::remove_if(folded.begin(), folded.end(),
                                [](char c) { return c == ' ' || c == '-' || c == '_'; }),
                 folded.end());
    return folded;
}

} // namespace

std::string decode_style_name(std::string_view name) {
    std::string decoded;
    decoded.reserve(name.size());
    for (std::size_t at = 0; at < name.size();) {
        std::size_t size = 0;
        const char32_t escaped = name[at] == '_' ? escape_at(name, at, size) : 0;
        if (escaped != 0) {
            text::append_code_point(decoded, escaped);
            at += size;
        } else {
            decoded += name[at++];
        }
    }
    return decoded;
}

NamedRole role_of_style(std::string_view name) {
    constexpr std::size_t k_longest = 64;
    if (name.size() > k_longest) {
        return {};
    }
    const std::string key = bare(name);
    const std::size_t digits = key.find_last_not_of("0123456789") + 1;
    if (digits == key.size()) {
        for (const auto& [known, role] : k_alone) {
            if (known == key) {
                return {role, 0};
            }
        }
        return {};
    }
    const std::int64_t level = text::parse_integer(std::string_view(key).substr(digits));
    if (level < 1 || level > 10) {
        return {};
    }
    for (const auto& [known, role] : k_numbered) {
        if (known == std::string_view(key).substr(0, digits)) {
            return {role, static_cast<std::uint8_t>(level)};
        }
    }
    return {};
}

} // namespace styrkoll::read
