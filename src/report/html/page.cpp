// SPDX-License-Identifier: Apache-2.0
#include "report/html/page.hpp"

#include "report/trace/escape.hpp"

namespace styrkoll::report::html {

using finding::Severity;

std::string Page::number(std::size_t value) const {
    return number_words(language, value);
}

std::string Page::date(std::string_view iso) const {
    return date_or_text(language, iso);
}

void Page::heading(std::string_view id, std::string_view words) {
    out += "<h2 id=\"" + std::string(id) + "\">" + markup(words) + "</h2>\n";
}

void Page::paragraph(std::string_view words, std::string_view style) {
    out += style.empty() ? "<p>" : "<p class=\"" + std::string(style) + "\">";
    out += shown(words) + "</p>\n";
}

std::string document_id(std::size_t index) {
    return "d" + std::to_string(index + 1);
}

std::string document_data(const result::DocumentResult& document) {
    const Counts counts = count(document.findings);
    const Hidden hidden = count_hidden(document.findings);
    const auto data = [](std::string_view name, std::size_t value) {
        return " data-" + std::string(name) + "=\"" + std::to_string(value) + "\"";
    };
    return " data-path=\"" + attribute(document.path) + "\" data-verdict=\"" +
           std::string(result::to_string(document.verdict)) + "\"" + data("errors", counts.errors) +
           data("warnings", counts.warnings) + data("notes", counts.notes) +
           data("waived", hidden.waived) + data("unchanged", hidden.unchanged);
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
