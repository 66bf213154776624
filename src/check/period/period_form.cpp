// SPDX-License-Identifier: Apache-2.0
//
// How long the document's period must be, by the model. Weaker evidence that agrees may say more
// than the one that decided ("Budgetår: 2027" beside "2027-2029"), so one that fits is enough. One
// that fits and contradicts has been told of as a contradiction, which is the cause.
#include "check/checks.hpp"
#include "check/identitet/disagreement.hpp"
#include "check/phrases.hpp"
#include "plan/period.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using model::PeriodRule;
using plan::DocumentPeriod;
using plan::PeriodForm;

bool has_days(const PeriodRule& rule, const Period& days) {
    return days.from.year == days.to.year && days.from.month == rule.from_month &&
           days.from.day == rule.from_day && days.to.month == rule.to_month &&
           days.to.day == rule.to_day;
}

bool fits(const PeriodRule& rule, const DocumentPeriod& period) {
    switch (rule.form) {
    case PeriodRule::Form::none:
        return true;
    case PeriodRule::Form::years:
        return (period.form == PeriodForm::years &&
                (rule.length == 0 || period.years() == rule.length)) ||
               (period.form == PeriodForm::school_year && rule.school_year_allowed);
    case PeriodRule::Form::school_year:
        return period.form == PeriodForm::school_year;
    case PeriodRule::Form::interval:
        return has_days(rule, period.days);
    }
    return true;
}

/// The period that begins in the same year and is as the model wants it.
std::string right_period(const PeriodRule& rule, int year) {
    DocumentPeriod right;
    if (rule.form == PeriodRule::Form::interval) {
        const auto from = make_date(year, rule.from_month, rule.from_day);
        const auto to = make_date(year, rule.to_month, rule.to_day);
        if (!from || !to) {
            return {};
        }
        right = {{*from, *to}, PeriodForm::interval, 0};
    } else if (rule.form == PeriodRule::Form::school_year) {
        right = {{*make_date(year, 7, 1), *make_date(year + 1, 6, 30)}, PeriodForm::school_year, 0};
    } else {
        const int length = std::max(rule.length, 1);
        right = {
            {*make_date(year, 1, 1), *make_date(year + length - 1, 12, 31)}, PeriodForm::years, 0};
    }
    return to_words(right);
}

const plan::Evidence* misfit(const plan::Plan& plan, const Context& context) {
    const auto& period = plan.identity.period;
    const PeriodRule& rule = plan.type()->period;
    if (!period.known() || !period.value || fits(rule, *period.value)) {
        return nullptr;
    }
    const bool told_better =
        std::any_of(period.others.begin(), period.others.end(), [&](const auto& other) {
            const bool known_contradiction = other.evidence.source != plan::Source::file_name &&
                                             contradicts_period(plan, context, other);
            return other.value && fits(rule, *other.value) &&
                   (agree(*period.value, *other.value) || known_contradiction);
        });
    return told_better ? nullptr : &period.evidence;
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const plan::Evidence* evidence = misfit(plan, context);
    const PeriodRule& rule = plan.type()->period;
    if (evidence == nullptr || rule.rule.empty()) {
        return;
    }
    const DocumentPeriod& period = *plan.identity.period.value;
    const std::string right = right_period(rule, period.first_year());
    auto report = sink.report(rule.rule);
    report.with("typ", plan.type()->name)
        .with("period", to_words(period))
        .with("ratt", right)
        .with("plats", standing_in(*evidence, context.language))
        .at(evidence->place.block == document::k_none ? opening(plan) : evidence->place);
    if (!right.empty()) {
        report.suggest(right);
    }
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    const std::string& rule = plan.type()->period.rule;
    return rule.empty() ? std::vector<std::string_view>{} : std::vector<std::string_view>{rule};
}

} // namespace

Check period_form() {
    return {.name = "period_form",
            .rules = {"period-tre-ar", "period-ett-ar", "period-form", "period-delar"},
            .needs_type = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
