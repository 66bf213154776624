// SPDX-License-Identifier: Apache-2.0
#include "report/html/parts.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::report::html {
namespace {

void option(Page& page, std::string_view value, std::string_view words) {
    page.out += "<option value=\"" + attribute(value) + "\">" + markup(words) + "</option>";
}

void open_choice(Page& page, std::string_view name, const std::string& label) {
    page.out += "<label>" + label + "<select name=\"" + std::string(name) + "\">";
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

void write_document_choice(Page& page) {
    open_choice(page, "doc", page.say("Dokument", "Document"));
    option(page, "", page.say("Alla", "All"));
    constexpr std::size_t k_longest = 60;
    const auto& documents = page.result.documents;
    for (std::size_t at = 0; at < documents.size(); ++at) {
        if (!documents[at].findings.empty()) {
            option(page, document_id(at), text::shorten(title_of(documents[at]), k_longest));
        }
    }
    if (!page.result.set_findings.empty()) {
        option(page, "s", page.say("Dokumenten tillsammans", "The documents together"));
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
    option(page, "", page.say("Dokumentets", "Document’s"));
    option(page, "severity", page.say("Allvarligast först", "Most serious first"));
    option(page, "rule", page.say("Efter regel", "By rule"));
    close_choice(page);
}

} // namespace

void write_controls(Page& page) {
    if (!has_documents(page.result) && page.result.set_findings.empty()) {
        return;
    }
    page.heading("brister", page.say("Bristerna", "Findings"));
    page.out += "<form id=\"filter\" role=\"search\" aria-label=\"" +
                page.say("Filtrera bristerna", "Filter the findings") + "\" data-shown=\"" +
                page.say("Visar {n} av {m} brister", "Showing {n} of {m} findings") +
                "\" data-all=\"" + page.say("Visar alla {m} brister", "Showing all {m} findings") +
                "\" data-thousands=\"" + page.say("\u00A0", ",") + "\" data-severities=\"" +
                page.say("Fel|Varningar|Notiser", "Errors|Warnings|Notes") +
                "\" hidden>\n<label class=\"text\">" + page.say("Sök", "Search") +
                "<input name=\"text\" type=\"search\" autocomplete=\"off\"></label>\n";
    write_severities(page);
    write_document_choice(page);
    write_families(page);
    write_states(page);
    write_order(page);
    page.out += "<div class=\"buttons\"><button type=\"reset\">" + page.say("Rensa", "Clear") +
                "</button><button type=\"button\" id=\"open-all\">" +
                page.say("Fäll ut alla", "Expand all") +
                "</button><button type=\"button\" id=\"close-all\">" +
                page.say("Fäll ihop alla", "Collapse all") +
                "</button></div>\n<p id=\"count\" role=\"status\"></p>\n</form>\n";
}

} // namespace styrkoll::report::html
