// SPDX-License-Identifier: Apache-2.0
//
// Röda tråden as a run's report shows it: how it stands, what somebody must look at, who takes up
// what, and the picture. The whole of it is `styrkoll trace`.
#include "report/html/parts.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"
#include "report/trace/state_marks.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>
#include <cstdint>

namespace styrkoll::report::html {
namespace {

using result::ItemPlace;
using result::OpenDuty;
using result::ThreadMatrix;
using result::ThreadOverview;
using trace::State;

std::string name_of(const ItemPlace& item) {
    return (item.code.empty() ? "" : "<b>" + shown(item.code) + "</b> ") + "<bdi>" +
           shown(item.title) + "</bdi>";
}

void write_total(Page& page, const std::string& what, const Tally& tally) {
    if (tally.total() == 0) {
        return;
    }
    page.out += "<li><strong>" + page.number(tally.total()) + "</strong> " + what +
                state_bar(tally) + "<ul>";
    for (const State own : k_states) {
        page.out += tally.of(own) == 0 ? ""
                                       : "<li>" + state_mark(page.language, own) + "<span>" +
                                             page.number(tally.of(own)) + "</span></li>";
    }
    page.out += "</ul></li>\n";
}

void write_totals(Page& page, const ThreadOverview& thread) {
    page.out += "<ul class=\"totals\">\n";
    write_total(page,
                page.say("poster i ", "items in ") +
                    count_of(page.language, thread.documents, k_document),
                Tally{thread.item_states});
    write_total(page, page.say("krav på att planer tar upp dem", "demands that plans take them up"),
                Tally{thread.plan_states});
    write_total(
        page,
        page.say("krav på att rapporter följer upp dem", "demands that reports follow them up"),
        Tally{thread.follow_up_states});
    page.out += "</ul>\n";
}

std::string path_of(const ItemPlace& item, const Targets& targets) {
    const std::string path = "<bdi>" + shown(item.path) + "</bdi>";
    const auto target = targets.find(item.path);
    return target == targets.end() ? path : "<a href=\"#" + target->second + "\">" + path + "</a>";
}

void write_duty(Page& page, const OpenDuty& duty, const Targets& targets) {
    page.out += "<li>" + state_mark(page.language, duty.state) + " " + name_of(duty.item) +
                "<small>" +
                (duty.follow_up ? page.say("Ska följas upp i ", "Must be followed up in ")
                                : page.say("Ska tas upp i ", "Must be taken up in ")) +
                "<bdi>" + shown(duty.where) + "</bdi>. " + page.say("Står i ", "Stands in ") +
                path_of(duty.item, targets);
    page.out += duty.item.paragraph == 0
                    ? ""
                    : page.say(", stycke ", ", paragraph ") + page.number(duty.item.paragraph);
    page.out += ".</small>";
    page.out += duty.reason.empty() ? ""
                                    : "<small>" + page.say("Skäl: ", "Reason: ") + "”<bdi>" +
                                          shown(duty.reason) + "</bdi>”</small>";
    page.out += "</li>\n";
}

/// What somebody must look at, by the organ that must.
void write_duties(Page& page, const ThreadOverview& thread) {
    page.out += "<h3>" + page.say("Att ta ställning till", "To look at") + "</h3>\n";
    if (thread.open.empty()) {
        page.paragraph(page.say("Inget saknas, avviker eller avstås i det som kunde prövas.",
                                "Nothing is missing, differs or is declined in what could be "
                                "verified."));
        return;
    }
    const Targets targets = document_targets(page.result);
    page.out += "<div class=\"duties\">\n";
    std::string whose;
    bool is_first = true;
    for (const OpenDuty& duty : thread.open) {
        if (is_first || duty.whose != whose) {
            page.out += is_first ? "" : "</ul></section>\n";
            page.out +=
                "<section><h4><bdi>" + shown(text::capitalised(duty.whose)) + "</bdi></h4><ul>\n";
            whose = duty.whose;
            is_first = false;
        }
        write_duty(page, duty, targets);
    }
    page.out += "</ul></section></div>\n";
    if (thread.all_open > thread.open.size()) {
        page.paragraph(page.say("… och ", "… and ") +
                           page.number(thread.all_open - thread.open.size()) +
                           page.say(" till; alla visas med styrkoll trace.",
                                    " more; styrkoll trace shows them all."),
                       "more");
    }
}

void write_cell(Page& page, const result::MatrixCell& cell) {
    constexpr std::size_t k_longest = 70;
    page.out += "<td class=\"c-" + std::string(trace::to_string(cell.state)) + "\">" +
                state_mark(page.language, cell.state);
    if (cell.duties > 1) {
        page.out += "<small>" + page.number(cell.of_state) + page.say(" av ", " of ") +
                    page.number(cell.duties) + "</small>";
    } else if (!cell.reason.empty()) {
        page.out +=
            "<small>”<bdi>" + shown(text::shorten(cell.reason, k_longest)) + "</bdi>”</small>";
    }
    page.out += "</td>";
}

/// Two plans may have an M1 each: then a row says whose it is.
enum class Whose : std::uint8_t { clear, told };

Whose whose_rows(const ThreadMatrix& matrix) {
    const bool several =
        std::any_of(matrix.rows.begin(), matrix.rows.end(), [&](const result::MatrixRow& row) {
            return row.item.path != matrix.rows.front().item.path;
        });
    return several ? Whose::told : Whose::clear;
}

void write_row(Page& page, const result::MatrixRow& row, std::size_t columns, Whose whose) {
    page.out += "<tr><th scope=\"row\">" + name_of(row.item);
    page.out += whose == Whose::told
                    ? "<small><bdi>" + shown(file_name(row.item.path)) + "</bdi></small>"
                    : "";
    page.out += "</th>";
    auto cell = row.cells.begin();
    for (std::uint32_t column = 0; column < columns; ++column) {
        if (cell != row.cells.end() && cell->column == column) {
            write_cell(page, *cell++);
        } else {
            page.out += "<td></td>";
        }
    }
    page.out += "</tr>\n";
}

void write_matrix(Page& page, const ThreadMatrix& matrix) {
    const std::string name = attribute(matrix.name);
    page.out += "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + name +
                "\"><table class=\"matrix\"><caption>" + shown(matrix.name) +
                "</caption>\n<thead><tr><td></td>";
    for (const result::MatrixColumn& column : matrix.columns) {
        page.out += "<th scope=\"col\"><abbr title=\"" + attribute(column.name) + "\">" +
                    shown(column.brief.empty() ? column.name : column.brief) + "</abbr></th>";
    }
    page.out += "</tr></thead>\n<tbody>\n";
    const Whose whose = whose_rows(matrix);
    for (const result::MatrixRow& row : matrix.rows) {
        write_row(page, row, matrix.columns.size(), whose);
    }
    page.out += "</tbody></table></div>\n";
    if (matrix.rows.size() < matrix.all_rows || matrix.columns.size() < matrix.all_columns) {
        page.paragraph(page.say("Tabellen visar ", "The table shows ") +
                           page.number(matrix.rows.size()) + page.say(" av ", " of ") +
                           page.number(matrix.all_rows) + page.say(" rader och ", " rows and ") +
                           page.number(matrix.columns.size()) + page.say(" av ", " of ") +
                           page.number(matrix.all_columns) +
                           page.say(" kolumner; alla visas med styrkoll trace.",
                                    " columns; styrkoll trace shows them all."),
                       "more");
    }
}

void write_matrices(Page& page, const ThreadOverview& thread) {
    if (thread.matrices.empty()) {
        return;
    }
    page.out += "<h3>" + page.say("Vem tar upp vad", "Who takes up what") + "</h3>\n";
    page.out += state_legend(page.language);
    for (const ThreadMatrix& matrix : thread.matrices) {
        write_matrix(page, matrix);
    }
}

} // namespace

void write_thread(Page& page) {
    if (!page.result.thread) {
        return;
    }
    const ThreadOverview& thread = *page.result.thread;
    page.out += "<section class=\"part\" aria-labelledby=\"trad\">\n";
    page.heading("trad", page.say("Röda tråden", "The thread"));
    page.paragraph(page.say("Från mål och uppdrag till det som görs, och uppföljningen av det.",
                            "From goals and assignments to what is done, and its follow-up."),
                   "facts");
    for (const std::string& sentence : thread.lacking) {
        page.paragraph(sentence, "warn");
    }
    write_totals(page, thread);
    write_duties(page, thread);
    write_matrices(page, thread);
    write_chain(page, thread);
    page.out += "</section>\n";
}

} // namespace styrkoll::report::html
