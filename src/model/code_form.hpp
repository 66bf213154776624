// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::model {

/// A form such as `KF-uppdrag {ar}:{n}` (docs/formats.md section 7), compiled once.
struct CodeForm {
    struct Part {
        enum class Kind : std::uint8_t { literal, number, year, organ, digits };
        Kind kind = Kind::literal;
        std::string literal; ///< for Kind::literal; folded unless the form is exact
        int digits = 0;      ///< for Kind::digits how many; for Kind::number how many at least
    };
    std::string form; ///< as written in the model
    std::vector<Part> parts;
    bool anywhere = false; ///< long enough to be a reference anywhere in running text (lang="ja")
    bool own = false;      ///< its codes are not those of the kind's first form (egen="ja")
    bool exact = true;     ///< no word of three letters in it: upper and lower case count
};

/// A code found in text: `size` bytes at its start, and its canonical spelling: that of the kind's
/// first form with the same placeholders ("M2" also for "Mål 2"), or of its own form where that is
/// marked as own.
struct CodeMatch {
    std::size_t size = 0;
    std::string canonical;
};

/// Nothing when the form is not well made.
[[nodiscard]] std::optional<CodeForm> parse_code_form(std::string_view form, bool anywhere);

/// Matches at the very start of `text`; the code must end at a word border. Letters match without
/// regard to case only when the form holds a word of three letters or more ("mål 2"); short ones
/// are exact ("M2", never "m2"). `short_names` are the organs' short names for {organ}. White space
/// and dashes match loosely.
[[nodiscard]] std::optional<CodeMatch> match_code(const std::vector<CodeForm>& forms,
                                                  std::string_view text,
                                                  const std::vector<std::string>& short_names,
                                                  bool anywhere_only);

} // namespace styrkoll::model
