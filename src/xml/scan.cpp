// SPDX-License-Identifier: Apache-2.0
//
// The parser is fast because it trusts its input, so this pass must be both strict and cheap: eight
// bytes at a time as long as they are printable ASCII, and memchr for the ampersands. Where
// comments, CDATA sections and processing instructions lie is worked out only when an ampersand
// looks wrong, for only there may one stand freely.
#include "xml/scan.hpp"

#include "xml/encoding.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

namespace styrkoll::xml {
namespace {

constexpr std::size_t k_npos = std::string_view::npos;

Fault fault(FaultKind kind, std::size_t offset, std::string_view detail) {
    Fault fault;
    fault.kind = kind;
    fault.offset = offset;
    fault.detail = detail;
    return fault;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool is_xml_character(std::uint32_t c) {
    return c >= 0x20 ? (c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF))
                     : (c == '\t' || c == '\n' || c == '\r');
}

/// Bytes of the well-formed sequence (RFC 3629) that starts here, or 0.
std::size_t sequence_size(const unsigned char* at, std::size_t left) {
    const auto follows = [&](std::size_t i) { return (at[i] & 0xC0U) == 0x80U; };
    const unsigned lead = at[0];
    if (lead >= 0xC2 && lead <= 0xDF) {
        return left >= 2 && follows(1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (left < 3 || !follows(1) || !follows(2)) {
            return 0;
        }
        const unsigned c = (lead & 0x0FU) << 12U | (at[1] & 0x3FU) << 6U | (at[2] & 0x3FU);
        return c >= 0x800 && is_xml_character(c) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (left < 4 || !follows(1) || !follows(2) || !follows(3)) {
            return 0;
        }
        const unsigned c = (lead & 0x07U) << 18U | (at[1] & 0x3FU) << 12U;
        return c >= 0x10000 && c <= 0x10FFFF ? 4 : 0;
    }
    return 0;
}

/// True when all eight bytes are in 0x20-0x7F.
bool is_plain(const unsigned char* at) {
    constexpr std::uint64_t k_high = 0x8080808080808080ULL;
    constexpr std::uint64_t k_space = 0x2020202020202020ULL;
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    // Without high bits no borrow can reach the neighbour's high bit unseen: a byte below 0x20 sets
    // its own.
    return ((word | (word - k_space)) & k_high) == 0;
}

std::optional<Fault> check_characters(std::string_view bytes) {
    const auto* begin = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t at = 0;
    while (at < size) {
        while (at + 8 <= size && is_plain(begin + at)) {
            at += 8;
        }
        const std::size_t stop = std::min(size, at + 8);
        while (at < stop) {
            const unsigned c = begin[at];
            if (c < 0x80) {
                if (!is_xml_character(c)) {
                    return fault(FaultKind::malformed, at, "control character");
                }
                ++at;
                continue;
            }
            const std::size_t sequence = sequence_size(begin + at, size - at);
            if (sequence == 0) {
                return fault(FaultKind::encoding, at, "not UTF-8");
            }
            at += sequence;
        }
    }
    return std::nullopt;
}

/// Is `&...;` at `at` one of the five entities or a reference to a character that XML allows?
bool is_good_reference(std::string_view bytes, std::size_t at) {
    const std::string_view rest = bytes.substr(at + 1, 12);
    for (const std::string_view known : {"amp;", "lt;", "gt;", "quot;", "apos;"}) {
        if (rest.substr(0, known.size()) == known) {
            return true;
        }
    }
    if (rest.substr(0, 1) != "#") {
        return false;
    }
    const bool hex = rest.substr(1, 1) == "x";
    const unsigned base = hex ? 16 : 10;
    std::uint32_t value = 0;
    const std::size_t first = at + (hex ? 3 : 2);
    std::size_t digit = first;
    for (; digit < bytes.size() && bytes[digit] != ';'; ++digit) {
        const char c = bytes[digit];
        std::uint32_t number = 16;
        if (c >= '0' && c <= '9') {
            number = static_cast<std::uint32_t>(c - '0');
        } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
            number = static_cast<std::uint32_t>((c | 0x20) - 'a') + 10;
        }
        value = value * base + number;
        if (number >= base || value > 0x10FFFF) {
            return false;
        }
    }
    return digit < bytes.size() && digit > first && is_xml_character(value);
}

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Comments, CDATA sections and processing instructions, in order.
std::vector<Range> free_ranges(std::string_view bytes) {
    std::vector<Range> ranges;
    std::size_t at = bytes.find('<');
    while (at != k_npos) {
        std::string_view closing;
        std::size_t opening = 2;
        if (bytes.substr(at, 4) == "<!--") {
            closing = "-->";
            opening = 4;
        } else if (bytes.substr(at, 9) == "<![CDATA[") {
            closing = "]]>";
            opening = 9;
        } else if (bytes.substr(at, 2) == "<?") {
            closing = "?>";
        }
        std::size_t next = at + 1;
        if (!closing.empty()) {
            const std::size_t end = bytes.find(closing, at + opening);
            next = end == k_npos ? bytes.size() : end + closing.size();
            ranges.push_back({at, next});
        }
        at = bytes.find('<', next);
    }
    return ranges;
}

std::optional<Fault> check_references(std::string_view bytes) {
    std::vector<Range> ranges;
    bool have_ranges = false;
    for (std::size_t at = bytes.find('&'); at != k_npos; at = bytes.find('&', at + 1)) {
        if (is_good_reference(bytes, at)) {
            continue;
        }
        if (!have_ranges) {
            ranges = free_ranges(bytes);
            have_ranges = true;
        }
        const auto after =
            std::upper_bound(ranges.begin(), ranges.end(), at,
                             [](std::size_t key, const Range& range) { return key < range.begin; });
        if (after == ranges.begin() || std::prev(after)->end <= at) {
            return fault(FaultKind::malformed, at, "unknown entity");
        }
        at = std::prev(after)->end - 1;
    }
    return std::nullopt;
}

/// Past the DOCTYPE that begins at `at`; npos when it has an internal subset or no end.
std::size_t skip_doctype(std::string_view bytes, std::size_t at) {
    for (char quote = '\0'; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            return k_npos;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return k_npos;
}

std::optional<Fault> check_prolog(std::string_view bytes, const Limits& limits, Prolog& prolog) {
    prolog.is_xml_1_1 = declared(bytes, "version") == "1.1";
    for (std::size_t at = 0; at < bytes.size();) {
        if (is_blank(bytes[at])) {
            ++at;
        } else if (bytes.substr(at, 2) == "<?") {
            if (at > 0 && bytes.substr(at, 5) == "<?xml" && at + 5 < bytes.size() &&
                is_blank(bytes[at + 5])) {
                return fault(FaultKind::malformed, at, "XML declaration not at the start");
            }
            const std::size_t end = bytes.find("?>", at + 2);
            at = end == k_npos ? bytes.size() : end + 2;
        } else if (bytes.substr(at, 4) == "<!--") {
            const std::size_t end = bytes.find("-->", at + 4);
            at = end == k_npos ? bytes.size() : end + 3;
        } else if (bytes.substr(at, 9) == "<!DOCTYPE") {
            const std::size_t end = skip_doctype(bytes, at);
            if (end == k_npos || limits.refuse_doctype) {
                return fault(FaultKind::doctype, at, "DOCTYPE");
            }
            prolog.had_doctype = true;
            at = end;
        } else if (bytes[at] == '<') {
            prolog.root_offset = at;
            return std::nullopt;
        } else {
            return fault(FaultKind::malformed, at, "text before the root element");
        }
    }
    return fault(FaultKind::malformed, bytes.size(), "no root element");
}

} // namespace

std::optional<Fault> scan(std::string_view bytes, const Limits& limits, Prolog& prolog) {
    if (auto wrong = check_prolog(bytes, limits, prolog)) {
        return wrong;
    }
    if (auto wrong = check_characters(bytes)) {
        return wrong;
    }
    return check_references(bytes);
}

} // namespace styrkoll::xml
