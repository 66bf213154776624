// SPDX-License-Identifier: Apache-2.0
//
// Hyphens that stand for dashes: with a blank on each side, or two together. Between years both are
// so usual that only a mixture is told of.
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using language::PassageKind;
using language::Prose;
using language::Token;
using language::TokenKind;

/// Of each form, outside headings; one is a slip, or the name of another document.
constexpr std::size_t k_fewest_years = 2;

struct Found {
    std::vector<Span> spaced;  ///< "mål - uppdrag"
    std::vector<Span> doubled; ///< "mål -- uppdrag"
    std::vector<Span> hyphen_years, dash_years;
};

/// Whether the passage reckons: then a hyphen is a minus.
bool reckons(const Prose& prose, const language::Passage& passage) {
    for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
        const std::string_view text = text_of(prose, at);
        if (text == "=" || text == "+" || text == "*") {
            return true;
        }
    }
    return false;
}

/// Words or numbers on both sides, on one line.
bool is_between(const Prose& prose, const language::Passage& passage, std::uint32_t first,
                std::uint32_t last) {
    if (first == passage.first_token || last >= passage.last_token) {
        return false;
    }
    const Token& next = prose.tokens[last];
    const auto is_text = [](const Token& token) {
        return token.kind == TokenKind::word || token.kind == TokenKind::number;
    };
    return is_text(next) && !next.line_before && !prose.tokens[first].line_before &&
           (is_text(prose.tokens[first - 1]) || text_of(prose, first - 1) == ")" ||
            text_of(prose, first - 1) == "”");
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           std::all_of(text.begin(), text.end(),
                       [](char digit) { return digit >= '0' && digit <= '9'; });
}

void find_years(const Prose& prose, std::uint32_t passage, std::uint32_t at, Found& found) {
    const std::string_view text = text_of(prose, at);
    if (text.size() == 9 && text[4] == '-' && is_year(text.substr(0, 4)) &&
        is_year(text.substr(5))) {
        found.hyphen_years.push_back({passage, at, at + 1});
    } else if (is_year(text) && at + 2 < prose.passages[passage].last_token &&
               text_of(prose, at + 1) == "–" && is_year(text_of(prose, at + 2))) {
        found.dash_years.push_back({passage, at, at + 3});
    }
}

void find_hyphens(const Prose& prose, std::uint32_t index, std::uint32_t at, Found& found) {
    const language::Passage& passage = prose.passages[index];
    const Token& token = prose.tokens[at];
    const bool begins = at == passage.first_token || text_of(prose, at - 1) != "-";
    if (!begins || at + 1 >= passage.last_token) {
        return;
    }
    const Token& next = prose.tokens[at + 1];
    if (text_of(prose, at + 1) != "-") {
        if (token.space_before && next.space_before && is_between(prose, passage, at, at + 1)) {
            found.spaced.push_back({index, at - 1, at + 2});
        }
    } else if (!next.space_before && is_between(prose, passage, at, at + 2)) {
        found.doubled.push_back({index, at - 1, at + 3});
    }
}

Found find_all(const Prose& prose) {
    Found found;
    for (std::uint32_t index = 0; index < prose.passages.size(); ++index) {
        const language::Passage& passage = prose.passages[index];
        if (passage.foreign || passage.kind == PassageKind::aside ||
            passage.kind == PassageKind::cell || reckons(prose, passage)) {
            continue;
        }
        for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
            const Token& token = prose.tokens[at];
            if (token.foreign) {
                continue;
            }
            if (token.kind == TokenKind::number && passage.kind != PassageKind::heading) {
                find_years(prose, index, at, found);
            } else if (token.kind == TokenKind::mark && prose.text_of(token) == "-") {
                find_hyphens(prose, index, at, found);
            }
        }
    }
    return found;
}

void tell(const Context& context, finding::Sink& sink, std::string_view subject,
          std::string_view what, const std::vector<Span>& spans, const std::string& right) {
    auto report = sink.report("skrivregel-tankstreck");
    report.about(subject)
        .with("vad", what)
        .with("text", shown(written(*context.prose, spans.front())))
        .with("ratt", right) // shown() makes a hyphen of every dash
        .suggest(right);
    at_each(report, *context.prose, spans, context.language);
}

/// The first place with its hyphens replaced by a dash.
std::string with_dash(const Prose& prose, const Span& span, std::size_t hyphens) {
    std::string text = written(prose, span);
    const std::size_t begin = prose.tokens[span.first + 1].begin - prose.tokens[span.first].begin;
    return text.replace(begin, hyphens, "–");
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const Prose& prose = *context.prose;
    const Found found = find_all(prose);
    if (!found.spaced.empty()) {
        tell(context, sink, "mellanslag",
             say(context.language, "Bindestreck med mellanslag omkring står som tankstreck",
                 "A hyphen with blanks around it stands for a dash"),
             found.spaced, with_dash(prose, found.spaced.front(), 1));
    }
    if (!found.doubled.empty()) {
        tell(context, sink, "dubbelt",
             say(context.language, "Två bindestreck står som tankstreck",
                 "Two hyphens stand for a dash"),
             found.doubled, with_dash(prose, found.doubled.front(), 2));
    }
    if (found.hyphen_years.size() >= k_fewest_years && found.dash_years.size() >= k_fewest_years) {
        std::string right = written(prose, found.hyphen_years.front());
        right.replace(4, 1, "–");
        tell(context, sink, "artal",
             say(context.language, "Årtal skrivs omväxlande med bindestreck och tankstreck",
                 "Years are written now with a hyphen, now with a dash"),
             found.hyphen_years, right);
    }
}

} // namespace

Check dashes() {
    return {.name = "dashes",
            .rules = {"skrivregel-tankstreck"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
