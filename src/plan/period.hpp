// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

enum class PeriodForm : std::uint8_t { years, school_year, interval, as_of };

/// A period as a plan states it. `from` and `to` are always whole dates.
struct DocumentPeriod {
    Period days;
    PeriodForm form = PeriodForm::years;
    int number = 0; ///< delårsrapport 1 or 2 where the text says so, else 0

    [[nodiscard]] int first_year() const { return days.from.year; }
    [[nodiscard]] int years() const { return days.to.year - days.from.year + 1; }
    bool operator==(const DocumentPeriod&) const = default;
};

struct FoundPeriod {
    DocumentPeriod period;
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
};

/// Every period in the text, in order (conventions section 1, "Period forms").
[[nodiscard]] std::vector<FoundPeriod> find_periods(std::string_view text);

/// What may follow a report's name: "1:2027", "2027:1", "I 2027", "1 2027", "1, 2027", "1 år 2027",
/// "1 för 2027".
[[nodiscard]] std::optional<FoundPeriod> numbered_year(std::string_view text);

/// The first full date in the text: ISO, "14 december 2027", "den 14 dec. 2027".
struct FoundDate {
    Date date;
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text, std::size_t from = 0);

/// Two statements of one period that do not contradict each other: equal, a single year that begins
/// the other, or the same school year.
[[nodiscard]] bool agree(const DocumentPeriod& left, const DocumentPeriod& right);

/// "2027-2029", "läsåret 2026/2027", "1 januari-30 april 2027", "2027".
[[nodiscard]] std::string to_words(const DocumentPeriod& period);

} // namespace styrkoll::plan
