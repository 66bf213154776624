// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/code_scan.hpp"
#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::plan {

/// Marks those of the codes in the running text of the block that are references, and the relation
/// that the words before them name. `codes` are what scan_codes() found in the block, in order.
void accept_codes(const Plan& plan, const Vocabulary& vocabulary, std::uint32_t block,
                  std::vector<FoundCode>& codes);

} // namespace styrkoll::plan
