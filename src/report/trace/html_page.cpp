// SPDX-License-Identifier: Apache-2.0
#include "report/trace/html_page.hpp"

#include "report/trace/escape.hpp"
#include "report/trace/state_marks.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>

namespace styrkoll::report {

using trace::State;

HtmlPage::HtmlPage(Language own_language, const ThreadView& own_view)
    : language(own_language), view(own_view), skip(skip_level(own_view)),
      detailed(own_view.thread->items.size()) {
    const trace::Thread& thread = *view.thread;
    std::vector<std::uint32_t> wanted;
    for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
        const std::uint32_t kind = view.item(at).kind;
        if (kind == k_none || !view.is_chain_kind[kind] || !view.is_source(at)) {
            continue;
        }
        const bool quiet = thread.states[at] == State::ok || thread.states[at] == State::unbound;
        if (!view.is_side_kind[kind] || !quiet) {
            wanted.push_back(at);
        }
    }
    for (const std::uint32_t at : most_telling(wanted, k_most_details, [&](std::uint32_t item_at) {
             return thread.states[item_at];
         })) {
        detailed[at] = true;
    }
}

std::string HtmlPage::state(State own) const {
    return state_mark(language, own);
}

std::string HtmlPage::item(std::uint32_t at) const {
    const plan::ItemFact& fact = view.thread->fact_of(view.item(at));
    const std::string code = fact.code.empty() ? "" : "<b>" + markup(fact.code) + "</b> ";
    const std::string name = code + markup(fact.title);
    const std::uint32_t definition = view.item(at).definition;
    const std::uint32_t source = definition == k_none ? at : definition;
    return detailed[source] ? "<a href=\"#post-" + std::to_string(source) + "\">" + name + "</a>"
                            : name;
}

std::string HtmlPage::more(std::size_t count) const {
    return say("… och ", "… and ") + std::to_string(count) + say(" till", " more");
}

bool HtmlPage::has_matrix(Part part) const {
    const auto& duties = view.thread->duties;
    return std::any_of(duties.begin(), duties.end(), [&](const trace::Duty& duty) {
        const std::uint32_t kind = view.item(duty.item).kind;
        return view.part_of(duty) == part && view.is_root_kind[kind] && !view.is_side_kind[kind];
    });
}

bool HtmlPage::has_activities() const {
    return std::any_of(skip.rows.begin(), skip.rows.end(),
                       [](const SkipRow& row) { return !row.leaves.empty(); });
}

void HtmlPage::heading(std::string_view id, std::string_view words) {
    out += "<h2 id=\"" + std::string(id) + "\">" + markup(words) + "</h2>\n";
}

void HtmlPage::paragraph(std::string_view words, std::string_view style) {
    out += style.empty() ? "<p>" : "<p class=\"" + std::string(style) + "\">";
    out += markup(words) + "</p>\n";
}

std::string states_in(const Tally& tally) {
    std::string words;
    for (const State state : k_states) {
        if (tally.of(state) > 0) {
            words += words.empty() ? "" : " ";
            words += trace::to_string(state);
        }
    }
    return words;
}

} // namespace styrkoll::report
