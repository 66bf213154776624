// SPDX-License-Identifier: Apache-2.0
#include "plan/code_scan.hpp"

#include "base/text.hpp"

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_longest_joint = 16; ///< bytes: " till och med "
constexpr std::size_t k_longest_number = 24;
constexpr std::size_t k_longest_lead = 100; ///< bytes before a code's first digit

/// "KF-uppdrag 2028:1, 2028:2 och 2028:4", "2028:1 till och med 2028:6": what follows is read as if
/// the code's words stood before it. Returns where to go on.
std::size_t continue_list(const Vocabulary& vocabulary, std::string_view text, std::size_t end,
                          std::vector<FoundCode>& found) {
    for (;;) {
        const FoundCode& last = found.back();
        const std::string_view code = text.substr(last.begin, last.end - last.begin);
        const std::size_t number = code.find_first_of("0123456789");
        const std::string_view ahead =
            text.substr(last.end, std::min(end - last.end, k_longest_joint + 1));
        const std::size_t joint = ahead.find_first_of("0123456789");
        if (!last.is_long || number == 0 || number == std::string_view::npos ||
            joint == std::string_view::npos || code.find(':') == std::string_view::npos ||
            !is_list_joint(ahead.substr(0, joint))) {
            return last.end;
        }
        const std::size_t next = last.end + joint;
        const std::string_view prefix = code.substr(0, number);
        const std::string_view rest = text.substr(next, std::min(end - next, k_longest_number));
        const auto more =
            leading_code(vocabulary, std::string(prefix) + std::string(rest), {}, true);
        if (!more || more->kind != last.code.kind) {
            return last.end;
        }
        found.push_back({*more, next, next + more->size - prefix.size(), true, {}, false});
    }
}

bool is_digit_byte(char c) {
    return c >= '0' && c <= '9';
}

bool may_begin(const Vocabulary& vocabulary, std::string_view text, std::size_t at) {
    return !vocabulary.code_kinds[static_cast<unsigned char>(text[at])].empty() &&
           is_word_byte(text[at]) &&
           (at == 0 || (!is_word_byte(text[at - 1]) && text[at - 1] != '-'));
}

/// "M3–M5": the dash alone between two codes.
bool is_dash(std::string_view between) {
    return between == "-" || between == "–" || between == "—" || between == "−";
}

} // namespace

std::vector<FoundCode> scan_codes(const Vocabulary& vocabulary, std::string_view text,
                                  std::size_t begin, std::size_t end) {
    std::vector<FoundCode> found;
    std::size_t digit = begin; // every code ends with a digit: none begins far before one
    for (std::size_t at = begin; at < end;) {
        while (digit < end && (digit < at || !is_digit_byte(text[digit]))) {
            ++digit;
        }
        if (digit >= end) {
            break;
        }
        if (digit - at > k_longest_lead) {
            at = digit - k_longest_lead;
        }
        const bool ends_range =
            !found.empty() && is_dash(text.substr(found.back().end, at - found.back().end));
        if (!may_begin(vocabulary, text, at) && !ends_range) {
            ++at;
            continue;
        }
        const std::string_view rest = text.substr(at, end - at);
        const auto any = leading_code(vocabulary, rest, {}, false);
        if (!any) {
            ++at;
            continue;
        }
        const auto anywhere = leading_code(vocabulary, rest, {}, true);
        const LeadingCode& code = anywhere ? *anywhere : *any;
        found.push_back({code, at, at + code.size, anywhere.has_value(), {}, false});
        at = continue_list(vocabulary, text, end, found);
    }
    return found;
}

bool holds_year(std::string_view code) {
    std::size_t digits = 0;
    for (const char c : code) {
        digits = is_digit_byte(c) ? digits + 1 : 0;
        if (digits == 4) {
            return true;
        }
    }
    return false;
}

bool is_list_joint(std::string_view between) {
    const std::string folded = text::fold(between);
    for (const std::string_view joint :
         {",", "och", "samt", "eller", ", och", "-", "/", ";", "till", "till och med", "t.o.m."}) {
        if (folded == joint) {
            return true;
        }
    }
    return false;
}

bool is_range_joint(std::string_view between) {
    const std::string folded = text::fold(between);
    return folded == "till och med" || folded == "t.o.m." || folded == "-" || folded == "till";
}

} // namespace styrkoll::plan
