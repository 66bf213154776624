// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "identitet-period-saknas";

/// The control block must state the period: then its absence is as serious as any other field's.
bool is_a_must(const plan::Plan& plan) {
    const auto& fields = plan.type()->control_fields;
    return std::any_of(fields.begin(), fields.end(), [&](const model::ControlField& control) {
        return plan.model->fields[control.field].type == model::ValueType::period &&
               control.requirement == model::Requirement::must;
    });
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const bool needs_one = plan.type()->period.form != model::PeriodRule::Form::none;
    if (needs_one && !plan.identity.period.known()) {
        using finding::Severity;
        sink.report(k_rule, is_a_must(plan) ? Severity::error : Severity::warning)
            .with("typ", plan.type()->name)
            .at(opening(plan));
    }
}

} // namespace

Check known_period() {
    return {.name = "known_period", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
