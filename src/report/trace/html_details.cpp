// SPDX-License-Identifier: Apache-2.0
#include "report/trace/html_page.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using trace::State;

constexpr std::array<State, 5> k_columns{State::ok, State::declined, State::drifted, State::missing,
                                         State::unchecked};

void write_duty(HtmlPage& page, std::uint32_t at) {
    const ThreadView& view = page.view;
    const trace::Duty& duty = view.duty(at);
    page.out += "<li id=\"krav-" + std::to_string(at) + "\" data-s=\"" +
                std::string(trace::to_string(duty.state)) + "\">" + page.state(duty.state) + " – " +
                markup(where_asked(page.language, view, at));
    if (duty.by != k_none && view.item(duty.by).definition != duty.item) {
        page.out += ": " + page.item(duty.by);
        page.out += duty.count > 1 ? " (" + page.more(duty.count - 1) + ")" : "";
    }
    if (!duty.reason.empty()) {
        page.out += ": ”" + markup(duty.reason) + "”";
    }
    if (duty.document == k_none) {
        page.out += "<small> " +
                    page.say("Dokumentet finns inte bland de lästa.",
                             "The document is not among those read.") +
                    "</small>";
    } else {
        page.out +=
            " <small>" + markup(view.thread->documents[duty.document].facts.path) + "</small>";
    }
    page.out += "</li>\n";
}

/// What stands below, but for what the duties have named already.
void write_below(HtmlPage& page, std::uint32_t item) {
    const auto below = page.view.below.of(item);
    if (below.empty()) {
        return;
    }
    page.out += "<p class=\"below\">" + page.say("Under den: ", "Below it: ");
    const std::size_t shown = std::min(below.size(), HtmlPage::k_most_names);
    for (std::size_t at = 0; at < shown; ++at) {
        const trace::Source& source = page.view.document_of(below[at]);
        page.out += at == 0 ? "" : ", ";
        page.out += page.item(below[at]) + " (" +
                    markup(answerer_short(page.language, page.view,
                                          {source.organ, source.facts.organ, false})) +
                    ")";
    }
    page.out += shown < below.size() ? " " + page.more(below.size() - shown) : "";
    page.out += "</p>\n";
}

void write_item(HtmlPage& page, std::uint32_t item) {
    const ThreadView& view = page.view;
    const plan::ItemFact& fact = view.thread->fact_of(view.item(item));
    const auto duties = view.duties.of(item);
    const State state = view.thread->states[item];
    Tally tally;
    for (const std::uint32_t at : duties) {
        tally.add(view.duty(at).state);
    }
    page.out += "<article id=\"post-" + std::to_string(item) + "\" data-s=\"" +
                (duties.empty() ? std::string(trace::to_string(state)) : states_in(tally)) +
                "\">\n<h4>" + (fact.code.empty() ? "" : markup(fact.code) + " ") +
                markup(fact.title) + "</h4>\n<p>" + page.state(state) + " – " +
                markup(trace::name_of(*view.thread, view.document_of(item)));
    const std::string place = paragraph_words(page.language, fact.location);
    page.out += place.empty() ? "</p>\n" : ", " + place + "</p>\n";
    if (!duties.empty()) {
        page.out += "<ul class=\"duties\">\n";
        for (const std::uint32_t at : duties) {
            write_duty(page, at);
        }
        page.out += "</ul>\n";
    }
    write_below(page, item);
    page.out += "</article>\n";
}

struct Row {
    std::string name;
    Tally tally;
};

/// One demand each: the matrix has said it all.
bool has_several(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(),
                       [](const Row& row) { return row.tally.total() > 1; });
}

void write_table(HtmlPage& page, const std::string& title, const std::vector<Row>& rows) {
    if (rows.empty()) {
        return;
    }
    page.out += "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + markup(title) +
                "\"><table class=\"sum\"><caption>" + markup(title) +
                "</caption>\n<thead><tr><td></td>";
    for (const State state : k_columns) {
        page.out += "<th scope=\"col\">" + page.state(state) + "</th>";
    }
    page.out += "<th scope=\"col\">" + page.say("av", "of") + "</th></tr></thead>\n<tbody>\n";
    Tally all;
    const auto write = [&](const std::string& name, const Tally& tally, std::string_view style) {
        page.out += "<tr" + std::string(style) + " data-s=\"" + states_in(tally) +
                    "\"><th scope=\"row\">" + markup(name) + "</th>";
        for (const State state : k_columns) {
            const std::size_t count = tally.of(state);
            page.out += count == 0 ? "<td class=\"n zero\">0</td>"
                                   : "<td class=\"n c-" + std::string(trace::to_string(state)) +
                                         "\">" + std::to_string(count) + "</td>";
        }
        page.out += "<td class=\"n\">" + std::to_string(tally.total()) + "</td></tr>\n";
    };
    for (std::size_t at = 0; at < rows.size(); ++at) {
        all.add(rows[at].tally);
        if (at < HtmlPage::k_most_rows) {
            write(rows[at].name, rows[at].tally, "");
        }
    }
    if (rows.size() > HtmlPage::k_most_rows) {
        page.out += "<tr><th scope=\"row\">" + page.more(rows.size() - HtmlPage::k_most_rows) +
                    "</th></tr>\n";
    }
    write(page.say("Alla", "All"), all, " class=\"all\"");
    page.out += "</tbody></table></div>\n";
}

} // namespace

void write_coverage(HtmlPage& page) {
    const ThreadView& view = page.view;
    page.heading("tackning", page.say("Täckning", "Coverage"));
    for (const Part part : {Part::plan, Part::follow_up}) {
        const std::string suffix = part == Part::plan ? page.say(", planer", ", plans")
                                                      : page.say(", uppföljning", ", follow-up");
        std::vector<Row> rows;
        const auto tallies = tally_by_answerer(view, part);
        for (std::size_t at = 0; at < tallies.size(); ++at) {
            if (tallies[at].total() > 0) {
                rows.push_back(
                    {text::capitalised(answerer_name(page.language, view, view.answerers[at])),
                     tallies[at]});
            }
        }
        write_table(page, page.say("Organ", "Organs") + suffix, rows);
        for (const std::uint32_t kind : view.root_kinds) {
            rows.clear();
            for (std::uint32_t at = 0; at < view.thread->items.size(); ++at) {
                if (view.item(at).kind == kind && !view.is_side_kind[kind]) {
                    if (const Tally tally = view.tally_of(at, part); tally.total() > 0) {
                        rows.push_back({full_name(view, at), tally});
                    }
                }
            }
            if (has_several(rows)) {
                write_table(page, kind_heading(view, kind) + suffix, rows);
            }
        }
    }
}

void write_details(HtmlPage& page) {
    const ThreadView& view = page.view;
    std::vector<std::vector<std::uint32_t>> by_kind(view.thread->model->kinds.size());
    std::size_t left_out = 0;
    for (std::uint32_t at = 0; at < view.thread->items.size(); ++at) {
        const std::uint32_t kind = view.item(at).kind;
        if (page.detailed[at]) {
            by_kind[kind].push_back(at);
        } else {
            left_out += kind != k_none && view.is_chain_kind[kind] && view.is_source(at) ? 1U : 0U;
        }
    }
    page.heading("poster", page.say("Varje post för sig", "Each item by itself"));
    for (std::uint32_t kind = 0; kind < by_kind.size(); ++kind) {
        if (by_kind[kind].empty()) {
            continue;
        }
        page.out += "<h3>" + markup(kind_heading(view, kind)) + "</h3>\n";
        for (const std::uint32_t item : by_kind[kind]) {
            write_item(page, item);
        }
    }
    if (left_out > 0) {
        page.paragraph(page.more(left_out) +
                           page.say("; de står i csv och json.", "; they stand in csv and json."),
                       "faint");
    }
}

} // namespace styrkoll::report
