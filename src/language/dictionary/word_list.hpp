// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary.hpp"
#include "language/dictionary/affix_file.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language::dictionary {

/// One word of a .dic file. The same text may stand there several times, with other flags.
struct Entry {
    std::string_view text;
    std::string_view flags;
    bool only_upper = false; ///< made up: "Hslchef", so that "HSL-CHEF" in capitals is found
};

/// The words of a dictionary in the order of its file, then those added.
class WordList {
public:
    /// `bytes` must outlive the list. What is not UTF-8 is left out.
    WordList(std::string_view bytes, const std::vector<AddedWord>& added, const AffixFile& affixes);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    void read(std::string_view bytes);
    void add(const std::vector<AddedWord>& added, const AffixFile& affixes);
    void add_upper_forms(const AffixFile& affixes);

    std::vector<Entry> m_entries;
    std::deque<std::string> m_made; ///< texts that stand in no file
};

} // namespace styrkoll::language::dictionary
