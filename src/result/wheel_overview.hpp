// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/wheel.hpp"

#include <string>
#include <vector>

/// Årshjulet as reports of a run show it. The whole of it is `styrkoll status`.
namespace styrkoll::result {

/// One date that a document is held against. Dates are ISO.
struct WheelDate {
    std::string date;
    bool by_law = false;
    std::string source; ///< "KL 11 kap. 20 §"
    trace::Timing timing = trace::Timing::open;
    int days_late = 0;

    bool operator==(const WheelDate&) const = default;
};

struct WheelDocument {
    std::string type, organ; ///< names; no organ: none in particular
    std::string path;        ///< of the version that counts; empty: missing
    bool expected = true;
    trace::Progress progress = trace::Progress::missing;
    std::string decided, handed_over; ///< ISO dates, or empty
    std::string too_early;            ///< the document that should have been decided before it
    std::vector<WheelDate> dates;

    bool operator==(const WheelDocument&) const = default;
};

/// A date of the year, whether any document is there or not.
struct WheelEvent {
    std::string type; ///< name of the document type
    std::string date;
    bool by_law = false;
    std::string source;

    bool operator==(const WheelEvent&) const = default;
};

struct WheelOverview {
    int year = 0;
    bool whole = false;             ///< the set is said to be whole: what is not there is missing
    std::vector<WheelEvent> events; ///< by date
    std::vector<WheelDocument> documents; ///< by first date; only those there unless `whole`

    bool operator==(const WheelOverview&) const = default;
};

} // namespace styrkoll::result
