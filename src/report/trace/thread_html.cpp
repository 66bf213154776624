// SPDX-License-Identifier: Apache-2.0
//
// In the order that someone with little time reads: how it stands, what to do, who takes up what,
// and only then everything.
#include "report/trace/thread_html.hpp"

#include "base/text.hpp"
#include "report/html/shared_style.hpp"
#include "report/trace/escape.hpp"
#include "report/trace/html_page.hpp"
#include "report/trace/state_marks.hpp"
#include "report/trace/thread_svg.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace styrkoll::report {
namespace {

using trace::State;

void write_head(HtmlPage& page) {
    const std::string title = page.say("Röda tråden", "The thread");
    page.out = "<!DOCTYPE html>\n<html lang=\"" + page.say("sv", "en") +
               "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
               "content=\"width=device-width,initial-scale=1\">\n<meta name=\"generator\" "
               "content=\"styrkoll\">\n<title>" +
               title + " – " + markup(page.view.thread->model->name) + "</title>\n<style>" +
               std::string(shared_style()) + std::string(html_style()) +
               "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#innehall\">" +
               page.say("Till innehållet", "To the content") + "</a>\n<header>\n<h1>" + title +
               "</h1>\n";
    page.paragraph(page.view.thread->model->name + ". " +
                       page.say("Från mål och uppdrag till det som görs, och uppföljningen av det.",
                                "From goals and assignments to what is done, and its follow-up."),
                   "lead");
}

void write_navigation(HtmlPage& page) {
    const auto link = [&](std::string_view id, const std::string& words) {
        page.out += "<li><a href=\"#" + std::string(id) + "\">" + words + "</a></li>\n";
    };
    page.out += "<nav aria-label=\"" + page.say("Innehåll", "Contents") + "\"><ul>\n";
    link("atgarder", page.say("Att ta tag i", "To do"));
    for (const Part part : {Part::plan, Part::follow_up}) {
        if (page.has_matrix(part)) {
            link(part == Part::plan ? "planer" : "uppfoljning",
                 part == Part::plan ? page.say("Vem tar upp vad", "Who takes up what")
                                    : page.say("Vem följer upp vad", "Who follows up what"));
        }
    }
    if (page.has_activities()) {
        link("aktiviteter", page.say("Från mål till aktivitet", "From goal to activity"));
    }
    link("bild", page.say("Bilden", "The picture"));
    link("tackning", page.say("Täckning", "Coverage"));
    link("poster", page.say("Varje post", "Each item"));
    link("dokument", page.say("Dokumenten", "The documents"));
    page.out += "</ul></nav>\n</header>\n<main id=\"innehall\">\n";
}

void write_lacking(HtmlPage& page, const ThreadContext& context) {
    for (const std::string& sentence : what_is_lacking(page.language, page.view)) {
        page.paragraph(sentence, "warn");
    }
    const auto warn = [&](std::string_view sv, std::string_view en,
                          const std::vector<std::string>& paths) {
        if (!paths.empty()) {
            page.paragraph(page.say(sv, en) + some_of(page.language, paths, HtmlPage::k_most_names),
                           "warn");
        }
    };
    std::vector<std::string> unread;
    for (const Error& problem : context.not_read) {
        unread.push_back(problem.where + " (" + problem.message + ")");
    }
    warn("Kunde inte läsas, så det som står där prövas inte: ",
         "Could not be read, so what stands there is not verified: ", unread);
    warn("Läses inte, eftersom formatet inte stöds: ",
         "Not read, since the format is not supported: ", context.not_judged);
}

void write_total(HtmlPage& page, const std::string& what, const Tally& tally) {
    page.out += "<li><strong>" + std::to_string(tally.total()) + "</strong> " + what + "\n" +
                state_bar(tally) + "\n<ul>";
    for (const State state : k_states) {
        if (tally.of(state) > 0) {
            page.out += "<li>" + page.state(state) + "<span>" + std::to_string(tally.of(state)) +
                        "</span></li>";
        }
    }
    page.out += "</ul></li>\n";
}

void write_totals(HtmlPage& page) {
    const ThreadView& view = page.view;
    page.out += "<ul class=\"totals\">\n";
    write_total(page,
                page.say("poster i ", "items in ") + std::to_string(view.thread->documents.size()) +
                    page.say(" dokument", " documents"),
                view.items);
    write_total(page, page.say("krav på att planer tar upp dem", "demands that plans take them up"),
                view.plan_duties);
    if (view.follow_up_duties.total() > 0) {
        write_total(
            page,
            page.say("krav på att rapporter följer upp dem", "demands that reports follow them up"),
            view.follow_up_duties);
    }
    page.out += "</ul>\n" + state_legend(page.language);
}

void write_filter(HtmlPage& page) {
    page.out += "<form id=\"filter\" hidden>\n<label>" + page.say("Sök", "Search") +
                "<input name=\"ord\" type=\"search\" autocomplete=\"off\"></label>\n<label>" +
                page.say("Läge", "State") + "<select name=\"lage\"><option value=\"\">" +
                page.say("alla", "all") + "</option>";
    for (const State state : k_states) {
        page.out += "<option value=\"" + std::string(trace::to_string(state)) + "\">" +
                    std::string(state_word(page.language, state)) + "</option>";
    }
    page.out += "</select></label>\n<button type=\"reset\">" + page.say("Visa allt", "Show all") +
                "</button>\n<span id=\"antal\" role=\"status\"></span>\n</form>\n";
}

void write_to_do_item(HtmlPage& page, std::uint32_t at) {
    const ThreadView& view = page.view;
    const trace::Duty& duty = view.duty(at);
    page.out +=
        "<li data-s=\"" + std::string(trace::to_string(duty.state)) + "\">" +
        page.state(duty.state) + " – " + page.item(duty.item) + "<br><small>" +
        page.say("ska tas upp i ", "must be taken up in ") +
        markup(where_asked(page.language, view, at)) + page.say("; står i ", "; stands in ") +
        markup(trace::name_of(*view.thread, view.document_of(duty.item))) + "</small></li>\n";
}

/// Whose documents are not there, so that nothing is known of them.
void write_unchecked(HtmlPage& page) {
    const ThreadView& view = page.view;
    std::map<std::string, std::size_t> counts;
    std::size_t total = 0;
    for (std::uint32_t at = 0; at < view.thread->duties.size(); ++at) {
        if (view.duty(at).state == State::unchecked) {
            ++counts[where_asked(page.language, view, at)];
            ++total;
        }
    }
    if (total == 0) {
        return;
    }
    page.out += "<details class=\"unchecked\"><summary>" + page.state(State::unchecked) + ": " +
                std::to_string(total) +
                page.say(" krav, eftersom dokumenten inte finns bland de lästa eller inte kunde "
                         "läsas",
                         " demands, since the documents are not among those read or could not be "
                         "read") +
                "</summary>\n<ul>\n";
    std::size_t shown = 0;
    for (const auto& [where, count] : counts) {
        if (shown++ < HtmlPage::k_most_rows) {
            page.out +=
                "<li>" + markup(where) + " <small>" + std::to_string(count) + "</small></li>\n";
        }
    }
    page.out += shown > HtmlPage::k_most_rows
                    ? "<li>" + page.more(shown - HtmlPage::k_most_rows) + "</li>\n"
                    : "";
    page.out += "</ul></details>\n";
}

/// What is missing or differs, by the organ that must do something about it.
void write_to_do(HtmlPage& page) {
    const ThreadView& view = page.view;
    page.heading("atgarder", page.say("Att ta tag i", "To do"));
    std::vector<std::vector<std::uint32_t>> by_answerer(view.answerers.size());
    std::size_t total = 0;
    for (std::uint32_t at = 0; at < view.thread->duties.size(); ++at) {
        const State state = view.duty(at).state;
        if (state == State::missing || state == State::drifted) {
            by_answerer[view.answerer[at]].push_back(at);
            ++total;
        }
    }
    if (total == 0) {
        page.paragraph(
            view.plan_duties.total() == 0
                ? page.say("Inget kunde prövas, så här finns inget att visa.",
                           "Nothing could be verified, so there is nothing to show here.")
                : page.say("Inget saknas och inget avviker i det som kunde prövas.",
                           "Nothing is missing and nothing differs in what could be verified."));
        return;
    }
    page.out += "<div class=\"todo\">\n";
    for (std::size_t answerer = 0; answerer < by_answerer.size(); ++answerer) {
        const auto& duties = by_answerer[answerer];
        if (duties.empty()) {
            continue;
        }
        page.out += "<section><h3>" +
                    markup(text::capitalised(
                        answerer_name(page.language, view, view.answerers[answerer]))) +
                    " <small>" + std::to_string(duties.size()) + "</small></h3>\n<ul>\n";
        const std::size_t shown = std::min(duties.size(), HtmlPage::k_most_names);
        for (std::size_t at = 0; at < shown; ++at) {
            write_to_do_item(page, duties[at]);
        }
        page.out +=
            shown < duties.size() ? "<li>" + page.more(duties.size() - shown) + "</li>\n" : "";
        page.out += "</ul></section>\n";
    }
    page.out += "</div>\n";
}

void write_picture(HtmlPage& page) {
    page.heading("bild", page.say("Bilden", "The picture"));
    page.paragraph(
        page.say("Kedjan från vänster till höger. Nyckeltal, ramar och samverkan är inte "
                 "med i bilden.",
                 "The chain from left to right. Indicators, frames and collaborations "
                 "are not in the picture."));
    page.out += "<div class=\"wide picture\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                page.say("Bilden", "The picture") + "\">\n" +
                thread_svg(page.language, page.view, page.detailed) + "</div>\n";
}

void write_documents(HtmlPage& page) {
    const trace::Thread& thread = *page.view.thread;
    page.heading("dokument", page.say("Dokumenten", "The documents"));
    page.out += "<ul>\n";
    const std::size_t shown = std::min(thread.documents.size(), HtmlPage::k_most_details);
    for (std::size_t at = 0; at < shown; ++at) {
        const trace::Source& source = thread.documents[at];
        page.out += "<li>" + markup(trace::name_of(thread, source)) + " <small>" +
                    markup(source.facts.path);
        page.out += source.reported ? "" : page.say(" – bara uppslag", " – only looked up in");
        page.out += source.readable ? "" : page.say(" – kunde inte läsas", " – could not be read");
        page.out += "</small></li>\n";
    }
    page.out += shown < thread.documents.size()
                    ? "<li>" + page.more(thread.documents.size() - shown) + "</li>\n"
                    : "";
    page.out += "</ul>\n";
}

} // namespace

std::string thread_html(Language language, const ThreadView& view, const ThreadContext& context) {
    HtmlPage page(language, view);
    write_head(page);
    write_navigation(page);
    write_lacking(page, context);
    write_totals(page);
    write_filter(page);
    write_to_do(page);
    write_unchecked(page);
    write_matrices(page);
    write_skip_level(page);
    write_picture(page);
    write_coverage(page);
    write_details(page);
    write_documents(page);
    page.out += "</main>\n<footer>" +
                page.say("Gjord av styrkoll ur dokumenten själva.",
                         "Made by styrkoll from the documents themselves.") +
                "</footer>\n<script>" + std::string(html_script()) +
                "</script>\n</body>\n</html>\n";
    return std::move(page.out);
}

} // namespace styrkoll::report
