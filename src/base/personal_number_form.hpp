// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/personal_number.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The form of a personal identity number: what may be one, whatever stands around it.
namespace styrkoll::personal_number {

/// Between the date and the last four digits; `other` is a full stop or a solidus.
enum class Sign : std::uint8_t {
    none,
    space,
    hard_space,
    dash,
    spaced_dash,
    plus,
    low_line,
    other
};

/// Reads code points that count, one after another.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at) : m_text(text), m_next(at) { advance(); }

    [[nodiscard]] char32_t now() const { return m_now; } ///< 0 at the end
    [[nodiscard]] std::size_t begin() const { return m_begin; }
    [[nodiscard]] std::size_t end() const { return m_next; }
    void advance() {
        const unsigned char byte =
            m_next < m_text.size() ? static_cast<unsigned char>(m_text[m_next]) : 0;
        if (byte == 0 || byte >= 0x80 || byte == '%') {
            return advance_beyond_ascii();
        }
        m_now = byte;
        m_begin = m_next++;
    }

private:
    void advance_beyond_ascii();

    std::string_view m_text;
    std::size_t m_next;
    std::size_t m_begin = 0;
    char32_t m_now = 0;
};

struct Candidate {
    std::string birth;                 ///< six or eight digits
    std::string serial;                ///< four digits, or empty when they are hidden
    std::array<std::size_t, 4> last{}; ///< where the last four begin
    Sign sign = Sign::none;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] int two(std::size_t from_end) const {
        const std::size_t at = birth.size() - from_end;
        return (birth[at] - '0') * 10 + birth[at + 1] - '0';
    }
    [[nodiscard]] bool has_century() const { return birth.size() == 8; }
    [[nodiscard]] int century() const { return has_century() ? two(8) : 0; }
    [[nodiscard]] int year() const { return two(6); }
    [[nodiscard]] int month() const { return two(4); }
    [[nodiscard]] int day() const { return two(2); }
    /// May be a date of this century, and then the beginning of something else.
    [[nodiscard]] bool may_be_recent() const;
};

/// What begins at the digit at `from`: the last four are read as digits, or as hidden. The date is
/// a date, and the last digit right.
[[nodiscard]] std::optional<Candidate> read(std::string_view text, std::size_t from, bool hidden);

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] bool is_dash(char32_t c);
[[nodiscard]] bool is_hard_space(char32_t c);
[[nodiscard]] bool is_blank(char32_t c);

} // namespace styrkoll::personal_number
