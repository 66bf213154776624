// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/affix_file.hpp"
#include "language/dictionary/compound_rules.hpp"
#include "language/dictionary/word_list.hpp"

#include <string>
#include <vector>

namespace styrkoll::language::dictionary {

/// Makes the table (form_table.hpp) of all forms of all words. The same input gives the same bytes.
[[nodiscard]] std::string make_table(const AffixFile& affixes, const CompoundRules& rules,
                                     const std::vector<Entry>& entries,
                                     const std::string& identity);

} // namespace styrkoll::language::dictionary
