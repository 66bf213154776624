// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

namespace styrkoll::plan {

/// Finds what the plan refers to (conventions section 4). Needs items and sections.
void find_references(Plan& plan, const Vocabulary& vocabulary);

/// Document order.
void sort_references(Plan& plan);

} // namespace styrkoll::plan
