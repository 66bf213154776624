// SPDX-License-Identifier: Apache-2.0
//
// Words that were taken for others, and function words that stand twice. All of one kind in a
// document is one finding: such a slip is often in a passage that was copied.
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/phrases.hpp"

#include <map>

namespace styrkoll::check {
namespace {

/// {1}, {2} ... become the words of the text.
std::string filled_in(std::string_view right, const language::Prose& prose, const Span& span) {
    std::string text;
    for (std::size_t at = 0; at < right.size(); ++at) {
        const bool is_word = right[at] == '{' && at + 2 < right.size() && right[at + 2] == '}';
        const auto number = is_word ? static_cast<std::uint32_t>(right[at + 1] - '1') : 9U;
        if (!is_word || number >= span.last - span.first) {
            text += right[at];
            continue;
        }
        text += text_of(prose, span.first + number);
        at += 2;
    }
    return text;
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const auto& rows = context.resources->style.confusables;
    std::map<std::uint32_t, std::vector<Span>> found;
    for (const Hit& hit : hits_of(context, language::PhraseList::confusable)) {
        found[hit.row].push_back(hit.span);
    }
    for (const auto& entry : found) {
        const language::StyleRow& row = rows[entry.first];
        const std::vector<Span>& spans = entry.second;
        const bool twice = row.kind == "dubbelord";
        const std::string right = filled_in(row.right, *context.prose, spans.front());
        auto report = sink.report(twice ? "skrivregel-dubbelord" : "skrivregel-forvaxling");
        report.about(row.name)
            .with("text", shown(written(*context.prose, spans.front())))
            .with("ratt", shown(right))
            .suggest(right);
        at_each(report, *context.prose, spans, context.language);
    }
}

} // namespace

Check confused_words() {
    return {.name = "confused_words",
            .rules = {"skrivregel-dubbelord", "skrivregel-forvaxling"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
