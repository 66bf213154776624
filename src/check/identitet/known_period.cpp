// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/phrases.hpp"

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "identitet-period-saknas";

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const bool needs_one = plan.type()->period.form != model::PeriodRule::Form::none;
    if (needs_one && !plan.identity.period.known()) {
        sink.report(k_rule).with("typ", plan.type()->name).at(opening(plan));
    }
}

} // namespace

Check known_period() {
    return {.name = "known_period", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
