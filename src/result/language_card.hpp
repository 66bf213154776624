// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::result {

/// How a text reads. Shares in percent of its sentences.
struct ReadabilityRow {
    std::string name; ///< heading of the section; empty for what stands before the first one
    std::uint64_t words = 0;
    std::uint64_t sentences = 0;
    double lix = 0;
    std::string band; ///< how hard that is, in words; empty where there is no LIX
    double words_per_sentence = 0;
    double over_25 = 0, over_35 = 0;
    std::uint32_t longest = 0; ///< words of the longest sentence

    bool operator==(const ReadabilityRow&) const = default;
};

/// How one document reads, by section, and what to hold it against.
struct LanguageCard {
    std::string path;
    ReadabilityRow document;
    std::vector<ReadabilityRow> sections;    ///< in the document's order
    std::vector<ReadabilityRow> comparisons; ///< other kinds of text, easiest first

    bool operator==(const LanguageCard&) const = default;
};

} // namespace styrkoll::result
