// SPDX-License-Identifier: Apache-2.0
//
// In the order that someone with little time reads: may it go out, which documents, what is wrong
// in each, how they hang together, and last what was checked and what was not.
#include "report/html/html_report.hpp"

#include "base/file.hpp"
#include "report/html/base64.hpp"
#include "report/html/parts.hpp"
#include "report/html/shared_style.hpp"
#include "report/html/wheel.hpp"
#include "report/selection.hpp"
#include "report/trace/escape.hpp"

#include <utility>

namespace styrkoll::report {
namespace html {
namespace {

using result::RunResult;

/// Nothing is fetched, and no script runs but ours, whatever a document holds.
std::string policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
           "form-action 'none'; script-src 'sha256-" +
           base64_of_hex(file::sha256(page_script())) + "'";
}

std::string body_data(const RunResult& result) {
    const result::Summary& summary = result.summary;
    const auto data = [](std::string_view name, std::size_t value) {
        return " data-" + std::string(name) + "=\"" + std::to_string(value) + "\"";
    };
    return " data-verdict=\"" + std::string(result::to_string(result.verdict)) + "\"" +
           data("errors", summary.errors) + data("warnings", summary.warnings) +
           data("notes", summary.notes) + data("waived", summary.waived) +
           data("unchanged", summary.unchanged) + data("absent", summary.absent) +
           data("documents", summary.documents);
}

void write_head(Page& page) {
    const RunResult& result = page.result;
    const std::string title = verdict_of_set(result) + " – " +
                              page.say("granskning av styrdokument", "check of steering documents");
    page.out +=
        "<!DOCTYPE html>\n<html lang=\"" + page.say("sv", "en") +
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"" +
        policy() +
        "\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"styrkoll " +
        attribute(result.tool_version) + "\">\n<title>" + title + "</title>\n<style>" +
        std::string(shared_style()) + std::string(page_style()) + std::string(wheel_style()) +
        "</style>\n</head>\n<body" + body_data(result) +
        ">\n<a class=\"skip\" href=\"#innehall\">" + page.say("Till innehållet", "To the content") +
        "</a>\n" + icon_shapes();
}

void write_contents(Page& page) {
    const RunResult& result = page.result;
    page.out +=
        "<nav class=\"contents\" aria-label=\"" + page.say("Innehåll", "Contents") + "\"><ul>";
    const auto link = [&](bool is_there, std::string_view id, std::string_view sv,
                          std::string_view en) {
        page.out +=
            is_there ? "<li><a href=\"#" + std::string(id) + "\">" + page.say(sv, en) + "</a></li>"
                     : "";
    };
    link(!result.documents.empty(), "dokument", "Dokumenten", "Documents");
    link(has_documents(result), "brister", "Bristerna", "Findings");
    link(!result.set_findings.empty(), "s", "Tillsammans", "Together");
    link(result.thread.has_value(), "trad", "Röda tråden", "The thread");
    link(result.wheel.has_value(), "arshjul", "Årshjulet", "The annual wheel");
    link(has_economy(result), "ekonomi", "Ekonomin", "Economy");
    link(true, "kontrollerat", "Vad som kontrollerats", "What was checked");
    page.out += "</ul></nav>\n";
}

void write_wheel(Page& page) {
    const RunResult& result = page.result;
    if (!result.wheel) {
        return;
    }
    page.out += "<section class=\"part\" aria-labelledby=\"arshjul\">\n";
    page.heading("arshjul", page.say("Årshjulet ", "The annual wheel of ") +
                                std::to_string(result.wheel->year));
    page.out += wheel_section(page.language, *result.wheel, result.today) + "</section>\n";
}

void write_foot(Page& page) {
    const RunResult& result = page.result;
    page.out += "</main>\n<footer><p>" + page.say("Gjord av styrkoll ", "Made by styrkoll ") +
                shown(result.tool_version) +
                page.say(" ur dokumenten själva.", " from the documents themselves.") +
                "</p></footer>\n<script>" + std::string(page_script()) +
                "</script>\n</body>\n</html>\n";
}

} // namespace
} // namespace html

std::string to_html(const result::RunResult& result) {
    html::Page page(result);
    html::write_head(page);
    page.out += "<header class=\"top\">\n";
    html::write_contents(page);
    page.out += "</header>\n<main id=\"innehall\" tabindex=\"-1\">\n";
    html::write_verdict(page);
    html::write_controls(page);
    html::write_documents(page);
    html::write_set_findings(page);
    html::write_thread(page);
    html::write_wheel(page);
    html::write_economy(page);
    html::write_coverage(page);
    html::write_foot(page);
    return std::move(page.out);
}

} // namespace styrkoll::report
