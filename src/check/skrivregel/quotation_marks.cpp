// SPDX-License-Identifier: Apache-2.0
//
// Quotation marks. In Swedish both of a pair look the same: ”så här”, or »så här». A text that
// keeps to the typewriter's " is left alone; one that mixes, or opens as English and German do, is
// not.
#include "check/checks.hpp"
#include "check/hits.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using language::Prose;
using language::Token;
using language::TokenKind;

struct Found {
    std::vector<Span> straight; ///< "
    std::vector<Span> swedish;  ///< ”
    std::vector<Span> foreign;  ///< “ „
};

/// 15" is a measure.
bool follows_number(const Prose& prose, const language::Passage& passage, std::uint32_t at) {
    return at > passage.first_token && !prose.tokens[at].space_before &&
           prose.tokens[at - 1].kind == TokenKind::number;
}

Found find_all(const Prose& prose) {
    Found found;
    for (std::uint32_t index = 0; index < prose.passages.size(); ++index) {
        const language::Passage& passage = prose.passages[index];
        if (passage.foreign) {
            continue;
        }
        for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
            const Token& token = prose.tokens[at];
            if (token.kind != TokenKind::mark || token.foreign) {
                continue;
            }
            const std::string_view mark = prose.text_of(token);
            if (mark == "\"" && !follows_number(prose, passage, at)) {
                found.straight.push_back({index, at, at + 1});
            } else if (mark == "”") {
                found.swedish.push_back({index, at, at + 1});
            } else if (mark == "“" || mark == "„") {
                found.foreign.push_back({index, at, at + 1});
            }
        }
    }
    return found;
}

std::string count_of(Language language, std::string_view mark, std::size_t count) {
    std::string text(mark);
    return text.append(" ")
        .append(std::to_string(count))
        .append(count == 1 ? say(language, " gång", " time") : say(language, " gånger", " times"));
}

void tell(const Context& context, finding::Sink& sink, std::string_view subject,
          const std::string& what, const std::vector<Span>& spans) {
    auto report = sink.report("skrivregel-citattecken");
    report.about(subject).with("vad", what).suggest("”");
    at_each(report, *context.prose, spans, context.language);
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const Found found = find_all(*context.prose);
    const Language language = context.language;
    if (!found.foreign.empty()) {
        const std::string_view mark = text_of(*context.prose, found.foreign.front().first);
        std::string what(say(language, "Citattecknet ", "The quotation mark "));
        what.append(mark).append(
            say(language, " hör inte till svenskan", " does not belong to Swedish"));
        tell(context, sink, "utlandska", what, found.foreign);
    }
    if (!found.straight.empty() && !found.swedish.empty()) {
        const bool mostly_straight = found.straight.size() > found.swedish.size();
        std::string what(
            say(language, "Citattecknen blandas: ", "The quotation marks are mixed: "));
        what.append(count_of(language, "”", found.swedish.size()))
            .append(say(language, ", ", ", "))
            .append(count_of(language, "\"", found.straight.size()));
        tell(context, sink, "blandade", what, mostly_straight ? found.swedish : found.straight);
    }
}

} // namespace

Check quotation_marks() {
    return {.name = "quotation_marks",
            .rules = {"skrivregel-citattecken"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
