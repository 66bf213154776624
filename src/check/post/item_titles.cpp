// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"
#include "check/post/demands.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_default_rule = "post-titel";

std::string_view rule_of(const model::ItemKind& kind) {
    return kind.title_rule.empty() ? k_default_rule : std::string_view(kind.title_rule);
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    for (const plan::Item& item : plan.items) {
        const model::ItemKind& kind = plan.model->kinds[item.kind];
        const bool named_elsewhere =
            kind.external && !item.code.empty(); // Kolada gives it its title
        if (item.defines && kind.needs_title && !named_elsewhere && !is_filled(item.title)) {
            sink.report(rule_of(kind))
                .with("slag", kind.name)
                .with("post", item.code.empty() ? kind.name : item.code)
                .with("brist", lacking(item.title, context.language))
                .at(item.place);
        }
    }
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    std::vector<std::string_view> rules;
    for (const std::uint32_t kind : plan.type()->defines) {
        if (plan.model->kinds[kind].needs_title) {
            add_rule(rules, rule_of(plan.model->kinds[kind]));
        }
    }
    return rules;
}

} // namespace

Check item_titles() {
    return {.name = "item_titles",
            .rules = {"mal-titel", k_default_rule},
            .needs_type = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
