// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"

#include "base/text.hpp"

#include <array>
#include <cstdio>

namespace styrkoll {

int days_in_month(int year, int month) {
    constexpr std::array<int, 13> k_days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : k_days[static_cast<std::size_t>(month)];
}

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > days_in_month(year, month)) {
        return std::nullopt;
    }
    return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(day)};
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = text::parse_integer(text.substr(0, 4));
    const auto month = text::parse_integer(text.substr(5, 2));
    const auto day = text::parse_integer(text.substr(8, 2));
    if (year < 0 || month < 0 || day < 0) {
        return std::nullopt;
    }
    return make_date(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
}

std::string to_iso(Date date) {
    std::array<char, 16> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", date.year,
                                   date.month, date.day);
    return {buffer.data(), static_cast<std::size_t>(size)};
}

} // namespace styrkoll
