// SPDX-License-Identifier: Apache-2.0
#include "report/wheel/wheel_overview.hpp"

#include "report/wheel/wheel_words.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace styrkoll::report {
namespace {

std::string iso(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string();
}

result::WheelDocument document_of(const trace::Wheel& wheel, const trace::Expected& own) {
    result::WheelDocument document;
    document.type = type_name(wheel, own.type);
    document.organ = own.organ_name;
    document.expected = own.expected;
    document.progress = own.progress;
    document.decided = iso(own.decided);
    document.handed_over = iso(own.handed_over);
    if (!own.versions.empty()) {
        document.path = wheel.thread->documents[own.versions.back()].facts.path;
    }
    if (own.decided_before != trace::k_none) {
        const trace::Expected& other = wheel.documents[own.decided_before];
        document.too_early = type_name(wheel, other.type) +
                             (other.organ_name.empty() ? "" : ", " + other.organ_name);
    }
    for (const trace::Deadline& deadline : own.deadlines) {
        document.dates.push_back({to_iso(deadline.last), deadline.by_law,
                                  wheel.model().wheel[deadline.event].source, deadline.timing,
                                  deadline.days_late});
    }
    return document;
}

} // namespace

result::WheelOverview wheel_overview(const trace::Wheel& wheel, WholeSet whole) {
    result::WheelOverview out;
    out.year = wheel.year;
    out.whole = whole == WholeSet::yes;
    for (const model::WheelEvent& event : wheel.model().wheel) {
        out.events.push_back({type_name(wheel, event.type),
                              to_iso(trace::day_of(event, wheel.year)), event.by_law,
                              event.source});
    }
    std::stable_sort(out.events.begin(), out.events.end(),
                     [](const auto& left, const auto& right) { return left.date < right.date; });
    for (const trace::Expected& own : wheel.documents) {
        if (out.whole || !own.versions.empty()) {
            out.documents.push_back(document_of(wheel, own));
        }
    }
    return out;
}

} // namespace styrkoll::report
