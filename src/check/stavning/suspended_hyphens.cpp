// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/stavning/foreign_text.hpp"
#include "check/stavning/report_places.hpp"
#include "check/stavning/suspended_hyphen.hpp"

#include <map>
#include <unordered_map>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "stavning-hangstreck";

/// "Hälso-och sjukvård": the blank after the hyphen is missing. Where the joining word begins.
std::size_t stuck_joining(std::string_view text) {
    for (const std::string_view joining : {"-och", "-eller", "-samt"}) {
        if (text.size() > joining.size() + 1 && text.ends_with(joining)) {
            return text.size() - joining.size() + 1;
        }
    }
    return std::string_view::npos;
}

void find_stuck(const Context& context, const ForeignText& foreign, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    std::map<std::uint32_t, std::vector<std::uint32_t>> places; ///< by spelling
    for (std::uint32_t at = 0; at < prose.tokens.size(); ++at) {
        const language::Token& token = prose.tokens[at];
        if (token.kind == language::TokenKind::word && !foreign.tokens[at] &&
            stuck_joining(prose.text_of(token)) != std::string_view::npos) {
            places[token.word].push_back(at);
        }
    }
    for (const auto& [word, tokens] : places) {
        std::string right(prose.text_of(prose.tokens[tokens.front()]));
        const std::string text = right;
        right.insert(stuck_joining(right), " ");
        report_places(sink.report(k_rule), prose, tokens, 1)
            .with("text", text)
            .with("forslag", right)
            .suggest(right);
    }
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const ForeignText foreign = find_foreign(prose);
    find_stuck(context, foreign, sink);
    std::unordered_map<std::string, std::vector<std::uint32_t>> places;
    std::vector<std::string> order;
    for (std::uint32_t at = 0; at + 2 < prose.tokens.size(); ++at) {
        if (foreign.tokens[at] || !lacks_suspended_hyphen(prose, *context.resources, at)) {
            continue;
        }
        const std::string phrase = prose.facts_of(prose.tokens[at])->lower + " " +
                                   prose.facts_of(prose.tokens[at + 2])->lower;
        auto& tokens = places[phrase];
        if (tokens.empty()) {
            order.push_back(phrase);
        }
        tokens.push_back(at);
    }
    for (const std::string& phrase : order) {
        const std::vector<std::uint32_t>& tokens = places[phrase];
        const auto written = [&prose](std::uint32_t at) {
            return std::string(prose.text_of(prose.tokens[at]));
        };
        const std::uint32_t first = tokens.front();
        const std::string rest = " " + written(first + 1) + " " + written(first + 2);
        report_places(sink.report(k_rule), prose, tokens, 3)
            .with("text", written(first) + rest)
            .with("forslag", written(first) + "-" + rest)
            .suggest(written(first) + "-" + rest);
    }
}

} // namespace

Check suspended_hyphens() {
    return {.name = "suspended_hyphens",
            .rules = {k_rule},
            .needs_prose = true,
            .needs_dictionary = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
