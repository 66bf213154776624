// SPDX-License-Identifier: Apache-2.0
#include "plan/amounts.hpp"

#include "base/text.hpp"
#include "plan/code_scan.hpp"

#include <array>

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_most_digits = 14;
constexpr std::int64_t k_thousand = 1000;

struct UnitWords {
    std::string_view words; ///< folded
    std::string_view unit;
};
/// Longest first where one begins another.
constexpr std::array<UnitWords, 24> k_units{{
    {"tusentals kronor", "tkr"},
    {"tusental kronor", "tkr"},
    {"tusen kronor", "tkr"},
    {"tusental kr", "tkr"},
    {"tusen kr", "tkr"},
    {"miljoner kronor", "mnkr"},
    {"miljoner kr", "mnkr"},
    {"miljon kronor", "mnkr"},
    {"milj. kronor", "mnkr"},
    {"milj kronor", "mnkr"},
    {"milj. kr", "mnkr"},
    {"milj kr", "mnkr"},
    {"miljarder kronor", "mdkr"},
    {"miljarder kr", "mdkr"},
    {"miljard kronor", "mdkr"},
    {"kronor", "kr"},
    {"tkr", "tkr"},
    {"kkr", "tkr"},
    {"mnkr", "mnkr"},
    {"mkr", "mnkr"},
    {"mdkr", "mdkr"},
    {"mdr kr", "mdkr"},
    {"sek", "kr"},
    {"kr", "kr"},
}};

struct Number {
    std::int64_t thousandths = 0;
    std::int64_t step = k_thousand;
    std::size_t end = 0; ///< bytes
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    return end - at;
}

/// Behind one space of any width, or 0.
std::size_t after_space(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return 0;
    }
    std::size_t after = at;
    const char32_t c = text::next_code_point(text, after);
    return text::is_space(c) && c != '\n' && c != '\t' ? after : 0;
}

std::int64_t power_of_ten(std::size_t exponent) {
    std::int64_t power = 1;
    for (std::size_t at = 0; at < exponent; ++at) {
        power *= 10;
    }
    return power;
}

/// The whole part: "1234", "1 234", "1.234.567" or "1.234,5". Its end, or 0.
std::size_t whole_part(std::string_view text, std::string& digits) {
    std::size_t at = digits_at(text, 0);
    if (at == 0) {
        return 0;
    }
    digits = text.substr(0, at);
    if (at > 3) {
        return at;
    }
    std::size_t groups = 0;
    bool by_stops = false;
    while (digits.size() <= k_most_digits) {
        const std::size_t spaced = after_space(text, at);
        const bool stop = spaced == 0 && at < text.size() && text[at] == '.';
        const std::size_t group = spaced != 0 ? spaced : at + 1;
        const bool parts = (spaced != 0 || stop) && (groups == 0 || stop == by_stops);
        if (!parts || digits_at(text, group) != 3) {
            break;
        }
        by_stops = stop;
        ++groups;
        digits += text.substr(group, 3);
        at = group + 3;
    }
    // "1.234" may be a thousand, or one and a bit.
    const bool sure = !by_stops || groups > 1 || (at < text.size() && text[at] == ',');
    return sure ? at : 0;
}

std::optional<Number> number_at(std::string_view text) {
    std::string digits;
    Number number;
    number.end = whole_part(text, digits);
    if (number.end == 0 || digits.size() > k_most_digits) {
        return std::nullopt;
    }
    number.thousandths = text::parse_integer(digits) * k_thousand;
    const char mark = number.end < text.size() ? text[number.end] : ' ';
    const std::size_t decimals = digits_at(text, number.end + 1);
    if ((mark == ',' || mark == '.') && decimals > 0) {
        if (decimals > 3 || (mark == '.' && decimals > 2)) {
            return std::nullopt;
        }
        number.step = power_of_ten(3 - decimals);
        number.thousandths +=
            text::parse_integer(text.substr(number.end + 1, decimals)) * number.step;
        number.end += 1 + decimals;
    }
    return number;
}

/// The unit that the text begins with; `end` is moved behind it.
std::string_view unit_at(std::string_view text, std::size_t& end) {
    constexpr std::size_t k_longest = 20;
    std::size_t begin = 0;
    while (const std::size_t after = after_space(text, begin)) {
        begin = after;
    }
    if (text.substr(begin).starts_with(":-")) {
        end = begin + 2;
        return "kr";
    }
    // Folding keeps the length of such words; a hard space is made one byte, so it is looked for
    // too.
    std::string folded;
    std::vector<std::size_t> behind;
    for (std::size_t at = begin; at < text.size() && folded.size() < k_longest;) {
        const char32_t c = text::next_code_point(text, at);
        const bool space = text::is_space(c);
        folded += space      ? ' '
                  : c < 0x80 ? static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c)
                             : '?';
        behind.push_back(at);
    }
    for (const UnitWords& unit : k_units) {
        if (!folded.starts_with(unit.words)) {
            continue;
        }
        const std::size_t after = behind[unit.words.size() - 1];
        const bool parted = after >= text.size() || !is_word_byte(text[after]);
        if (parted && (after >= text.size() || text[after] != '/')) {
            end = after;
            return unit.unit;
        }
    }
    return {};
}

/// A minus of any kind before the number; `at` is moved behind it.
bool sign_at(std::string_view text, std::size_t& at) {
    std::size_t after = at;
    if (after >= text.size()) {
        return false;
    }
    const char32_t c = text::next_code_point(text, after);
    const bool minus = c == '-' || c == 0x2212 || c == 0x2013 || c == 0x2010 || c == 0x2011;
    if (!minus && c != '+' && c != 0xB1) {
        return false;
    }
    at = after;
    while (const std::size_t space = after_space(text, at)) {
        at = space;
    }
    return minus;
}

/// "kr per invånare", "kr/elev": no unit of amounts.
bool is_per_something(std::string_view rest) {
    const std::string_view next = text::trim(rest.substr(0, 8));
    return next.starts_with('/') || next.starts_with("per ") || next.starts_with("i tim");
}

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           digits_at(word, 0) == 4;
}

/// The unit at `at` belongs to an amount before it: "4 mnkr", and not "2027, tkr".
bool is_of_amount(std::string_view text, std::size_t at) {
    const std::string_view before = text::trim(text.substr(0, at));
    if (before.empty() || !is_digit(before.back())) {
        return false;
    }
    const std::size_t first = before.find_last_not_of("0123456789");
    return !is_year(before.substr(first == std::string_view::npos ? 0 : first + 1));
}

/// The digit belongs to what stands before it: "2027:3", "A4", "1,5".
bool goes_on_from(std::string_view text, std::size_t at) {
    if (at == 0) {
        return false;
    }
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) {
        --before;
    }
    const char32_t c = text::next_code_point(text, before);
    return text::is_letter(c) || text::is_digit(c) || c == ':' || c == ',' || c == '.';
}

} // namespace

std::optional<Amount> parse_amount(std::string_view text) {
    text = text::trim(text);
    while (text.ends_with('*')) {
        text = text::trim(text.substr(0, text.size() - 1)); // a note below the table
    }
    const bool in_parentheses = text.starts_with('(');
    std::size_t at = in_parentheses ? 1 : 0;
    const bool negative = sign_at(text, at);
    const auto number = number_at(text.substr(std::min(at, text.size())));
    if (!number) {
        return std::nullopt;
    }
    at += number->end;
    Amount amount{number->thousandths, {}, number->step};
    const auto read_unit = [&] {
        std::size_t end = 0;
        const std::string_view unit = unit_at(text.substr(at), end);
        amount.unit = amount.unit.empty() ? std::string(unit) : amount.unit;
        at += end;
    };
    read_unit();
    if (in_parentheses) {
        if (at >= text.size() || text[at] != ')') {
            return std::nullopt;
        }
        ++at;
        read_unit();
    }
    if (at < text.size() && text[at] == '.') {
        ++at;
    }
    if (!text::trim(text.substr(at)).empty()) {
        return std::nullopt;
    }
    amount.thousandths *= negative || in_parentheses ? -1 : 1;
    return amount;
}

std::vector<FoundAmount> find_amounts(std::string_view text) {
    std::vector<FoundAmount> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || goes_on_from(text, at)) {
            continue;
        }
        const auto number = number_at(text.substr(at));
        std::size_t end = 0;
        const std::string_view unit =
            number ? unit_at(text.substr(at + number->end), end) : std::string_view{};
        if (unit.empty() || is_per_something(text.substr(at + number->end + end))) {
            at += number ? number->end - 1 : digits_at(text, at) - 1;
            continue;
        }
        const std::string_view before = text.substr(0, at);
        const bool negative = before.ends_with("−") || before.ends_with(" -") || before == "-";
        found.push_back({{negative ? -number->thousandths : number->thousandths, std::string(unit),
                          number->step},
                         at,
                         at + number->end + end});
        at = found.back().end - 1;
    }
    return found;
}

std::string unit_named(std::string_view text) {
    std::string named;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = is_word_byte(text[at]) && (at == 0 || !is_word_byte(text[at - 1]));
        const bool may = begins && std::string_view("tkmsTKMS").find(text[at]) != text.npos;
        std::size_t end = 0;
        const std::string_view unit = may ? unit_at(text.substr(at), end) : std::string_view{};
        if (unit.empty()) {
            continue;
        }
        if (is_of_amount(text, at) || is_per_something(text.substr(at + end))) {
            at += end - 1;
            continue;
        }
        if (!named.empty() && named != unit) {
            return {};
        }
        named = unit;
        at += end - 1;
    }
    return named;
}

std::int64_t ore_in(std::string_view unit) {
    constexpr std::int64_t k_krona = 100;
    if (unit == "kr") {
        return k_krona;
    }
    if (unit == "tkr") {
        return k_krona * k_thousand;
    }
    if (unit == "mnkr") {
        return k_krona * k_thousand * k_thousand;
    }
    return unit == "mdkr" ? k_krona * k_thousand * k_thousand * k_thousand : 0;
}

std::optional<InOre> in_ore(const Amount& left, const Amount& right) {
    constexpr std::int64_t k_most = 4'000'000'000'000'000'000;
    const auto told = [](std::int64_t thousandths, std::string_view unit) {
        const std::int64_t ore = ore_in(unit);
        const std::int64_t most = ore == 0 ? 0 : k_most / ore;
        return ore != 0 && thousandths < most && thousandths > -most
                   ? std::optional<std::int64_t>(thousandths * ore / k_thousand)
                   : std::nullopt;
    };
    const auto a = told(left.thousandths, left.unit);
    const auto b = told(right.thousandths, right.unit);
    const auto step_a = told(left.step, left.unit);
    const auto step_b = told(right.step, right.unit);
    if (!a || !b || !step_a || !step_b) {
        return std::nullopt;
    }
    return InOre{*a, *b, std::max(*step_a, *step_b)};
}

std::string to_words(const Amount& amount) {
    constexpr std::string_view k_hard_space = "\u00A0";
    const std::int64_t size = amount.thousandths < 0 ? -amount.thousandths : amount.thousandths;
    const std::string whole = std::to_string(size / k_thousand);
    std::string words = amount.thousandths < 0 ? "−" : "";
    for (std::size_t at = 0; at < whole.size(); ++at) {
        words += at > 0 && (whole.size() - at) % 3 == 0 ? k_hard_space : std::string_view{};
        words += whole[at];
    }
    if (amount.step < k_thousand) {
        std::string decimals = std::to_string(k_thousand + size % k_thousand).substr(1);
        decimals.resize(amount.step >= 100 ? 1U : amount.step >= 10 ? 2U : 3U);
        words += "," + decimals;
    }
    return words;
}

} // namespace styrkoll::plan
