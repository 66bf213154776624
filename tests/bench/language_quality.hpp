// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/language_run.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

/// How much the language checks say, and how much of what is wrong they find.
namespace styrkoll::bench {

/// Prints what is reported on the texts: spelling and split compounds by tier, and each rule.
/// `words`: of each text.
void measure_flags(const LanguageRun& run, const std::vector<std::unique_ptr<ReadText>>& texts,
                   const std::vector<std::size_t>& words);

/// Prints how many of the misspellings are found, and whether the right word is offered, for us and
/// for the other spell checkers.
void measure_errors(const LanguageRun& run, const std::string& file, const std::string& folder);

/// Prints how many of the split compounds are found: those of the file, and the errors' own.
void measure_splits(const LanguageRun& run, const std::string& splits, const std::string& errors);

} // namespace styrkoll::bench
