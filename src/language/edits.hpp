// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace styrkoll::language {

/// Is given a word that was changed, and what the change costs: the less, the more often people
/// make the mistake that it undoes (0.5 to 1.4).
using TakeEdit = std::function<void(const std::u32string& word, float cost)>;

/// All words one edit away from `word` (lower case, at most 40 letters): a letter doubled or
/// undoubled, å ä ö restored in any number of places at once, a linking s, two letters swapped,
/// a vowel for a vowel, a key beside the right one, a letter too few or too many, any other letter.
/// A word may come several times. Some sixty for each letter.
void one_edit(std::u32string_view word, const TakeEdit& take);

/// The likely ones of them, with what sounds the same ("ui" for "y"): to be made twice over.
void likely_edits(std::u32string_view word, const TakeEdit& take);

} // namespace styrkoll::language
