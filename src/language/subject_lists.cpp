// SPDX-License-Identifier: Apache-2.0
#include "language/subject_lists.hpp"

#include "base/text.hpp"
#include "language/table.hpp"

#include <algorithm>

namespace styrkoll::language {
namespace {

enum Column : std::uint8_t {
    c_number,
    c_name,
    c_variants,
    c_last_number,
    c_last_letter,
    c_dimension,
    c_count
};

constexpr std::int64_t k_most_targets = 99;

Error fault(const Table& table, const TableRow& row, Language language, const Bilingual& words) {
    return table.fault(row, words.in(language));
}

bool is_sound(const TableRow& row, std::size_t expected) {
    const std::int64_t targets = text::parse_integer(row.cells[c_last_number]);
    const std::string& letter = row.cells[c_last_letter];
    const bool lettered =
        letter.empty() || (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z');
    return text::parse_integer(row.cells[c_number]) == static_cast<std::int64_t>(expected) &&
           !row.cells[c_name].empty() && targets > 0 && targets <= k_most_targets && lettered;
}

AgendaGoal goal_of(const TableRow& row) {
    AgendaGoal goal;
    goal.number = static_cast<int>(text::parse_integer(row.cells[c_number]));
    goal.name = row.cells[c_name];
    goal.names.push_back(text::fold(goal.name));
    for (const std::string_view variant : text::split(row.cells[c_variants], ';')) {
        if (!text::trim(variant).empty()) {
            goal.names.push_back(text::fold(variant));
        }
    }
    goal.last_number = static_cast<int>(text::parse_integer(row.cells[c_last_number]));
    goal.last_letter = row.cells[c_last_letter].empty() ? '\0' : row.cells[c_last_letter][0];
    goal.dimension = row.cells[c_dimension];
    return goal;
}

Result<Agenda> load_agenda(const std::string& folder, Language language) {
    const auto table = Table::read(folder + "/agenda2030.tsv", c_count, c_count, language);
    if (!table) {
        return tl::unexpected(table.error());
    }
    Agenda agenda;
    for (const TableRow& row : table->rows()) {
        if (!is_sound(row, agenda.goals.size() + 1)) {
            return tl::unexpected(
                fault(*table, row, language,
                      {"Raden säger inte vilket mål i följd det är, vad det heter och hur många "
                       "delmål det har.",
                       "The line does not say which goal in order it is, its name and how many "
                       "targets it has."}));
        }
        AgendaGoal goal = goal_of(row);
        auto& known = agenda.dimensions;
        if (!goal.dimension.empty() &&
            std::find(known.begin(), known.end(), goal.dimension) == known.end()) {
            known.push_back(goal.dimension);
        }
        agenda.goals.push_back(std::move(goal));
    }
    return agenda;
}

/// Where the phrases of a kind of row go; null for what names item kinds, or is unknown.
PhraseSet* phrases_for(GoalWording& goals, std::string_view kind) {
    if (kind == "inledning") {
        return &goals.openings;
    }
    if (kind == "subjekt") {
        return &goals.subjects;
    }
    if (kind == "aktivitet") {
        return &goals.activities;
    }
    return kind == "resultat" ? &goals.results : nullptr;
}

Result<void> add_row(const Table& table, const TableRow& row, GoalWording& goals,
                     Language language) {
    const std::string& kind = row.cells[0];
    PhraseSet* phrases = phrases_for(goals, kind);
    if (phrases == nullptr && kind != "postslag" && kind != "riktning") {
        return tl::unexpected(
            fault(table, row, language, {"Slaget är okänt.", "The kind is unknown."}));
    }
    for (const std::string_view part : text::split(row.cells[1], ';')) {
        const std::string_view phrase = text::trim(part);
        if (phrases == nullptr) {
            (kind == "postslag" ? goals.kinds : goals.advisory).emplace_back(phrase);
        } else if (const auto added = phrases->add(phrase, 0, 0, language); !added) {
            return tl::unexpected(table.fault(row, added.error().message));
        }
    }
    return {};
}

Result<GoalWording> load_wording(const std::string& folder, Language language) {
    const auto table = Table::read(folder + "/aktivitetsverb.tsv", 2, 2, language);
    if (!table) {
        return tl::unexpected(table.error());
    }
    GoalWording goals;
    for (const TableRow& row : table->rows()) {
        if (auto added = add_row(*table, row, goals, language); !added) {
            return tl::unexpected(std::move(added.error()));
        }
    }
    return goals;
}

} // namespace

const AgendaGoal* Agenda::find(int number) const {
    return number >= 1 && static_cast<std::size_t>(number) <= goals.size()
               ? &goals[static_cast<std::size_t>(number) - 1]
               : nullptr;
}

bool Agenda::has_target(int goal, std::string_view target) const {
    const AgendaGoal* known = find(goal);
    if (known == nullptr) {
        return false;
    }
    const std::int64_t number = text::parse_integer(target);
    if (number >= 0) {
        return number >= 1 && number <= known->last_number;
    }
    return target.size() == 1 && target[0] >= 'a' && target[0] <= known->last_letter;
}

Result<SubjectLists> load_subject_lists(const std::string& folder, Language language) {
    auto agenda = load_agenda(folder, language);
    if (!agenda) {
        return tl::unexpected(std::move(agenda.error()));
    }
    auto goals = load_wording(folder, language);
    if (!goals) {
        return tl::unexpected(std::move(goals.error()));
    }
    return SubjectLists{*std::move(agenda), *std::move(goals)};
}

} // namespace styrkoll::language
