// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "result/wheel_overview.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// How a document of the wheel stands, in the words that reports of a run share.
namespace styrkoll::report {

/// How a document, or the worst of several, stands. Ordered: a later one needs somebody more.
enum class WheelState : std::uint8_t { done, waiting, undecided, late, missing };

[[nodiscard]] WheelState state_of(const result::WheelDocument& document);
/// "klar", "klara", "saknas" ...
[[nodiscard]] std::string_view state_word(Language language, WheelState state, std::size_t count);
/// "beslutad 12 januari 2027, 12 dagar för sent".
[[nodiscard]] std::string standing_words(Language language, const result::WheelDocument& document);

} // namespace styrkoll::report
