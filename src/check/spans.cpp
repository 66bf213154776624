// SPDX-License-Identifier: Apache-2.0
#include "check/spans.hpp"

#include "check/prose.hpp"
#include "check/spots.hpp"

#include <algorithm>

namespace styrkoll::check {

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
    std::vector<document::Place> places;
    places.reserve(spans.size());
    for (const Span& span : spans) {
        places.push_back(place_of(prose, span));
    }
    stand_at(report, places, [&](std::size_t at) { return remark(spans[at]); });
}

} // namespace styrkoll::check
