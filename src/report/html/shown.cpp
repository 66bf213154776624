// SPDX-License-Identifier: Apache-2.0
#include "report/html/page.hpp"

#include "base/markup.hpp"
#include "base/text.hpp"
#include "report/unseen.hpp"

#include <fmt/format.h>

namespace styrkoll::report::html {
namespace {

constexpr char32_t k_replacement = 0xFFFD;

std::string_view entity_of(char32_t c) {
    return c < 0x80 ? text::entity_of(static_cast<char>(c)) : std::string_view();
}

} // namespace

std::string shown(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        const std::string_view entity = entity_of(c);
        if (!entity.empty()) {
            out += entity;
        } else if (c == U'\t' || c == U'\n' || c == U'\r') {
            out += ' ';
        } else if (is_unseen(c)) {
            out +=
                fmt::format("<span class=\"code\">U+{:04X}</span>", static_cast<std::uint32_t>(c));
        } else {
            text::append_code_point(out, c);
        }
    }
    return out;
}

std::string attribute(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        const std::string_view entity = entity_of(c);
        if (!entity.empty()) {
            out += entity;
        } else if (c == U'\t' || c == U'\n' || c == U'\r') {
            out += ' ';
        } else {
            text::append_code_point(out, is_unseen(c) ? k_replacement : c);
        }
    }
    return out;
}

} // namespace styrkoll::report::html
