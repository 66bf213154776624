// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/layout.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string>

namespace styrkoll::report {

struct ConsoleOptions {
    Color color = Color::no;
    std::size_t width = 80;      ///< code points a line
    std::size_t most_alike = 10; ///< findings of one rule shown for a document; totals stay true
};

/// The report that a person reads: by document, verdict in words first, the most serious finding
/// first; then what is waived, and what the baseline had; then what was checked and what was not;
/// last the verdict of all. In the result's language.
[[nodiscard]] std::string to_console(const result::RunResult& result,
                                     const ConsoleOptions& options);

} // namespace styrkoll::report
