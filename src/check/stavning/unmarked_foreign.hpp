// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/stavning/unknown_words.hpp"
#include "finding/sink.hpp"

#include <string_view>

namespace styrkoll::check {

inline constexpr std::string_view k_unmarked_foreign = "stavning-annat-sprak";

/// Tells once of the text in another language that is not marked as such. A document that is mostly
/// such text is told so as well, instead of word by word.
void report_unmarked_foreign(const language::Prose& prose, const ForeignText& foreign,
                             const UnknownShare& share, finding::Sink& sink);

} // namespace styrkoll::check
