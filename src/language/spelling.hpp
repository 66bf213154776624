// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/word_store.hpp"

#include <string>
#include <string_view>

namespace styrkoll::language {

struct Spelling {
    Verdict verdict = Verdict::accepted;
    std::string correction; ///< for the verdicts that have one
};

/// A word that is parted by a hyphen at a line end, whole.
[[nodiscard]] std::string without_line_ends(std::string_view word);

/// Judges one whole token, in this order: not judged (no letter, one letter, digits, acronym, camel
/// case, above 100 bytes); the dictionary, own words and abbreviations on the whole; its parts
/// between hyphens; a dangling hyphen; a colon after an acronym; digits with a known tail
/// ("3-åringar"); then the wrong forms that have a verdict of their own.
[[nodiscard]] Spelling judge_spelling(std::string_view word, const Resources& resources);

} // namespace styrkoll::language
