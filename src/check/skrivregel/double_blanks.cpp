// SPDX-License-Identifier: Apache-2.0
//
// Two blanks where one belongs. A longer run is there to line things up, and so is one beside a
// tab; those are matters of layout.
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/prose.hpp"
#include "language/readability.hpp"

namespace styrkoll::check {
namespace {

using language::Prose;
using language::Token;

constexpr std::uint32_t k_most_blanks = 3;

bool parted_by_blanks(const Prose& prose, const Token& token, const Token& next) {
    const std::uint32_t gap = next.begin - token.end;
    if (gap < 2 || gap > k_most_blanks) {
        return false;
    }
    for (std::uint32_t at = token.end; at < next.begin; ++at) {
        if (prose.text[at] != ' ') {
            return false;
        }
    }
    return true;
}

bool has_tab(const plan::Plan& plan, const Prose& prose, const Span& span) {
    const document::Place place =
        place_of(prose, prose.passages[span.passage], span.first, span.last);
    return plan.document->text_of(place.block)
               .substr(place.begin, place.end - place.begin)
               .find('\t') != std::string_view::npos;
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const Prose& prose = *context.prose;
    std::vector<Span> found;
    for (std::uint32_t at = 0; at < prose.passages.size(); ++at) {
        const language::Passage& passage = prose.passages[at];
        if (!is_running_text(prose, passage)) {
            continue;
        }
        for (std::uint32_t token = passage.first_token; token + 1 < passage.last_token; ++token) {
            const Span span{at, token, token + 2};
            if (parted_by_blanks(prose, prose.tokens[token], prose.tokens[token + 1]) &&
                !has_tab(plan, prose, span)) {
                found.push_back(span);
            }
        }
    }
    if (!found.empty()) {
        auto report = sink.report("skrivregel-dubbelblank");
        at_each(report, prose, found, context.language);
    }
}

} // namespace

Check double_blanks() {
    return {.name = "double_blanks",
            .rules = {"skrivregel-dubbelblank"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
