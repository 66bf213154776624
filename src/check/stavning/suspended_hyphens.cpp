// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/stavning/foreign_text.hpp"
#include "check/stavning/report_places.hpp"
#include "check/stavning/suspended_hyphen.hpp"

#include <unordered_map>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "stavning-hangstreck";

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const ForeignText foreign = find_foreign(prose);
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
            .run = run};
}

} // namespace styrkoll::check
