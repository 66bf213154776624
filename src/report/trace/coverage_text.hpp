// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/layout.hpp"
#include "report/trace/thread_view.hpp"

namespace styrkoll::report {

/// How many are taken up, declined, differ, are missing or not checkable: by organ and by item, for
/// plans and for follow-up; then totals.
void write_coverage_tables(Layout& layout, std::size_t width, Language language,
                           const ThreadView& view);
void write_totals(Layout& layout, Language language, const ThreadView& view);

} // namespace styrkoll::report
