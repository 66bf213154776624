// SPDX-License-Identifier: Apache-2.0
#include "app/wording.hpp"

#include <string>
#include <utility>

namespace styrkoll::app {

void put_findings(finding::Sink& sink, std::string_view document_key,
                  const finding::Catalogue& catalogue, Language language,
                  std::vector<result::WordedFinding>& out) {
    finding::add_fingerprints(document_key, sink.findings());
    for (finding::Finding& found : sink.findings()) {
        std::string message = finding::message_of(catalogue, found, language);
        std::string help = finding::help_of(catalogue, found, language);
        out.push_back({std::move(found), std::move(message), std::move(help)});
    }
    sink.findings().clear();
}

} // namespace styrkoll::app
