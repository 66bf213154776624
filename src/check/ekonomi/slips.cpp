// SPDX-License-Identifier: Apache-2.0
#include "check/ekonomi/slips.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string_view>

namespace styrkoll::check::economy {
namespace {

using plan::Amount;

constexpr std::array<std::string_view, 4> k_units = {"kr", "tkr", "mnkr", "mdkr"};
constexpr std::int64_t k_fewest = 100; ///< steps: three digits
constexpr std::size_t k_most = 64;
constexpr std::int64_t k_coarsest = 1'000'000'000'000; ///< öre: ten milliards

std::int64_t rounded(std::int64_t ore, std::int64_t scale) {
    return (ore + scale / 2) / scale;
}

std::string key(std::int64_t scale, std::int64_t steps) {
    std::string digits = std::to_string(steps);
    std::sort(digits.begin(), digits.end());
    return std::to_string(scale) + ":" + digits;
}

bool is_within(const std::vector<std::int64_t>& sorted, std::int64_t first, std::int64_t last) {
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), first);
    return found != sorted.end() && *found <= last;
}

/// How two numbers of equally many digits differ.
struct Changed {
    std::string left; ///< the digits that are others in the right one
    std::string right;

    [[nodiscard]] bool is_swap() const {
        return left.size() == 2 && left[0] == right[1] && left[1] == right[0];
    }
};

std::optional<Changed> changed(std::int64_t left, std::int64_t right) {
    const std::string a = std::to_string(left);
    const std::string b = std::to_string(right);
    if (a.size() != b.size()) {
        return std::nullopt;
    }
    Changed digits;
    for (std::size_t at = 0; at < a.size(); ++at) {
        if (a[at] != b[at]) {
            digits.left += a[at];
            digits.right += b[at];
        }
    }
    return digits;
}

} // namespace

CellIndex::CellIndex(const std::vector<Sheet>& sheets) {
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        const Sheet& sheet = sheets[at];
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
                const Figure& figure = sheet.at(row, column);
                if (!figure.is_amount()) {
                    continue;
                }
                const std::string& unit = sheet.unit_of(column);
                const bool known = !unit.empty();
                if (!sheet.money) {
                    m_others.push_back(std::abs(figure.value));
                    continue;
                }
                for (const std::string_view one : k_units) {
                    if (!known || one == unit) {
                        add({figure.value, std::string(one), figure.step}, {at, row, column},
                            known);
                    }
                }
            }
        }
    }
    for (auto& [step, values] : m_by_step) {
        std::sort(values.begin(), values.end());
    }
    std::sort(m_others.begin(), m_others.end());
}

void CellIndex::add(const Amount& amount, CellPlace place, bool unit_is_known) {
    const auto ore = plan::in_ore(amount, amount);
    if (!ore) {
        return;
    }
    const std::int64_t value = std::abs(ore->left);
    const std::int64_t own = std::max<std::int64_t>(ore->step, 1);
    m_by_step[own].push_back(value);
    for (std::int64_t scale = own; unit_is_known && scale <= k_coarsest; scale *= 10) {
        const std::int64_t steps = rounded(value, scale);
        if (steps < k_fewest) {
            return;
        }
        auto& entries = m_by_digits[key(scale, steps)];
        if (entries.size() < k_most) {
            entries.push_back({place, steps, scale == own});
        }
    }
}

bool CellIndex::holds(const Amount& amount) const {
    const auto ore = plan::in_ore(amount, amount);
    if (!ore) {
        return true; // nothing can be said of it
    }
    if (std::binary_search(m_others.begin(), m_others.end(), std::abs(amount.thousandths))) {
        return true;
    }
    const std::int64_t value = std::abs(ore->left);
    const std::int64_t own = std::max<std::int64_t>(ore->step, 1);
    for (const auto& [step, values] : m_by_step) {
        const std::int64_t room = (std::max(step, own) + std::min(step, own)) / 2;
        const bool rounded = is_within(values, value - room, value + room);
        const bool cut = step > own ? is_within(values, value - step + 1, value)
                                    : is_within(values, value, value + own - 1);
        if (rounded || cut) {
            return true;
        }
    }
    return false;
}

std::vector<CellPlace> CellIndex::swapped(const Amount& amount) const {
    std::vector<CellPlace> places;
    const auto ore = plan::in_ore(amount, amount);
    if (!ore) {
        return places;
    }
    const std::int64_t own = std::max<std::int64_t>(ore->step, 1);
    for (std::int64_t scale = own; scale <= k_coarsest; scale *= 10) {
        const std::int64_t steps = rounded(std::abs(ore->left), scale);
        if (steps < k_fewest) {
            break;
        }
        const auto found = m_by_digits.find(key(scale, steps));
        if (found == m_by_digits.end()) {
            continue;
        }
        for (const Entry& entry : found->second) {
            const bool comparable = scale == own || entry.own;
            const auto digits = changed(entry.steps, steps);
            if (comparable && digits && digits->is_swap() && places.size() < k_most) {
                places.push_back(entry.place);
            }
        }
    }
    return places;
}

bool differ_by_slip(const Amount& left, const Amount& right) {
    const auto both = plan::in_ore(left, right);
    if (!both) {
        return false;
    }
    const std::int64_t scale = std::max<std::int64_t>(both->step, 1);
    const std::int64_t a = rounded(std::abs(both->left), scale);
    const auto digits = changed(a, rounded(std::abs(both->right), scale));
    constexpr std::int64_t k_two_digits = 10;
    return a >= k_two_digits && digits && (digits->is_swap() || digits->left.size() == 1);
}

std::size_t telling_digits(const Amount& amount) {
    std::string digits =
        std::to_string(std::abs(amount.thousandths) / std::max<std::int64_t>(amount.step, 1));
    while (digits.size() > 1 && digits.back() == '0') {
        digits.pop_back();
    }
    return digits.size();
}

} // namespace styrkoll::check::economy
