// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/stavning/report_places.hpp"
#include "check/stavning/unknown_words.hpp"

namespace styrkoll::check {
namespace {

constexpr std::string_view k_typo = "stavning-fel";
constexpr std::string_view k_unknown = "stavning-okant-ord";

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const ForeignText foreign = find_foreign(prose);
    for (const SpellingFault& fault :
         find_spelling_faults(prose, *context.resources, *context.suggester, foreign)) {
        const language::WordFacts& facts = *prose.words[fault.unknown.word].facts;
        auto report = report_places(sink.report(fault.typo ? k_typo : k_unknown), prose,
                                    fault.unknown.tokens);
        report.with("ord", shown(facts.text));
        for (const std::string& suggestion : fault.suggestions) {
            report.suggest(suggestion);
        }
    }
}

} // namespace

Check misspelt_words() {
    return {.name = "misspelt_words",
            .rules = {k_typo, k_unknown},
            .needs_prose = true,
            .needs_dictionary = true,
            .run = run};
}

} // namespace styrkoll::check
