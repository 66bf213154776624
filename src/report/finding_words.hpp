// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What a report for people shows of one finding.
namespace styrkoll::report {

inline constexpr std::size_t k_longest_message = 600; ///< code points, as the next one
inline constexpr std::size_t k_longest_quote = 400;
inline constexpr std::size_t k_most_related = 5;
inline constexpr std::size_t k_most_suggestions = 8;

/// The words that a finding is about, and those around them, cut to what a reader needs.
struct Quoted {
    std::string before, words, after;
};
/// Empty where it has no place, or is about no words.
[[nodiscard]] Quoted quoted_of(const finding::Finding& finding);

/// The place without headings and quote, which stand above: "stycke 12".
[[nodiscard]] std::string bare_place(Language language, const finding::Finding& finding,
                                     std::string_view path);

/// "plan.odt, Mål, stycke 12", the path where it is another one's; "samma dokument".
[[nodiscard]] std::string related_place(Language language, const finding::Related& related,
                                        std::string_view path);

/// Null where the result does not have the rule.
[[nodiscard]] const result::RuleText* rule_text(const result::RunResult& result,
                                                std::string_view rule);

/// "Fel: Avsnittet Ekonomi saknas.": where severities do not stand apart. The message is cut.
[[nodiscard]] std::string severity_and_message(Language language,
                                               const result::WordedFinding& worded);

} // namespace styrkoll::report
