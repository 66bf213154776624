// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "result/wheel_overview.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The places on the ring: documents of one type that are due the same day.
namespace styrkoll::report {

/// How a document, or all of a stop, stands. Ordered: a later one needs somebody more.
enum class WheelState : std::uint8_t { done, waiting, undecided, late, missing };

struct WheelStop {
    Date last{};
    std::vector<const result::WheelDocument*> documents;
    WheelState state = WheelState::done; ///< the worst of them
    double angle = 0; ///< where its number stands, as near its day as there is room
    int lane = 0;     ///< 0: next to the ring, 1 and 2 further out
};

[[nodiscard]] WheelState state_of(const result::WheelDocument& document);
/// "klar", "klara", "saknas" ...
[[nodiscard]] std::string_view state_word(Language language, WheelState state, std::size_t count);
/// "beslutad 12 januari 2027, 12 dagar för sent".
[[nodiscard]] std::string standing_words(Language language, const result::WheelDocument& document);

/// Degrees clockwise from the turn of the year, 0 to 360.
[[nodiscard]] double angle_of(Date day);

/// By date. Documents without a date have no stop. Points into the overview.
[[nodiscard]] std::vector<WheelStop> stops_of(const result::WheelOverview& wheel);

} // namespace styrkoll::report
