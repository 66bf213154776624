// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/finding.hpp"

#include <string>

namespace styrkoll::result {

/// What the catalogue says of a rule, in the run's language. It goes with the result, so that a
/// report can be made where the catalogue, own rules and plug-ins are not at hand.
struct RuleText {
    std::string id;
    finding::Severity severity = finding::Severity::error; ///< the catalogue's, before any profile
    std::string source; ///< law paragraph, section of the steering model, or of ODF
    std::string what;   ///< one sentence: what is wrong
    std::string why;

    bool operator==(const RuleText&) const = default;
};

} // namespace styrkoll::result
