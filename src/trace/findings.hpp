// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "finding/sink.hpp"
#include "trace/directory.hpp"
#include "trace/review.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::trace {

/// What the thread cannot tell, and why.
struct Unchecked {
    std::string reason; ///< "absent", "unreadable" (docs/formats.md section 9)
    std::string message;
};

struct Findings {
    std::vector<finding::Sink>
        documents; ///< by document of the thread; empty for those looked up in
    finding::Sink set;
    std::vector<Unchecked> unchecked;
};

struct JudgeOptions {
    Language language = Language::swedish;
    std::optional<int> whole_year; ///< the set claims to hold all documents of that year
    std::vector<Review> reviews;   ///< what plans were reviewed against (--ledger)
    std::optional<Date> today{};   ///< the only clock (--today)
};

/// Everything that is wrong between the documents. A finding belongs to the document that must
/// change, with the other end as related; one cause gives one finding.
[[nodiscard]] Findings judge(const Thread& thread, const finding::Policy& policy,
                             const JudgeOptions& options);

/// Every rule that judge() may report.
[[nodiscard]] std::vector<std::string_view> all_rules();

} // namespace styrkoll::trace
