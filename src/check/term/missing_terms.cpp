// SPDX-License-Identifier: Apache-2.0
//
// A document type that the glossary says is about a term has to name it: by its name in any form,
// or by its abbreviation. Of a document that has hardly been begun nothing is asked.
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/term/found.hpp"
#include "check/term/terms.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "term-saknas";
constexpr std::size_t k_fewest_words = 100;

bool needed(const model::Term& term, std::uint32_t type) {
    return std::find(term.needed_in.begin(), term.needed_in.end(), type) != term.needed_in.end();
}

std::size_t count_words(const language::Prose& prose) {
    std::size_t count = 0;
    for (const language::Word& word : prose.words) {
        count += word.count;
    }
    return count;
}

bool has_short_name(const language::Prose& prose, const model::Term& term) {
    return !term.short_name.empty() &&
           std::any_of(prose.words.begin(), prose.words.end(), [&](const language::Word& word) {
               return word.facts->text.starts_with(term.short_name);
           });
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const model::Glossary& glossary = plan.model->glossary;
    if (count_words(*context.prose) < k_fewest_words) {
        return;
    }
    const std::vector<TermPhrase> phrases = term_phrases(glossary);
    std::set<std::uint32_t> present;
    for (const FoundPhrase& one : phrases_of(context, language::PhraseList::terms)) {
        if (phrases[one.row].what == TermPhrase::What::name) {
            present.insert(phrases[one.row].term);
        }
    }
    for (std::uint32_t at = 0; at < glossary.terms.size(); ++at) {
        const model::Term& term = glossary.terms[at];
        if (!needed(term, plan.identity.type.value) || present.contains(at) ||
            has_short_name(*context.prose, term)) {
            continue;
        }
        sink.report(k_rule)
            .with("term", term.name)
            .with("dokumenttyp", plan.type()->name)
            .with("betydelse", term.meaning)
            .with("kalla", term.source)
            .about(term.id)
            .at(opening(plan));
    }
}

} // namespace

Check missing_terms() {
    return {.name = "missing_terms",
            .rules = {k_rule},
            .needs_type = true,
            .needs_prose = true,
            .run = run};
}

} // namespace styrkoll::check
