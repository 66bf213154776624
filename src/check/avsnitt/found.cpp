// SPDX-License-Identifier: Apache-2.0
#include "check/avsnitt/found.hpp"

#include "base/text.hpp"

#include <algorithm>

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

std::uint32_t main_section_of(const plan::Plan& plan, std::uint32_t definition) {
    std::uint32_t highest = plan::k_none;
    for (const std::uint32_t at : sections_of(plan, definition)) {
        if (highest == plan::k_none || plan.sections[at].level < plan.sections[highest].level) {
            highest = at;
        }
    }
    return highest;
}

bool is_there(const plan::Plan& plan, std::uint32_t definition) {
    if (!sections_of(plan, definition).empty()) {
        return true;
    }
    const auto says_it = [&plan](const model::SectionRule::Elsewhere& elsewhere) {
        const auto others = sections_of(plan, elsewhere.section);
        return std::any_of(others.begin(), others.end(), [&](std::uint32_t at) {
            const std::string heading =
                text::fold(plan.document->text_of(plan.sections[at].heading));
            const auto words = text::words(heading);
            return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                return word.starts_with(elsewhere.word);
            });
        });
    };
    const auto& elsewhere = plan.type()->sections[definition].elsewhere;
    return std::any_of(elsewhere.begin(), elsewhere.end(), says_it);
}

bool is_asked_for(const plan::Plan& plan, const model::SectionRule& rule) {
    const plan::NamedOrgan& organ = plan.identity.organ.value;
    const bool answers =
        organ.organ == plan::k_none || plan.model->organisation.organs[organ.organ].answers_goals;
    return rule.requirement != model::Requirement::may && rule.concerns(organ.kind) &&
           (answers || !rule.answering_only);
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
