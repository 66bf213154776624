// SPDX-License-Identifier: Apache-2.0
#include "check/stavning/report_places.hpp"

#include "check/prose.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::check {
namespace {

constexpr std::size_t k_most_related = 20;

std::string written(const language::Prose& prose, std::uint32_t first, std::uint32_t last) {
    return prose.text.substr(prose.tokens[first].begin,
                             prose.tokens[last - 1].end - prose.tokens[first].begin);
}

} // namespace

finding::Sink::Report report_places(finding::Sink::Report report, const language::Prose& prose,
                                    const std::vector<std::uint32_t>& tokens,
                                    std::uint32_t length) {
    const std::uint32_t first = tokens.front();
    report.with("antal", std::to_string(tokens.size()))
        .at(place_of(prose, passage_of(prose, first), first, first + length));
    for (std::size_t at = 1; at < std::min(tokens.size(), k_most_related + 1); ++at) {
        const std::uint32_t token = tokens[at];
        report.related(place_of(prose, passage_of(prose, token), token, token + length),
                       written(prose, token, token + length));
    }
    return report;
}

} // namespace styrkoll::check
