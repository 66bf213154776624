// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/job.hpp"
#include "app/judged_rules.hpp"
#include "finding/catalogue.hpp"
#include "result/baseline.hpp"
#include "result/result.hpp"

#include <string>
#include <vector>

namespace styrkoll::app {

/// The findings that were there: a baseline, or an earlier JSON report (which is never written
/// over). A file that does not exist holds none where it is to be written. Error: usage (missing,
/// or a report that is to be updated), configuration (damaged, of another form or model).
[[nodiscard]] Result<result::Baseline> read_baseline(const BaselineSetting& setting,
                                                     const std::string& model_id,
                                                     const finding::Catalogue& catalogue,
                                                     Language language);

/// Gives every finding its baseline state, and puts what is gone in the result. Findings that make
/// a document unreadable or incomplete are always new. Gives the entries that could not be looked
/// for, since the run has not their documents or did not judge their rules. A finding with more
/// places than the baseline has of it is new.
///
/// Findings are known again by fingerprint, first in the document of the same path, then in any: a
/// file may move. Where a document's key has changed (its type or its organ, not both, was put
/// right, and its period begins as before) while its path has not, its findings are known again by
/// the fingerprints they would have had with the key that the baseline has.
[[nodiscard]] std::vector<result::BaselineEntry>
compare_with_baseline(result::RunResult& result, const std::string& path,
                      const result::Baseline& baseline, const JudgedRules& judged,
                      const finding::Catalogue& catalogue);

/// What was found and is not waived, and `kept`. Error: output.
[[nodiscard]] Result<void> write_baseline(const std::string& path, const result::RunResult& result,
                                          std::vector<result::BaselineEntry> kept,
                                          const finding::Catalogue& catalogue);

} // namespace styrkoll::app
