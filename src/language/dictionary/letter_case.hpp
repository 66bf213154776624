// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
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

/// Precondition: valid UTF-8. A capital is what text::lower changes.
[[nodiscard]] LetterCase letter_case(std::string_view text);

} // namespace styrkoll::language::dictionary
