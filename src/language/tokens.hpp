// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace styrkoll::language {

enum class TokenKind : std::uint8_t {
    word,   ///< has a letter: "barn-", "EU:s", "t.ex.", "3-åringar", "CO2", "sam-\nhället"
    number, ///< digits and what binds them: "2027-2029", "1,5", "12.30", "2017:725"
    code,   ///< an address, a file name, a path: never looked into
    mark,   ///< one character that is neither letter nor digit
};

/// A word, number or mark of one passage. Offsets in bytes of its normal text.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t word = 0xFFFFFFFFU; ///< index into Prose::words; none for numbers, codes, marks
    TokenKind kind = TokenKind::mark;
    bool space_before = false;    ///< a blank or a line end, or the passage's beginning
    bool line_before = false;     ///< a line end, or the passage's beginning
    bool abbreviation = false;    ///< has its full stops with it: "t.ex.", "kap."
    bool dangling_hyphen = false; ///< "barn-" (och)
    bool begins = false;          ///< first word of a sentence, line, item, cell or quotation
    bool foreign = false;         ///< in a span that is marked as another language than Swedish
    bool quoted = false;          ///< inside quotation marks or a block quotation
};

/// Says of a piece of text with its full stop ("kap.") whether it is an abbreviation.
using IsAbbreviation = std::function<bool(std::string_view)>;

/// Appends the tokens of one passage's normal text. What a token is, by rule:
///
/// - a blank-delimited chunk with "://", "@", "\" or an inner "_", that begins with "www." or ends
///   in a known ending (".se", ".pdf" ...) is one code;
/// - "/" always parts; "-" binds letters and digits, and stays at the end of a word before a blank
///   or a mark (a dangling hyphen);
/// - ":" binds after capitals, digits or one letter, with at most six lower-case letters after it,
///   and after at most four letters before an ending ("vd:n", "pdf:erna");
/// - a full stop binds where at most four letters stand before it and at most three after it, and
///   ends an abbreviation that has one inside or that `is_abbreviation` knows;
/// - a hyphen at a line end and a lower-case letter on the next line are one word, unless the next
///   word is "och", "eller" ... ;
/// - an apostrophe binds between letters.
void tokenise(std::string_view normal, const IsAbbreviation& is_abbreviation,
              std::vector<Token>& out);

} // namespace styrkoll::language
