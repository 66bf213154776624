// SPDX-License-Identifier: Apache-2.0
#include "report/trace/html_page.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"
#include "report/trace/matrix.hpp"
#include "report/trace/skip_level.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styrkoll::report {
namespace {

using trace::State;

void open_table(HtmlPage& page, std::string_view label) {
    page.out += "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + markup(label) +
                "\">\n<table class=\"matrix\"><caption>" + markup(label) + "</caption>\n";
}

void write_cell(HtmlPage& page, const std::vector<std::uint32_t>& duties) {
    Tally tally;
    for (const std::uint32_t at : duties) {
        tally.add(page.view.duty(at).state);
    }
    const std::uint32_t number = most_telling_duty(page.view, duties);
    const trace::Duty* const told = &page.view.duty(number);
    const std::string state(trace::to_string(told->state));
    page.out += "<td class=\"c-" + state + "\">";
    const bool linked = page.detailed[told->item];
    page.out += linked ? "<a href=\"#krav-" + std::to_string(number) + "\">" : "";
    page.out += page.state(told->state);
    page.out += linked ? "</a>" : "";
    if (duties.size() > 1) {
        page.out += "<small>" + std::to_string(tally.of(told->state)) + page.say(" av ", " of ") +
                    std::to_string(duties.size()) + "</small>";
    } else if (told->state == State::declined && !told->reason.empty()) {
        constexpr std::size_t k_longest = 70;
        page.out +=
            "<small>”" + markup(text::shorten(one_line(told->reason), k_longest)) + "”</small>";
    }
    page.out += "</td>";
}

void write_matrix(HtmlPage& page, const Matrix& matrix, const std::string& label) {
    const ThreadView& view = page.view;
    const std::size_t columns = std::min(matrix.columns.size(), HtmlPage::k_most_columns);
    open_table(page, label);
    page.out += "<thead><tr><td></td>";
    for (std::size_t at = 0; at < columns; ++at) {
        page.out += "<th scope=\"col\"><abbr title=\"" + markup(matrix.columns[at].name) + "\">" +
                    markup(matrix.columns[at].brief) + "</abbr></th>";
    }
    page.out += "</tr></thead>\n<tbody>\n";
    const auto rows = most_telling(matrix.rows, HtmlPage::k_most_rows,
                                   [&](std::uint32_t item) { return view.thread->states[item]; });
    for (const std::uint32_t row : rows) {
        Tally tally = view.tally_of(row, Part::plan);
        tally.add(view.tally_of(row, Part::follow_up));
        page.out +=
            "<tr data-s=\"" + states_in(tally) + "\"><th scope=\"row\">" + page.item(row) + "</th>";
        for (std::uint32_t at = 0; at < columns; ++at) {
            const auto cell = matrix.cells.find({row, at});
            if (cell == matrix.cells.end()) {
                page.out += "<td></td>";
            } else {
                write_cell(page, cell->second);
            }
        }
        page.out += "</tr>\n";
    }
    page.out += "</tbody></table></div>\n";
    if (rows.size() < matrix.rows.size() || columns < matrix.columns.size()) {
        page.paragraph(page.say("Tabellen visar ", "The table shows ") +
                           std::to_string(rows.size()) + page.say(" av ", " of ") +
                           std::to_string(matrix.rows.size()) +
                           page.say(" rader och ", " rows and ") + std::to_string(columns) +
                           page.say(" av ", " of ") + std::to_string(matrix.columns.size()) +
                           page.say(" kolumner. Alla står i csv och json.",
                                    " columns. All stand in csv and json."),
                       "faint");
    }
}

/// The leaves of a row by their document.
std::map<std::uint32_t, std::vector<std::uint32_t>> by_document(const ThreadView& view,
                                                                const SkipRow& row) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> documents;
    for (const std::uint32_t leaf : row.leaves) {
        documents[view.item(leaf).document].push_back(leaf);
    }
    return documents;
}

void write_leaves(HtmlPage& page, const std::vector<std::uint32_t>& leaves) {
    page.out +=
        "<td class=\"n\"><details><summary>" + std::to_string(leaves.size()) + "</summary><ul>";
    const std::size_t shown = std::min(leaves.size(), HtmlPage::k_most_names);
    for (std::size_t at = 0; at < shown; ++at) {
        page.out += "<li>" + page.item(leaves[at]) + "</li>";
    }
    page.out += shown < leaves.size() ? "<li>" + page.more(leaves.size() - shown) + "</li>" : "";
    page.out += "</ul></details></td>";
}

/// The documents that hold leaves, as many as a table takes.
std::vector<std::uint32_t> leaf_documents(const ThreadView& view, const SkipLevel& skip) {
    std::set<std::uint32_t> documents;
    for (const SkipRow& row : skip.rows) {
        for (const std::uint32_t leaf : row.leaves) {
            documents.insert(view.item(leaf).document);
        }
    }
    return {documents.begin(), documents.end()};
}

void write_skip_head(HtmlPage& page, const std::vector<std::uint32_t>& documents) {
    const ThreadView& view = page.view;
    page.out += "<thead><tr><td></td>";
    for (const std::uint32_t document : documents) {
        const trace::Source& source = view.thread->documents[document];
        page.out +=
            "<th scope=\"col\"><abbr title=\"" + markup(trace::name_of(*view.thread, source)) +
            "\">" +
            markup(answerer_short(page.language, view, {source.organ, source.facts.organ, false})) +
            "</abbr></th>";
    }
    page.out += "<th scope=\"col\">" + page.say("Alla", "All") + "</th></tr></thead>\n<tbody>\n";
}

void write_skip_row(HtmlPage& page, const SkipRow& row,
                    const std::vector<std::uint32_t>& documents) {
    const auto leaves = by_document(page.view, row);
    page.out += "<tr data-s=\"" +
                std::string(trace::to_string(page.view.thread->states[row.root])) +
                "\"><th scope=\"row\">" + page.item(row.root) + "</th>";
    for (const std::uint32_t document : documents) {
        if (const auto found = leaves.find(document); found != leaves.end()) {
            write_leaves(page, found->second);
        } else {
            page.out += "<td class=\"n\">–</td>";
        }
    }
    page.out += "<td class=\"n\"><b>" + std::to_string(row.leaves.size()) + "</b></td></tr>\n";
}

} // namespace

void write_matrices(HtmlPage& page) {
    for (const Part part : {Part::plan, Part::follow_up}) {
        bool begun = false;
        for (const std::uint32_t kind : page.view.root_kinds) {
            if (page.view.is_side_kind[kind]) {
                continue;
            }
            const Matrix matrix = make_matrix(page.language, page.view, kind, part);
            if (matrix.rows.empty()) {
                continue;
            }
            if (!begun) {
                const bool plan = part == Part::plan;
                page.heading(plan ? "planer" : "uppfoljning",
                             plan ? page.say("Vem tar upp vad", "Who takes up what")
                                  : page.say("Vem följer upp vad", "Who follows up what"));
                begun = true;
            }
            write_matrix(page, matrix, matrix_name(page.language, page.view, kind, part));
        }
    }
}

void write_skip_level(HtmlPage& page) {
    const SkipLevel& skip = page.skip;
    auto documents = leaf_documents(page.view, skip);
    if (documents.empty()) {
        return;
    }
    page.heading("aktiviteter", page.say("Från mål till aktivitet", "From goal to activity"));
    page.paragraph(page.say("Hur många aktiviteter som till slut bidrar, förbi alla led emellan. "
                            "Öppna ett tal för att se vilka.",
                            "How many activities contribute in the end, past all steps between. "
                            "Open a number to see which."));
    const std::size_t all = documents.size();
    documents.resize(std::min(all, HtmlPage::k_most_columns));
    const std::size_t rows = std::min(skip.rows.size(), HtmlPage::k_most_rows);
    open_table(page, page.say("Mål och uppdrag mot enheternas aktiviteter",
                              "Goals and assignments against the units' activities"));
    write_skip_head(page, documents);
    for (std::size_t at = 0; at < rows; ++at) {
        write_skip_row(page, skip.rows[at], documents);
    }
    page.out += "</tbody></table></div>\n";
    if (rows < skip.rows.size() || documents.size() < all || !skip.complete) {
        page.paragraph(page.say("Tabellen visar inte allt. Allt står i csv-aktiviteter.",
                                "The table does not show all. All stands in csv-aktiviteter."),
                       "faint");
    }
}

} // namespace styrkoll::report
