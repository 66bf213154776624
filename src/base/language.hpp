// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace styrkoll {

/// The language that messages are written in.
enum class Language : std::uint8_t { swedish, english };

/// The same words in both languages.
struct Bilingual {
    std::string sv;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::swedish ? sv : en;
    }
    bool operator==(const Bilingual&) const = default;
};

/// Chooses between two literals: `say(language, "fel", "error")`.
[[nodiscard]] constexpr std::string_view say(Language language, std::string_view sv,
                                             std::string_view en) {
    return language == Language::swedish ? sv : en;
}

} // namespace styrkoll
