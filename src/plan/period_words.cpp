// SPDX-License-Identifier: Apache-2.0
#include "plan/period.hpp"

#include "plan/period_scanner.hpp"

namespace styrkoll::plan {

bool agree(const DocumentPeriod& left, const DocumentPeriod& right) {
    if (left.days == right.days) {
        return true;
    }
    const auto single_year = [](const DocumentPeriod& period) {
        return period.form == PeriodForm::years && period.years() == 1;
    };
    if (single_year(left) || single_year(right)) {
        return left.first_year() == right.first_year();
    }
    // "2028-2029" in a file name and the school year 2028/2029.
    const auto spans_school_year = [](const DocumentPeriod& years, const DocumentPeriod& school) {
        return years.form == PeriodForm::years && years.years() == 2 &&
               school.form == PeriodForm::school_year && years.first_year() == school.first_year();
    };
    if (spans_school_year(left, right) || spans_school_year(right, left)) {
        return true;
    }
    const auto is_part = [](PeriodForm form) {
        return form == PeriodForm::interval || form == PeriodForm::as_of;
    };
    return is_part(left.form) && is_part(right.form) && left.days.to == right.days.to;
}

std::string to_words(const DocumentPeriod& period) {
    const Period& days = period.days;
    if (period.form == PeriodForm::school_year) {
        return "läsåret " + std::to_string(days.from.year) + "/" + std::to_string(days.to.year);
    }
    if (period.form == PeriodForm::years) {
        const std::string first = std::to_string(days.from.year);
        return days.from.year == days.to.year ? first : first + "–" + std::to_string(days.to.year);
    }
    const auto day = [](Date date) {
        return std::to_string(date.day) + " " + std::string(k_months[date.month - 1U].name);
    };
    const std::string last = day(days.to) + " " + std::to_string(days.to.year);
    if (days.from.year == days.to.year) {
        return day(days.from) + "–" + last;
    }
    return day(days.from) + " " + std::to_string(days.from.year) + "–" + last;
}

} // namespace styrkoll::plan
