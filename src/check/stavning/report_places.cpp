// SPDX-License-Identifier: Apache-2.0
#include "check/stavning/report_places.hpp"

#include "check/prose.hpp"
#include "check/spans.hpp"

namespace styrkoll::check {

finding::Sink::Report report_places(finding::Sink::Report report, const language::Prose& prose,
                                    const std::vector<std::uint32_t>& tokens,
                                    std::uint32_t length) {
    std::vector<Span> spans;
    for (const std::uint32_t token : tokens) {
        const auto passage = &passage_of(prose, token) - prose.passages.data();
        spans.push_back({static_cast<std::uint32_t>(passage), token, token + length});
    }
    stand_at(report, prose, spans, [&prose](const Span& span) {
        return prose.text.substr(prose.tokens[span.first].begin,
                                 prose.tokens[span.last - 1].end - prose.tokens[span.first].begin);
    });
    return report;
}

} // namespace styrkoll::check
