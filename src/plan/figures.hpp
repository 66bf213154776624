// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/facts.hpp"

#include <vector>

namespace styrkoll::plan {

/// Figures that several documents quote: the tax rate, the equity ratio, the number of inhabitants,
/// the result of the year. Only where the sentence says what, of whom and when without doubt: one
/// number, one time, no comparison, no target. In document order.
[[nodiscard]] std::vector<FigureFact> find_figures(const Plan& plan, const Vocabulary& vocabulary);

} // namespace styrkoll::plan
