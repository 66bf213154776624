// SPDX-License-Identifier: Apache-2.0
#include "plan/register_numbers.hpp"

#include "base/text.hpp"
#include "plan/code_scan.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_year = 4; ///< digits

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

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

char at_or_space(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : ' ';
}

/// Where the two to six capitals that end before `end` begin; `end` where there are none, or where
/// they are the end of something longer.
std::size_t capitals_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_capital(text[begin - 1])) {
        --begin;
    }
    const std::size_t size = end - begin;
    const bool whole = begin == 0 || (!is_word_byte(text[begin - 1]) && text[begin - 1] != '-' &&
                                      text[begin - 1] != '/');
    return size >= 2 && size <= 6 && whole ? begin : end;
}

/// "-0061", ".912": the class, or nothing.
std::size_t class_size(std::string_view text, std::size_t at) {
    const char mark = at_or_space(text, at);
    const std::size_t digits = digits_at(text, at + 1);
    return (mark == '-' || mark == '.') && digits >= 2 && digits <= 4 ? digits + 1 : 0;
}

bool is_next_year(std::string_view year, std::string_view number) {
    const std::string next = std::to_string(text::parse_integer(year) + 1);
    return number == next || number == std::string_view(next).substr(2);
}

/// "KS/2021:34-0061" and its like: the year stands at `year`.
Span after_capitals(std::string_view text, std::size_t year) {
    if (year == 0) {
        return {};
    }
    const char before = text[year - 1];
    const std::size_t begin = capitals_before(text, year - 1);
    const char mark = at_or_space(text, year + k_year);
    const std::size_t number = year + k_year + 1;
    const std::size_t digits = digits_at(text, number);
    if (begin == year - 1 || digits == 0 || digits > 6 || text.substr(begin).starts_with("EU")) {
        return {};
    }
    const std::size_t end = number + digits;
    const std::size_t more = class_size(text, end);
    const bool form = (before == '/' && mark == ':') ||
                      (before == ' ' && mark == ':' && more > 0) ||
                      ((before == ' ' || before == '-') && mark == '/' &&
                       !is_next_year(text.substr(year, k_year), text.substr(number, digits))) ||
                      (before == '-' && mark == '-' && digits >= 2);
    return form ? Span{begin, end + more} : Span{};
}

/// "2021/KFN 0002 001".
Span before_capitals(std::string_view text, std::size_t year) {
    std::size_t at = year + k_year;
    if (at_or_space(text, at) != '/' || (year > 0 && is_word_byte(text[year - 1]))) {
        return {};
    }
    const std::size_t letters = ++at;
    while (at < text.size() && is_capital(text[at])) {
        ++at;
    }
    const std::size_t first = digits_at(text, at + 1);
    const bool form = at - letters >= 2 && at - letters <= 6 && at_or_space(text, at) == ' ' &&
                      first >= 3 && first <= 4;
    if (!form) {
        return {};
    }
    at += 1 + first;
    const bool more = at_or_space(text, at) == ' ' && digits_at(text, at + 1) == 3;
    return {year, at + (more ? 4 : 0)};
}

/// What stands after "dnr": up to the next space, with a digit and a mark in it.
Span after_word(std::string_view text, std::size_t from) {
    std::size_t begin = text.find_first_not_of(" :.", from);
    begin = std::min(begin, text.size());
    std::size_t end = std::min(text.find_first_of(" ,;)\n\t", begin), text.size());
    while (end > begin && (text[end - 1] == '.' || text[end - 1] == ':')) {
        --end;
    }
    const std::string_view number = text.substr(begin, end - begin);
    const bool form = number.size() >= 4 && number.size() <= 24 &&
                      number.find_first_of("/:-") != std::string_view::npos &&
                      number.find_first_of("0123456789") != std::string_view::npos;
    return form ? Span{begin, end} : Span{};
}

void add_after_words(std::string_view text, std::vector<Span>& found) {
    constexpr std::array<std::string_view, 3> k_words{"dnr", "diarienr", "diarienummer"};
    for (std::size_t at = text.find("nr"); at != std::string_view::npos;
         at = text.find("nr", at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_word_byte(text[begin - 1])) {
            --begin;
        }
        const std::string word =
            at - begin > 12 ? std::string{} : text::fold(text.substr(begin, at + 2 - begin));
        if (std::find(k_words.begin(), k_words.end(), word) != k_words.end()) {
            const Span number = after_word(text, at + 2);
            if (number.end > number.begin) {
                found.push_back(number);
            }
        }
    }
}

} // namespace

std::vector<Span> find_register_numbers(std::string_view text) {
    std::vector<Span> found;
    for (std::size_t at = 0; at + k_year <= text.size();) {
        const std::size_t digits = digits_at(text, at);
        if (digits == k_year && (text[at] == '1' || text[at] == '2')) {
            const Span left = after_capitals(text, at);
            const Span number = left.end > left.begin ? left : before_capitals(text, at);
            if (number.end > number.begin) {
                found.push_back(number);
                at = number.end;
                continue;
            }
        }
        at += std::max<std::size_t>(digits, 1);
    }
    const std::size_t known = found.size();
    add_after_words(text, found);
    // What both ways find is one number.
    const auto is_known = [&](const Span& span) {
        return std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(known),
                           [&span](const Span& other) {
                               return span.begin < other.end && other.begin < span.end;
                           });
    };
    std::vector<Span> all(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(known));
    for (std::size_t at = known; at < found.size(); ++at) {
        if (!is_known(found[at])) {
            all.push_back(found[at]);
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return all;
}

std::string register_key(std::string_view number) {
    std::string key;
    for (const char c : text::fold(number)) {
        if (c != ' ') {
            key += c;
        }
    }
    return key;
}

} // namespace styrkoll::plan
