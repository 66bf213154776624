// SPDX-License-Identifier: Apache-2.0
//
// Officialese that has a plainer word. One finding for each row of the list and document: a plan
// says the same word often, and the writer changes them all at once. What is cited from others or
// from law stays as they wrote it.
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/phrases.hpp"
#include "check/skrivregel/variants.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::check {
namespace {

constexpr std::size_t k_longest_step = 80; ///< code points of a step of a rating scale

/// Places that are told of as mixed variants already ("ska" and "skall").
std::vector<std::uint32_t> mixed_places(const Context& context, const finding::Sink& sink) {
    std::vector<std::uint32_t> places;
    if (!sink.policy().is_on("skrivregel-variant")) {
        return places;
    }
    for (const Mixture& mixture : mixtures_of(context)) {
        for (const Mixture::Use& use : mixture.uses) {
            for (const Span& span : use.spans) {
                places.push_back(span.first);
            }
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

/// "Ej uppfyllt" as a rating, or a mark in a cell ("Ej aktuellt"): no running text. Inside a
/// sentence the words are a sentence's.
bool is_rating(const plan::Plan& plan, const language::Prose& prose, const Span& span) {
    constexpr std::uint32_t k_words_of_a_mark = 3;
    const language::Passage& passage = prose.passages[span.passage];
    const bool cell = passage.kind == language::PassageKind::cell;
    if (cell && span.first == passage.first_token && lower_of(prose, span.first) == "ej" &&
        passage.last_token - passage.first_token <= k_words_of_a_mark) {
        return true;
    }
    if (plan.model == nullptr || (!cell && !prose.tokens[span.first].begins)) {
        return false;
    }
    const std::uint32_t begin = prose.tokens[span.first].begin;
    const std::string rest = text::fold(text::beginning(
        std::string_view(prose.text).substr(begin, passage.text_end - begin), k_longest_step));
    const auto opens = [&rest](std::string_view step) {
        const std::string folded = text::fold(step);
        return rest.starts_with(folded) &&
               (rest.size() == folded.size() ||
                std::string_view(" .,;:)\n").find(rest[folded.size()]) != std::string_view::npos);
    };
    for (const model::Scale& scale : plan.model->scales) {
        for (const model::Rating& step : scale.steps) {
            if (opens(step.name) || std::any_of(step.words.begin(), step.words.end(), opens)) {
                return true;
            }
        }
    }
    return false;
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const std::vector<std::uint32_t> mixed = mixed_places(context, sink);
    std::map<std::uint32_t, std::vector<Span>> found;
    for (const Hit& hit : hits_of(context, language::PhraseList::plain)) {
        const bool known = std::binary_search(mixed.begin(), mixed.end(), hit.span.first);
        const auto kind = prose.passages[hit.span.passage].kind;
        if (!known && kind != language::PassageKind::aside && !is_cited(prose, hit.span) &&
            !is_rating(plan, prose, hit.span)) {
            found[hit.row].push_back(hit.span);
        }
    }
    for (const auto& entry : found) {
        const language::StyleRow& row = context.resources->style.plain[entry.first];
        auto report = sink.report("klarsprak-ord");
        report.about(row.name)
            .with("ord", shown(written(prose, entry.second.front())))
            .with("enklare", row.right);
        for (const std::string_view word : text::split(row.right, ',')) {
            report.suggest(text::trim(word));
        }
        at_each(report, prose, entry.second, context.language);
    }
}

} // namespace

Check plain_words() {
    return {.name = "plain_words",
            .rules = {"klarsprak-ord"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
