// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/agenda/agenda_context.hpp"
#include "language/subject_lists.hpp"
#include "plan/plan.hpp"

#include <string>
#include <vector>

namespace styrkoll::check {

/// A goal or target of Agenda 2030 that a document refers to.
struct AgendaReference {
    int goal = 0;         ///< as written; may be none there is
    std::string target;   ///< "5" or "a" of "13.5" and "13.a"; empty: the goal itself
    int named = 0;        ///< the goal whose name stands with the number; 0: none that is known
    bool by_name = false; ///< only the name stands there
    std::string written;  ///< "mål 18", "13.5"
    document::Place place;
};

/// Those in the body, in document order. Only where it is plain that the number is one of Agenda
/// 2030 (AgendaBound): elsewhere "mål 18" is the municipality's own and "13.5" a section.
[[nodiscard]] std::vector<AgendaReference> agenda_references(const document::Document& document,
                                                             const AgendaContext& context,
                                                             const language::Agenda& agenda);

} // namespace styrkoll::check
