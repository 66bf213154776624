// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/sink.hpp"
#include "plan/plan.hpp"

#include <string_view>
#include <vector>

namespace styrkoll::check {

/// What a check may know besides the plan. No I/O, no clock.
struct Context {
    const plan::OrganIndex& organs;
};

/// One check: a pure function and the rules it may report.
struct Check {
    std::string_view name;
    std::vector<std::string_view> rules;
    bool needs_type = false; ///< not run (and said so) when the document type is unknown
    void (*run)(const plan::Plan&, const Context&, finding::Sink&) = nullptr;
};

/// Explicit registration, in the order they run: most basic first.
[[nodiscard]] std::vector<Check> all_checks();

} // namespace styrkoll::check
