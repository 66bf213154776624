// SPDX-License-Identifier: Apache-2.0
//
// When a document was decided, against the dates of the wheel. The first decision counts: a plan
// that was revised in June was not late in December. Where the law asks for a report to be handed
// over, the day of the final decision says only that it was handed over by then.
#include "trace/wheel_time.hpp"

#include <algorithm>
#include <chrono>

namespace styrkoll::trace {
namespace {

std::chrono::sys_days to_days(Date date) {
    return std::chrono::year(date.year) / std::chrono::month(date.month) /
           std::chrono::day(date.day);
}

Date last_of(int year, int month, int day) {
    return make_date(year, month, std::min(day, days_in_month(year, month))).value_or(Date{});
}

bool is_decided(const Source& source) {
    // Nobody writes a date and a paragraph of what is not decided, unless the status says so.
    return source.decided || (source.facts.status.empty() && !source.facts.decision_date.empty());
}

/// Whether those who decided are those who are to decide. Officials are no organs of the model.
bool by_deciders(const model::Model& model, const Source& source) {
    const std::uint32_t organ = model.organisation.find(source.facts.decision_organ);
    const auto& deciders = model.types[source.type].decided_by;
    return organ == k_none || deciders.empty() ||
           std::find(deciders.begin(), deciders.end(), model.organisation.organs[organ].kind) !=
               deciders.end();
}

/// The day of the first decision: a revised document may state that of the revision alone.
std::optional<Date> first_decision(const plan::Facts& facts) {
    const auto date = parse_iso_date(facts.decision_date);
    const auto revised = parse_iso_date(facts.revised);
    return date && revised && *revised <= *date ? std::nullopt : date;
}

void take_earlier(std::optional<Date>& date, std::optional<Date> other) {
    if (other && (!date || *other < *date)) {
        date = other;
    }
}

Progress progress_of(const Source& source) {
    if (!source.readable) {
        return Progress::unreadable;
    }
    if (is_decided(source)) {
        return Progress::decided;
    }
    return source.facts.status.empty() ? Progress::untold : Progress::undecided;
}

void read_versions(Expected& expected, const Wheel& wheel) {
    for (const std::uint32_t version : expected.versions) {
        const Source& source = wheel.thread->documents[version];
        const auto date = first_decision(source.facts);
        if (!by_deciders(wheel.model(), source)) {
            take_earlier(expected.handed_over, date);
        } else if (is_decided(source)) {
            take_earlier(expected.decided, date);
        }
    }
    if (!expected.versions.empty()) {
        expected.progress = progress_of(wheel.thread->documents[expected.versions.back()]);
    }
}

/// The day that counts against the deadline; nothing where it is not told.
std::optional<Date> day_that_counts(const Expected& expected, const Deadline& deadline) {
    if (!deadline.handed_over) {
        return expected.decided;
    }
    if (expected.handed_over) {
        return expected.handed_over;
    }
    const bool by_then = expected.decided && *expected.decided <= deadline.last;
    return by_then ? expected.decided : std::nullopt;
}

/// What has no period may belong to another year: it is never late.
bool may_be_late(const Expected& expected, const Wheel& wheel) {
    const auto& documents = wheel.thread->documents;
    return wheel.model().types[expected.type].period.form != model::PeriodRule::Form::none ||
           (!expected.versions.empty() &&
            documents[expected.versions.back()].facts.period.from.year == wheel.year);
}

void judge(Deadline& deadline, const Expected& expected, const Wheel& wheel) {
    if (const auto day = day_that_counts(expected, deadline)) {
        const int late = days_between(deadline.last, *day);
        const bool judged = late <= 0 || may_be_late(expected, wheel);
        deadline.timing = late <= 0 ? Timing::in_time : judged ? Timing::late : Timing::unknown;
        deadline.days_late = deadline.timing == Timing::late ? late : 0;
        return;
    }
    const bool waited_for =
        expected.progress == Progress::missing || expected.progress == Progress::undecided;
    if (!waited_for) {
        deadline.timing = Timing::unknown;
    } else if (!wheel.today) {
        deadline.timing = Timing::open;
    } else {
        const int late = days_between(deadline.last, *wheel.today);
        deadline.timing = late > 0 ? Timing::overdue : Timing::not_due;
        deadline.days_late = std::max(late, 0);
    }
}

} // namespace

Period expected_period(const model::DocumentType& type, int year) {
    const model::PeriodRule& rule = type.period;
    switch (rule.form) {
    case model::PeriodRule::Form::interval:
        return {last_of(year, rule.from_month, rule.from_day),
                last_of(year, rule.to_month, rule.to_day)};
    case model::PeriodRule::Form::school_year:
        return {last_of(year, 7, 1), last_of(year + 1, 6, 30)};
    case model::PeriodRule::Form::years:
    case model::PeriodRule::Form::none:
        break;
    }
    return {last_of(year, 1, 1), last_of(year + std::max(rule.length, 1) - 1, 12, 31)};
}

bool looks_back(const model::Model& model, std::uint32_t type) {
    constexpr int k_some_year = 2001;
    const Date end = expected_period(model.types[type], k_some_year).to;
    return std::any_of(model.wheel.begin(), model.wheel.end(), [&](const model::WheelEvent& event) {
        return event.type == type && day_of(event, k_some_year) > end;
    });
}

Date day_of(const model::WheelEvent& event, int year) {
    return last_of(year + event.year_offset, event.month, event.day);
}

Date months_later(Date date, int months) {
    if (months == 0) {
        return date;
    }
    const bool at_end = date.day == days_in_month(date.year, date.month);
    const int month = date.month - 1 + months;
    return last_of(date.year + month / 12, month % 12 + 1, at_end ? 31 : date.day);
}

int days_between(Date from, Date to) {
    return static_cast<int>((to_days(to) - to_days(from)).count());
}

void judge_time(Expected& expected, const Wheel& wheel, int shift) {
    const model::Model& model = wheel.model();
    read_versions(expected, wheel);
    const bool single =
        expected.organ != k_none &&
        model.organisation.kinds[model.organisation.organs[expected.organ].kind].single;
    const bool back = looks_back(model, expected.type);
    for (std::uint32_t at = 0; at < model.wheel.size(); ++at) {
        const model::WheelEvent& event = model.wheel[at];
        if (event.type != expected.type) {
            continue;
        }
        Deadline deadline;
        deadline.event = at;
        deadline.last = months_later(day_of(event, wheel.year), shift);
        deadline.by_law = event.by_law && single;
        deadline.handed_over = deadline.by_law && back;
        judge(deadline, expected, wheel);
        expected.deadlines.push_back(deadline);
    }
    std::stable_sort(
        expected.deadlines.begin(), expected.deadlines.end(),
        [](const Deadline& left, const Deadline& right) { return left.last < right.last; });
}

} // namespace styrkoll::trace
