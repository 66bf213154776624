// SPDX-License-Identifier: Apache-2.0
#include "cli/usage.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <fmt/format.h>

namespace styrkoll::cli {

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::size_t length = text::count_code_points(word);
    // A third of the letters may be wrong; a word of two letters must be nearly right.
    std::size_t best_distance = std::max<std::size_t>(1, length / 3) + 1;
    std::string best;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = text::edit_distance(word, candidate, best_distance - 1);
        if (distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
        if (distance == 0) {
            return best;
        }
    }
    if (best.empty() && length >= 3) {
        const auto longer =
            std::find_if(candidates.begin(), candidates.end(), [&](const std::string& candidate) {
                return candidate.compare(0, word.size(), word) == 0;
            });
        best = longer == candidates.end() ? std::string() : *longer;
    }
    return best;
}

std::string did_you_mean(Language language, std::string_view word,
                         const std::vector<std::string>& candidates) {
    const std::string best = nearest(word, candidates);
    return best.empty() ? std::string()
                        : fmt::format("{} {}?", say(language, " Menade du", " Did you mean"), best);
}

tl::unexpected<Error> unknown_value(Language language, std::string_view option,
                                    std::string_view value,
                                    const std::vector<std::string>& allowed) {
    const std::string shown = text::printable(value);
    const std::string choices = fmt::format("{}", fmt::join(allowed, ", "));
    const std::string suggestion = did_you_mean(language, value, allowed);
    // What follows the option is the next option: its value was forgotten.
    if (value.empty() || value.substr(0, 2) == "--") {
        return failure(
            ErrorKind::usage,
            fmt::format(fmt::runtime(say(language, "Valet {} saknar värde. Välj något av: {}.",
                                         "The option {} lacks a value. Choose one of: {}.")),
                        option, choices));
    }
    return failure(
        ErrorKind::usage,
        fmt::format(fmt::runtime(say(language, "Okänt värde för {}: ”{}”.{} Välj något av: {}.",
                                     "Unknown value for {}: “{}”.{} Choose one of: {}.")),
                    option, shown, suggestion, choices));
}

tl::unexpected<Error> usage_failure(std::string_view sentence, const std::string& where) {
    return failure(ErrorKind::usage, std::string(sentence), where);
}

} // namespace styrkoll::cli
