// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/code_scan.hpp"

#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// Takes away the codes that are goals of Agenda 2030 and not the council's: "mål 4 God utbildning
/// för alla i Agenda 2030, särskilt delmål 4.1". "Mål 4 bidrar till Agenda 2030" and "M4" are the
/// council's.
void drop_global_goals(std::string_view text, std::vector<FoundCode>& codes);

} // namespace styrkoll::plan
