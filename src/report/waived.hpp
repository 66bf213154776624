// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/layout.hpp"
#include "result/result.hpp"

namespace styrkoll::report {

/// The findings that are waived, by document and waiver: what, why, who answers for it, until when.
/// Nothing when there are none.
void write_waived(Layout& layout, const result::RunResult& result);

/// One line about the baseline: how many findings it has already, and how many are gone. Nothing
/// when the run has none.
void write_baseline(Layout& layout, const result::RunResult& result);

} // namespace styrkoll::report
