// SPDX-License-Identifier: Apache-2.0
#include "check/identitet/disagreement.hpp"

#include "plan/period.hpp"
#include "plan/type_title.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using plan::Evidence;
using plan::Source;

bool is_section(const plan::Plan& plan, std::uint32_t block) {
    return std::any_of(plan.sections.begin(), plan.sections.end(),
                       [block](const plan::Section& section) {
                           return section.heading == block && section.definition != plan::k_none;
                       });
}

/// A file name may hold more years than the document's: "2026-11 verksamhetsplan 2027-2029".
bool file_name_agrees(const Evidence& evidence, const plan::DocumentPeriod& decided) {
    std::string plain = evidence.text;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    const auto periods = plan::find_periods(plain);
    return std::any_of(periods.begin(), periods.end(), [&](const plan::FoundPeriod& found) {
        return agree(found.period, decided);
    });
}

} // namespace

bool speaks_of_document(const plan::Plan& plan, const Context& context, const Evidence& evidence) {
    if (evidence.source != Source::title) {
        return true;
    }
    if (is_section(plan, evidence.place.block)) {
        return false;
    }
    const std::string_view text = evidence.place.block == document::k_none
                                      ? std::string_view(evidence.text)
                                      : plan.document->text_of(evidence.place.block);
    if (type_of_title(context.vocabulary, text) || context.vocabulary.organs.exactly(text)) {
        return true;
    }
    const auto periods = plan::find_periods(text);
    return periods.size() == 1 && periods.front().begin == 0 && periods.front().end == text.size();
}

bool contradicts_period(const plan::Plan& plan, const Context& context, const StatedPeriod& other) {
    const auto& period = plan.identity.period;
    if (!period.known() || !period.value || !other.value ||
        other.evidence.source == period.evidence.source || agree(*period.value, *other.value)) {
        return false;
    }
    if (other.evidence.source == Source::file_name &&
        file_name_agrees(other.evidence, *period.value)) {
        return false;
    }
    return speaks_of_document(plan, context, other.evidence);
}

} // namespace styrkoll::check
