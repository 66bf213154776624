// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/prose.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::check {

/// Sentences that are in another language by their words, though not marked as such: half of their
/// words are unknown or common English ones, and no Swedish function word stands among them. Their
/// words are not judged one by one.
struct ForeignText {
    std::vector<std::uint32_t> sentences; ///< indexes into Prose::sentences, rising
    std::vector<bool> tokens;             ///< of those sentences, and of marked spans
    std::uint32_t words = 0;              ///< in those sentences
    std::uint32_t judged_words = 0;       ///< in all sentences that are not marked as foreign
    std::uint32_t swedish_words = 0;      ///< Swedish function words in all of those
    /// The sentences among them that are surely no Swedish: not just a row of names.
    std::vector<std::uint32_t> certain;
    std::uint32_t certain_words = 0;
};

[[nodiscard]] ForeignText find_foreign(const language::Prose& prose);

} // namespace styrkoll::check
