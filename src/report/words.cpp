// SPDX-License-Identifier: Apache-2.0
#include "report/words.hpp"

#include "base/text.hpp"

namespace styrkoll::report {
namespace {

using finding::Severity;
using result::Verdict;

constexpr std::size_t k_longest_quote = 60;   ///< code points
constexpr std::size_t k_longest_heading = 60; ///< code points

constexpr Noun k_error{"fel", "fel", "error", "errors"};
constexpr Noun k_warning{"varning", "varningar", "warning", "warnings"};
constexpr Noun k_note{"notis", "notiser", "note", "notes"};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// What the parts of an ODF package are to a person; nothing for the text itself.
std::string_view part_words(Language language, std::string_view part) {
    if (part == "styles.xml") {
        return say(language, "sidhuvud eller sidfot", "header or footer");
    }
    if (part == "meta.xml") {
        return say(language, "dokumentegenskaperna", "document properties");
    }
    return "";
}

void append(std::string& words, std::string_view separator, std::string_view more) {
    if (!more.empty()) {
        words += words.empty() ? "" : separator;
        words += more;
    }
}

} // namespace

std::string number_words(Language language, std::size_t number) {
    constexpr std::size_t k_group = 3;
    std::string words = std::to_string(number);
    for (std::size_t at = words.size(); at > k_group;) {
        at -= k_group;
        words.insert(at, say(language, "\u00A0", ","));
    }
    return words;
}

std::string count_of(Language language, std::size_t count, const Noun& noun) {
    const std::string_view word = count == 1 ? say(language, noun.sv_one, noun.en_one)
                                             : say(language, noun.sv_many, noun.en_many);
    return number_words(language, count) + ' ' + std::string(word);
}

std::string_view severity_word(Language language, Severity severity) {
    switch (severity) {
    case Severity::error:
        return say(language, "fel", "error");
    case Severity::warning:
        return say(language, "varning", "warning");
    case Severity::note:
        return say(language, "notis", "note");
    case Severity::off:
        return say(language, "av", "off");
    }
    return "";
}

Style style_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return Style::error;
    case Severity::warning:
        return Style::warning;
    case Severity::note:
        return Style::note;
    case Severity::off:
        return Style::faint;
    }
    return Style::plain;
}

Style style_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass:
        return Style::good;
    case Verdict::fail:
    case Verdict::unreadable:
        return Style::error;
    case Verdict::incomplete:
        return Style::warning;
    }
    return Style::plain;
}

void Counts::add(Severity severity) {
    errors += severity == Severity::error ? 1U : 0U;
    warnings += severity == Severity::warning ? 1U : 0U;
    notes += severity == Severity::note ? 1U : 0U;
}

Counts count(const std::vector<result::WordedFinding>& findings) {
    Counts counts;
    for (const result::WordedFinding& worded : findings) {
        if (result::is_open(worded)) {
            counts.add(worded.finding.severity);
        }
    }
    return counts;
}

Counts count(const result::RunResult& result) {
    return {result.summary.errors, result.summary.warnings, result.summary.notes};
}

std::string words_of(Language language, const Counts& counts) {
    std::string words;
    if (counts.errors > 0) {
        append(words, ", ", count_of(language, counts.errors, k_error));
    }
    if (counts.warnings > 0) {
        append(words, ", ", count_of(language, counts.warnings, k_warning));
    }
    if (counts.notes > 0) {
        append(words, ", ", count_of(language, counts.notes, k_note));
    }
    return words;
}

std::string_view verdict_words(Language language, Verdict verdict, const Counts& counts) {
    switch (verdict) {
    case Verdict::pass:
        return counts.errors > 0
                   ? say(language, "Har fel, men inget stoppar", "Has errors, but nothing stops it")
                   : say(language, "Kan gå ut", "Ready to go out");
    case Verdict::fail:
        return say(language, "Får inte gå ut", "Must not go out");
    case Verdict::incomplete:
        return say(language, "Kunde inte kontrolleras helt", "Could not be fully checked");
    case Verdict::unreadable:
        return say(language, "Kunde inte läsas", "Could not be read");
    }
    return "";
}

std::string place_words(Language language, const document::Location& location,
                        std::string_view path) {
    std::string words(part_words(language, location.part));
    std::string headings;
    for (const std::string& heading : location.headings) {
        append(headings, " › ", text::shorten(text::trim(heading), k_longest_heading));
    }
    append(words, ", ", headings);
    if (location.paragraph > 0) {
        append(words, ", ",
               std::string(say(language, "stycke ", "paragraph ")) +
                   std::to_string(location.paragraph));
    }
    if (location.line > 0 && (location.paragraph == 0 || ends_with(path, ".xml"))) {
        append(words, ", ",
               std::string(say(language, "rad ", "line ")) + std::to_string(location.line));
    }
    const std::string quote = text::shorten(text::trim(location.quote), k_longest_quote);
    if (!quote.empty()) {
        append(words, ": ", "”" + quote + "”");
    }
    return words;
}

Hidden count_hidden(const std::vector<result::WordedFinding>& findings) {
    Hidden hidden;
    for (const result::WordedFinding& worded : findings) {
        if (!result::is_open(worded)) {
            ++(worded.waiver ? hidden.waived : hidden.unchanged);
        }
    }
    return hidden;
}

std::string_view set_name(Language language) {
    return say(language, "Dokumenten tillsammans", "The documents together");
}

std::string waiver_words(Language language, const finding::Waiver& waiver) {
    std::string words(say(language, "Skäl: ", "Reason: "));
    words += waiver.reason;
    words += say(language, ". Ansvarig: ", ". Responsible: ");
    words += waiver.owner;
    words += say(language, ". Gäller till ", ". Holds until ");
    words += waiver.until;
    if (!waiver.number.empty()) {
        words += say(language, ", dnr ", ", register no. ");
        words += waiver.number;
    }
    return words + '.';
}

} // namespace styrkoll::report
