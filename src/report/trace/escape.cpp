// SPDX-License-Identifier: Apache-2.0
#include "report/trace/escape.hpp"

#include "base/text.hpp"

namespace styrkoll::report {

std::string one_line(std::string_view text) {
    std::string spaced;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (c == text::k_soft_hyphen) {
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
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
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
