// SPDX-License-Identifier: Apache-2.0
#include "report/html/page.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "report/trace/escape.hpp"
#include "report/wheel/wheel_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace styrkoll::report::html {

using finding::Severity;
using result::Verdict;

std::string Page::number(std::size_t value) const {
    return number_words(language, value);
}

std::string Page::date(std::string_view iso) const {
    const auto date = parse_iso_date(iso);
    return date ? date_words(language, *date) : std::string(iso);
}

void Page::heading(std::string_view id, std::string_view words) {
    out += "<h2 id=\"" + std::string(id) + "\">" + markup(words) + "</h2>\n";
}

void Page::paragraph(std::string_view words, std::string_view style) {
    out += style.empty() ? "<p>" : "<p class=\"" + std::string(style) + "\">";
    out += shown(words) + "</p>\n";
}

HiddenCounts hidden_in(const std::vector<result::WordedFinding>& findings) {
    HiddenCounts hidden;
    for (const result::WordedFinding& worded : findings) {
        if (worded.waiver) {
            ++hidden.waived;
        } else if (worded.baseline_state == "unchanged") {
            ++hidden.unchanged;
        } else if (worded.baseline_state == "new") {
            ++hidden.is_new;
        }
    }
    return hidden;
}

bool is_clean(const result::DocumentResult& document) {
    return document.verdict == Verdict::pass && count(document.findings).none();
}

std::string title_of(const result::DocumentResult& document) {
    if (!text::trim(document.title).empty()) {
        return document.title;
    }
    const std::size_t slash = document.path.find_last_of('/');
    return slash == std::string::npos ? document.path : document.path.substr(slash + 1);
}

std::string period_of(const Page& page, const result::DocumentResult& document) {
    const auto from = parse_iso_date(document.from);
    const auto to = parse_iso_date(document.to);
    return from && to ? period_words(page.language, {*from, *to}) : std::string();
}

std::string document_id(std::size_t index) {
    return "d" + std::to_string(index + 1);
}

std::string document_data(const result::DocumentResult& document) {
    const Counts counts = count(document.findings);
    const HiddenCounts hidden = hidden_in(document.findings);
    const auto data = [](std::string_view name, std::size_t value) {
        return " data-" + std::string(name) + "=\"" + std::to_string(value) + "\"";
    };
    return " data-path=\"" + attribute(document.path) + "\" data-verdict=\"" +
           std::string(result::to_string(document.verdict)) + "\"" + data("errors", counts.errors) +
           data("warnings", counts.warnings) + data("notes", counts.notes) +
           data("waived", hidden.waived) + data("unchanged", hidden.unchanged);
}

std::string verdict_line(const Page& page, const result::DocumentResult& document) {
    const Counts counts = count(document.findings);
    std::string words(verdict_words(page.language, document.verdict, counts));
    if (!counts.none()) {
        words += ": " + words_of(page.language, counts);
    }
    return words;
}

std::string chips(const Page& page, const Counts& counts) {
    std::string out;
    const auto add = [&](std::size_t number, Severity severity, const Counts& alone) {
        if (number > 0) {
            const Icon which = icon_of(severity);
            out += "<span class=\"chip " + std::string(tone_of(which)) + "\">" + icon(which) +
                   words_of(page.language, alone) + "</span> ";
        }
    };
    add(counts.errors, Severity::error, {counts.errors, 0, 0});
    add(counts.warnings, Severity::warning, {0, counts.warnings, 0});
    add(counts.notes, Severity::note, {0, 0, counts.notes});
    return out;
}

} // namespace styrkoll::report::html
