// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::report {

/// Words of a text, joined by one space, that are the same in the other text or are not.
struct Run {
    std::string words;
    bool changed = false;
    bool operator==(const Run&) const = default;
};

struct WordDiff {
    std::vector<Run> before, after;
};

/// Word by word, as few changed words as possible (for texts of up to some hundred words; longer
/// ones are compared from both ends). Letters' case counts, white space does not.
[[nodiscard]] WordDiff diff_words(std::string_view before, std::string_view after);

/// Without the words that are the same and stand more than `context` words from a changed one: "…"
/// stands for them.
[[nodiscard]] std::vector<Run> shortened(std::vector<Run> runs, std::size_t context);

} // namespace styrkoll::report
