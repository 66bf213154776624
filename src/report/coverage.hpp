// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/layout.hpp"
#include "result/result.hpp"

namespace styrkoll::report {

/// Short: what was checked against what, and what was not checked and why.
void write_coverage(Layout& layout, const result::RunResult& result);

} // namespace styrkoll::report
