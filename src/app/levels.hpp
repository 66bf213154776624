// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/policy.hpp"
#include "model/configuration.hpp"
#include "model/profile.hpp"

#include <string>
#include <utility>
#include <vector>

namespace styrkoll::app {

/// Levels that the command line sets, by rule or family; a later one beats an earlier one.
using ChosenLevels = std::vector<std::pair<std::string, finding::Severity>>;

/// How serious every rule is in a run: catalogue, then profile, then configuration, then command
/// line. In each of them a rule's own word beats its family's; a stronger one has the last word,
/// of a family as well. The bounds of a profile are held against the catalogue's level, and leave
/// a rule alone that is off or within them: then the check still grades its findings.
void set_levels(finding::Policy& policy, const model::Profile& profile,
                const std::vector<model::RuleLevel>& configuration, const ChosenLevels& chosen);

} // namespace styrkoll::app
