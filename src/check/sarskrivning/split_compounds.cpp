// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "check/sarskrivning/split_compound.hpp"
#include "check/stavning/foreign_text.hpp"
#include "check/stavning/report_places.hpp"

#include <unordered_map>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_likely = "sarskrivning-trolig";
constexpr std::string_view k_possible = "sarskrivning-mojlig";

struct Found {
    Split split = Split::none;
    std::vector<std::uint32_t> tokens;
};

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const ForeignText foreign = find_foreign(prose);
    std::vector<Found> found;
    std::unordered_map<std::string, std::size_t> known; ///< by both halves
    for (std::uint32_t at = 0; at + 1 < prose.tokens.size(); ++at) {
        const Split split =
            foreign.tokens[at] ? Split::none : split_at(prose, *context.resources, at);
        if (split == Split::none) {
            continue;
        }
        std::string halves = prose.facts_of(prose.tokens[at])->lower;
        halves.append(" ").append(prose.facts_of(prose.tokens[at + 1])->lower);
        const auto [place, added] = known.emplace(halves, found.size());
        if (added) {
            found.push_back({split, {}});
        }
        found[place->second].tokens.push_back(at);
    }
    for (const Found& one : found) {
        const std::uint32_t first = one.tokens.front();
        const std::string left(prose.text_of(prose.tokens[first]));
        const std::string right(prose.text_of(prose.tokens[first + 1]));
        report_places(sink.report(one.split == Split::likely ? k_likely : k_possible), prose,
                      one.tokens, 2)
            .with("text", left + " " + right)
            .with("forslag", left + right)
            .suggest(left + right);
    }
}

} // namespace

Check split_compounds() {
    return {.name = "split_compounds",
            .rules = {k_likely, k_possible},
            .needs_prose = true,
            .needs_dictionary = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
