// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.hpp"

#include <cstddef>
#include <string_view>

/// Reading codes in text as written: what a person cannot see is stepped over, and all dashes and
/// all spaces are one.
namespace styrkoll::model::detail {

inline bool is_invisible(char32_t point) {
    return point == text::k_soft_hyphen || (point >= 0x200B && point <= 0x200D) ||
           point == 0x2060 || point == 0xFEFF;
}

inline bool is_dash(char32_t point) {
    return point == U'-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212 ||
           point == 0xFE58 || point == 0xFE63 || point == 0xFF0D;
}

inline bool is_separator(char32_t point) {
    return is_dash(point) || (text::is_space(point) && !is_invisible(point));
}

inline bool is_ascii_digit(char32_t point) {
    return point >= U'0' && point <= U'9';
}

/// Lower case of ASCII and Latin-1, which is all that Swedish words need.
inline char32_t lowered(char32_t point) {
    const bool upper =
        (point >= U'A' && point <= U'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
    return upper ? point + 32 : point;
}

/// "a" and a combining ring are "å": files written on a Mac are decomposed.
inline char32_t composed(char32_t base, char32_t mark) {
    switch (mark) {
    case 0x030A:
        return base == U'a' ? 0xE5 : base == U'A' ? 0xC5 : 0;
    case 0x0308:
        switch (base) {
        case U'a':
            return 0xE4;
        case U'A':
            return 0xC4;
        case U'o':
            return 0xF6;
        case U'O':
            return 0xD6;
        default:
            return 0;
        }
    case 0x0301:
        return base == U'e' ? 0xE9 : base == U'E' ? 0xC9 : 0;
    default:
        return 0;
    }
}

/// Reads visible, composed characters one by one.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_text(text) { skip_invisible(); }

    [[nodiscard]] bool at_end() const { return m_offset >= m_text.size(); }
    [[nodiscard]] std::size_t offset() const { return m_offset; }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_offset); }

    [[nodiscard]] char32_t peek() const {
        Cursor ahead = *this;
        return ahead.next();
    }

    /// 0 at the end.
    char32_t next() {
        if (at_end()) {
            return 0;
        }
        char32_t point = text::next_code_point(m_text, m_offset);
        if (!at_end()) {
            std::size_t after = m_offset;
            if (const char32_t whole = composed(point, text::next_code_point(m_text, after));
                whole != 0) {
                point = whole;
                m_offset = after;
            }
        }
        skip_invisible();
        return point;
    }

    void skip(std::size_t bytes) {
        m_offset += bytes;
        skip_invisible();
    }

private:
    void skip_invisible() {
        while (!at_end()) {
            std::size_t after = m_offset;
            if (!is_invisible(text::next_code_point(m_text, after))) {
                return;
            }
            m_offset = after;
        }
    }

    std::string_view m_text;
    std::size_t m_offset = 0;
};

} // namespace styrkoll::model::detail
