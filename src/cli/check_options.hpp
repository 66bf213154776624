// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/job.hpp"
#include "base/result.hpp"
#include "cli/options.hpp"
#include "cli/report_target.hpp"
#include "cli/session.hpp"

#include <string>
#include <vector>

namespace styrkoll::cli {

/// The words of `styrkoll check`, as written.
struct CheckWords {
    std::vector<std::string> paths;
    std::vector<std::string> reports;
    std::vector<std::string> only;
    std::vector<std::string> except;
    std::vector<std::string> severities;
    std::vector<std::string> limits;
    std::vector<std::string> with;
    std::vector<std::string> indexes;
    std::string index_to_write;
    std::string reviews;
    std::string fail_on;
    std::string jobs;
    std::string today;
    std::string dictionaries;
    std::string profile;
    std::string baseline;
    bool baseline_is_empty = false; ///< it was given without a name
    bool update_baseline = false;
    std::string kolada;
    std::string plugins;
    ModelOptions model;
    bool quiet = false;
    bool copies = false; ///< --report annotated=FOLDER is known as well
};

/// What they mean.
struct CheckRequest {
    app::CheckOptions options;
    std::vector<ReportTarget> targets;
};

/// Error: usage, with the nearest word that would have done; configuration, when the schema folder
/// is not found.
[[nodiscard]] Result<CheckRequest> make_check_request(const CheckWords& words,
                                                      const Session& session);

} // namespace styrkoll::cli
