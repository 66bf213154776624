// SPDX-License-Identifier: Apache-2.0
//
// Words that the municipality's glossary has another term for. The name of an old document is left
// alone, and so is a sentence about the word.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/term/found.hpp"
#include "check/term/terms.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "term-synonym";

bool counts_here(const model::AvoidedWord& avoided, const plan::Plan& plan) {
    const std::uint32_t type = plan.identity.type.value;
    return avoided.only_in.empty() ||
           std::find(avoided.only_in.begin(), avoided.only_in.end(), type) != avoided.only_in.end();
}

/// "enligt flerårsbudget 2019-2021": a document of its time.
bool names_old_document(const plan::Plan& plan, const language::Prose& prose, const Span& found) {
    if (found.last >= prose.passages[found.passage].last_token) {
        return false;
    }
    const language::Token& next = prose.tokens[found.last];
    if (next.kind != language::TokenKind::number) {
        return false;
    }
    constexpr std::size_t k_year = 4;
    const auto year = text::parse_integer(prose.text_of(next).substr(0, k_year));
    const auto& period = plan.identity.period.value;
    return year >= 1900 && (!period || year < period->first_year());
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const model::Glossary& glossary = plan.model->glossary;
    const std::vector<TermPhrase> phrases = term_phrases(glossary);
    const language::Prose& prose = *context.prose;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Span>> places;
    for (const FoundPhrase& one : phrases_of(context, language::PhraseList::terms)) {
        const TermPhrase& phrase = phrases[one.row];
        if (phrase.what != TermPhrase::What::avoided) {
            continue;
        }
        const model::AvoidedWord& avoided = glossary.terms[phrase.term].avoided[phrase.index];
        if (counts_here(avoided, plan) && is_own_words(prose, one.found) &&
            !is_name(prose, one.found, avoided.patterns.front()) &&
            !is_mentioned(prose, one.found) && !names_old_document(plan, prose, one.found)) {
            places[{phrase.term, phrase.index}].push_back(one.found);
        }
    }
    for (const auto& [key, found] : places) {
        const model::Term& term = glossary.terms[key.first];
        const model::AvoidedWord& avoided = term.avoided[key.second];
        auto report = sink.report(k_rule);
        report.with("ord", words_of(prose, found.front()))
            .with("term", avoided.instead)
            .with("varfor", avoided.note)
            .with("kalla", term.source)
            .about(term.id)
            .suggest(avoided.instead);
        at_places(report, prose, found);
    }
}

} // namespace

Check avoided_words() {
    return {.name = "avoided_words",
            .rules = {k_rule},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
