// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace styrkoll::check {

/// A stretch of text that holds a place for something that was never written.
struct FoundPlaceholder {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    bool is_prompt = false; ///< asks for something ("Klicka här för att ange text")
};

/// Rows of x ("XX kronor", "XX-nämnden", "§ xx", "20XX", "xxxx-xx-xx"), dates of letters
/// ("ÅÅÅÅ-MM-DD"), prompts, bracketed instructions ("[ange belopp]"), "lorem ipsum", and all that
/// find_missing_values finds. Not what only looks so: a Roman number ("kapitel XX", "Ludvig XX"), a
/// company that is not named ("trafikbolag XX"), a chromosome, words in quotation marks, a format
/// that is described ("datum skrivs ÅÅÅÅ-MM-DD"), "[...]", a file's ending.
[[nodiscard]] std::vector<FoundPlaceholder> find_placeholders(std::string_view text);

} // namespace styrkoll::check
