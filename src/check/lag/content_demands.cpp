// SPDX-License-Identifier: Apache-2.0
//
// What laws and the municipality's own rules want a document to say (schema/lag/). Data says which
// words count; this only says how each kind of demand is asked.
#include "check/checks.hpp"
#include "check/lag/demand.hpp"

namespace styrkoll::check {
namespace {

using Kind = ContentDemand::Kind;

void ask(Content& content, const ContentDemand& demand, finding::Sink& sink) {
    switch (demand.kind) {
    case Kind::text:
        return ask_text(content, demand, sink);
    case Kind::columns:
        return ask_columns(content, demand, sink);
    case Kind::groups:
        return ask_groups(content, demand, sink);
    case Kind::years:
        return ask_years(content, demand, sink);
    case Kind::deficit:
        return ask_deficit(content, demand, sink);
    case Kind::small_groups:
        return ask_small_groups(content, demand, sink);
    }
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Content content(plan, context);
    for (const ContentDemand& demand : plan.model->demands) {
        if (sink.policy().is_on(demand.rule) && concerns(plan, demand)) {
            content.take_companies(demand.company_kinds);
            ask(content, demand, sink);
        }
    }
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    std::vector<std::string_view> rules;
    for (const ContentDemand& demand : plan.model->demands) {
        if (concerns(plan, demand)) {
            rules.emplace_back(demand.rule);
        }
    }
    return rules;
}

} // namespace

Check content_demands() {
    return {.name = "content_demands",
            .rules = {"lag-budget-skattesats", "lag-budget-finansiering", "lag-budget-koncern",
                      "lag-budget-underskott", "lag-delar-balansrakning", "lag-delar-helarsprognos",
                      "lag-delar-jamforelse", "lag-delar-budget", "lag-delar-balanskrav",
                      "lag-arsredovisning-oversikt", "lag-arsredovisning-forhallanden",
                      "lag-arsredovisning-koncern", "lag-balanskrav-aterstallning",
                      "lag-sjukfranvaro", "lag-sjukfranvaro-grupp", "lag-sjukfranvaro-liten-grupp",
                      "lag-privata-utforare", "beslut-barnkonsekvens"},
            .needs_type = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
