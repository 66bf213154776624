// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/stavning/report_places.hpp"
#include "check/stavning/unknown_words.hpp"
#include "check/stavning/unmarked_foreign.hpp"

#include <utility>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_typo = "stavning-fel";
constexpr std::string_view k_unknown = "stavning-okant-ord";

void report_faults(const language::Prose& prose, const std::vector<SpellingFault>& faults,
                   finding::Sink& sink) {
    for (const SpellingFault& fault : faults) {
        const language::WordFacts& facts = *prose.words[fault.unknown.word].facts;
        auto report = report_places(sink.report(fault.typo ? k_typo : k_unknown), prose,
                                    fault.unknown.tokens);
        report.with("ord", shown(facts.text));
        for (const std::string& suggestion : fault.suggestions) {
            report.suggest(suggestion);
        }
    }
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const ForeignText foreign = find_foreign(prose);
    std::vector<UnknownWord> unknown = find_unknown(prose, *context.resources, foreign);
    const UnknownShare share = share_of_unknown(unknown, foreign);
    if (sink.policy().is_on(k_typo) || sink.policy().is_on(k_unknown)) {
        report_faults(prose,
                      find_spelling_faults(prose, *context.suggester, std::move(unknown), share),
                      sink);
    }
    report_unmarked_foreign(prose, foreign, share, sink);
}

} // namespace

Check misspelt_words() {
    return {.name = "misspelt_words",
            .rules = {k_typo, k_unknown, k_unmarked_foreign},
            .needs_prose = true,
            .needs_dictionary = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
