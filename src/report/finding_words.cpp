// SPDX-License-Identifier: Apache-2.0
#include "report/finding_words.hpp"

#include "base/text.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

constexpr std::size_t k_longest_context = 90; ///< code points

/// The words before are cut at their beginning.
std::string ending(std::string_view words) {
    words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
    const std::size_t length = text::count_code_points(words);
    return length <= k_longest_context
               ? std::string(words)
               : "…" + std::string(
                           words.substr(text::byte_offset(words, length - k_longest_context)));
}

std::string beginning(std::string_view words) {
    const bool whole = text::count_code_points(words) <= k_longest_context;
    return std::string(text::beginning(words, k_longest_context)) + (whole ? "" : "…");
}

} // namespace

Quoted quoted_of(const finding::Finding& finding) {
    if (!finding.location || finding.location->quote.empty()) {
        return {};
    }
    const document::Location& place = *finding.location;
    return {ending(place.before),
            text::count_code_points(place.quote) > k_longest_quote
                ? text::shorten(place.quote, k_longest_quote)
                : place.quote,
            beginning(place.after)};
}

std::string bare_place(Language language, const finding::Finding& finding, std::string_view path) {
    if (!finding.location) {
        return "";
    }
    document::Location bare = *finding.location;
    bare.headings.clear();
    bare.quote.clear();
    return place_words(language, bare, path);
}

std::string related_place(Language language, const finding::Related& related,
                          std::string_view path) {
    std::string place = related.path == path ? "" : related.path;
    if (related.location) {
        const std::string words = place_words(language, *related.location, related.path);
        place += place.empty() || words.empty() ? "" : ", ";
        place += words;
    }
    return place.empty() ? std::string(say(language, "samma dokument", "the same document"))
                         : place;
}

const result::RuleText* rule_text(const result::RunResult& result, std::string_view rule) {
    const auto found = std::find_if(result.rules.begin(), result.rules.end(),
                                    [rule](const auto& own) { return own.id == rule; });
    return found == result.rules.end() ? nullptr : &*found;
}

std::string severity_and_message(Language language, const result::WordedFinding& worded) {
    return text::capitalised(severity_word(language, worded.finding.severity)) + ": " +
           text::shorten(worded.message, k_longest_message);
}

} // namespace styrkoll::report
