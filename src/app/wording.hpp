// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/catalogue.hpp"
#include "finding/sink.hpp"
#include "result/result.hpp"

#include <string_view>
#include <vector>

namespace styrkoll::app {

/// Gives the sink's findings their fingerprints and words and puts them last in `out`. The sink is
/// left with none.
void put_findings(finding::Sink& sink, std::string_view document_key,
                  const finding::Catalogue& catalogue, Language language,
                  std::vector<result::WordedFinding>& out);

} // namespace styrkoll::app
