// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/phrases.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace styrkoll::check {

/// How many of the words from `from` on the longest phrase of the set takes that begins there; 0
/// when none does. `words` as text::words gives them.
[[nodiscard]] std::size_t phrase_length(const language::PhraseSet& phrases,
                                        const std::vector<std::string_view>& words,
                                        std::size_t from);

} // namespace styrkoll::check
