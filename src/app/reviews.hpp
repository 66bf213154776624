// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/trace.hpp"
#include "trace/review.hpp"

#include <string>
#include <vector>

/// The file of reviews (docs/formats.md section 13), and `styrkoll review`, which writes it.
namespace styrkoll::app {

/// Errors: configuration, with file and line, where the file is none; a file that does not exist
/// holds no reviews.
[[nodiscard]] Result<std::vector<trace::Review>> read_reviews(const std::string& path,
                                                              const Setting& setting);

struct ReviewOptions {
    TraceOptions trace;
    std::string ledger;   ///< empty: the configuration's
    std::string by;       ///< role
    std::string date;     ///< ISO
    std::string decision; ///< or empty
};

struct ReviewRun {
    std::string ledger;
    std::vector<trace::Review> made; ///< one for each plan
    std::vector<std::string> names;  ///< of the plans, in words
    std::vector<Error> problems;     ///< what could not be read
};

/// Records that the plans were reviewed against what they take up, in the words of now. Earlier
/// reviews of the same plans give way; others are kept. Errors: usage, configuration, output.
[[nodiscard]] Result<ReviewRun> review(const ReviewOptions& options);

} // namespace styrkoll::app
