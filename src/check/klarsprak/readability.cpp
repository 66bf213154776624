// SPDX-License-Identifier: Apache-2.0
//
// How hard the text is as a whole: the mean length of its sentences, and the LIX of each section
// that has words enough to have one.
#include "language/readability.hpp"

#include "check/checks.hpp"
#include "check/klarsprak/section_readability.hpp"
#include "check/phrases.hpp"

#include <cmath>

namespace styrkoll::check {
namespace {

using document::k_none;
using language::Readability;

constexpr double k_highest_mean = 20;            ///< words in a sentence
constexpr std::uint64_t k_fewest_sentences = 10; ///< a mean of fewer says nothing
constexpr double k_highest_lix = 60;
constexpr std::uint64_t k_fewest_words = 100; ///< a LIX of fewer says nothing

/// One decimal, with a comma in Swedish.
std::string decimal(double value, Language language) {
    const auto tenths = std::llround(value * 10);
    return std::to_string(tenths / 10) + std::string(say(language, ",", ".")) +
           std::to_string(tenths % 10);
}

void run_length(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const Readability text = language::measure(*context.prose);
    if (text.sentences < k_fewest_sentences || text.words_per_sentence() <= k_highest_mean) {
        return;
    }
    sink.report("klarsprak-meningslangd")
        .with("medel", decimal(text.words_per_sentence(), context.language))
        .with("meningar", std::to_string(text.sentences))
        .with("langa", std::to_string(text.over_25))
        .at(opening(plan));
}

void run_lix(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const document::Document& document = *plan.document;
    for (const SectionReadability& section :
         readability_by_section(document, *context.prose, k_fewest_words)) {
        if (section.text.words < k_fewest_words || section.text.lix() <= k_highest_lix) {
            continue;
        }
        const bool titled = section.heading != k_none;
        sink.report("klarsprak-lix")
            .with("avsnitt", titled ? "”" + shown(document.text_of(section.heading)) + "”"
                                    : std::string(say(context.language, "Början", "The beginning")))
            .with("lix", std::to_string(std::llround(section.text.lix())))
            .with("medel", decimal(section.text.words_per_sentence(), context.language))
            .with("langa-ord", std::to_string(100 * section.text.long_words / section.text.words))
            .at(titled ? document::whole(document, section.heading) : opening(plan));
    }
}

} // namespace

Check sentence_length() {
    return {.name = "sentence_length",
            .rules = {"klarsprak-meningslangd"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run_length};
}

Check section_lix() {
    return {.name = "section_lix",
            .rules = {"klarsprak-lix"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run_lix};
}

} // namespace styrkoll::check
