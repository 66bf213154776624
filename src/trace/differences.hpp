// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/values.hpp"

#include <vector>

namespace styrkoll::trace {

/// A value that should be the same where an item is repeated, and is not.
struct Difference {
    const model::Attribute* attribute = nullptr;
    int year = 0; ///< that the values hold for; 0: no year in particular
    plan::AttributeFact here, there;
};

/// An item's values of one attribute, with the year each holds for.
[[nodiscard]] std::vector<std::pair<int, plan::AttributeFact>>
values_of(const Thread& thread, std::uint32_t item, const model::Attribute& attribute);

/// The item against the nearest one upstream that it repeats, by the attributes that the model says
/// must agree (`lika-regel`). What cannot be read as a value differs from nothing.
[[nodiscard]] std::vector<Difference> differences(const Thread& thread, std::uint32_t item);

} // namespace styrkoll::trace
