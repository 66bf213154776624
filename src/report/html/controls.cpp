// SPDX-License-Identifier: Apache-2.0
#include "report/html/parts.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"

#include <map>
#include <set>
#include <vector>

namespace styrkoll::report::html {
namespace {

void option(Page& page, std::string_view value, std::string_view words) {
    page.out += "<option value=\"" + attribute(value) + "\">" + markup(words) + "</option>";
}

void open_choice(Page& page, std::string_view name, const std::string& label,
                 std::string_view style = {}) {
    page.out += style.empty() ? "<label>" : "<label class=\"" + std::string(style) + "\">";
    page.out += label + "<select name=\"" + std::string(name) + "\">";
}

void close_choice(Page& page) {
    page.out += "</select></label>\n";
}

void write_severities(Page& page) {
    open_choice(page, "severity", page.say("Allvar", "Severity"));
    option(page, "", page.say("Alla", "All"));
    option(page, "error", page.say("Fel", "Errors"));
    option(page, "warning", page.say("Varningar", "Warnings"));
    option(page, "note", page.say("Notiser", "Notes"));
    close_choice(page);
}

/// The titles; where several documents have the same, the path too.
std::vector<std::string> choice_names(const std::vector<result::DocumentResult>& documents) {
    constexpr std::size_t k_longest = 60;
    std::vector<std::string> names;
    std::map<std::string, std::size_t> times;
    for (const result::DocumentResult& document : documents) {
        names.push_back(text::shorten(title_of(document), k_longest));
        ++times[names.back()];
    }
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (times[names[at]] > 1) {
            names[at] += " – " + documents[at].path;
        }
    }
    return names;
}

void write_document_choice(Page& page) {
    open_choice(page, "doc", page.say("Dokument", "Document"), "broad");
    option(page, "", page.say("Alla", "All"));
    const auto& documents = page.result.documents;
    const std::vector<std::string> names = choice_names(documents);
    for (std::size_t at = 0; at < documents.size(); ++at) {
        if (!documents[at].findings.empty()) {
            option(page, document_id(at), names[at]);
        }
    }
    if (!page.result.set_findings.empty()) {
        option(page, "s", set_name(page.language));
    }
    close_choice(page);
}

void write_families(Page& page) {
    std::set<std::string> families;
    const auto add = [&](const std::vector<result::WordedFinding>& findings) {
        for (const result::WordedFinding& worded : findings) {
            families.emplace(finding::family_of(worded.finding.rule));
        }
    };
    for (const result::DocumentResult& document : page.result.documents) {
        add(document.findings);
    }
    add(page.result.set_findings);
    open_choice(page, "family", page.say("Regelfamilj", "Rule family"));
    option(page, "", page.say("Alla", "All"));
    for (const std::string& family : families) {
        option(page, family, family);
    }
    close_choice(page);
}

void write_states(Page& page) {
    open_choice(page, "state", page.say("Läge", "State"));
    option(page, "", page.say("Alla", "All"));
    option(page, "open", page.say("Att åtgärda", "To mend"));
    option(page, "waived", page.say("Undantagna", "Waived"));
    if (page.result.baseline) {
        option(page, "unchanged", page.say("Fanns redan", "There already"));
    }
    close_choice(page);
}

void write_order(Page& page) {
    open_choice(page, "sort", page.say("Ordning", "Order"));
    option(page, "", page.say("Som i dokumentet", "As in the document"));
    option(page, "severity", page.say("Allvarligast först", "Most serious first"));
    option(page, "rule", page.say("Efter regel", "By rule"));
    close_choice(page);
}

/// All that there are, on the page or not.
std::size_t all_findings(const result::RunResult& result) {
    std::size_t number = result.set_findings.size();
    for (const result::DocumentResult& document : result.documents) {
        number += document.findings.size();
    }
    return number;
}

/// What the script says of what is shown: {n} fit the choices, of {m} that stand on the page, of
/// {t} in all.
void write_form_words(Page& page) {
    const auto data = [&](std::string_view name, std::string_view sv, std::string_view en) {
        page.out += " data-" + std::string(name) + "=\"" + page.say(sv, en) + "\"";
    };
    page.out += " data-total=\"" + std::to_string(all_findings(page.result)) + "\"";
    data("all", "Visar alla {t} brister", "Showing all {t} findings");
    data("some", "Visar {m} av {t} brister; alla står i csv och json",
         "Showing {m} of {t} findings; all stand in csv and json");
    data("shown", "Visar {n} av {t} brister", "Showing {n} of {t} findings");
    data("some-shown", "Visar {n} av de {m} brister som ryms på sidan; {t} i allt",
         "Showing {n} of the {m} findings on the page; {t} in all");
    data("printed", "Ett urval av bristerna: {n} av {t}.",
         "A selection of the findings: {n} of {t}.");
    data("thousands", "\u00A0", ",");
    data("severities", "Fel|Varningar|Notiser", "Errors|Warnings|Notes");
}

void write_buttons(Page& page) {
    page.out += "<div class=\"buttons\"><p id=\"count\" role=\"status\"></p><span><button "
                "type=\"reset\">" +
                page.say("Rensa", "Clear") + "</button><button type=\"button\" id=\"open-all\">" +
                page.say("Fäll ut alla", "Expand all") +
                "</button><button type=\"button\" id=\"close-all\">" +
                page.say("Fäll ihop alla", "Collapse all") + "</button></span></div>\n";
}

} // namespace

void write_controls(Page& page) {
    if (!has_documents(page.result) && page.result.set_findings.empty()) {
        return;
    }
    page.heading("brister", page.say("Bristerna", "Findings"));
    page.out += "<form id=\"filter\" role=\"search\" aria-label=\"" +
                page.say("Filtrera bristerna", "Filter the findings") + "\"";
    write_form_words(page);
    page.out += " hidden>\n<label class=\"broad\">" + page.say("Sök", "Search") +
                "<input name=\"text\" type=\"search\" autocomplete=\"off\"></label>\n";
    write_document_choice(page);
    write_severities(page);
    write_families(page);
    write_states(page);
    write_order(page);
    write_buttons(page);
    page.out += "</form>\n<p class=\"warn printed\" id=\"printed\" hidden>" + icon(Icon::unknown) +
                "<span></span></p>\n";
}

} // namespace styrkoll::report::html
