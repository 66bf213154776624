// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"
#include "report/text_options.hpp"
#include "trace/changes.hpp"

#include <string>
#include <vector>

/// What changed between two sets, for people, spreadsheets and programs.
namespace styrkoll::report {

/// What the reports need besides the changes themselves.
struct ChangesContext {
    Language language = Language::swedish;
    std::string tool_version;
    std::vector<std::string> before, after; ///< the paths that were named, as given
    std::vector<Error> problems;            ///< what could not be read, on either side
    std::vector<std::string> not_judged;    ///< files whose format is not read
};

/// For people: document by document, the most serious first, changed words between brackets.
[[nodiscard]] std::string changes_text(const trace::Changes& changes, const ChangesContext& context,
                                       const TextOptions& options);

/// docs/formats.md (Changes), `schema/andringar.schema.json`.
[[nodiscard]] std::string changes_json(const trace::Changes& changes,
                                       const ChangesContext& context);

/// One row for each thing that changed.
[[nodiscard]] std::string changes_csv(const trace::Changes& changes, const ChangesContext& context);

} // namespace styrkoll::report
