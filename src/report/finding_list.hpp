// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/layout.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace styrkoll::report {

struct FindingListOptions {
    Language language = Language::swedish;
    std::size_t most_alike = 10; ///< findings of one rule that are shown; totals stay true
};

/// Open findings (result::is_open) one after the other: severity, message, place, what to do.
/// `path` is the document's.
void write_findings(Layout& layout, const std::vector<result::WordedFinding>& findings,
                    std::string_view path, const FindingListOptions& options);

} // namespace styrkoll::report
