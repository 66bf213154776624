// SPDX-License-Identifier: Apache-2.0
#include "check/check.hpp"
#include "check/ekonomi/amount_table.hpp"

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

/// Checks of the language are on only where somebody made the words for them (app/judge.cpp), those
/// of Kolada only where the user gave its list.
bool concerns(const Check& check, const Context& context) {
    return (!check.needs_prose || context.prose != nullptr) &&
           (!check.needs_indicators || context.indicators != nullptr);
}

bool lacks_dictionary(const Check& check, const Context& context) {
    return check.needs_dictionary &&
           (context.resources == nullptr || context.resources->swedish == nullptr);
}

/// A check that breaks leaves the document incomplete; it never takes the run with it.
class Runner {
public:
    Runner(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {}

    bool runs_through(const Check& check, std::string& why) {
        try {
            if (check.needs_sheets && m_context.sheets == nullptr) {
                m_sheets = economy::read_sheets(*m_plan.document, m_context.vocabulary.organs);
                m_context.sheets = &m_sheets;
            }
            check.run(m_plan, m_context, m_sink);
            return true;
        } catch (const std::exception& error) {
            why = error.what();
            return false;
        }
    }

private:
    const plan::Plan& m_plan;
    Context m_context;
    finding::Sink& m_sink;
    std::vector<economy::Sheet> m_sheets;
};

} // namespace

std::vector<std::string_view> run_checks(const std::vector<Check>& checks, const plan::Plan& plan,
                                         const Context& context, finding::Sink& sink) {
    std::vector<std::string_view> checked;
    bool type_was_needed = false;
    bool dictionary_was_needed = false;
    Runner runner(plan, context, sink);
    for (const Check& check : checks) {
        if (check.needs_type && plan.type() == nullptr) {
            type_was_needed = true;
            continue;
        }
        if (!concerns(check, context)) {
            continue;
        }
        std::vector<std::string_view> rules = rules_of(check, plan);
        std::erase_if(rules, [&](std::string_view rule) { return !sink.policy().is_on(rule); });
        if (rules.empty()) {
            continue;
        }
        if (lacks_dictionary(check, context)) {
            dictionary_was_needed = true;
            continue;
        }
        std::string why;
        const bool ran = runner.runs_through(check, why);
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
    if (dictionary_was_needed) {
        sink.not_checked({}, "no-dictionary",
                         context.resources == nullptr ? std::string{} : context.resources->problem);
    }
    return checked;
}

} // namespace styrkoll::check
