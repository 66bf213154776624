// SPDX-License-Identifier: Apache-2.0
//
// Words whose form is wrong in one sure way. What is wrong with each was found when its spelling
// was judged (language/spelling.hpp).
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/stavning/foreign_text.hpp"
#include "check/stavning/report_places.hpp"

#include <map>

namespace styrkoll::check {
namespace {

using language::Verdict;

constexpr std::string_view k_hyphen = "stavning-bindestreck";
constexpr std::string_view k_acronym = "stavning-forkortning";
constexpr std::string_view k_colon = "stavning-kolon";

std::string_view rule_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::stray_hyphen:
        return k_hyphen;
    case Verdict::missing_hyphen:
        return k_acronym;
    case Verdict::missing_colon:
        return k_colon;
    case Verdict::accepted:
    case Verdict::skipped:
    case Verdict::unknown:
        return {};
    }
    return {};
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const ForeignText foreign = find_foreign(prose);
    std::map<std::uint32_t, std::vector<std::uint32_t>> places; ///< of each word
    for (std::uint32_t at = 0; at < prose.tokens.size(); ++at) {
        const language::WordFacts* facts = prose.facts_of(prose.tokens[at]);
        if (facts != nullptr && !rule_of(facts->verdict).empty() && !foreign.tokens[at]) {
            places[prose.tokens[at].word].push_back(at);
        }
    }
    for (const auto& [word, tokens] : places) {
        const language::WordFacts& facts = *prose.words[word].facts;
        report_places(sink.report(rule_of(facts.verdict)), prose, tokens)
            .with("ord", shown(facts.text))
            .with("forslag", facts.correction)
            .suggest(facts.correction);
    }
}

} // namespace

Check wrong_forms() {
    return {.name = "wrong_forms",
            .rules = {k_hyphen, k_acronym, k_colon},
            .needs_prose = true,
            .needs_dictionary = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
