// SPDX-License-Identifier: Apache-2.0
//
// Sentences that a reader loses hold of. What a reader sees as a list is none: parts with
// semicolons or bullets, or a row of names with commas.
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/phrases.hpp"
#include "check/prose.hpp"
#include "language/readability.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using language::Prose;
using language::Sentence;

constexpr std::uint32_t k_long = 35;      ///< words; more are noted
constexpr std::uint32_t k_very_long = 45; ///< more are warned of

constexpr std::uint32_t k_most_shown = 200; ///< tokens of the place; the rest is seen from there

constexpr std::uint32_t k_semicolons = 2; ///< so many make a list
constexpr std::uint32_t k_words_a_comma = 6;

bool is_listing(const Prose& prose, const Sentence& sentence) {
    std::uint32_t semicolons = 0;
    std::uint32_t bullets = 0;
    std::uint32_t commas = 0;
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
        const std::string_view text = text_of(prose, at);
        const bool line = prose.tokens[at].line_before;
        semicolons += text == ";" ? 1U : 0U;
        commas += text == "," ? 1U : 0U;
        bullets += text == "•" || text == "·" || (line && (text == "-" || text == "–")) ? 1U : 0U;
    }
    return semicolons >= k_semicolons || bullets > 0 ||
           (commas + 1) * k_words_a_comma > sentence.words;
}

bool is_quoted(const Prose& prose, const Sentence& sentence) {
    std::uint32_t quoted = 0;
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
        quoted += prose.tokens[at].quoted || prose.tokens[at].foreign ? 1U : 0U;
    }
    return quoted * 2 > sentence.last_token - sentence.first_token;
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const Prose& prose = *context.prose;
    language::RunningText running(prose);
    for (const Sentence& sentence : prose.sentences) {
        const language::Passage& passage = prose.passages[sentence.passage];
        if (sentence.words <= k_long || !running.holds(sentence) || is_listing(prose, sentence) ||
            is_quoted(prose, sentence)) {
            continue;
        }
        const Span span{sentence.passage, sentence.first_token,
                        std::min(sentence.last_token, sentence.first_token + k_most_shown)};
        sink.report("klarsprak-lang-mening", sentence.words > k_very_long
                                                 ? finding::Severity::warning
                                                 : finding::Severity::note)
            .with("antal", std::to_string(sentence.words))
            .with("mening", shown(written(prose, span)))
            .at(place_of(prose, passage, span.first, span.last));
    }
}

} // namespace

Check long_sentences() {
    return {.name = "long_sentences",
            .rules = {"klarsprak-lang-mening"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
