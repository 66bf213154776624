// SPDX-License-Identifier: Apache-2.0
#include "check/check.hpp"

#include <algorithm>
#include <exception>
#include <string>

namespace styrkoll::check {
namespace {

std::string type_unknown(Language language) {
    return std::string(
        say(language,
            "Dokumenttypen är okänd. Avsnitt, kontrollruta, period och poster har "
            "därför inte granskats.",
            "The document type is unknown. Sections, control block, period and items "
            "have therefore not been checked."));
}

std::vector<std::string_view> rules_of(const Check& check, const plan::Plan& plan) {
    return check.rules_for == nullptr ? check.rules : check.rules_for(plan);
}

/// A check that breaks leaves the document incomplete; it never takes the run with it.
bool runs_through(const Check& check, const plan::Plan& plan, const Context& context,
                  finding::Sink& sink, std::string& why) {
    try {
        check.run(plan, context, sink);
        return true;
    } catch (const std::exception& error) {
        why = error.what();
        return false;
    }
}

} // namespace

std::vector<std::string_view> run_checks(const std::vector<Check>& checks, const plan::Plan& plan,
                                         const Context& context, finding::Sink& sink) {
    std::vector<std::string_view> checked;
    bool type_was_needed = false;
    for (const Check& check : checks) {
        if (check.needs_type && plan.type() == nullptr) {
            type_was_needed = true;
            continue;
        }
        std::vector<std::string_view> rules = rules_of(check, plan);
        std::erase_if(rules, [&](std::string_view rule) { return !sink.policy().is_on(rule); });
        if (rules.empty()) {
            continue;
        }
        std::string why;
        const bool ran = runs_through(check, plan, context, sink, why);
        for (const std::string_view rule : rules) {
            if (!ran) {
                sink.not_checked(rule, "failed", why);
            } else if (std::find(checked.begin(), checked.end(), rule) == checked.end()) {
                checked.push_back(rule);
            }
        }
    }
    if (type_was_needed) {
        sink.not_checked({}, "type-unknown", type_unknown(context.language));
    }
    return checked;
}

} // namespace styrkoll::check
