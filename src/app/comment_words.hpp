// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// What comments in a copy say, by paragraph.
namespace styrkoll::app {

/// Severity and message, what to do, suggestions, rule id.
[[nodiscard]] std::vector<std::string> comment_words(const result::WordedFinding& worded,
                                                     Language language);

/// Of a document with more findings than comments: how many there are, by severity, and how many
/// are not shown. `shown` of `all`, which are most serious first.
[[nodiscard]] std::vector<std::string>
overflow_words(const std::vector<const result::WordedFinding*>& all, std::size_t shown,
               Language language);

} // namespace styrkoll::app
