// SPDX-License-Identifier: Apache-2.0
//
// Only what words beside the term, or the beginning of an item's title, tell for certain: the
// glossary says which ("nyckeltalet ska genomföras"; a goal titled "Utreda ..."). Titles count in
// the document that states the item, not where it is repeated.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/term/found.hpp"
#include "check/term/terms.hpp"
#include "check/title_words.hpp"

#include <map>
#include <optional>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "term-klass";

std::string name_or_nothing(const model::Glossary& glossary, std::uint32_t term) {
    return term < glossary.terms.size() ? glossary.terms[term].name : std::string{};
}

finding::Sink::Report& describe(finding::Sink::Report& report, const model::Glossary& glossary,
                                const model::Term& term, const model::Misuse& misuse) {
    return report.with("term", term.name)
        .with("hellre", name_or_nothing(glossary, misuse.rather))
        .with("varfor", misuse.note)
        .with("kalla", term.source);
}

void report_in_text(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const model::Glossary& glossary = plan.model->glossary;
    const std::vector<TermPhrase> phrases = term_phrases(glossary);
    const language::Prose& prose = *context.prose;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Span>> places;
    for (const FoundPhrase& one : phrases_of(context, language::PhraseList::terms)) {
        const TermPhrase& phrase = phrases[one.row];
        if (phrase.what == TermPhrase::What::misuse && is_own_words(prose, one.found) &&
            !is_mentioned(prose, one.found)) {
            places[{phrase.term, phrase.index}].push_back(one.found);
        }
    }
    for (const auto& [key, found] : places) {
        const model::Term& term = glossary.terms[key.first];
        auto report = sink.report(k_rule);
        describe(report, glossary, term, term.misuses[key.second])
            .with("ord", words_of(prose, found.front()))
            .about(term.id);
        at_places(report, prose, found);
    }
}

/// Titles that an item of a kind must not begin with.
struct TitleMisuse {
    const model::Term* term = nullptr;
    const model::Misuse* misuse = nullptr;
    language::PhraseSet beginnings;
};

std::vector<TitleMisuse> title_misuses(const model::Glossary& glossary) {
    std::vector<TitleMisuse> out;
    for (const model::Term& term : glossary.terms) {
        for (const model::Misuse& misuse : term.misuses) {
            if (!misuse.in_title) {
                continue;
            }
            TitleMisuse one{&term, &misuse, {}};
            for (const std::string& pattern : misuse.patterns) {
                // A broken pattern was refused when it was added with the others' (add_terms).
                static_cast<void>(one.beginnings.add(pattern, 0, 0));
            }
            out.push_back(std::move(one));
        }
    }
    return out;
}

void report_titles(const plan::Plan& plan, finding::Sink& sink) {
    const model::Glossary& glossary = plan.model->glossary;
    const std::vector<TitleMisuse> misuses = title_misuses(glossary);
    for (const plan::Item& item : plan.items) {
        for (const TitleMisuse& one : misuses) {
            if (!item.defines || item.kind != one.term->item_kind ||
                phrase_length(one.beginnings, text::words(item.title), 0) == 0) {
                continue;
            }
            auto report = sink.report(k_rule);
            describe(report, glossary, *one.term, *one.misuse)
                .with("ord", shown(item.title))
                .with("antal", "1")
                .with("stallen", "")
                .with("stallen-en", "")
                .about(item.code.empty() ? item.title : item.code)
                .at(item.place);
        }
    }
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    report_in_text(plan, context, sink);
    report_titles(plan, sink);
}

} // namespace

Check misused_terms() {
    return {.name = "misused_terms",
            .rules = {k_rule},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
