// SPDX-License-Identifier: Apache-2.0
#include "finding/finding.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "finding/heading.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace styrkoll::finding {
namespace {

struct Level {
    Severity severity;
    std::string_view english;
    std::string_view swedish;
};
constexpr std::array<Level, 4> k_levels{{{Severity::error, "error", "fel"},
                                         {Severity::warning, "warning", "varning"},
                                         {Severity::note, "note", "notis"},
                                         {Severity::off, "off", "av"}}};

bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Length first, so that no two lists of parts give the same bytes.
void append_part(std::string& bytes, std::string_view part) {
    bytes += std::to_string(part.size());
    bytes += ':';
    bytes += part;
}

/// Arguments that tell where, or count something, change with edits elsewhere.
bool is_stable(const std::pair<std::string, std::string>& argument) {
    const auto& [name, value] = argument;
    return name != "plats" && name != "plats-en" &&
           !std::all_of(value.begin(), value.end(), is_ascii_digit);
}

/// Whether the words begin as a heading with a typed number does ("3. Ekonomi", "3.2 Ekonomi"), and
/// not with an amount or a year ("12 000 kr", "2027 Ekonomi", "3 procent").
bool is_numbered(std::string_view words) {
    constexpr std::size_t k_most_digits = 2; ///< without a sign after them
    const std::string_view rest = without_numbering(words);
    const std::string_view number = words.substr(0, words.size() - rest.size());
    const bool is_bare = number.find_first_of(".)") == std::string_view::npos;
    std::size_t at = 0;
    return !number.empty() && (!is_bare || number.size() <= k_most_digits + 1) &&
           text::is_upper(text::next_code_point(rest, at));
}

/// The quote; where it is a whole paragraph, without the number that it begins with, as in the
/// heading path: a heading is not among the headings it stands under.
std::string words_of(const document::Location& location) {
    std::string words = text::squeeze(location.quote);
    const bool is_whole = location.start == 0 && location.before.empty() && location.after.empty();
    return is_whole && is_numbered(words) ? std::string(without_numbering(words)) : words;
}

void append_words(std::string& bytes, const Finding& finding) {
    if (!finding.subject.empty()) {
        append_part(bytes, text::squeeze(finding.subject));
    } else if (finding.location && !finding.location->quote.empty()) {
        append_part(bytes, words_of(*finding.location));
    } else {
        for (const auto& argument : finding.arguments) {
            if (is_stable(argument)) {
                append_part(bytes, argument.first);
                append_part(bytes, text::squeeze(argument.second));
            }
        }
    }
}

/// What is left in a document, and what tells of a person: one more of it, or another, is news.
bool is_known_by_places(const Finding& finding) {
    const std::string_view family = family_of(finding.rule);
    const bool is_counted =
        std::any_of(finding.arguments.begin(), finding.arguments.end(),
                    [](const auto& argument) { return argument.first == "antal"; });
    return is_counted && (family == "kvar" || family == "personuppgift" || family == "mall");
}

/// The words of all places in an order of their own, and how many there are.
void append_places(std::string& bytes, const Finding& finding) {
    std::vector<std::string> quotes;
    if (finding.location) {
        quotes.push_back(text::squeeze(finding.location->quote));
    }
    for (const Related& related : finding.related) {
        quotes.push_back(related.location ? text::squeeze(related.location->quote) : "");
    }
    std::sort(quotes.begin(), quotes.end());
    for (const std::string& quote : quotes) {
        append_part(bytes, quote);
    }
    for (const auto& [name, value] : finding.arguments) {
        if (name == "antal") {
            append_part(bytes, value);
        }
    }
}

/// Everything of the finding that the fingerprint is made of.
std::string identity_of(const Finding& finding) {
    std::string bytes;
    append_part(bytes, finding.rule);
    if (finding.location) {
        append_part(bytes, std::to_string(finding.location->headings.size()));
        for (const std::string& heading : finding.location->headings) {
            append_part(bytes, without_numbering(text::squeeze(heading)));
        }
    }
    append_words(bytes, finding);
    if (is_known_by_places(finding)) {
        append_places(bytes, finding);
    }
    return bytes;
}

std::string hash_of(std::string_view document_key, std::string_view identity,
                    std::size_t occurrence) {
    constexpr std::size_t k_hex_digits = 32; // 128 bits
    std::string bytes;
    append_part(bytes, document_key);
    append_part(bytes, identity);
    append_part(bytes, std::to_string(occurrence));
    return file::sha256(bytes).substr(0, k_hex_digits);
}

bool stands_before(const Finding& left, const Finding& right) {
    if (!left.location || !right.location) {
        return !left.location && right.location.has_value();
    }
    const document::Location& a = *left.location;
    const document::Location& b = *right.location;
    return std::tie(a.part, a.paragraph, a.start) < std::tie(b.part, b.paragraph, b.start);
}

} // namespace

std::string_view to_string(Severity severity) {
    for (const Level& level : k_levels) {
        if (level.severity == severity) {
            return level.english;
        }
    }
    return "off";
}

std::optional<Severity> parse_severity(std::string_view word) {
    for (const Level& level : k_levels) {
        if (word == level.english || word == level.swedish) {
            return level.severity;
        }
    }
    return std::nullopt;
}

std::string_view family_of(std::string_view rule) {
    return rule.substr(0, rule.find('-'));
}

std::string fingerprint(std::string_view document_key, const Finding& finding,
                        std::size_t occurrence) {
    return hash_of(document_key, identity_of(finding), occurrence);
}

void add_fingerprints(std::string_view document_key, std::vector<Finding>& findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return stands_before(findings[left], findings[right]);
    });
    std::unordered_map<std::string, std::size_t> seen;
    for (const std::size_t index : order) {
        std::string identity = identity_of(findings[index]);
        std::size_t& occurrence = seen[identity];
        findings[index].fingerprint = hash_of(document_key, identity, occurrence);
        ++occurrence;
    }
}

} // namespace styrkoll::finding
