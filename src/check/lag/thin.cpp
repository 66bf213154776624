// SPDX-License-Identifier: Apache-2.0
#include "check/lag/thin.hpp"

#include "base/text.hpp"
#include "check/avsnitt/found.hpp"
#include "plan/sentences.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::Document;
using With = ContentDemand::Words::With;

/// "Ärendet bedöms inte ha några konsekvenser för barn.": a denial that gives no ground.
bool is_bare_denial(std::string_view sentence) {
    constexpr std::size_t k_longest = 12; ///< words
    static const Phrases k_not(std::vector<std::string>{"inte", "ej", "inga", "ingen"});
    static const Phrases k_effect(
        std::vector<std::string>{"konsekvens*", "konsekvenser", "påverka*", "påverkan", "följder"});
    static const Phrases k_ground(
        std::vector<std::string>{"eftersom", "då", "därför", "för att", "utan", "men", "prövat",
                                 "prövning*", "prövningen", "bästa", "negativa", "kontoret har"});
    return text::words(sentence).size() <= k_longest && k_not.in(sentence) &&
           k_effect.in(sentence) && !k_ground.in(sentence);
}

} // namespace

bool says_no_rate(const Content& content, const ContentDemand& demand) {
    static const Phrases k_settled(std::vector<std::string>{"oförändra*", "fastställs till"});
    const bool rate = std::any_of(demand.words.begin(), demand.words.end(),
                                  [](const auto& one) { return one.with == With::rate; });
    if (!rate) {
        return false;
    }
    const plan::Plan& plan = content.plan();
    const Document& all = content.document();
    const auto& rules = plan.type()->sections;
    for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
        const bool asked =
            std::any_of(demand.sections.begin(), demand.sections.end(),
                        [&](const auto& wanted) { return wanted.id == rules[rule].id; });
        if (!asked) {
            continue;
        }
        for (const std::uint32_t at : sections_of(plan, rule)) {
            const plan::Section& section = plan.sections[at];
            for (std::uint32_t block = section.heading; block < section.end; ++block) {
                const std::string_view text = all.text_of(block);
                if (has_tax_rate(text) || has_figure(text) || k_settled.in(text)) {
                    return false;
                }
            }
        }
    }
    return true;
}

Mentions mentions_in(const Content& content, const Phrases& about,
                     const std::vector<std::uint32_t>& blocks) {
    Mentions found;
    for (const std::uint32_t block : blocks) {
        const std::string_view text = content.document().text_of(block);
        for (const plan::Span& span : plan::sentences(text)) {
            const std::string_view sentence = span.of(text);
            const bool says = about.in(without_organs(content.context().vocabulary, sentence));
            const bool denial = says && is_bare_denial(sentence);
            found.denied |= denial;
            found.count += says && !denial ? 1U : 0U;
        }
    }
    return found;
}

bool only_denies(Content& content, const ContentDemand& demand) {
    std::vector<std::string> patterns;
    for (const ContentDemand::Words& one : demand.words) {
        patterns.push_back(one.phrase);
    }
    const Phrases answers(patterns);
    for (const std::uint32_t block : content.blocks_with(answers, plan::k_none, true)) {
        const std::string_view text = content.document().text_of(block);
        for (const plan::Span& span : plan::sentences(text)) {
            if (answers.in(span.of(text)) && !is_bare_denial(span.of(text))) {
                return false;
            }
        }
    }
    for (const ContentDemand::Section& wanted : demand.sections) {
        const auto& rules = content.plan().type()->sections;
        for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
            // The denial is at most a dozen words: a section of more says something else too.
            if (rules[rule].id == wanted.id && content.words_in(rule) > 12) {
                return false;
            }
        }
    }
    return true;
}

} // namespace styrkoll::check
