// SPDX-License-Identifier: Apache-2.0
#include "check/avsnitt/found.hpp"

namespace styrkoll::check {

std::vector<std::uint32_t> sections_of(const plan::Plan& plan, std::uint32_t definition) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = 0; at < plan.sections.size(); ++at) {
        const plan::Section& section = plan.sections[at];
        if (section.definition == definition && section.match != plan::Match::near) {
            found.push_back(at);
        }
    }
    return found;
}

bool is_asked_for(const plan::Plan& plan, const model::SectionRule& rule) {
    return rule.requirement != model::Requirement::may &&
           rule.concerns(plan.identity.organ.value.kind);
}

finding::Severity severity_of(model::Requirement requirement) {
    switch (requirement) {
    case model::Requirement::must:
        return finding::Severity::error;
    case model::Requirement::should:
        return finding::Severity::warning;
    case model::Requirement::may:
        return finding::Severity::note;
    }
    return finding::Severity::note;
}

} // namespace styrkoll::check
