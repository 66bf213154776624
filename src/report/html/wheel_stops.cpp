// SPDX-License-Identifier: Apache-2.0
#include "report/html/wheel_stops.hpp"

#include "report/standing.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace styrkoll::report {
namespace {

using result::WheelDocument;
using trace::Progress;
using trace::Timing;

bool has(const WheelDocument& document, Timing timing) {
    return std::any_of(document.dates.begin(), document.dates.end(),
                       [timing](const result::WheelDate& date) { return date.timing == timing; });
}

double apart(double one, double other) {
    const double turn = std::abs(one - other);
    return std::min(turn, 360.0 - turn);
}

/// The place nearest its day that is clear of those before it: further out first, then to the
/// sides. Where the ring is full it stands on its day.
void place(std::vector<WheelStop>& stops, std::size_t at) {
    constexpr double k_clear = 11.0; // degrees
    constexpr int k_lanes = 3;
    constexpr int k_steps = 32; // round the ring, to both sides
    const auto taken = [&](double angle, int lane) {
        return std::any_of(stops.begin(), stops.begin() + static_cast<std::ptrdiff_t>(at),
                           [&](const WheelStop& other) {
                               return other.lane == lane && apart(other.angle, angle) < k_clear;
                           });
    };
    const double day = angle_of(stops[at].last);
    stops[at].angle = day;
    for (int step = 0; step < k_steps; ++step) {
        const int aside = step % 2 == 0 ? step / 2 : -(step + 1) / 2;
        const double angle = std::fmod(day + aside * k_clear + 360.0, 360.0);
        for (int lane = 0; lane < k_lanes; ++lane) {
            if (!taken(angle, lane)) {
                stops[at].angle = angle;
                stops[at].lane = lane;
                return;
            }
        }
    }
}

} // namespace

WheelState state_of(const WheelDocument& document) {
    const bool late = has(document, Timing::late) || has(document, Timing::overdue);
    if (document.progress == Progress::missing || document.progress == Progress::unreadable) {
        return has(document, Timing::not_due) && !late ? WheelState::waiting : WheelState::missing;
    }
    if (late || !document.too_early.empty()) {
        return WheelState::late;
    }
    return document.progress == Progress::decided ? WheelState::done : WheelState::undecided;
}

std::string_view state_word(Language language, WheelState state, std::size_t count) {
    const bool one = count == 1;
    switch (state) {
    case WheelState::done:
        return say(language, one ? "klar" : "klara", "done");
    case WheelState::waiting:
        return say(language, "inte ännu", "not yet");
    case WheelState::undecided:
        return say(language, one ? "inte beslutad" : "inte beslutade", "not decided");
    case WheelState::late:
        return say(language, one ? "sen eller i fel ordning" : "sena eller i fel ordning",
                   "late or out of order");
    case WheelState::missing:
        return say(language, "saknas", "missing");
    }
    return "";
}

std::string standing_words(Language language, const WheelDocument& document) {
    std::string words;
    if (!document.decided.empty()) {
        words = say(language, "beslutad ", "decided ");
        words += date_or_text(language, document.decided);
    } else if (document.progress == Progress::missing) {
        words = say(language, "saknas", "missing");
    } else if (document.progress == Progress::unreadable) {
        words = say(language, "kunde inte läsas", "could not be read");
    } else {
        words = say(language, "inte beslutad", "not decided");
    }
    for (const result::WheelDate& date : document.dates) {
        if (date.days_late > 0) {
            words += ", " + std::to_string(date.days_late);
            words += date.days_late == 1 ? say(language, " dag", " day")
                                         : say(language, " dagar", " days");
            words += say(language, " för sent", " too late");
            words += date.by_law ? say(language, " enligt ", " by ") : "";
            words += date.by_law ? date.source : "";
        }
    }
    if (!document.too_early.empty()) {
        words += say(language, ", före ", ", before ");
        words += document.too_early;
    }
    return words;
}

double angle_of(Date day) {
    constexpr double k_degrees_a_month = 30.0;
    constexpr double k_days_a_month = 31.0;
    return (day.month - 1) * k_degrees_a_month + (day.day - 1) * k_degrees_a_month / k_days_a_month;
}

std::vector<WheelStop> stops_of(const result::WheelOverview& wheel) {
    std::map<std::pair<std::string, std::string>, WheelStop> by_day; ///< date and type
    for (const WheelDocument& document : wheel.documents) {
        const auto day =
            document.dates.empty() ? std::nullopt : parse_iso_date(document.dates.front().date);
        if (!day) {
            continue;
        }
        WheelStop& stop = by_day[{document.dates.front().date, document.type}];
        stop.last = *day;
        stop.state = std::max(stop.state, state_of(document));
        stop.documents.push_back(&document);
    }
    std::vector<WheelStop> stops;
    for (auto& [key, stop] : by_day) {
        stops.push_back(std::move(stop));
        place(stops, stops.size() - 1);
    }
    return stops;
}

} // namespace styrkoll::report
