// SPDX-License-Identifier: Apache-2.0
#include "check/agenda/agenda_names.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::check {
namespace {

using language::Agenda;
using language::AgendaGoal;

/// Nothing that goes on with the name: the end, a mark, "och", a number.
bool ends_there(std::string_view rest) {
    if (rest.empty()) {
        return true;
    }
    std::size_t at = 0;
    const char32_t next = text::next_code_point(rest, at);
    if (next != ' ') {
        return !text::is_letter(next) && !text::is_digit(next) && next != '-';
    }
    const std::string_view word = rest.substr(1);
    return word.starts_with("och ") || word.starts_with("samt ") || word.starts_with('(') ||
           word.starts_with('-') || (!word.empty() && word.front() >= '0' && word.front() <= '9');
}

/// "... i Agenda 2030", "... är ett globalt mål", right behind the name.
bool goes_on_to_agenda(std::string_view rest) {
    constexpr std::array<std::string_view, 7> k_ways{
        " i agenda 2030",  " inom agenda 2030",   " i de globala målen", " bland de globala",
        " är ett globalt", " är ett av de globa", " är mål i agenda"};
    return std::any_of(k_ways.begin(), k_ways.end(),
                       [rest](std::string_view way) { return rest.starts_with(way); });
}

/// The goal whose name begins the text; the longest one. What follows must end it.
const AgendaGoal* goal_at_beginning(const Agenda& agenda, std::string_view folded_text,
                                    int preferred, bool is_the_agendas) {
    const AgendaGoal* best = nullptr;
    std::size_t longest = 0;
    for (const AgendaGoal& goal : agenda.goals) {
        for (const std::string& name : goal.names) {
            const bool better =
                name.size() > longest || (name.size() == longest && goal.number == preferred);
            if (!better || !folded_text.starts_with(name)) {
                continue;
            }
            const std::string_view rest = folded_text.substr(name.size());
            const bool whole_word = rest.starts_with(' ') && name == text::fold(goal.name);
            if (ends_there(rest) || (whole_word && (is_the_agendas || goes_on_to_agenda(rest)))) {
                best = &goal;
                longest = name.size();
            }
        }
    }
    return best;
}

} // namespace

const AgendaGoal* goal_named_after(const Agenda& agenda, std::string_view rest, int preferred,
                                   bool is_the_agendas) {
    constexpr std::size_t k_longest_name = 120;
    std::string folded_rest = text::fold(text::beginning(rest, k_longest_name));
    const std::size_t begin = folded_rest.find_first_not_of(" :.-(\"'");
    if (begin == std::string::npos || begin > 4) {
        return nullptr;
    }
    folded_rest.erase(0, begin);
    for (const std::string_view mark : {"”", "“", "„"}) {
        if (folded_rest.starts_with(mark)) {
            folded_rest.erase(0, mark.size());
        }
    }
    return goal_at_beginning(agenda, folded_rest, preferred, is_the_agendas);
}

std::vector<const AgendaGoal*> goals_named_in(const Agenda& agenda, std::string_view text) {
    const std::string folded = text::fold(text);
    std::vector<const AgendaGoal*> out;
    for (const AgendaGoal& goal : agenda.goals) {
        const bool named =
            std::any_of(goal.names.begin(), goal.names.end(), [&folded](const std::string& name) {
                return folded.find(name) != std::string::npos;
            });
        if (named) {
            out.push_back(&goal);
        }
    }
    return out;
}

} // namespace styrkoll::check
