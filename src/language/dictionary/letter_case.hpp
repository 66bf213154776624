// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace styrkoll::language::dictionary {

/// How a spelling uses capitals, as Hunspell tells them apart.
enum class LetterCase : std::uint8_t {
    lower,
    capitalised,
    upper,
    mixed,         ///< "eTjänst"
    mixed_capital, ///< "KF-uppdrag"
};

/// Precondition for all: valid UTF-8. Only characters whose other case is one character change.
[[nodiscard]] LetterCase letter_case(std::string_view text);
[[nodiscard]] std::string to_lower(std::string_view text);
/// The first character in upper case, the rest as it is.
[[nodiscard]] std::string with_capital(std::string_view text);

} // namespace styrkoll::language::dictionary
