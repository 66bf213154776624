// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::language {

/// From here on, normal text and source text run in step (or, `replaced`, one piece of source
/// stands for one piece of normal text). Offsets in bytes of one passage.
struct Shift {
    std::uint32_t normal = 0;
    std::uint32_t source = 0;
    bool replaced = false;
};

/// Appends the text as words are looked up in it: soft hyphens, zero-width and direction characters
/// dropped, every blank one ' ' (line ends '\n'), U+2010 and U+2011 '-', U+2019 ''', ligatures
/// spelt out, letters and their marks composed (NFC). Adds what is needed to find the way back to
/// `shifts`; nothing, when the text was normal already. Precondition: valid UTF-8.
void append_normal(std::string_view source, std::string& out, std::vector<Shift>& shifts);

/// The bytes of the source that [begin, end) of the normal text stands for. `shifts` are one
/// passage's.
[[nodiscard]] std::pair<std::uint32_t, std::uint32_t>
source_range(std::span<const Shift> shifts, std::uint32_t begin, std::uint32_t end);

} // namespace styrkoll::language
