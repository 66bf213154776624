// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary/letter_case.hpp"

#include "base/text.hpp"

#include <unicode/uchar.h>

namespace styrkoll::language::dictionary {
namespace {

char32_t lower(char32_t character) {
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
}
char32_t upper(char32_t character) {
    return static_cast<char32_t>(u_toupper(static_cast<UChar32>(character)));
}

} // namespace

LetterCase letter_case(std::string_view text) {
    std::size_t characters = 0;
    std::size_t capitals = 0;
    std::size_t caseless = 0;
    bool first = false;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        const char32_t character = text::next_code_point(text, at);
        const bool capital = lower(character) != character;
        capitals += capital ? 1U : 0U;
        caseless += upper(character) == lower(character) ? 1U : 0U;
        first = first || (capital && characters == 0);
    }
    if (capitals == 0) {
        return LetterCase::lower;
    }
    if (capitals == 1 && first) {
        return LetterCase::capitalised;
    }
    if (capitals + caseless == characters) {
        return LetterCase::upper;
    }
    return capitals > 1 && first ? LetterCase::mixed_capital : LetterCase::mixed;
}

} // namespace styrkoll::language::dictionary
