// SPDX-License-Identifier: Apache-2.0
//
// Sections on another heading level than the model's. A document that has moved all of them alike
// (everything below one part's heading) has made one choice, and is told once.
#include "check/avsnitt/found.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "avsnitt-niva";

struct Leveled {
    const plan::Section* section = nullptr;
    const model::SectionRule* rule = nullptr;
    int level = 0; ///< as the sections of the document count

    [[nodiscard]] int off() const { return level - rule->level; }
};

std::vector<Leveled> leveled_sections(const plan::Plan& plan) {
    std::vector<Leveled> found;
    const auto& rules = plan.type()->sections;
    for (std::uint32_t definition = 0; definition < rules.size(); ++definition) {
        const std::uint32_t at =
            rules[definition].level > 0 ? main_section_of(plan, definition) : plan::k_none;
        if (at != plan::k_none && plan.sections[at].match != plan::Match::fake) {
            found.push_back({&plan.sections[at], &rules[definition],
                             plan.sections[at].level - plan.level_offset});
        }
    }
    return found;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const auto sections = leveled_sections(plan);
    const bool all_alike = sections.size() > 1 &&
                           std::all_of(sections.begin(), sections.end(), [&](const Leveled& one) {
                               return one.off() != 0 && one.off() == sections.front().off();
                           });
    for (const Leveled& one : sections) {
        if (one.off() == 0) {
            continue;
        }
        sink.report(k_rule)
            .with("avsnitt", one.rule->name)
            .with("niva", std::to_string(one.level + plan.level_offset))
            .with("ratt", std::to_string(one.rule->level + plan.level_offset))
            .with("antal", std::to_string(all_alike ? sections.size() : 1))
            .at(whole(*plan.document, one.section->heading));
        if (all_alike) {
            return;
        }
    }
}

} // namespace

Check section_level() {
    return {.name = "section_level", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
