// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/console.hpp"
#include "result/language_card.hpp"
#include "result/result.hpp"

#include <optional>
#include <string>

namespace styrkoll::report {

/// How a document reads, for a person: what to change first, LIX and sentences by section beside
/// other kinds of text, the most frequent remarks, then every finding with its place. `card` is
/// empty when the file could not be read. In the result's language.
[[nodiscard]] std::string to_language_card(const result::RunResult& result,
                                           const std::optional<result::LanguageCard>& card,
                                           const ConsoleOptions& options);

} // namespace styrkoll::report
