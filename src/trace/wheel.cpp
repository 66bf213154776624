// SPDX-License-Identifier: Apache-2.0
//
// Three steps: who is expected to have what, when it was decided, in which order.
#include "trace/wheel.hpp"

#include "trace/wheel_expect.hpp"
#include "trace/wheel_time.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace styrkoll::trace {
namespace {

/// Organs and offices whose documents of the type follow the school year.
using SchoolYears = std::set<std::pair<std::uint32_t, std::uint32_t>>;

int months_after_new_year(const Expected& expected, const Wheel& wheel) {
    const Date begins = expected_period(wheel.model().types[expected.type], wheel.year).from;
    for (const std::uint32_t version : expected.versions) {
        const Date from = wheel.thread->documents[version].facts.period.from;
        if (from.year == wheel.year) {
            return std::max(from.month - begins.month, 0);
        }
    }
    return 0;
}

bool may_follow_school_year(const Expected& expected, const Wheel& wheel) {
    const model::PeriodRule& rule = wheel.model().types[expected.type].period;
    return rule.school_year_allowed && rule.form == model::PeriodRule::Form::years;
}

void judge_times(Wheel& wheel) {
    constexpr int k_july = 6; // months after new year
    SchoolYears school_years;
    for (const Expected& expected : wheel.documents) {
        if (may_follow_school_year(expected, wheel) &&
            months_after_new_year(expected, wheel) == k_july) {
            school_years.emplace(expected.type, expected.under);
        }
    }
    for (Expected& expected : wheel.documents) {
        int shift = 0;
        if (may_follow_school_year(expected, wheel)) {
            // Of an absent one nobody knows; it is likely to be as its sisters are.
            const bool as_sisters =
                expected.versions.empty() && school_years.contains({expected.type, expected.under});
            shift = as_sisters || months_after_new_year(expected, wheel) == k_july ? k_july : 0;
        }
        judge_time(expected, wheel, shift);
    }
}

void sort_documents(Wheel& wheel) {
    const model::Model& model = wheel.model();
    std::vector<Date> first(model.types.size());
    for (const model::WheelEvent& event : model.wheel) {
        const Date day = day_of(event, wheel.year);
        if (first[event.type] == Date{} || day < first[event.type]) {
            first[event.type] = day;
        }
    }
    std::stable_sort(wheel.documents.begin(), wheel.documents.end(),
                     [&](const Expected& left, const Expected& right) {
                         return std::tie(first[left.type], left.type, left.organ, left.organ_name) <
                                std::tie(first[right.type], right.type, right.organ,
                                         right.organ_name);
                     });
}

void count(Wheel& wheel) {
    WheelTotals& totals = wheel.totals;
    for (const Expected& own : wheel.documents) {
        const bool present = own.progress != Progress::missing;
        totals.late += own.has(Timing::late) ? 1U : 0U;
        totals.out_of_order += own.decided_before != k_none ? 1U : 0U;
        if (!own.expected) {
            ++totals.beyond;
            continue;
        }
        ++totals.expected;
        totals.present += present ? 1U : 0U;
        totals.decided += own.progress == Progress::decided ? 1U : 0U;
        const bool waiting = own.has(Timing::not_due) && !own.has(Timing::overdue);
        totals.not_due += !present && waiting ? 1U : 0U;
        totals.missing += !present && !waiting ? 1U : 0U;
    }
}

} // namespace

std::string_view to_string(Progress progress) {
    switch (progress) {
    case Progress::missing:
        return "missing";
    case Progress::unreadable:
        return "unreadable";
    case Progress::undecided:
        return "undecided";
    case Progress::untold:
        return "untold";
    case Progress::decided:
        return "decided";
    }
    return "missing";
}

std::string_view to_string(Timing timing) {
    switch (timing) {
    case Timing::in_time:
        return "in-time";
    case Timing::late:
        return "late";
    case Timing::unknown:
        return "unknown";
    case Timing::open:
        return "open";
    case Timing::not_due:
        return "not-due";
    case Timing::overdue:
        return "overdue";
    }
    return "unknown";
}

bool Expected::has(Timing timing) const {
    return std::any_of(deadlines.begin(), deadlines.end(),
                       [timing](const Deadline& own) { return own.timing == timing; });
}

Wheel make_wheel(const Thread& thread, int year, std::optional<Date> today) {
    Wheel wheel;
    wheel.thread = &thread;
    wheel.year = year;
    wheel.today = today;
    gather_expected(wheel);
    judge_times(wheel);
    sort_documents(wheel);
    judge_order(wheel);
    count(wheel);
    return wheel;
}

} // namespace styrkoll::trace
