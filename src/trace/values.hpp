// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/amounts.hpp"
#include "trace/thread.hpp"

#include <map>
#include <optional>
#include <string_view>

/// When two values say the same thing, however each is written.
namespace styrkoll::trace {

enum class Same : std::uint8_t {
    yes,
    no,
    unclear, ///< one of them cannot be read as such a value: nothing can be said
};

/// By the type of the attribute: numbers exactly, amounts in whatever unit each states, times by
/// their last day ("2028" and "2028-12-31" agree), financing by kind and amount, other text by
/// words.
[[nodiscard]] Same same_value(const model::Attribute& attribute, const plan::AttributeFact& left,
                              const plan::AttributeFact& right);

/// The only number of the text ("minst 87 %" is 87), or nothing.
[[nodiscard]] std::optional<plan::Amount> number_in(std::string_view text);

/// Amounts of a frame by year: from its money attributes, else from its own words ("968 700 tkr för
/// 2027"). `first_year` is meant where no year stands.
[[nodiscard]] std::map<int, plan::AttributeFact>
amounts_by_year(const model::ItemKind& kind, const plan::ItemFact& item, int first_year);

/// Whether running text holds that amount, in whatever unit.
[[nodiscard]] bool states_amount(std::string_view text, const plan::AttributeFact& amount);

} // namespace styrkoll::trace
