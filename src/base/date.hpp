// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace styrkoll {

/// A day of the Gregorian calendar. Ordered; always valid when made by `make_date` or
/// `parse_iso_date`.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0; ///< 1-12
    std::uint8_t day = 0;   ///< 1-31

    auto operator<=>(const Date&) const = default;
};

/// Nothing when the day does not exist (31 april) or the year is outside 1000-9999.
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);

/// "2027-12-14" and nothing else around it.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

[[nodiscard]] int days_in_month(int year, int month);

/// "2027-12-14".
[[nodiscard]] std::string to_iso(Date date);

/// From and to, both included.
struct Period {
    Date from{};
    Date to{};

    auto operator<=>(const Period&) const = default;
    [[nodiscard]] bool covers(Date date) const { return from <= date && date <= to; }
};

} // namespace styrkoll
