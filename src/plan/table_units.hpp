// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace styrkoll::plan {

/// In which units a table says that its amounts are; empty where it does not.
struct TableUnits {
    std::vector<std::string> columns; ///< by column, from its header
    std::string table; ///< of the whole table: its first header cell, its caption, the line before
                       ///< or after it ("Belopp i tkr"), the headings above
};

[[nodiscard]] TableUnits units_of(const document::Document& document, const document::Table& table);

/// The unit that the nearest of the headings names, outermost last; empty when none does.
[[nodiscard]] std::string unit_of_headings(const document::Document& document,
                                           std::uint32_t heading);

} // namespace styrkoll::plan
