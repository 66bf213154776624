// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/judged_rules.hpp"
#include "base/date.hpp"
#include "finding/catalogue.hpp"
#include "result/result.hpp"
#include "trace/thread.hpp"

#include <optional>

/// What a result says besides its findings, so that every report can be made from it alone.
namespace styrkoll::app {

/// Röda tråden and årshjulet. The wheel is that of `whole_set_year` (`<hel-mangd>`) with all that
/// the year expects; without it that of the year in which most periods begin, with what is there.
void tell_overviews(result::RunResult& result, const trace::Thread& thread,
                    std::optional<int> whole_set_year, std::optional<Date> today);

/// Which rules were judged in each document; `result.checked` is in its last order.
void tell_checked(result::RunResult& result, const JudgedRules& rules);

/// What the catalogue says of the rules that have findings.
void tell_rules(result::RunResult& result, const finding::Catalogue& catalogue);

} // namespace styrkoll::app
