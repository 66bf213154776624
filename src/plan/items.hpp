// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::plan {

/// Finds the plan's items wherever people write them (conventions section 3): explicit marks,
/// headings, table rows, list items and paragraphs. Needs identity and sections.
void find_items(Plan& plan, const Vocabulary& vocabulary);

/// For each block the innermost item it belongs to; k_none where it belongs to none.
[[nodiscard]] std::vector<std::uint32_t> item_of_blocks(const Plan& plan);

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

/// The section that a block stands in (index into Plan::sections), or k_none before the first.
[[nodiscard]] std::uint32_t section_of(const Plan& plan, std::uint32_t block);

/// Kinds whose short codes mean something where `held` may stand: those, and what the type defines.
[[nodiscard]] std::vector<std::uint32_t> expected_kinds(const Plan& plan,
                                                        const std::vector<std::uint32_t>& held);

/// The code that begins the text: a short one of the kinds expected, or a long one of any kind.
[[nodiscard]] std::optional<LeadingCode> code_here(const Plan& plan, const Vocabulary& vocabulary,
                                                   std::string_view text,
                                                   const std::vector<std::uint32_t>& held);

/// "Inriktning: Trygga barn": the kind and the title.
[[nodiscard]] std::optional<std::pair<std::uint32_t, std::string_view>>
leading_word(const Plan& plan, const Vocabulary& vocabulary, std::string_view text,
             const std::vector<std::uint32_t>& held);

/// The kind that an item without code must be: the first of `held` that the type defines. The type
/// must be known.
[[nodiscard]] std::uint32_t titled_kind(const Plan& plan, const std::vector<std::uint32_t>& held);

/// Items that are headings; items in the rows of tables; items in list items and paragraphs. In
/// this order: the later ones leave alone what the earlier have found.
void find_heading_items(Plan& plan, const Vocabulary& vocabulary);
void find_row_items(Plan& plan, const Vocabulary& vocabulary);
void find_text_items(Plan& plan, const Vocabulary& vocabulary);

/// Attributes in the items' own texts and in two-column tables that belong to them.
void find_attributes(Plan& plan, const Vocabulary& vocabulary);

/// AttributeValue::unit of amounts and financing, wherever it is stated.
void find_units(Plan& plan);

} // namespace styrkoll::plan
