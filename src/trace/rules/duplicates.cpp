// SPDX-License-Identifier: Apache-2.0
//
// Two documents that both claim to be the one that holds, and codes that two documents define. The
// second keeps its own links, so that nothing follows from the duplicate itself.
#include "trace/rules/rules.hpp"
#include "trace/words.hpp"

#include <map>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_document = "mangd-dubblett";
constexpr std::string_view k_code = "trad-dubblett";

void documents(Scene& scene) {
    for (std::uint32_t at = 0; at < scene.thread.documents.size(); ++at) {
        const std::uint32_t other = scene.directory.counting(at);
        const Source& own = scene.thread.documents[at];
        const Source& counting = scene.thread.documents[other];
        const bool versions = own.facts.status != counting.facts.status ||
                              own.facts.decision_date != counting.facts.decision_date;
        if (other == at || !own.readable || versions || own.facts.organ.empty() ||
            own.facts.period != counting.facts.period) {
            continue; // a draft beside the decided one, and an older decision, are no duplicates
        }
        auto report = scene.report(at, k_document);
        report.with("dokument", scene.document_words(at))
            .with("fil", counting.facts.path)
            .about(counting.facts.path);
        scene.relate_document(report, other, scene.document_words(other));
    }
}

void codes(Scene& scene) {
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> first;
    for (std::uint32_t at = 0; at < scene.thread.items.size(); ++at) {
        const Item& item = scene.thread.items[at];
        const plan::ItemFact& fact = scene.thread.fact_of(item);
        const bool counts = item.definition == at && item.kind != k_none && !fact.code.empty() &&
                            !scene.directory.is_superseded(item.document) &&
                            year_in(fact.code) != 0 && // others are each board's own
                            !scene.model.kinds[item.kind].external;
        if (!counts) {
            continue;
        }
        const int year = scene.directory.year_of(item.document);
        const auto [known, is_new] =
            first.emplace(std::pair(item.kind, fact.code + "|" + std::to_string(year)), at);
        const Item& other = scene.thread.items[known->second];
        if (is_new || other.document == item.document) {
            continue; // within one document it is told with the document
        }
        auto report = scene.report(item.document, k_code);
        report.with("kod", fact.code)
            .with("slag", scene.model.kinds[item.kind].name)
            .with("dokument", scene.document_words(other.document))
            .about(fact.code)
            .at(fact.location);
        scene.relate(report, known->second);
    }
}

void check(Scene& scene) {
    documents(scene);
    codes(scene);
}

} // namespace

Rule duplicates() {
    return {{k_document, k_code}, check};
}

} // namespace styrkoll::trace
