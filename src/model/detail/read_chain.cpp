// SPDX-License-Identifier: Apache-2.0
#include "model/detail/builder.hpp"

namespace styrkoll::model::detail {
namespace {

Answerers answerers(std::string_view word) {
    return word == "egenskap" ? Answerers::named
           : word == "under"  ? Answerers::below
           : word == "titel"  ? Answerers::title
                              : Answerers::all;
}

/// An attribute of one of the kinds; k_none, with a fault, where none of them has it.
std::uint32_t attribute_of(Builder& builder, const Node& node, const char* name,
                           const std::vector<std::uint32_t>& kinds) {
    const std::string id = value_of(node, name);
    if (id.empty()) {
        return k_none;
    }
    for (const std::uint32_t kind : kinds) {
        if (kind == k_none) {
            return k_none; // told already
        }
        const auto& attributes = builder.model.kinds[kind].attributes;
        for (std::uint32_t at = 0; at < attributes.size(); ++at) {
            if (attributes[at].id == id) {
                return at;
            }
        }
    }
    builder.source.refuse(node, name,
                          {"Postslaget har ingen egenskap ”" + id + "”.",
                           "The item kind has no property ”" + id + "”."});
    return k_none;
}

void refuse_unnamed(Builder& builder, const Node& node, const ChainRule& rule) {
    const bool named = rule.answerers == Answerers::named;
    if (named != !value_of(node, "egenskap").empty()) {
        builder.source.refuse(
            node, "vem",
            {"vem=\"egenskap\" och egenskap hör ihop: den säger vilken egenskap som namnger "
             "organen.",
             "vem=\"egenskap\" and egenskap belong together: it says which property names the "
             "organs."});
    }
}

ChainRule read_rule(Builder& builder, const Node& node) {
    ChainRule rule;
    rule.from = builder.source.resolve(node, "fran", builder.kinds);
    rule.to = builder.source.resolve_all(node, "till", builder.kinds);
    rule.in = builder.source.resolve_all(node, "i", builder.types);
    rule.relation = value_of(node, "relation");
    static_cast<void>(builder.source.resolve(node, "relation", builder.relations));
    rule.answerers = answerers(value_of(node, "vem"));
    rule.named_by = attribute_of(builder, node, "egenskap", {rule.from});
    rule.any = value_of(node, "antal") == "nagot";
    rule.only_if = attribute_of(builder, node, "om", {rule.from});
    rule.min = static_cast<std::uint32_t>(number_of(node, "minst", 1));
    rule.max = static_cast<std::uint32_t>(number_of(node, "hogst", 0));
    rule.delegated = builder.source.resolve_all(node, "eller-i", builder.types);
    rule.back = attribute_of(builder, node, "ater", rule.to);
    rule.rated = is_yes(node, "bedoms");
    rule.rule = value_of(node, "regel");
    rule.severity = value_of(node, "niva");
    rule.rule_none = value_of(node, "ingen-regel");
    rule.severity_none = value_of(node, "ingen");
    refuse_unnamed(builder, node, rule);
    return rule;
}

WheelEvent read_event(Builder& builder, const Node& node) {
    WheelEvent event;
    event.type = builder.source.resolve(node, "dokumenttyp", builder.types);
    const MonthDay latest = month_day(builder, node, "senast");
    event.month = latest.month;
    event.day = latest.day;
    event.year_offset = number_of(node, "relativt", 0);
    event.by_law = is_yes(node, "lag");
    event.source = value_of(node, "kalla");
    return event;
}

} // namespace

void read_scale_and_relations(Builder& builder, const Node& root) {
    for (const Node& node : children(root, "skala")) {
        const auto steps = children(node, "steg");
        static_cast<void>(builder.source.declare(steps, {"Steget", "step"}));
        Scale scale{
            value_of(node, "id"), builder.source.resolve_all(node, "slag", builder.kinds), {}};
        for (const Node& step : steps) {
            scale.steps.push_back({value_of(step, "id"), value_of(step, "namn"),
                                   texts_of(step, "ord"), is_yes(step, "uppfyllt")});
        }
        builder.model.scales.push_back(std::move(scale));
    }
    for (const Node& node : children(child(root, "relationer"), "relation")) {
        builder.model.relations.push_back({value_of(node, "id"), value_of(node, "namn")});
    }
}

void read_chain_and_wheel(Builder& builder, const Node& root) {
    for (const Node& node : children(child(root, "kedja"), "krav")) {
        builder.model.chain.push_back(read_rule(builder, node));
    }
    for (const Node& node : children(child(root, "arshjul"), "handelse")) {
        builder.model.wheel.push_back(read_event(builder, node));
    }
}

void read_guidance(Builder& builder, const Node& guidance) {
    builder.model.guidance = texts_of(guidance, "borjan");
    builder.model.guidance_styles = texts_of(guidance, "stil");
}

void read_declines(Builder& builder, const Node& declines) {
    builder.model.declines = texts_of(declines, "fras");
    builder.model.reasons = texts_of(declines, "skal");
}

} // namespace styrkoll::model::detail
