// SPDX-License-Identifier: Apache-2.0
//
// The fewest sections that must move for all to stand in the model's order: those outside the
// longest run that already does (longest non-decreasing subsequence).
#include "base/text.hpp"
#include "check/avsnitt/found.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "plan/wording.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "avsnitt-ordning";

struct Ordered {
    const plan::Section* section = nullptr;
    const model::SectionRule* rule = nullptr;
};

std::vector<Ordered> ordered_sections(const plan::Plan& plan) {
    std::vector<Ordered> found;
    const auto& rules = plan.type()->sections;
    for (std::uint32_t definition = 0; definition < rules.size(); ++definition) {
        const std::uint32_t at =
            rules[definition].order > 0 ? main_section_of(plan, definition) : plan::k_none;
        if (at != plan::k_none) {
            found.push_back({&plan.sections[at], &rules[definition]});
        }
    }
    std::sort(found.begin(), found.end(), [](const Ordered& left, const Ordered& right) {
        return left.section->heading < right.section->heading;
    });
    return found;
}

/// Which sections may stay. There are no more of them than the model has sections.
std::vector<bool> staying(const std::vector<Ordered>& sections) {
    std::vector<std::size_t> length(sections.size(), 1);
    std::vector<std::size_t> before(sections.size(), sections.size());
    std::size_t last = sections.size();
    for (std::size_t at = 0; at < sections.size(); ++at) {
        for (std::size_t earlier = 0; earlier < at; ++earlier) {
            if (sections[earlier].rule->order <= sections[at].rule->order &&
                length[earlier] + 1 > length[at]) {
                length[at] = length[earlier] + 1;
                before[at] = earlier;
            }
        }
        last = last == sections.size() || length[at] > length[last] ? at : last;
    }
    std::vector<bool> stays(sections.size(), false);
    for (; last < sections.size(); last = before[last]) {
        stays[last] = true;
    }
    return stays;
}

/// The heading as the document has it, without its number.
std::string heading_of(const plan::Plan& plan, const Ordered& one) {
    const std::string heading =
        text::squeeze(plan::strip_numbering(plan.document->text_of(one.section->heading)));
    return heading.empty() ? one.rule->name : heading;
}

/// Where the section belongs: "före ”Intern kontroll”" when it stands too late, "efter ”Omvärld”"
/// when it stands too early. Names a section that stays.
std::string where_to(const plan::Plan& plan, const std::vector<Ordered>& sections,
                     const std::vector<bool>& stays, std::size_t moved, Language language) {
    const int order = sections[moved].rule->order;
    const Ordered* behind = nullptr;
    const Ordered* ahead = nullptr;
    bool too_late = false;
    for (std::size_t at = 0; at < sections.size(); ++at) {
        if (stays[at] && sections[at].rule->order <= order) {
            behind = &sections[at];
        } else if (stays[at] && ahead == nullptr) {
            ahead = &sections[at];
            too_late = at < moved;
        }
    }
    if (ahead != nullptr && (too_late || behind == nullptr)) {
        return std::string(say(language, "före ”", "before ”")) + heading_of(plan, *ahead) + "”";
    }
    return behind == nullptr
               ? std::string{}
               : std::string(say(language, "efter ”", "after ”")) + heading_of(plan, *behind) + "”";
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto sections = ordered_sections(plan);
    const auto stays = staying(sections);
    for (std::size_t at = 0; at < sections.size(); ++at) {
        if (!stays[at]) {
            sink.report(k_rule)
                .with("avsnitt", heading_of(plan, sections[at]))
                .with("var", where_to(plan, sections, stays, at, context.language))
                .at(whole(*plan.document, sections[at].section->heading));
        }
    }
}

} // namespace

Check section_order() {
    return {.name = "section_order", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
