// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/organ_index.hpp"
#include "trace/thread.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the words of an attribute or a code come to.
namespace styrkoll::trace {

/// A step of one of the scales that hold for the kind.
struct Rated {
    const model::Rating* step = nullptr; ///< nullptr: no step is named
    std::size_t rank = 0;                ///< 0 is the best of its scale
};
/// "Delvis uppfyllt", "Målet bedöms vara delvis uppfyllt": the longest step that
/// a clause says, with nothing beside it that could weaken or deny it ("nästan uppfyllt" is none).
[[nodiscard]] Rated rating_of(const model::Model& model, std::uint32_t kind, std::string_view text);

/// The value of the item's rating attribute, or nullptr where it has none.
[[nodiscard]] const plan::AttributeFact* rating_attribute(const model::ItemKind& kind,
                                                          const plan::ItemFact& item);

/// The value of the kind's attribute of that index; nullptr where the item has none, or for k_none.
[[nodiscard]] const plan::AttributeFact* attribute_of(const Thread& thread, const Item& item,
                                                      std::uint32_t attribute);

/// What names organs: the attribute, else the item's own words ("Socialnämnden: tidigt stöd").
[[nodiscard]] std::string naming_words(const Thread& thread, const Item& item,
                                       std::uint32_t attribute);

/// "-", "–", "..." and white space say nothing.
[[nodiscard]] bool says_nothing(std::string_view text);

/// "Ja", "X", "Obligatoriskt"; not "Nej", "-" or nothing.
[[nodiscard]] bool says_yes(std::string_view text);

/// Every organ that the text names, each once; "alla nämnder" names all of that kind that answer
/// goals.
[[nodiscard]] std::vector<std::uint32_t>
organs_in(const model::Model& model, const plan::OrganIndex& index, std::string_view text);

/// The year that a code holds ("KF-uppdrag 2027:3"), or 0.
[[nodiscard]] int year_in(std::string_view code);

} // namespace styrkoll::trace
