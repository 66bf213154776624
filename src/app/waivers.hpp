// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "app/judged_rules.hpp"
#include "finding/policy.hpp"
#include "finding/waiver_text.hpp"
#include "result/result.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace styrkoll::app {

/// Every waiver of the configuration names a rule that may be waived so. Error: configuration.
[[nodiscard]] Result<void> check_waivers(const model::Configuration& configuration,
                                         const finding::Catalogue& catalogue, Language language);

/// What the documents' own waivers are, by path.
using DocumentWaivers = std::unordered_map<std::string, std::vector<finding::DocumentWaiver>>;

/// Waives findings of documents and set, the document's own waivers first, and reports what
/// is wrong with the waivers: out of date (`undantag-utgatt`, then it holds no longer), waiving
/// nothing (`undantag-oanvant`). The latter is said only where its rules were looked for in all
/// that the waiver may be about: of a waiver in styrkoll.xml that means its document, or the whole
/// folder of styrkoll.xml (one of `paths`).
void apply_waivers(result::RunResult& result, const DocumentWaivers& own,
                   const Environment& environment, const finding::Policy& policy,
                   const JudgedRules& judged, const std::vector<std::string>& paths);

} // namespace styrkoll::app
