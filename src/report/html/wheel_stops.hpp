// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "report/wheel/document_state.hpp"
#include "result/wheel_overview.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The places on the ring: documents of one type that are due the same day.
namespace styrkoll::report {

struct WheelStop {
    Date last{};
    std::vector<const result::WheelDocument*> documents;
    WheelState state = WheelState::done; ///< the worst of them
    double angle = 0; ///< where its number stands, as near its day as there is room
    int lane = 0;     ///< 0: next to the ring, 1 and 2 further out
};

/// Degrees clockwise from the turn of the year, 0 to 360.
[[nodiscard]] double angle_of(Date day);

/// By date. Documents without a date have no stop. Points into the overview.
[[nodiscard]] std::vector<WheelStop> stops_of(const result::WheelOverview& wheel);

} // namespace styrkoll::report
