// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/subject_lists.hpp"

#include <string_view>
#include <vector>

/// The names of the goals of Agenda 2030 as they stand in a text.
namespace styrkoll::check {

/// The goal whose name stands right behind its number, of several the longest name; `rest` begins
/// behind the number. Of two goals with one name the `preferred`. What follows must end the name,
/// unless the words before the number name the agenda. nullptr: no name stands there.
[[nodiscard]] const language::AgendaGoal* goal_named_after(const language::Agenda& agenda,
                                                           std::string_view rest, int preferred,
                                                           bool is_the_agendas);

/// Every goal whose name stands anywhere in the text.
[[nodiscard]] std::vector<const language::AgendaGoal*>
goals_named_in(const language::Agenda& agenda, std::string_view text);

} // namespace styrkoll::check
