// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// When two headings, labels or table headers are the same words: numbering, case, hyphens,
/// definite forms and genitives do not part them (conventions section 2).
namespace styrkoll::plan {

/// A word of a phrase, ready to compare.
struct Token {
    std::string stem;         ///< folded, without definite and genitive endings
    std::string_view raw;     ///< as written, a view into the phrase
    bool after_break = false; ///< a comma, dash, colon, slash or parenthesis stands before it
};

/// "nämndernas" -> "nämnd", "ekonomin" -> "ekonomi". `folded` is already folded.
[[nodiscard]] std::string stem(std::string_view folded);

[[nodiscard]] std::vector<Token> tokenise(std::string_view phrase);

/// Stems joined by one space: equal for phrases that a person calls the same.
[[nodiscard]] std::string normal_form(std::string_view phrase);

/// The heading without "3.2", "III.", "A)" before it.
[[nodiscard]] std::string_view strip_numbering(std::string_view heading);

/// For file names: å, ä -> a and ö -> o, é -> e; expects folded text.
[[nodiscard]] std::string without_diacritics(std::string_view folded);

} // namespace styrkoll::plan
