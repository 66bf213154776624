// SPDX-License-Identifier: Apache-2.0
//
// A number is read forwards from a digit that begins a run; what it may be besides decides whether
// the words before it must say what it is.
#include "base/personal_number_form.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace styrkoll::personal_number {
namespace {

constexpr std::size_t k_before = 90;      ///< bytes looked through for words that name a number
constexpr std::size_t k_just_before = 24; ///< bytes for words that name something else

Kind kind_of(const Candidate& number) {
    return number.day() > 60 ? Kind::coordination : Kind::personal;
}

bool joins_numbers(char32_t c) {
    return is_dash(c) || c == '.' || c == ':' || c == '+';
}

bool is_letter_byte(char c) {
    const char lower = static_cast<char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

/// What stands on one side of a number.
struct Side {
    char32_t next = 0;    ///< beside it
    char32_t beyond = 0;  ///< and beyond that
    bool another = false; ///< beyond stands a number of its own
};

/// Letters beside a number with digits on their other side: a key, a sum of checks.
bool is_in_a_code(std::string_view text, const Candidate& number) {
    std::size_t before = number.begin;
    while (before > 0 && is_letter_byte(text[before - 1])) {
        --before;
    }
    std::size_t after = number.end;
    while (after < text.size() && is_letter_byte(text[after])) {
        ++after;
    }
    const auto is_digit_at = [text](std::size_t at) {
        return at < text.size() && text::is_digit(static_cast<unsigned char>(text[at]));
    };
    return (before < number.begin && before > 0 && is_digit_at(before - 1)) ||
           (after > number.end && is_digit_at(after));
}

/// "pnr19850709-9805", "19850709-9805x": what people name files.
bool may_touch_letters(std::string_view text, const Candidate& number, bool before, bool after) {
    const bool signed_number = number.sign == Sign::dash || number.sign == Sign::plus;
    return (signed_number || (number.has_century() && !(before && after))) &&
           !is_in_a_code(text, number);
}

/// Part of something longer: a run of digits, a register number, a phone number, an amount. In a
/// path a solidus parts names.
bool is_part(std::string_view text, const Candidate& number, const Side& before, const Side& after,
             bool in_path) {
    const bool loose = number.sign != Sign::dash && number.sign != Sign::plus;
    const auto touches = [loose, in_path](const Side& side) {
        const bool digit = is_ascii_digit(side.beyond) && !side.another;
        const bool joins = joins_numbers(side.next) || (side.next == '/' && !in_path);
        return text::is_digit(side.next) || (joins && digit) ||
               (loose && digit && (is_blank(side.next) || side.next == ','));
    };
    const bool letter_before = text::is_letter(before.next);
    const bool letter_after = text::is_letter(after.next);
    return touches(before) || (before.next == '+' && !before.another) || touches(after) ||
           after.next == '%' ||
           ((letter_before || letter_after) &&
            !may_touch_letters(text, number, letter_before, letter_after));
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
        return (!address || number.has_century()) && !number.may_be_recent();
    case Sign::space:
        return number.has_century() && !number.may_be_recent();
    case Sign::low_line:
        return !may_be_range(number) && !may_be_time(number);
    case Sign::other: // "811228.9874" is an amount
        return number.has_century() && !number.may_be_recent();
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

/// What stands after a number.
Side side_after(std::string_view text, const Candidate& number, bool hidden) {
    Side side;
    Cursor at(text, number.end);
    side.next = at.now();
    at.advance();
    side.beyond = at.now();
    side.another = is_ascii_digit(side.beyond) && read(text, at.begin(), hidden).has_value();
    return side;
}

template <class Take>
void each(std::string_view text, bool hidden, bool in_path, const Take& take) {
    Side before;
    std::size_t last_end = std::string_view::npos; ///< of the number that was read before
    for (Cursor at(text, 0); at.now() != 0 || at.begin() < text.size(); at.advance()) {
        const char32_t now = at.now();
        if (is_ascii_digit(now) && !is_ascii_digit(before.next)) {
            if (const auto number = read(text, at.begin(), hidden)) {
                if (!is_part(text, *number, before, side_after(text, *number, hidden), in_path)) {
                    take(*number);
                }
                last_end = number->end;
            }
        }
        before = {now, before.next, at.begin() == last_end};
    }
}

bool any_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Candidate> candidates(std::string_view text, Standing standing) {
    std::vector<Candidate> numbers;
    if (any_digit(text)) {
        each(text, false, standing == Standing::address, [&](const Candidate& number) {
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
        each(text, true, true, [&found](const Candidate& number) {
            found.push_back({number.begin, number.end, kind_of(number)});
        });
    }
    return found;
}

} // namespace styrkoll::personal_number
