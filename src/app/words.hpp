// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/job.hpp"

#include <string>
#include <vector>

namespace styrkoll::app {

/// A spelling that neither the dictionary nor the municipality's own words have.
struct UnknownWord {
    std::string word; ///< as it is most often written inside a sentence
    std::size_t count = 0;
    std::size_t documents = 0;
    std::string meant; ///< what it probably should have been; empty: nothing near

    bool operator==(const UnknownWord&) const = default;
};

struct WordsRun {
    std::vector<UnknownWord> words; ///< most frequent first, then by letter
    std::vector<result::NotChecked> not_read;
    std::size_t documents = 0; ///< that were read
};

/// The unknown words of a set of documents, to fill the municipality's own list from: names too,
/// which no check reports. Error: as app::check, and configuration when there is no dictionary.
[[nodiscard]] Result<WordsRun> unknown_words(CheckOptions options);

} // namespace styrkoll::app
