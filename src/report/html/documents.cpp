// SPDX-License-Identifier: Apache-2.0
#include "report/html/parts.hpp"

#include "report/selection.hpp"
#include "report/trace/escape.hpp"

#include <algorithm>

namespace styrkoll::report::html {
namespace {

using result::DocumentResult;

constexpr std::size_t k_long = 60; ///< findings that a document is closed for at first

/// "Verksamhetsplan · Socialnämnden · 2027-01-01–2029-12-31 · beslutad".
void write_facts(Page& page, const DocumentResult& document) {
    std::string facts;
    const auto add = [&](const std::string& words) {
        if (!words.empty()) {
            facts += facts.empty() ? "" : " · ";
            facts += "<bdi>" + shown(words) + "</bdi>";
        }
    };
    add(document.type_name);
    add(document.organ_name);
    add(period_of(page.language, document));
    add(document.status);
    page.out += "<p class=\"facts\">" + facts + (facts.empty() ? "" : "<br>") +
                "<span class=\"path\"><bdi>" + shown(document.path) + "</bdi></span></p></div>\n";
}

/// Why a document is not checked, where it stands.
void write_reasons(Page& page, const DocumentResult& document) {
    constexpr std::size_t k_most = 5;
    std::size_t listed = 0;
    for (const result::NotChecked& entry : page.result.not_checked) {
        if (entry.path != document.path || entry.message.empty() ||
            entry.reason == "switched-off") {
            continue;
        }
        if (++listed > k_most) {
            break;
        }
        page.out += "<p class=\"warn\"><b>" + page.say("Inte kontrollerat:", "Not checked:") +
                    "</b> " + shown(entry.message) + "</p>\n";
    }
}

void write_groups(Page& page, const Subject& subject, const std::vector<Group>& groups,
                  const std::vector<bool>& is_shown) {
    for (std::size_t at = 0; at < groups.size(); ++at) {
        page.out += "<section class=\"g\" id=\"" + subject.id + "-s" + std::to_string(at + 1) +
                    "\"><h3><bdi>" + shown(groups[at].title) + "</bdi></h3>\n";
        for (const std::size_t finding : groups[at].findings) {
            if (is_shown[finding]) {
                write_finding(page, subject, finding);
            }
        }
        page.out += "</section>\n";
    }
}

void write_body(Page& page, const DocumentResult& document, const Subject& subject) {
    const std::vector<bool> is_shown = shown_of(document.findings, page.most_alike);
    const std::vector<Group> groups = groups_of(page.language, document);
    const bool mapped = document.outline.size() > 1 &&
                        std::any_of(groups.begin(), groups.end(), [](const Group& group) {
                            return group.outline != Group::npos;
                        });
    page.out += mapped ? "<div class=\"cols\">\n" : "<div>\n";
    if (mapped) {
        write_map(page, document, subject.id, groups);
    }
    page.out += "<div class=\"found\">\n";
    write_groups(page, subject, groups, is_shown);
    write_left_out(page, document.findings, is_shown);
    write_apart(page, subject, is_shown);
    page.out += "</div></div>\n";
}

void write_document(Page& page, const DocumentResult& document, std::size_t index) {
    const Subject subject{document.findings, document.path, document_id(index)};
    const Counts counts = count(document.findings);
    const Icon which = icon_of(document.verdict, counts);
    page.out += "<section class=\"doc\" id=\"" + subject.id + "\"" + document_data(document) +
                ">\n<div class=\"name\"><h2 id=\"" + subject.id + "-h\"><bdi>" +
                shown(title_of(document)) + "</bdi></h2>\n";
    write_facts(page, document);
    const bool nothing_open = counts.none() && document.verdict == result::Verdict::pass;
    const bool closed = (counts.all() > k_long || nothing_open) && page.result.documents.size() > 1;
    page.out += std::string("<details class=\"fold\"") + (closed ? "" : " open") +
                "><summary><span class=\"verdict " + std::string(tone_of(which)) + "\">" +
                icon(which) + verdict_line(page.language, document) + "</span></summary>\n";
    write_reasons(page, document);
    if (page.is_full()) {
        page.paragraph(page.say("Bristerna ryms inte på sidan; alla står i csv och json.",
                                "The findings do not fit on the page; all stand in csv and json."),
                       "warn");
    } else {
        write_body(page, document, subject);
    }
    page.out += "</details></section>\n";
}

} // namespace

bool has_documents(const result::RunResult& result) {
    return std::any_of(result.documents.begin(), result.documents.end(), has_details);
}

void write_documents(Page& page) {
    const auto& documents = page.result.documents;
    for (std::size_t at = 0; at < documents.size(); ++at) {
        if (has_details(documents[at])) {
            write_document(page, documents[at], at);
        }
    }
}

void write_set_findings(Page& page) {
    const auto& findings = page.result.set_findings;
    if (findings.empty()) {
        return;
    }
    const Subject subject{findings, {}, "s"};
    page.out += "<section class=\"doc\" id=\"s\"><h2 id=\"s-h\">" +
                std::string(set_name(page.language)) + "</h2>\n";
    page.paragraph(page.say("Det som inget enskilt dokument visar: fel i hur de hänger ihop.",
                            "What no document shows by itself: how they fit together."),
                   "facts");
    const std::vector<bool> is_shown = shown_of(findings, page.most_alike);
    const Counts counts = count(findings);
    page.out += "<div class=\"found\">\n";
    if (!counts.none()) {
        page.out += "<section class=\"g\" id=\"s-s1\"><h3>" + chips(page, counts) + "</h3>\n";
        for (std::size_t at = 0; at < findings.size(); ++at) {
            if (is_shown[at] && result::is_open(findings[at])) {
                write_finding(page, subject, at);
            }
        }
        page.out += "</section>\n";
        write_left_out(page, findings, is_shown);
    }
    write_apart(page, subject, is_shown);
    page.out += "</div></section>\n";
}

} // namespace styrkoll::report::html
