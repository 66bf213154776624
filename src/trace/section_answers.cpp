// SPDX-License-Identifier: Apache-2.0
#include "trace/section_answers.hpp"

#include "base/contains.hpp"
#include "trace/values.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace styrkoll::trace {
namespace {

std::vector<std::string_view> answering_texts(const Thread& thread, const Duty& duty) {
    std::vector<std::string_view> out;
    const Source& document = thread.documents[duty.document];
    const model::DocumentType& type = thread.model->types[document.type];
    const auto& asked = thread.model->chain[duty.rule].to;
    for (const plan::SectionFact& section : document.facts.sections) {
        const bool holds = std::any_of(
            type.sections.begin(), type.sections.end(), [&](const model::SectionRule& rule) {
                return rule.id == section.id &&
                       std::any_of(rule.holds.begin(), rule.holds.end(),
                                   [&](std::uint32_t kind) { return contains(asked, kind); });
            });
        if (holds) {
            out.push_back(section.text);
        }
    }
    return out;
}

} // namespace

bool is_named_in_section(const Thread& thread, const Directory& directory,
                         const plan::OrganIndex& organs, const Duty& duty, std::uint32_t asking) {
    const auto texts = answering_texts(thread, duty);
    return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
        const auto named = organs_in(*thread.model, organs, text);
        return std::any_of(named.begin(), named.end(), [&](std::uint32_t organ) {
            return directory.is_below(organ, asking) || directory.is_below(asking, organ);
        });
    });
}

bool is_stated_in_section(const Thread& thread, const Directory& directory, const Duty& duty) {
    const Item& item = thread.items[duty.item];
    const auto amounts = amounts_by_year(thread.model->kinds[item.kind], thread.fact_of(item),
                                         directory.year_of(item.document));
    const auto texts = answering_texts(thread, duty);
    return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
        return std::any_of(amounts.begin(), amounts.end(),
                           [&](const auto& one) { return states_amount(text, one.second); });
    });
}

} // namespace styrkoll::trace
