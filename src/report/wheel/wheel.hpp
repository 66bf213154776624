// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"
#include "report/text_options.hpp"
#include "trace/wheel.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The annual wheel of a year for people, calendars, spreadsheets and programs.
namespace styrkoll::report {

/// What the reports need besides the wheel itself.
struct WheelContext {
    Language language = Language::swedish;
    std::string tool_version;
    std::vector<Error> problems; ///< what could not be read, so that it may be missing
    std::vector<std::string>
        not_judged; ///< files whose format is not read, so that they may be, too
};

/// For people: document type by document type, the first date first.
[[nodiscard]] std::string wheel_text(const trace::Wheel& wheel, const WheelContext& context,
                                     const TextOptions& options);

/// docs/formats.md (Annual wheel), `schema/arshjul.schema.json`.
[[nodiscard]] std::string wheel_json(const trace::Wheel& wheel, const WheelContext& context);

/// One row a document.
[[nodiscard]] std::string wheel_csv(const trace::Wheel& wheel, const WheelContext& context);

/// A calendar (RFC 5545): one all-day event for each date of the wheel. The same wheel gives the
/// same bytes, and an event keeps its UID when the set changes.
[[nodiscard]] std::string wheel_ics(const trace::Wheel& wheel, const WheelContext& context);

} // namespace styrkoll::report
