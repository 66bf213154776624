// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// Finds the plan's items wherever people write them (conventions section 3): explicit marks,
/// headings, table rows, list items and paragraphs. Needs identity and sections.
void find_items(Plan& plan, const Vocabulary& vocabulary);

/// A code at the very start of a text, after any numbering that is not the code itself.
struct LeadingCode {
    std::uint32_t kind = k_none;
    std::string code;     ///< canonical
    std::size_t size = 0; ///< bytes
};

/// The code that begins the text, of one of the kinds given (all kinds when empty).
[[nodiscard]] std::optional<LeadingCode> leading_code(const Vocabulary& vocabulary,
                                                      std::string_view text,
                                                      const std::vector<std::uint32_t>& kinds,
                                                      bool long_only);

/// What stands after a code: without the punctuation and space that part the two.
[[nodiscard]] std::string_view after_code(std::string_view text, std::size_t size);

/// Where in the block the code at the start of `text` (a view into the block's text) begins.
[[nodiscard]] Place place_of_code(const document::Document& document, std::uint32_t block,
                                  std::string_view text);

/// Item kinds that may stand below the section, its enclosing recognised section included.
[[nodiscard]] const std::vector<std::uint32_t>& kinds_held(const Plan& plan,
                                                           const Section& section);

/// Items that stand in the rows of tables.
void find_row_items(Plan& plan, const Vocabulary& vocabulary);

/// Attributes in the items' own texts and in two-column tables that belong to them.
void find_attributes(Plan& plan, const Vocabulary& vocabulary);

} // namespace styrkoll::plan
