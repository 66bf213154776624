// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/prose.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::check {

enum class Split : std::uint8_t {
    none,
    possible, ///< the dictionary lists the joined word, but it was never counted
    likely,   ///< the joined word is common, or the first half is only used in compounds
};

/// Whether the word at this token and the next one are halves of a word that is written together
/// ("person nummer"). Both in lower case (but for a capital at a sentence's beginning), one blank
/// apart, in one sentence, not in a quotation. Told from counts of the joined word and from what
/// class of words the halves are; never from whether the joined word could be a word, as nearly any
/// two nouns could. Without a dictionary: none.
[[nodiscard]] Split split_at(const language::Prose& prose, const language::Resources& resources,
                             std::uint32_t token);

} // namespace styrkoll::check
