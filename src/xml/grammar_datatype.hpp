// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "xml/grammar_pattern.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::xml {

/// Whether the text is a value of the pattern, which holds data, text and choices of them. Decided
/// as libxml2 does it.
[[nodiscard]] bool is_value(const Patterns& patterns, PatternId pattern, const std::string& text);

/// What may be written there, in words, one entry for each alternative: "”ja”", "ett datum som
/// 2027-12-31".
[[nodiscard]] std::vector<Bilingual> describe_values(const Patterns& patterns, PatternId pattern);

} // namespace styrkoll::xml
