// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 text without any domain in it. Offsets are bytes unless a name says code points. All input
/// is valid UTF-8 (readers check it before anything else sees it) unless a function says otherwise.
namespace styrkoll::text {

inline constexpr char32_t k_soft_hyphen = 0x00AD;

/// Byte offset of the first byte that breaks UTF-8 (RFC 3629: no surrogates, overlongs, or values
/// above U+10FFFF), or npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view bytes);

/// Number of code points.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Byte offset of code point number `index` (clamped to the end).
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t code_point_index);

/// The first code points of a text, all of it when it has fewer.
[[nodiscard]] inline std::string_view beginning(std::string_view text, std::size_t code_points) {
    return text.substr(0, byte_offset(text, code_points));
}

/// Reads one code point at `offset` and moves it past; U+FFFD and one byte on malformed input.
/// Precondition: offset < size.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_code_point(std::string& out, char32_t code_point);

/// Characters that show nothing and part nothing: soft hyphens, zero-width and directional ones.
[[nodiscard]] bool is_ignorable(char32_t code_point);
/// Unicode white space (White_Space property) including hard and thin spaces and U+200B.
[[nodiscard]] bool is_space(char32_t code_point);
[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_digit(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
[[nodiscard]] bool is_lower(char32_t code_point);

/// Without leading and trailing white space (as is_space).
[[nodiscard]] std::string_view trim(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Whether it holds a letter or a digit: signs, dashes and blanks alone say nothing.
[[nodiscard]] bool says_anything(std::string_view text);

/// The parts that are not empty, with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

/// Words: maximal runs of letters, digits, and hyphens/colons/apostrophes/full stops inside a word.
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);

/// Comparison form: NFC, full case folding, soft hyphens and zero-width characters removed, all
/// dashes made '-', all white space made one ' ', trimmed. Two headings a person calls the same
/// have the same fold.
[[nodiscard]] std::string fold(std::string_view text);

/// Like fold, but keeps upper and lower case apart: for showing and for fingerprints of wording.
[[nodiscard]] std::string squeeze(std::string_view text);

/// Every letter in lower case, one code point for one; all else as it stands.
[[nodiscard]] std::string lower(std::string_view text);

/// Upper-cases the first letter (for "socialnämnden" at the start of a sentence).
[[nodiscard]] std::string capitalised(std::string_view text);

/// Optimal string alignment distance in code points, or `limit + 1` as soon as it is known to
/// exceed `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right,
                                        std::size_t limit);

/// At most `code_points` code points, cut at a word where possible, with "…" appended when cut.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t code_points);

/// For terminals and logs: control characters (C0, DEL, C1, bidi controls) as U+FFFD, invalid UTF-8
/// and what is no character (U+FFFE ...) too, so that XML may hold it. Takes any bytes.
[[nodiscard]] std::string printable(std::string_view bytes);

/// Non-negative decimal integer of the whole text, or -1.
[[nodiscard]] std::int64_t parse_integer(std::string_view digits);

/// next_code_point where the next byte is not ASCII.
[[nodiscard]] char32_t next_wide_code_point(std::string_view text, std::size_t& offset);

inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    return lead < 0x80 ? static_cast<char32_t>(text[offset++]) : next_wide_code_point(text, offset);
}

} // namespace styrkoll::text
