// SPDX-License-Identifier: Apache-2.0
#include "trace/differences.hpp"

#include "base/text.hpp"

namespace styrkoll::trace {
namespace {

using plan::AttributeFact;
using Values = std::vector<std::pair<int, AttributeFact>>;

/// "Målvärde för enheten": what a unit sets for itself may differ from what it was handed. The
/// column "Enhet" is what it is measured in.
bool is_the_units_own(const model::Attribute& attribute, const AttributeFact& fact) {
    return attribute.type != model::ValueType::unit &&
           text::fold(fact.label).find("enhet") != std::string::npos;
}

/// The value of the year that says otherwise; nullptr where one agrees or none can be compared.
const AttributeFact* other_value(const model::Attribute& attribute, const Values& own, int year,
                                 const AttributeFact& there) {
    const AttributeFact* other = nullptr;
    for (const auto& [own_year, here] : own) {
        if (own_year != year) {
            continue;
        }
        const Same verdict = same_value(attribute, here, there);
        if (verdict == Same::yes) {
            return nullptr;
        }
        other = verdict == Same::no && !is_the_units_own(attribute, here) ? &here : other;
    }
    return other;
}

} // namespace

Values values_of(const Thread& thread, std::uint32_t item, const model::Attribute& attribute) {
    const Item& own = thread.items[item];
    const plan::ItemFact& fact = thread.fact_of(own);
    const model::ItemKind& kind = thread.model->kinds[own.kind];
    const int first_year = thread.source_of(own).facts.period.from.year;
    Values out;
    if (attribute.type == model::ValueType::money && !kind.needs_title) {
        for (const auto& one : amounts_by_year(kind, fact, first_year)) {
            out.emplace_back(one);
        }
        return out;
    }
    const bool by_year =
        attribute.type == model::ValueType::number || attribute.type == model::ValueType::money;
    for (const AttributeFact& one : fact.attributes) {
        if (one.id == attribute.id) {
            out.emplace_back(!by_year ? 0 : one.year == 0 ? first_year : one.year, one);
        }
    }
    return out;
}

std::vector<Difference> differences(const Thread& thread, std::uint32_t item) {
    std::vector<Difference> out;
    const Item& own = thread.items[item];
    if (own.repeats == k_none || thread.items[own.repeats].kind != own.kind) {
        return out;
    }
    for (const model::Attribute& attribute : thread.model->kinds[own.kind].attributes) {
        if (attribute.same_rule.empty()) {
            continue;
        }
        const Values here = values_of(thread, item, attribute);
        if (here.empty()) {
            continue;
        }
        for (const auto& [year, there] : values_of(thread, own.repeats, attribute)) {
            if (const AttributeFact* other = other_value(attribute, here, year, there)) {
                out.push_back({&attribute, year, *other, there});
            }
        }
    }
    return out;
}

} // namespace styrkoll::trace
