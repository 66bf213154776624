// SPDX-License-Identifier: Apache-2.0
#include "check/beslut/proposal.hpp"

#include "base/text.hpp"
#include "check/avsnitt/found.hpp"
#include "check/filled.hpp"
#include "check/lag/said.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {

std::vector<Proposal> proposals_of(const plan::Plan& plan) {
    std::vector<Proposal> out;
    const auto& rules = plan.type()->sections;
    const auto rule = std::find_if(rules.begin(), rules.end(), [](const model::SectionRule& one) {
        return one.id == "forslag";
    });
    if (rule == rules.end()) {
        return out;
    }
    const document::Document& all = *plan.document;
    const Guidance guidance(*plan.model);
    for (const std::uint32_t at :
         sections_of(plan, static_cast<std::uint32_t>(rule - rules.begin()))) {
        Proposal one{plan.sections[at].heading, {}};
        for (std::uint32_t block = one.heading + 1; block < plan.sections[at].end; ++block) {
            if (is_said(all, block) && all.blocks[block].flow == document::Flow::body &&
                all.blocks[block].kind != document::BlockKind::heading &&
                !text::trim(all.text_of(block)).empty() && !guidance.is_guidance(all, block)) {
                one.blocks.push_back(block);
            }
        }
        out.push_back(std::move(one));
    }
    return out;
}

bool names_decider(const Context& context, std::string_view text) {
    if (!context.vocabulary.organs.find(text).empty()) {
        return true;
    }
    constexpr std::array<std::string_view, 22> k_endings{
        "nämnden",   "nämnd",       "nämndens",     "styrelsen",   "styrelse",     "styrelsens",
        "utskottet", "utskott",     "utskottets",   "fullmäktige", "fullmäktiges", "stämman",
        "stämma",    "direktionen", "direktion",    "kommittén",   "beredningen",  "beredning",
        "rådet",     "revisorerna", "delegationen", "presidiet"};
    const std::string folded = text::fold(text);
    const auto words = text::words(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::any_of(k_endings.begin(), k_endings.end(),
                           [&](std::string_view ending) { return word.ends_with(ending); });
    });
}

bool is_numbered(std::string_view text) {
    text = text::trim(text);
    std::size_t at = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        ++at;
    }
    const bool letter = at == 0 && text.size() > 1 && text[0] >= 'a' && text[0] <= 'z';
    at += letter ? 1 : 0;
    return at > 0 && at <= 2 && at < text.size() && (text[at] == '.' || text[at] == ')');
}

} // namespace styrkoll::check
