// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "language/phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What `schema/svenska/` says of the matters that plans are about: the goals of Agenda 2030, and
/// how a goal reads that is an activity.
namespace styrkoll::language {

/// One of the seventeen goals (agenda2030.tsv).
struct AgendaGoal {
    int number = 0;
    std::string name;
    std::vector<std::string> names; ///< folded: the name and its variants
    int last_number = 0;            ///< targets 1 to this ...
    char last_letter = 0;           ///< ... then a to this; 0: none
    std::string dimension;          ///< empty: of no one dimension
};

struct Agenda {
    std::vector<AgendaGoal> goals;       ///< by number, from 1 without gaps
    std::vector<std::string> dimensions; ///< each once, in the order of the file

    [[nodiscard]] const AgendaGoal* find(int number) const;
    /// Whether the goal has the target: "5" or "a" of "13.5" and "13.a".
    [[nodiscard]] bool has_target(int goal, std::string_view target) const;
};

/// How a goal's title reads that says what is done, not what is reached (aktivitetsverb.tsv).
struct GoalWording {
    std::vector<std::string> kinds;    ///< ids of item kinds whose titles are goals
    std::vector<std::string> advisory; ///< ids of kinds that should read so
    PhraseSet openings;                ///< stand before the verb and change nothing
    PhraseSet subjects;                ///< who does it
    PhraseSet activities;
    PhraseSet results;
};

struct SubjectLists {
    Agenda agenda;
    GoalWording goals;
};

/// Reads agenda2030.tsv and aktivitetsverb.tsv of the folder. Error (kind configuration): a file
/// cannot be read, or a row is wrong ("file:line" and the line).
[[nodiscard]] Result<SubjectLists> load_subject_lists(const std::string& folder,
                                                      Language language = Language::swedish);

} // namespace styrkoll::language
