// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/thread_overview.hpp"
#include "result/wheel_overview.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The parts of the result's JSON form that have a form of their own (docs/formats.md section 9),
/// both ways. For the .cpp files of this folder.
namespace styrkoll::result {

class JsonWriter;
class Fields;

/// The members "trace" and "wheel", null where there is nothing.
void write_thread(JsonWriter& out, const std::optional<ThreadOverview>& thread);
void write_wheel(JsonWriter& out, const std::optional<WheelOverview>& wheel);

[[nodiscard]] ThreadOverview read_thread(const Fields& fields);
[[nodiscard]] WheelOverview read_wheel(const Fields& fields);

/// Rising numbers as "0-8 12", and back; nothing for a text that is no such list.
[[nodiscard]] std::string words_of_ranges(const std::vector<std::uint32_t>& numbers);
[[nodiscard]] std::optional<std::vector<std::uint32_t>> ranges_of(std::string_view words);

} // namespace styrkoll::result
