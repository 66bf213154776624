// SPDX-License-Identifier: Apache-2.0
#include "check/lag/told.hpp"

#include "check/phrases.hpp"

namespace styrkoll::check {

finding::Sink::Report told(const Content& content, const ContentDemand& demand,
                           finding::Sink& sink) {
    auto report = sink.report(demand.rule);
    report.with("vad", demand.what)
        .with("kalla", demand.source)
        .with("typ", content.plan().type()->name);
    return report;
}

plan::Place place_of(const Content& content, std::uint32_t block) {
    return block < content.document().blocks.size() ? whole(content.document(), block)
                                                    : opening(content.plan());
}

} // namespace styrkoll::check
