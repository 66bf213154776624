// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/layout.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::report {

/// Everything that was left unchecked for one reason.
struct NotCheckedGroup {
    std::string reason;             ///< id
    std::string words;              ///< "kräver ett annat dokument"
    std::vector<std::string> files; ///< sorted, without repeats, as the next ones
    std::vector<std::string> rules;
    std::vector<std::string> messages; ///< in the order they came
    std::size_t entries = 0;
};
/// "kräver ett annat dokument"; a reason that is not known is its id.
[[nodiscard]] std::string reason_words(Language language, const std::string& id);
/// The worst reason first.
[[nodiscard]] std::vector<NotCheckedGroup> not_checked_groups(const result::RunResult& result);

/// "Kontrollerat: 180 regler i 20 dokument mot Styrmodell för Strängnäs kommun (version 1)."
[[nodiscard]] std::string checked_words(const result::RunResult& result);
/// "Också varningar stoppar."; empty where only errors do.
[[nodiscard]] std::string_view limit_words(Language language, std::string_view fail_on);

/// Short: what was checked against what, and what was not checked and why.
void write_coverage(Layout& layout, const result::RunResult& result);

} // namespace styrkoll::report
