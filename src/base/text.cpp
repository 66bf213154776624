// SPDX-License-Identifier: Apache-2.0
//
// Text without domain, code point by code point. The forms for comparison are in fold.cpp.
#include "base/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace styrkoll::text {
namespace {

constexpr char32_t k_replacement = 0xFFFD;

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Length of a well-formed sequence at `at`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at, char32_t& code_point) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    std::size_t length = 0;
    if (lead < 0x80) {
        code_point = lead;
        return 1;
    }
    if ((lead & 0xE0U) == 0xC0U) {
        length = 2;
        code_point = lead & 0x1FU;
    } else if ((lead & 0xF0U) == 0xE0U) {
        length = 3;
        code_point = lead & 0x0FU;
    } else if ((lead & 0xF8U) == 0xF0U) {
        length = 4;
        code_point = lead & 0x07U;
    } else {
        return 0;
    }
    if (bytes.size() - at < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(bytes[at + i])) {
            return 0;
        }
        code_point = (code_point << 6U) | (static_cast<unsigned char>(bytes[at + i]) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> k_smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return code_point < k_smallest[length] || code_point > 0x10FFFF || surrogate ? 0 : length;
}

/// The letters from À to ÿ are two bytes each, the small ones 32 after the large ones; × and ÷
/// stand among them.
bool is_latin_1_letter(char32_t c) {
    return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
}

/// What a character is to the word beside it.
enum class InWord : std::uint8_t { no, inner, yes };

constexpr std::array<InWord, 0x80> make_word_table() {
    std::array<InWord, 0x80> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool inner = c == '-' || c == ':' || c == '\'' || c == '.';
        table[c] = letter || (c >= '0' && c <= '9') ? InWord::yes
                   : inner                          ? InWord::inner
                                                    : InWord::no;
    }
    return table;
}

constexpr std::array<InWord, 0x80> k_ascii_in_word = make_word_table();

/// Of the character at `at`, and past it.
InWord next_in_word(std::string_view text, std::size_t& at) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
        ++at;
        return k_ascii_in_word[byte];
    }
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || (c >= 0x300 && c < 0x370)) {
        return InWord::yes;
    }
    const bool inner = c == 0x2019 || c == 0x2010 || c == 0x2011 || is_ignorable(c);
    return inner ? InWord::inner : InWord::no;
}

bool is_unsafe_to_print(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x206F) || c == 0x200E || c == 0x200F || c == 0x061C ||
           c == 0x2028 || c == 0x2029 || (c & 0xFFFE) == 0xFFFE;
}

} // namespace

std::size_t find_invalid_utf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at, 8);
            if ((word & 0x8080808080808080ULL) == 0) {
                at += 8;
                continue;
            }
        }
        char32_t code_point = 0;
        const std::size_t length = sequence_length(bytes, at, code_point);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

std::size_t byte_offset(std::string_view text, std::size_t code_point_index) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_continuation(text[at]) && seen++ == code_point_index) {
            return at;
        }
    }
    return text.size();
}

char32_t next_wide_code_point(std::string_view text, std::size_t& offset) {
    char32_t code_point = k_replacement;
    const std::size_t length = sequence_length(text, offset, code_point);
    offset += std::max<std::size_t>(length, 1);
    return length == 0 ? k_replacement : code_point;
}

void append_code_point(std::string& out, char32_t c) {
    const auto byte = [&out](char32_t value) {
        out += static_cast<char>(static_cast<unsigned char>(value));
    };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | (c >> 6U));
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | (c >> 12U));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3FU));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

bool is_ignorable(char32_t c) {
    return c == k_soft_hyphen || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_space(char32_t c) {
    if (c < 0x80) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == 0xA0 || c == 0x85 || c == 0x200B ||
           (c >= 0x1680 && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0);
}

bool is_letter(char32_t c) {
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return is_latin_1_letter(c) || u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_upper(char32_t c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z') : u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) {
    return c < 0x80 ? (c >= 'a' && c <= 'z') : u_islower(static_cast<UChar32>(c)) != 0;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t after = begin;
        if (!is_space(next_code_point(text, after))) {
            break;
        }
        begin = after;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t start = end - 1;
        while (start > begin && is_continuation(text[start])) {
            --start;
        }
        std::size_t after = start;
        if (!is_space(next_code_point(text, after))) {
            break;
        }
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) {
            return parts;
        }
        begin = end + 1;
    }
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    constexpr std::size_t k_no = std::string_view::npos;
    std::size_t begin = k_no;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const InWord kind = next_in_word(text, at);
        if (kind == InWord::yes) {
            begin = begin == k_no ? start : begin;
            end = at;
        } else if (begin != k_no && (kind == InWord::no || start > end)) {
            found.push_back(text.substr(begin, end - begin)); // so do two inner ones in a row
            begin = k_no;
        }
    }
    if (begin != k_no) {
        found.push_back(text.substr(begin, end - begin));
    }
    return found;
}

std::string capitalised(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    std::size_t at = 0;
    const char32_t first = next_code_point(text, at);
    std::string out;
    append_code_point(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first))));
    out += text.substr(at);
    return out;
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
    std::u32string a;
    std::u32string b;
    for (std::size_t at = 0; at < left.size();) {
        a += next_code_point(left, at);
    }
    for (std::size_t at = 0; at < right.size();) {
        b += next_code_point(right, at);
    }
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::vector<std::size_t> next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substitution = row[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            next[j] = std::min({substitution, row[j] + 1, next[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                next[j] = std::min(next[j], before[j - 2] + 1);
            }
            best = std::min(best, next[j]);
        }
        if (best > limit) {
            return limit + 1;
        }
        before.swap(row);
        row.swap(next);
    }
    return std::min(row[b.size()], limit + 1);
}

std::string shorten(std::string_view text, std::size_t code_points) {
    const std::size_t cut = byte_offset(text, code_points);
    if (cut == text.size()) {
        return std::string(text);
    }
    std::string_view kept = text.substr(0, byte_offset(text, code_points - 1));
    if (const std::size_t space = kept.rfind(' ');
        space != std::string_view::npos && space > kept.size() / 2) {
        kept = kept.substr(0, space);
    }
    return std::string(trim(kept)) + "…";
}

std::string printable(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const char32_t c = next_code_point(bytes, at);
        append_code_point(out, is_unsafe_to_print(c) ? k_replacement : c);
    }
    return out;
}

bool says_anything(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_letter(c) || is_digit(c)) {
            return true;
        }
    }
    return false;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            out += out.empty() ? std::string_view() : between;
            out += part;
        }
    }
    return out;
}

std::int64_t parse_integer(std::string_view digits) {
    if (digits.empty() || digits.size() > 18) {
        return -1;
    }
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace styrkoll::text
