// SPDX-License-Identifier: Apache-2.0
#include "report/html/wheel_stops.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace styrkoll::report {
namespace {

using result::WheelDocument;

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
