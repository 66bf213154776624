// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/lexicon.hpp"

#include <string_view>

namespace styrkoll::language {

/// A municipality's own words: its list (`<ordlista>`), and the names of the steering model. A word
/// in lower case is known in any case; one with a capital only so, or all in capitals. The genitive
/// is known with the word.
class OwnWords {
public:
    void add(std::string_view word);
    /// Adds each word of a name: "Strängnäs Fastighets AB".
    void add_name(std::string_view name);
    [[nodiscard]] bool contains(std::string_view word) const;

private:
    TextSet m_words;
};

/// One word a line, UTF-8, '#' begins a comment. Error (kind configuration): cannot be read, is not
/// UTF-8, a line is longer than 100 bytes, or there are more than 50 000 words.
[[nodiscard]] Result<std::vector<std::string>> read_word_list(const std::string& path,
                                                              Language language);

} // namespace styrkoll::language
