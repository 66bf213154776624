// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"

#include <string_view>
#include <vector>

/// What the model asks of the items that a document is the source of.
namespace styrkoll::check {

/// An attribute that items of a kind must or should have in this document.
struct Demand {
    std::uint32_t kind = plan::k_none;
    std::uint32_t attribute = plan::k_none;
};

/// Attributes asked for in documents of this type, by kind as the type lists them.
[[nodiscard]] std::vector<Demand> demands_of(const plan::Plan& plan);

[[nodiscard]] const model::Attribute& attribute_of(const plan::Plan& plan, const Demand& demand);

/// Indexes of the items of a kind that this document defines, in document order.
[[nodiscard]] std::vector<std::uint32_t> defined_items(const plan::Plan& plan, std::uint32_t kind);

/// The day an item's time begins by its own words, if it says so.
[[nodiscard]] const plan::AttributeValue* start_of(const plan::Plan& plan, const plan::Item& item);

/// Adds a rule once.
void add_rule(std::vector<std::string_view>& rules, std::string_view rule);

} // namespace styrkoll::check
