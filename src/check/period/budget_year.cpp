// SPDX-License-Identifier: Apache-2.0
//
// KL 11 kap. 6 §: the budget year is the first year of the plan. Which year that is, the day of the
// decision tells: from May on the next year; before that a plan may be late for the year that runs.
#include "check/checks.hpp"
#include "check/identitet/disagreement.hpp"
#include "check/phrases.hpp"
#include "plan/period.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "period-budgetar";
constexpr int k_first_month_of_next_budget = 5;

bool begins_right(const plan::DocumentPeriod& period, Date decided) {
    const int next = decided.year + 1;
    const bool late = decided.month < k_first_month_of_next_budget;
    return period.first_year() == next || (late && period.first_year() == decided.year);
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto& period = plan.identity.period;
    const auto& decided = plan.identity.decision.date;
    if (!plan.type()->period.from_budget_year || !period.known() || !period.value || !decided ||
        begins_right(*period.value, *decided)) {
        return;
    }
    // A contradiction between the property and the title is told of as such.
    const bool told_better =
        std::any_of(period.others.begin(), period.others.end(), [&](const auto& other) {
            return other.evidence.source != plan::Source::file_name &&
                   contradicts_period(plan, context, other) && begins_right(*other.value, *decided);
        });
    if (told_better) {
        return;
    }
    const plan::Evidence& evidence = period.evidence;
    sink.report(k_rule)
        .with("period", to_words(*period.value))
        .with("ar", std::to_string(decided->year + 1))
        .with("beslut", to_iso(*decided))
        .with("plats", standing_in(evidence, context.language))
        .at(evidence.place.block == document::k_none ? opening(plan) : evidence.place);
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    return plan.type()->period.from_budget_year ? std::vector<std::string_view>{k_rule}
                                                : std::vector<std::string_view>{};
}

} // namespace

Check budget_year() {
    return {.name = "budget_year",
            .rules = {k_rule},
            .needs_type = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
