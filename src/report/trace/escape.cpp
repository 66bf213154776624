// SPDX-License-Identifier: Apache-2.0
#include "report/trace/escape.hpp"

#include "base/markup.hpp"
#include "base/text.hpp"

namespace styrkoll::report {

namespace {

/// Shows nothing and steers nothing.
bool is_invisible(char32_t c) {
    return c == text::k_soft_hyphen || (c >= 0x200B && c <= 0x200D) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

} // namespace

std::string one_line(std::string_view text) {
    std::string spaced;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (is_invisible(c)) {
            continue;
        }
        if (c <= U' ' && text::is_space(c)) {
            spaced += spaced.empty() || spaced.back() == ' ' ? "" : " ";
        } else {
            text::append_code_point(spaced, c);
        }
    }
    return text::printable(text::trim(spaced));
}

std::string markup(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        const std::string_view entity = text::entity_of(c);
        out += entity.empty() ? std::string_view(&c, 1) : entity;
    }
    return out;
}

std::string dot_string(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        out += c == '"' || c == '\\' ? "\\" : "";
        out += c;
    }
    return out;
}

} // namespace styrkoll::report
