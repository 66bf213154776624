// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "model/model.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Parts of a steering model as short words.
namespace styrkoll::report {

/// "ska", "bör", "får".
[[nodiscard]] std::string_view requirement_word(Language language, model::Requirement requirement);
/// "must", "should", "may": for programs.
[[nodiscard]] std::string_view to_string(model::Requirement requirement);

/// "3 år, från budgetåret"; "1 januari–30 april"; empty where the model says nothing.
[[nodiscard]] std::string period_words(Language language, const model::PeriodRule& period);
/// "31 december", "31 December".
[[nodiscard]] std::string day_words(Language language, int month, int day);

struct OrganLine {
    std::uint32_t organ = 0;
    std::size_t depth = 0;
};
/// Every organ once, each followed by the organs under it, in the model's order.
[[nodiscard]] std::vector<OrganLine> organ_tree(const model::Organisation& organisation);

/// The names of what the indexes point at, joined by ", ".
template <class Thing>
[[nodiscard]] std::string joined_names(const std::vector<Thing>& things,
                                       const std::vector<std::uint32_t>& indexes) {
    std::string words;
    for (const std::uint32_t index : indexes) {
        if (index < things.size()) {
            words += words.empty() ? "" : ", ";
            words += things[index].name;
        }
    }
    return words;
}

} // namespace styrkoll::report
