// SPDX-License-Identifier: Apache-2.0
#include "base/personal_number_form.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <utility>

namespace styrkoll::personal_number {
namespace {

constexpr int k_latest = 45; ///< two digits: no one is born later in this century

bool is_ignored(char32_t c) {
    return c == text::k_soft_hyphen || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

/// What "%2D" stands for in an address, of the signs that may part a number; 0 for anything else.
char32_t percent_encoded(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char32_t>, 6> k_signs{
        {{"%20", ' '}, {"%2D", '-'}, {"%2d", '-'}, {"%2B", '+'}, {"%2b", '+'}, {"%5F", '_'}}};
    for (const auto& [written, sign] : k_signs) {
        if (text.starts_with(written)) {
            return sign;
        }
    }
    return 0;
}

bool is_date(const Candidate& number) {
    const int day = number.day() > 60 ? number.day() - 60 : number.day();
    if (number.has_century()) {
        const bool born = number.century() == 18 || number.century() == 19 ||
                          (number.century() == 20 && number.year() <= k_latest);
        return born && make_date(number.century() * 100 + number.year(), number.month(), day);
    }
    return make_date(1900 + number.year(), number.month(), day) ||
           make_date(2000 + number.year(), number.month(), day);
}

bool passes_luhn(const Candidate& number) {
    const std::string digits = number.birth.substr(number.birth.size() - 6) + number.serial;
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const int value = (digits[at] - '0') * (at % 2 == 0 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0 && number.serial.substr(0, 3) != "000";
}

/// The four last digits, or the four signs that hide them.
bool read_serial(Cursor& at, Candidate& number, bool hidden) {
    for (std::size_t& place : number.last) {
        const bool fits = hidden ? at.now() == k_hidden_digit : is_ascii_digit(at.now());
        if (!fits) {
            return false;
        }
        place = at.begin();
        if (!hidden) {
            number.serial += static_cast<char>(at.now());
        }
        number.end = at.end();
        at.advance();
    }
    return !is_ascii_digit(at.now()) && at.now() != k_hidden_digit;
}

std::string read_digits(Cursor& at, std::size_t most) {
    std::string digits;
    while (is_ascii_digit(at.now()) && digits.size() < most) {
        digits += static_cast<char>(at.now());
        at.advance();
    }
    return digits;
}

Sign read_sign(Cursor& at) {
    const char32_t blank = is_blank(at.now()) ? at.now() : 0;
    if (blank != 0) {
        at.advance();
    }
    if (is_dash(at.now()) || at.now() == '+') {
        const bool plus = at.now() == '+';
        at.advance();
        const bool spaced = blank != 0 || is_blank(at.now());
        if (is_blank(at.now())) {
            at.advance();
        }
        return plus ? Sign::plus : spaced ? Sign::spaced_dash : Sign::dash;
    }
    if (blank == 0 && (at.now() == '_' || at.now() == '.' || at.now() == '/')) {
        const Sign sign = at.now() == '_' ? Sign::low_line : Sign::other;
        at.advance();
        return sign;
    }
    return blank == 0 ? Sign::none : is_hard_space(blank) ? Sign::hard_space : Sign::space;
}

bool parts_a_date(char32_t c) {
    return is_dash(c) || is_blank(c) || c == '.' || c == '/' || c == '_';
}

/// "1985-07-09-9805", "1985 0709-9805": the year is read, the parts of its date are set apart.
bool read_parted_birth(Cursor& at, std::string& digits) {
    while (digits.size() < 8) {
        if (!parts_a_date(at.now())) {
            return false;
        }
        at.advance();
        const std::string part = read_digits(at, digits.size() == 4 ? 4 : 2);
        if (part.size() != 2 && part.size() != 4) {
            return false;
        }
        digits += part;
    }
    return is_dash(at.now()) || at.now() == '+';
}

} // namespace

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
bool is_hard_space(char32_t c) {
    return c == 0xA0 || c == 0x202F || (c >= 0x2004 && c <= 0x200A);
}
bool is_blank(char32_t c) {
    return c == ' ' || is_hard_space(c);
}

void Cursor::advance_beyond_ascii() {
    m_now = 0;
    m_begin = m_next;
    while (m_next < m_text.size()) {
        m_begin = m_next;
        const char32_t c = text::next_code_point(m_text, m_next);
        if (is_ignored(c)) {
            continue;
        }
        m_now = c;
        if (const char32_t sign = c == '%' ? percent_encoded(m_text.substr(m_begin)) : 0) {
            m_now = sign;
            m_next = m_begin + 3;
        }
        return;
    }
    m_begin = m_next;
}

bool Candidate::may_be_recent() const {
    return has_century() ? century() == 20 : year() <= k_latest;
}

/// What begins at a digit: the last four are read as digits, or as hidden.
std::optional<Candidate> read(std::string_view text, std::size_t from, bool hidden) {
    Candidate number;
    number.begin = from;
    Cursor at(text, from);
    const Cursor start = at;
    std::string digits = read_digits(at, 13);
    if (!hidden && (digits.size() == 10 || digits.size() == 12)) {
        at = start;
        number.birth = read_digits(at, digits.size() - 4);
    } else if (digits.size() == 6 || digits.size() == 8 ||
               (digits.size() == 4 && read_parted_birth(at, digits))) {
        number.birth = digits;
        number.sign = read_sign(at);
    } else {
        return std::nullopt;
    }
    if (!read_serial(at, number, hidden) || !is_date(number) || (!hidden && !passes_luhn(number))) {
        return std::nullopt;
    }
    return number;
}

} // namespace styrkoll::personal_number
