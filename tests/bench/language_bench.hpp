// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace styrkoll::bench {

/// bench --language TEXT... [--errors FILE] [--splits FILE]: what the language checks cost and find
/// on plain UTF-8 texts, beside the least their words cost and beside other spell checkers.
/// FILE: tab-separated rows, '#' begins a comment. Errors: id, category, wrong, right, sentence
/// (may be empty). Splits: the word, and its two halves as they were written.
int measure_language(const std::vector<std::string>& arguments);

/// bench --words KIND FOLDER: opens a dictionary in a process of its own ("made", "kept" from the
/// cache folder, "hunspell") and prints seconds of CPU and bytes that it took.
int run_open_words(const std::string& kind, const std::string& folder);

} // namespace styrkoll::bench
