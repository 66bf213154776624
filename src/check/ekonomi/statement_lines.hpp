// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace styrkoll::check::economy {

enum class Statement : std::uint8_t {
    income,              ///< resultaträkning, LKBR 5 kap. 2 §
    balance_requirement, ///< balanskravsutredning, LKBR 11 kap. 10 §
};

/// What a line of a statement is; `cost` also is what the balance requirement takes off.
enum class Entry : std::uint8_t { none, income, cost, sum };

[[nodiscard]] Entry entry_of(Statement statement, std::string_view label);

} // namespace styrkoll::check::economy
