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

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const std::vector<std::uint32_t> mixed = mixed_places(context, sink);
    std::map<std::uint32_t, std::vector<Span>> found;
    for (const Hit& hit : hits_of(context, language::PhraseList::plain)) {
        const bool known = std::binary_search(mixed.begin(), mixed.end(), hit.span.first);
        const auto kind = prose.passages[hit.span.passage].kind;
        if (!known && kind != language::PassageKind::aside && !is_cited(prose, hit.span)) {
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
