// SPDX-License-Identifier: Apache-2.0
//
// What was looked at in the figures, whether anything was found or not: a board's chair asks.
#include "report/html/parts.hpp"

#include <algorithm>

namespace styrkoll::report::html {
namespace {

using result::DocumentResult;
using result::RunResult;

bool is_economy(std::string_view rule) {
    const std::string_view family = finding::family_of(rule);
    return family == "ekonomi" || family == "ram";
}

std::size_t rules_checked(const RunResult& result) {
    return static_cast<std::size_t>(std::count_if(
        result.checked.begin(), result.checked.end(), [](const result::Checked& checked) {
            return checked.documents > 0 && is_economy(checked.rule);
        }));
}

/// Documents in which at least one such rule was judged.
std::size_t documents_checked(const RunResult& result) {
    const auto is_judged = [&](const DocumentResult& document) {
        return std::any_of(document.checked.begin(), document.checked.end(), [&](std::uint32_t at) {
            return at < result.checked.size() && is_economy(result.checked[at].rule);
        });
    };
    return static_cast<std::size_t>(
        std::count_if(result.documents.begin(), result.documents.end(), is_judged));
}

struct Row {
    std::string id, name;
    Counts counts;
    std::vector<std::string> messages;
};

Row row_of(const std::vector<result::WordedFinding>& findings) {
    Row row;
    for (const result::WordedFinding& worded : findings) {
        if (is_economy(worded.finding.rule) && result::is_open(worded)) {
            row.counts.add(worded.finding.severity);
            row.messages.push_back(worded.message);
        }
    }
    return row;
}

std::vector<Row> rows_of(const Page& page) {
    std::vector<Row> rows;
    const auto add = [&](Row row, std::string id, std::string name) {
        if (!row.counts.none()) {
            row.id = std::move(id);
            row.name = std::move(name);
            rows.push_back(std::move(row));
        }
    };
    const auto& documents = page.result.documents;
    for (std::size_t at = 0; at < documents.size(); ++at) {
        add(row_of(documents[at].findings), document_id(at), title_of(documents[at]));
    }
    add(row_of(page.result.set_findings), "s", std::string(set_name(page.language)));
    return rows;
}

void write_row(Page& page, const Row& row) {
    constexpr std::size_t k_most = 3;
    page.out += "<tr><th scope=\"row\"><a href=\"#" + row.id + "\"><bdi>" + shown(row.name) +
                "</bdi></a></th><td>" + chips(page, row.counts) + "</td><td><ul>";
    for (std::size_t at = 0; at < std::min(row.messages.size(), k_most); ++at) {
        page.out += "<li>" + shown(row.messages[at]) + "</li>";
    }
    page.out += row.messages.size() <= k_most ? ""
                                              : "<li>" + page.say("… och ", "… and ") +
                                                    page.number(row.messages.size() - k_most) +
                                                    page.say(" till", " more") + "</li>";
    page.out += "</ul></td></tr>\n";
}

void write_rows(Page& page, const std::vector<Row>& rows) {
    constexpr std::size_t k_most = 200;
    page.out += "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                page.say("Brister i ekonomin", "Findings on the economy") +
                "\">"
                "<table class=\"economy\"><thead><tr><th scope=\"col\">" +
                page.say("Dokument", "Document") + "</th><th scope=\"col\">" +
                page.say("Antal", "Number") + "</th><th scope=\"col\">" +
                page.say("Vad som inte stämmer", "What does not add up") +
                "</th></tr></thead>\n<tbody>\n";
    for (std::size_t at = 0; at < std::min(rows.size(), k_most); ++at) {
        write_row(page, rows[at]);
    }
    page.out += "</tbody></table></div>\n";
    if (rows.size() > k_most) {
        page.paragraph(page.say("… och ", "… and ") +
                           count_of(page.language, rows.size() - k_most, k_document) +
                           page.say(" till.", " more."),
                       "more");
    }
}

} // namespace

bool has_economy(const RunResult& result) {
    return rules_checked(result) > 0 || documents_checked(result) > 0;
}

void write_economy(Page& page) {
    const RunResult& result = page.result;
    if (!has_economy(result)) {
        return;
    }
    page.out += "<section class=\"part\" aria-labelledby=\"ekonomi\">\n";
    page.heading("ekonomi", page.say("Ekonomin", "Economy"));
    page.paragraph(count_of(page.language, rules_checked(result), k_rule) +
                       page.say(" om summor, enheter och ramar prövades i ",
                                " on sums, units and frames were judged in ") +
                       count_of(page.language, documents_checked(result), k_document) + ".",
                   "facts");
    const std::vector<Row> rows = rows_of(page);
    if (rows.empty()) {
        page.out += "<p class=\"verdict t-pass\">" + icon(Icon::pass) +
                    page.say("Siffrorna går ihop i det som prövades.",
                             "The figures add up in what was judged.") +
                    "</p>\n";
    } else {
        write_rows(page, rows);
    }
    page.out += "</section>\n";
}

} // namespace styrkoll::report::html
