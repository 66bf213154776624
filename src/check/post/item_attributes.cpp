// SPDX-License-Identifier: Apache-2.0
//
// One mechanism for every "assignment without financing", "indicator without unit": the model says
// which attributes a kind must have and which rule a missing one breaks. Where every item of a
// table or a section lacks the same, the column is what is missing, and that is told once.
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/post/demands.hpp"
#include "check/post/stated.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::check {
namespace {

using finding::Severity;
using plan::Item;

constexpr std::size_t k_most_related = 50;
constexpr std::size_t k_rows_that_share = 2;  ///< of a table
constexpr std::size_t k_items_that_share = 3; ///< of a section

/// What an item stands together with: its table or its section.
struct Company {
    bool table = false;
    std::uint32_t index = plan::k_none;
    auto operator<=>(const Company&) const = default;
};

class AttributeCheck {
public:
    AttributeCheck(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {}

    void check(const Demand& demand) {
        std::map<Company, std::vector<std::uint32_t>> lacking_ones;
        std::map<Company, std::size_t> sizes;
        for (const std::uint32_t at : defined_items(m_plan, demand.kind)) {
            const Company company = company_of(m_plan.items[at]);
            ++sizes[company];
            if (!is_stated(m_plan, m_context, m_plan.items[at], demand)) {
                lacking_ones[company].push_back(at);
            }
        }
        for (const auto& [company, items] : lacking_ones) {
            const std::size_t enough = company.table ? k_rows_that_share : k_items_that_share;
            if (items.size() == sizes[company] && items.size() >= enough) {
                tell_all(demand, items);
            } else {
                for (const std::uint32_t at : items) {
                    tell_one(demand, m_plan.items[at]);
                }
            }
        }
    }

private:
    [[nodiscard]] Company company_of(const Item& item) const {
        const std::uint32_t table = item.place.block == document::k_none
                                        ? document::k_none
                                        : m_plan.document->blocks[item.place.block].table;
        if (item.position == plan::Position::row && table != document::k_none) {
            return {true, table};
        }
        const bool holds_itself = item.position == plan::Position::heading;
        if (holds_itself && item.section != plan::k_none) {
            return {false, m_plan.sections[item.section].inside};
        }
        return {false, item.section};
    }

    [[nodiscard]] Severity severity(const Demand& demand) const {
        const bool must = attribute_of(m_plan, demand).requirement == model::Requirement::must;
        return must ? Severity::error : Severity::warning;
    }

    void tell_one(const Demand& demand, const Item& item) {
        const model::Attribute& attribute = attribute_of(m_plan, demand);
        const plan::AttributeValue* value = item.find(demand.attribute);
        const bool placed = value != nullptr && value->place.block != document::k_none;
        m_sink.report(attribute.rule, severity(demand))
            .with("post", name_of(m_plan, item))
            .with("slag", m_plan.model->kinds[item.kind].name)
            .with("egenskap", attribute.name)
            .with("brist", lack(value))
            .with("antal", "1")
            .with("val", listed(attribute.choices, m_context.language))
            .at(placed ? value->place : item.place);
    }

    void tell_all(const Demand& demand, const std::vector<std::uint32_t>& items) {
        const model::Attribute& attribute = attribute_of(m_plan, demand);
        const model::ItemKind& kind = m_plan.model->kinds[demand.kind];
        std::vector<std::string> names;
        names.reserve(items.size());
        for (const std::uint32_t at : items) {
            names.push_back(name_of(m_plan, m_plan.items[at]));
        }
        auto report = m_sink.report(attribute.rule, severity(demand));
        report.with("post", group_name(kind, names))
            .with("slag", kind.name)
            .with("egenskap", attribute.name)
            .with("brist", lack(nullptr))
            .with("antal", std::to_string(items.size()))
            .with("poster", listed(names, m_context.language))
            .with("val", listed(attribute.choices, m_context.language))
            .at(m_plan.items[items.front()].place);
        for (std::size_t at = 1; at < std::min(items.size(), k_most_related); ++at) {
            report.related(m_plan.items[items[at]].place, names[at]);
        }
    }

    /// "alla 12 aktiviteter (A1, A2 ... A12)"
    [[nodiscard]] std::string group_name(const model::ItemKind& kind,
                                         const std::vector<std::string>& names) const {
        constexpr std::size_t k_most_named = 12;
        std::string phrase(say(m_context.language, "alla ", "all "));
        phrase += std::to_string(names.size()) + " " + kind.plural + " (";
        if (names.size() <= k_most_named) {
            return phrase + listed(names, m_context.language) + ")";
        }
        return phrase + names.front() + ", " + names[1] + " … " + names.back() + ")";
    }

    [[nodiscard]] std::string lack(const plan::AttributeValue* value) const {
        return lacking(value == nullptr ? std::string_view{} : std::string_view(value->text),
                       m_context.language);
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    AttributeCheck check(plan, context, sink);
    for (const Demand& demand : demands_of(plan)) {
        check.check(demand);
    }
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    std::vector<std::string_view> rules;
    for (const Demand& demand : demands_of(plan)) {
        add_rule(rules, attribute_of(plan, demand).rule);
    }
    return rules;
}

} // namespace

Check item_attributes() {
    return {.name = "item_attributes",
            .rules = {"uppdrag-ansvarig", "uppdrag-finansiering", "uppdrag-tid", "nyckeltal-enhet",
                      "nyckeltal-utgangsvarde", "nyckeltal-malvarde", "nyckeltal-utfall",
                      "aktivitet-ansvarig", "aktivitet-slut"},
            .needs_type = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
