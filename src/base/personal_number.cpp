// SPDX-License-Identifier: Apache-2.0
//
// A number is read forwards from a digit that begins a run; what it may be besides decides whether
// the words before it must say what it is.
#include "base/personal_number.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace styrkoll::personal_number {
namespace {

constexpr std::size_t k_before = 90;      ///< bytes looked through for words that name a number
constexpr std::size_t k_just_before = 24; ///< bytes for words that name something else
constexpr int k_latest = 45;              ///< two digits: no one is born later in this century

enum class Sign : std::uint8_t { none, space, hard_space, dash, spaced_dash, plus };

bool is_ignored(char32_t c) {
    return c == text::k_soft_hyphen || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}
bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
bool is_hard_space(char32_t c) {
    return c == 0xA0 || c == 0x202F || (c >= 0x2004 && c <= 0x200A);
}
bool is_blank(char32_t c) {
    return c == ' ' || is_hard_space(c);
}
bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

/// Reads code points that count, one after another.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at) : m_text(text), m_next(at) { advance(); }

    [[nodiscard]] char32_t now() const { return m_now; } ///< 0 at the end
    [[nodiscard]] std::size_t begin() const { return m_begin; }
    [[nodiscard]] std::size_t end() const { return m_next; }
    void advance() {
        m_now = 0;
        m_begin = m_next;
        while (m_next < m_text.size()) {
            m_begin = m_next;
            const char32_t c = text::next_code_point(m_text, m_next);
            if (!is_ignored(c)) {
                m_now = c;
                return;
            }
        }
        m_begin = m_next;
    }

private:
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
    [[nodiscard]] bool may_be_recent() const {
        return has_century() ? century() == 20 : year() <= k_latest;
    }
};

Kind kind_of(const Candidate& number) {
    return number.day() > 60 ? Kind::coordination : Kind::personal;
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
    return blank == 0 ? Sign::none : is_hard_space(blank) ? Sign::hard_space : Sign::space;
}

/// "1985-07-09-9805": the date with dashes.
bool read_dashed_birth(Cursor& at, std::string& digits) {
    for (int part = 0; part < 2; ++part) {
        if (!is_dash(at.now())) {
            return false;
        }
        at.advance();
        const std::string two = read_digits(at, 2);
        if (two.size() != 2) {
            return false;
        }
        digits += two;
    }
    return is_dash(at.now());
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
               (digits.size() == 4 && read_dashed_birth(at, digits))) {
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

bool joins_numbers(char32_t c) {
    return is_dash(c) || c == '.' || c == '/' || c == ':' || c == '+';
}

/// Part of something longer: a run of digits, a register number, a phone number, an amount.
bool is_part(std::string_view text, const Candidate& number, char32_t before, char32_t earlier) {
    const bool loose = number.sign != Sign::dash && number.sign != Sign::plus;
    Cursor at(text, number.end);
    const char32_t after = at.now();
    at.advance();
    const char32_t later = at.now();
    const auto touches = [loose](char32_t next, char32_t beyond) {
        const bool digit = is_ascii_digit(beyond);
        return text::is_letter(next) || text::is_digit(next) || (joins_numbers(next) && digit) ||
               (loose && digit && (is_blank(next) || next == ','));
    };
    return touches(before, earlier) || before == '+' || touches(after, later) || after == '%';
}

bool is_letter_byte(char c) {
    const char lower = static_cast<char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

/// Where the last of the words begins in the window: as a word's beginning, and as a whole word
/// where the list says so.
template <std::size_t Size>
std::size_t last_of(std::string_view window, const std::array<std::string_view, Size>& words,
                    bool as_whole = false) {
    std::size_t last = std::string_view::npos;
    for (const std::string_view word : words) {
        for (std::size_t at = window.find(word); at != std::string_view::npos;
             at = window.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            const bool begins = at == 0 || !is_letter_byte(window[at - 1]);
            const bool ends = !as_whole || end == window.size() || !is_letter_byte(window[end]);
            if (begins && ends && (last == std::string_view::npos || at > last)) {
                last = at;
            }
        }
    }
    return last;
}

/// What the words before a number say that it is.
struct Named {
    bool person = false;
    bool other = false;
};

Named named_before(std::string_view text, std::size_t begin) {
    constexpr std::array<std::string_view, 9> k_person{
        "personnummer", "personnumret", "personnr", "person-nr",   "persnr",
        "pers.nr",      "pnr",          "p-nr",     "samordningsn"};
    constexpr std::array<std::string_view, 12> k_other{
        "artikelnr",   "artikelnummer", "artnr",    "art.nr",   "telefon", "mobil",
        "kontonummer", "kontonr",       "bankgiro", "plusgiro", "faktura", "clearing"};
    constexpr std::array<std::string_view, 5> k_short{"tel", "fax", "konto", "ocr", "ean"};
    const std::size_t from = begin > k_before ? begin - k_before : 0;
    const std::string window = text::lower(text.substr(from, begin - from));
    const std::size_t person = last_of(window, k_person);
    std::size_t other = last_of(window, k_other);
    if (const std::size_t brief = last_of(window, k_short, true);
        brief != std::string::npos && (other == std::string::npos || brief > other)) {
        other = brief;
    }
    Named named;
    named.person = person != std::string::npos && (other == std::string::npos || other < person);
    named.other =
        !named.person && other != std::string::npos && window.size() - other <= k_just_before;
    named.other = named.other || (!named.person && text::trim(window).ends_with("artikel"));
    return named;
}

/// "190101-1231": two days of one year.
bool may_be_range(const Candidate& number) {
    const int month = std::stoi(number.serial.substr(0, 2));
    const int day = std::stoi(number.serial.substr(2));
    const bool later =
        month * 100 + day > number.month() * 100 + number.day() && number.day() <= 31;
    return number.may_be_recent() && later && make_date(2000, month, day);
}

/// "202701050930": a day and a time of it.
bool may_be_time(const Candidate& number) {
    return number.may_be_recent() && std::stoi(number.serial.substr(0, 2)) < 24 &&
           std::stoi(number.serial.substr(2)) < 60;
}

bool is_sure(const Candidate& number, Standing standing) {
    const bool address = standing == Standing::address;
    switch (number.sign) {
    case Sign::plus:
        return true;
    case Sign::dash:
        return !may_be_range(number) && !(address && may_be_time(number));
    case Sign::none:
        return number.has_century() && !may_be_time(number) && !may_be_range(number);
    case Sign::spaced_dash:
    case Sign::hard_space:
        return !address && !number.may_be_recent();
    case Sign::space:
        return !address && number.has_century() && !number.may_be_recent();
    }
    return false;
}

bool counts(std::string_view text, const Candidate& number, Standing standing) {
    if (standing == Standing::named) {
        return true;
    }
    const Named named = named_before(text, number.begin);
    return named.person || (!named.other && is_sure(number, standing)) ||
           (number.has_century() && number.sign == Sign::dash && is_sure(number, standing));
}

template <class Take>
void each(std::string_view text, bool hidden, const Take& take) {
    char32_t earlier = 0;
    char32_t before = 0;
    for (Cursor at(text, 0); at.now() != 0 || at.begin() < text.size(); at.advance()) {
        const char32_t now = at.now();
        if (is_ascii_digit(now) && !is_ascii_digit(before)) {
            if (const auto number = read(text, at.begin(), hidden);
                number && !is_part(text, *number, before, earlier)) {
                take(*number);
            }
        }
        earlier = before;
        before = now;
    }
}

bool any_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Candidate> candidates(std::string_view text, Standing standing) {
    std::vector<Candidate> numbers;
    if (any_digit(text)) {
        each(text, false, [&](const Candidate& number) {
            if (counts(text, number, standing)) {
                numbers.push_back(number);
            }
        });
    }
    return numbers;
}

} // namespace

std::vector<Found> find(std::string_view text, Standing standing) {
    std::vector<Found> found;
    for (const Candidate& number : candidates(text, standing)) {
        found.push_back({number.begin, number.end, kind_of(number)});
    }
    return found;
}

bool mask(std::string& text, Standing standing) {
    const std::vector<Candidate> numbers = candidates(text, standing);
    if (numbers.empty()) {
        return false;
    }
    std::string out;
    std::size_t done = 0;
    for (const Candidate& number : numbers) {
        for (const std::size_t digit : number.last) {
            out.append(text, done, digit - done);
            text::append_code_point(out, k_hidden_digit);
            done = digit + 1;
        }
    }
    out.append(text, done);
    text = std::move(out);
    return true;
}

std::string masked(std::string_view text, Standing standing) {
    std::string out(text);
    mask(out, standing);
    return out;
}

std::vector<Found> find_masked(std::string_view text) {
    std::vector<Found> found;
    if (any_digit(text)) {
        each(text, true, [&found](const Candidate& number) {
            found.push_back({number.begin, number.end, kind_of(number)});
        });
    }
    return found;
}

} // namespace styrkoll::personal_number
