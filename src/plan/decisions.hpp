// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/organ_index.hpp"
#include "plan/period.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// A decision as minutes are cited: "KF § 214", "SN 2026-12-08 § 143", "kommunfullmäktige den 16
/// november 2026, § 214", "2018-08-15 § 137", "nämndens beslut § 87".
struct FoundDecision {
    std::uint32_t organ = model::k_none;
    std::optional<Date> date;
    std::string paragraph; ///< "214", or "218-220"
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
};

/// Every decision named in the text, in order. A paragraph of a law ("6 kap. 5 §") is none.
[[nodiscard]] std::vector<FoundDecision> find_decisions(const OrganIndex& organs,
                                                        std::string_view text);

} // namespace styrkoll::plan
