// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "plan/plan.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::plan {

/// What other documents need to know of a place: enough to point at it in a finding.
struct FactPlace {
    std::uint32_t paragraph = 0;
    std::vector<std::string> headings;
    bool operator==(const FactPlace&) const = default;
};

struct DefinedFact {
    std::string kind, code, title;
    std::vector<std::pair<std::string, std::string>> attributes;
    FactPlace place;
    bool operator==(const DefinedFact&) const = default;
};

struct ReferredFact {
    std::string kind, code, title, relation, from, document;
    FactPlace place;
    bool operator==(const ReferredFact&) const = default;
};

/// The small, serialisable residue of a Plan: words and ids only, no index into anything
/// (docs/formats.md section 11).
struct Facts {
    std::string type, organ;
    Period period;
    std::string path, title, status;
    std::string decision_organ, decision_date, decision_paragraph, number;
    std::vector<DefinedFact> defines; ///< document order
    std::vector<ReferredFact> refers; ///< document order
    bool operator==(const Facts&) const = default;
};

[[nodiscard]] Facts make_facts(const Plan& plan);

/// One line of the index, without a line break.
[[nodiscard]] std::string to_line(const Facts& facts);
[[nodiscard]] Result<Facts> facts_from_line(std::string_view line);

} // namespace styrkoll::plan
