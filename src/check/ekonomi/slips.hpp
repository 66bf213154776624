// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/ekonomi/amount_table.hpp"
#include "plan/amounts.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

/// Amounts that would be those of a table, were two of their digits not changed over.
namespace styrkoll::check::economy {

struct CellPlace {
    std::size_t sheet = 0;
    std::size_t row = 0;
    std::size_t column = 0;
};

/// The amounts of all tables, to be looked up by value and by digits. Made in time linear in the
/// number of cells; a look-up takes logarithmic time.
class CellIndex {
public:
    explicit CellIndex(const std::vector<Sheet>& sheets);

    /// Some cell may be that amount, either one rounded or cut off. An amount of a table that says
    /// no unit may be in any; a figure of a table that does not speak of money, in the amount's.
    [[nodiscard]] bool holds(const plan::Amount& amount) const;

    /// Cells that are the amount but for two digits that have changed places, at least three
    /// digits at the rounding of the coarser one. At most 64 of them.
    [[nodiscard]] std::vector<CellPlace> swapped(const plan::Amount& amount) const;

private:
    struct Entry {
        CellPlace place;
        std::int64_t steps = 0; ///< the amount, without sign, counted in the scale of the key
        bool own = false;       ///< the scale is what the cell is rounded to
    };
    void add(const plan::Amount& amount, CellPlace place, bool unit_is_known);

    std::map<std::int64_t, std::vector<std::int64_t>> m_by_step; ///< öre without sign, sorted
    std::vector<std::int64_t> m_others; ///< thousandths without sign, sorted
    std::unordered_map<std::string, std::vector<Entry>> m_by_digits;
};

/// One digit is another, or two have changed places; told at the rounding of the coarser one.
[[nodiscard]] bool differ_by_slip(const plan::Amount& left, const plan::Amount& right);

/// How many digits of the amount say anything: "968 700" has four.
[[nodiscard]] std::size_t telling_digits(const plan::Amount& amount);

} // namespace styrkoll::check::economy
