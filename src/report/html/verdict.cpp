// SPDX-License-Identifier: Apache-2.0
//
// The first screen: may it go out, how much is wrong, what changed, what nobody has looked at, and
// then every document with its verdict.
#include "report/html/parts.hpp"

#include "report/trace/escape.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::report::html {
namespace {

using result::DocumentResult;
using result::Summary;

constexpr std::size_t k_most_clean = 1000; ///< documents named that have nothing to do

void write_kicker(Page& page) {
    const result::RunResult& result = page.result;
    page.out += "<p class=\"kicker\"><b>" +
                page.say("Granskning av styrdokument", "Check of steering documents") + "</b>";
    page.out += result.model_name.empty() ? "" : "<span>" + shown(result.model_name) + "</span>";
    page.out += result.today.empty() ? "" : "<span>" + shown(page.date(result.today)) + "</span>";
    page.out += "</p>\n";
}

struct Share {
    std::size_t number;
    Icon icon;
    std::string words;
};

std::array<Share, 4> shares_of(const Page& page) {
    const Summary& summary = page.result.summary;
    return {{{summary.fail, Icon::error, page.say("får inte gå ut", "must not go out")},
             {summary.unreadable, Icon::error, page.say("kunde inte läsas", "could not be read")},
             {summary.incomplete, Icon::unknown,
              page.say("kunde inte kontrolleras helt", "could not be fully checked")},
             {summary.pass, Icon::pass, page.say("kan gå ut", "ready to go out")}}};
}

/// How the documents stand, as a bar and in words.
void write_shares(Page& page) {
    if (page.result.documents.size() < 2) {
        return;
    }
    const auto shares = shares_of(page);
    page.out += "<div class=\"shares\"><div class=\"bar\" aria-hidden=\"true\">";
    for (const Share& share : shares) {
        page.out += share.number == 0
                        ? ""
                        : "<span class=\"" + std::string(tone_of(share.icon)) +
                              "\" style=\"flex:" + std::to_string(share.number) + "\"></span>";
    }
    page.out += "</div><ul>";
    for (const Share& share : shares) {
        page.out += share.number == 0 ? ""
                                      : "<li class=\"" + std::string(tone_of(share.icon)) + "\">" +
                                            icon(share.icon) + "<b>" + page.number(share.number) +
                                            "</b> " + share.words + "</li>";
    }
    page.out += "</ul></div>\n";
}

void write_figure(Page& page, std::size_t number, const std::string& words, std::string_view tone,
                  const std::string& sign = {}) {
    page.out += "<div class=\"" + std::string(number == 0 ? "zero" : tone) + "\"><dt>" + sign +
                words + "</dt><dd>" + page.number(number) + "</dd></div>";
}

void write_figures(Page& page) {
    const Summary& summary = page.result.summary;
    page.out += "<div class=\"figures\"><dl>";
    write_figure(page, summary.errors, page.say("Fel", "Errors"), "t-error", icon(Icon::error));
    write_figure(page, summary.warnings, page.say("Varningar", "Warnings"), "t-warning",
                 icon(Icon::warning));
    write_figure(page, summary.notes, page.say("Notiser", "Notes"), "t-note", icon(Icon::note));
    if (summary.waived > 0 || !page.result.baseline) {
        write_figure(page, summary.waived, page.say("Undantagna", "Waived"), "");
    }
    page.out += "</dl>";
    if (page.result.baseline) {
        page.out += "<dl class=\"since\">";
        write_figure(page, count(page.result).all(),
                     page.say("Nya sedan baslinjen", "New since the baseline"), "");
        write_figure(page, summary.unchanged, page.say("Fanns redan", "There already"), "");
        write_figure(page, summary.absent, page.say("Borta", "Gone"), "");
        page.out += "</dl>";
    }
    page.out += "</div>\n";
}

/// That which nobody has looked at is no pass: it is said beside the verdict.
void write_unchecked(Page& page) {
    const std::string words = unchecked_words(page.result);
    if (words.empty()) {
        return;
    }
    page.out += "<p class=\"warn\">" + icon(Icon::unknown) + "<span><b>" +
                page.say("Allt är inte kontrollerat.", "Not all is checked.") + "</b> ";
    page.out += words;
    page.out += ". <a href=\"#kontrollerat\">" + page.say("Vad, och varför", "What, and why") +
                "</a></span></p>\n";
}

void write_row(Page& page, const DocumentResult& document, std::size_t index) {
    const Counts counts = count(document.findings);
    const Hidden hidden = count_hidden(document.findings);
    const Icon which = icon_of(document.verdict, counts);
    page.out += "<li><span class=\"verdict " + std::string(tone_of(which)) + "\">" + icon(which) +
                std::string(verdict_words(page.language, document.verdict, counts)) +
                "</span><span class=\"name\"><a href=\"#" + document_id(index) + "\"><bdi>" +
                shown(title_of(document)) + "</bdi></a><small><bdi>" + shown(document.path) +
                "</bdi></small></span><span class=\"cs\">" + chips(page, counts);
    const auto faint = [&](std::size_t number, const std::string& words) {
        page.out += number == 0
                        ? ""
                        : "<span class=\"chip\">" + page.number(number) + " " + words + "</span> ";
    };
    faint(hidden.waived,
          hidden.waived == 1 ? page.say("undantagen", "waived") : page.say("undantagna", "waived"));
    faint(hidden.unchanged, page.say("i baslinjen", "in the baseline"));
    page.out += "</span></li>\n";
}

void write_clean(Page& page) {
    const auto& documents = page.result.documents;
    const auto total = static_cast<std::size_t>(
        std::count_if(documents.begin(), documents.end(),
                      [](const DocumentResult& document) { return !has_details(document); }));
    if (total == 0) {
        return;
    }
    page.out += "<div class=\"clean\"><p class=\"verdict t-pass\">" + icon(Icon::pass) +
                page.say("Kan gå ut, inget att anmärka: ", "Ready to go out, nothing found: ") +
                count_of(page.language, total, k_document) + "</p>\n<ul>\n";
    std::size_t listed = 0;
    for (const DocumentResult& document : documents) {
        const auto at = static_cast<std::size_t>(&document - documents.data());
        if (!has_details(document) && listed++ < k_most_clean) {
            page.out += "<li id=\"" + document_id(at) + "\"" + document_data(document) + "><bdi>" +
                        shown(title_of(document)) + "</bdi><small><bdi>" + shown(document.path) +
                        "</bdi></small></li>\n";
        }
    }
    page.out += "</ul>\n";
    if (listed > k_most_clean) {
        page.paragraph(page.say("… och ", "… and ") + page.number(listed - k_most_clean) +
                           page.say(" till.", " more."),
                       "more");
    }
    page.out += "</div>\n";
}

/// The worst verdict first, then by path.
std::vector<std::size_t> worst_first(const std::vector<DocumentResult>& documents) {
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < documents.size(); ++at) {
        if (has_details(documents[at])) {
            order.push_back(at);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return documents[left].verdict > documents[right].verdict;
    });
    return order;
}

void write_list(Page& page) {
    if (page.result.documents.empty()) {
        return;
    }
    page.heading("dokument", page.say("Dokumenten", "The documents"));
    const std::vector<std::size_t> order = worst_first(page.result.documents);
    if (!order.empty()) {
        page.out += "<ul class=\"list\">\n";
        for (const std::size_t at : order) {
            write_row(page, page.result.documents[at], at);
        }
        page.out += "</ul>\n";
    }
    write_clean(page);
}

} // namespace

Targets document_targets(const result::RunResult& result) {
    Targets targets;
    std::size_t listed = 0;
    for (std::size_t at = 0; at < result.documents.size(); ++at) {
        if (has_details(result.documents[at]) || listed++ < k_most_clean) {
            targets.emplace(result.documents[at].path, document_id(at));
        }
    }
    return targets;
}

void write_verdict(Page& page) {
    const Counts counts = count(page.result);
    const Icon which = icon_of(page.result.verdict, counts);
    write_kicker(page);
    page.out += "<div class=\"head " + std::string(tone_of(which)) + "\">" + icon(which) +
                "<div><h1>" + verdict_of_set(page.result) + "</h1>\n";
    page.out +=
        page.result.documents.empty() ? "" : "<p class=\"lead\">" + sum_of(page.result) + "</p>\n";
    page.out += "</div></div>\n";
    write_figures(page);
    write_shares(page);
    write_unchecked(page);
    write_list(page);
}

} // namespace styrkoll::report::html
