// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Swedish personal identity numbers (personnummer, samordningsnummer): where they stand in a text,
/// and how they are hidden. Nothing that the program writes, and no fingerprint, holds one whole.
namespace styrkoll::personal_number {

/// Stands for each of the last four digits once a number is hidden.
inline constexpr char32_t k_hidden_digit = 0x25CF;

enum class Kind : std::uint8_t {
    personal,
    coordination, ///< the day is 60 more than it is (samordningsnummer)
};

struct Found {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    Kind kind = Kind::personal;
};

/// What is known of where a text stands.
enum class Standing : std::uint8_t {
    text,
    named,   ///< something says that it is a personal number: the head of its column
    address, ///< a link or a file name, where dates with a time of day are usual
};

/// Every number in the text, in order: (18|19|20)YYMMDD, nothing or a dash, a plus, one space, a
/// low line, a full stop or a solidus (also as "%2D"), and four digits, of which the last is right
/// (Luhn over ten digits) and the date a date. Soft hyphens and zero-width characters count for
/// nothing. Letters may touch it ("pnr19850709-9805"); no part of a longer run of digits. What may
/// as well be something else (ten digits without a sign, a date and a time, two dates of one year,
/// a plain space) counts where the words nearest before say "personnummer" or the like.
[[nodiscard]] std::vector<Found> find(std::string_view text, Standing standing = Standing::text);

/// Hides the last four digits of every number; code points keep their number. True when there was
/// one.
bool mask(std::string& text, Standing standing = Standing::text);

[[nodiscard]] std::string masked(std::string_view text, Standing standing = Standing::text);

/// Every number that mask() has hidden.
[[nodiscard]] std::vector<Found> find_masked(std::string_view text);

} // namespace styrkoll::personal_number
