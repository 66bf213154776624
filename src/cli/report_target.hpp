// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::cli {

/// The format of --report whose path is a folder for copies of the documents.
inline constexpr std::string_view k_copies = "annotated";

/// One --report: what is written where.
struct ReportTarget {
    std::string format;
    std::string path; ///< empty: standard output
};

enum class Quiet : std::uint8_t { no, yes };

/// The values of --report, "FORMAT[=PATH]" each, with the formats `known`. None: the first of
/// them, unless quiet. Errors (usage): unknown format, two on standard output, two to one file, a
/// report in place of one of `inputs`.
[[nodiscard]] Result<std::vector<ReportTarget>>
parse_report_targets(const std::vector<std::string>& values, const std::vector<std::string>& known,
                     const std::vector<std::string>& inputs, Quiet quiet, Language language);

} // namespace styrkoll::cli
