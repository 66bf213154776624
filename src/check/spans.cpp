// SPDX-License-Identifier: Apache-2.0
#include "check/spans.hpp"

#include "check/prose.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::size_t k_most_related = 20;

} // namespace

document::Place place_of(const language::Prose& prose, const Span& span) {
    return place_of(prose, prose.passages[span.passage], span.first, span.last);
}

const language::Sentence* sentence_at(const language::Prose& prose, std::uint32_t token) {
    const auto after = std::upper_bound(
        prose.sentences.begin(), prose.sentences.end(), token,
        [](std::uint32_t at, const language::Sentence& one) { return at < one.last_token; });
    return after == prose.sentences.end() || after->first_token > token ? nullptr : &*after;
}

void stand_at(finding::Sink::Report& report, const language::Prose& prose,
              const std::vector<Span>& spans, const Remark& remark) {
    report.with("antal", std::to_string(spans.size())).at(place_of(prose, spans.front()));
    const std::size_t end = std::min(spans.size(), k_most_related + 1);
    for (std::size_t at = 1; at < end; ++at) {
        report.related(place_of(prose, spans[at]), remark(spans[at]));
    }
}

} // namespace styrkoll::check
