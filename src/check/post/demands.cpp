// SPDX-License-Identifier: Apache-2.0
#include "check/post/demands.hpp"

#include <algorithm>

namespace styrkoll::check {

std::vector<Demand> demands_of(const plan::Plan& plan) {
    std::vector<Demand> demands;
    const model::DocumentType& type = *plan.type();
    for (const std::uint32_t kind : type.defines) {
        const auto& attributes = plan.model->kinds[kind].attributes;
        for (std::uint32_t at = 0; at < attributes.size(); ++at) {
            const model::Attribute& attribute = attributes[at];
            const bool here =
                attribute.document_class.empty() || attribute.document_class == type.document_class;
            if (here && attribute.requirement != model::Requirement::may &&
                !attribute.rule.empty()) {
                demands.push_back({kind, at});
            }
        }
    }
    return demands;
}

const model::Attribute& attribute_of(const plan::Plan& plan, const Demand& demand) {
    return plan.model->kinds[demand.kind].attributes[demand.attribute];
}

std::vector<std::uint32_t> defined_items(const plan::Plan& plan, std::uint32_t kind) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = 0; at < plan.items.size(); ++at) {
        if (plan.items[at].kind == kind && plan.items[at].defines) {
            found.push_back(at);
        }
    }
    return found;
}

const plan::AttributeValue* start_of(const plan::Plan& plan, const plan::Item& item) {
    const auto& attributes = plan.model->kinds[item.kind].attributes;
    for (std::uint32_t at = 0; at < attributes.size(); ++at) {
        if (attributes[at].id == "start") {
            return item.find(at);
        }
    }
    return nullptr;
}

void add_rule(std::vector<std::string_view>& rules, std::string_view rule) {
    if (!rule.empty() && std::find(rules.begin(), rules.end(), rule) == rules.end()) {
        rules.push_back(rule);
    }
}

} // namespace styrkoll::check
