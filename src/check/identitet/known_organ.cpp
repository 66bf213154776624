// SPDX-License-Identifier: Apache-2.0
//
// Whose document it is: a name that the model does not know, a new unit that is accepted because
// the document says where it belongs, or nothing at all.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/nearest.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_unknown = "identitet-organ-okant";
constexpr std::string_view k_new_unit = "identitet-enhet-ny";
constexpr std::string_view k_missing = "identitet-organ-saknas";

void tell_unknown(const plan::Plan& plan, const plan::Evidence& evidence, std::string_view name,
                  finding::Sink& sink) {
    const std::string near = nearest(name, organ_names(*plan.model));
    auto report = sink.report(k_unknown);
    report.with("organ", shown(name))
        .at(evidence.place.block == document::k_none ? opening(plan) : evidence.place);
    if (!near.empty()) {
        report.suggest(near);
    }
}

/// A field that says whose document it is, with a name that the model does not hold, where nothing
/// as strong names a known organ.
const plan::FieldValue* unknown_field(const plan::Plan& plan, const Context& context) {
    const auto& organ = plan.identity.organ;
    for (const plan::FieldValue& field : plan.identity.fields) {
        const model::Field& definition = plan.model->fields[field.field];
        const bool own = definition.id == "organ" || definition.id == "namnd" ||
                         definition.id == "bolag" || definition.id == "kontor";
        const bool decided = organ.known() && organ.evidence.source <= field.evidence.source;
        if (own && !decided && is_filled(field.text) &&
            context.vocabulary.organs.find(field.text).empty()) {
            return &field;
        }
    }
    return nullptr;
}

/// "Verksamhetsplan 2027-2029 för socialnämden": a slip of the pen in the title.
std::string meant_in_title(const plan::Plan& plan, const Context& context, std::string& written) {
    const std::string& title = plan.identity.title;
    const std::size_t at = title.rfind(" för ");
    if (at == std::string::npos) {
        return {};
    }
    written = text::trim(std::string_view(title).substr(at + std::string_view(" för ").size()));
    const bool known = !context.vocabulary.organs.find(written).empty();
    return known ? std::string{} : nearest(written, organ_names(*plan.model));
}

void find_missing(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (const plan::FieldValue* field = unknown_field(plan, context)) {
        tell_unknown(plan, field->evidence, field->text, sink);
        return;
    }
    if (plan.identity.organ.known() || plan.type()->issued_by.empty()) {
        return;
    }
    std::string written;
    if (!meant_in_title(plan, context, written).empty()) {
        tell_unknown(plan, {plan::Source::title, {}, {}, plan.identity.title_place}, written, sink);
        return;
    }
    if (plan.type()->level == 0) {
        return; // outside the chain nothing hangs on whose it is
    }
    std::vector<std::string> kinds;
    for (const std::uint32_t kind : plan.type()->issued_by) {
        kinds.push_back(plan.model->organisation.kinds[kind].name);
    }
    sink.report(k_missing)
        .with("typ", plan.type()->name)
        .with("slag", listed(kinds, context.language))
        .at(opening(plan));
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto& organ = plan.identity.organ;
    const bool unlisted = organ.known() && organ.value.organ == plan::k_none;
    if (!unlisted) {
        find_missing(plan, context, sink);
        return;
    }
    if (organ.value.under == plan::k_none) {
        tell_unknown(plan, organ.evidence, organ.evidence.text, sink);
        return;
    }
    const auto& place = organ.evidence.place;
    sink.report(k_new_unit)
        .with("enhet", shown(organ.evidence.text))
        .with("under", plan.model->organisation.organs[organ.value.under].name())
        .at(place.block == document::k_none ? opening(plan) : place);
}

} // namespace

Check known_organ() {
    return {.name = "known_organ",
            .rules = {k_unknown, k_new_unit, k_missing},
            .needs_type = true,
            .run = run};
}

} // namespace styrkoll::check
