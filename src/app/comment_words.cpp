// SPDX-License-Identifier: Apache-2.0
#include "app/comment_words.hpp"

#include "base/text.hpp"
#include "report/words.hpp"

#include <fmt/core.h>

namespace styrkoll::app {

using finding::Severity;
using result::WordedFinding;

std::vector<std::string> comment_words(const WordedFinding& worded, Language language) {
    std::vector<std::string> words;
    words.push_back(text::capitalised(report::severity_word(language, worded.finding.severity)) +
                    ": " + worded.message);
    if (!worded.help.empty()) {
        words.push_back(worded.help);
    }
    std::string suggestions;
    for (const std::string& suggestion : worded.finding.suggestions) {
        suggestions += (suggestions.empty() ? "" : ", ") + suggestion;
    }
    if (!suggestions.empty()) {
        words.push_back(std::string(say(language, "Förslag: ", "Suggestion: ")) + suggestions);
    }
    words.push_back(std::string(say(language, "Regel: ", "Rule: ")) + worded.finding.rule);
    return words;
}

std::vector<std::string> overflow_words(const std::vector<const WordedFinding*>& all,
                                        std::size_t shown, Language language) {
    report::Counts counts;
    for (const WordedFinding* worded : all) {
        const Severity severity = worded->finding.severity;
        ++(severity == Severity::error     ? counts.errors
           : severity == Severity::warning ? counts.warnings
                                           : counts.notes);
    }
    const auto number = [language](std::size_t count) {
        return report::number_words(language, count);
    };
    return {fmt::format(fmt::runtime(say(language, "Dokumentet har {} anmärkningar: {}.",
                                         "The document has {} findings: {}.")),
                        number(all.size()), report::words_of(language, counts)),
            fmt::format(fmt::runtime(say(language,
                                         "Här visas de {} allvarligaste som kommentarer. {} visas "
                                         "inte. Rapporten från ”styrkoll check” har alla.",
                                         "The {} most serious are shown as comments. {} are not "
                                         "shown. The report of “styrkoll check” has them all.")),
                        number(shown), number(all.size() - shown))};
}

} // namespace styrkoll::app
