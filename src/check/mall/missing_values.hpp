// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/mall/placeholder.hpp"

namespace styrkoll::check {

/// Signs that stand where a value, a name or a colleague's answer was to be written: "___ kronor",
/// "??? tkr", "X procent", "«x»", "<namn på nämnden>", "(infoga diagram här)", "@Lisa, stämmer
/// det?". In order of kind, not of place. Not a line to sign on ("Namn: ____"), a variable in a
/// formula ("x % = y"), a question ("Varför???"), an account ("Följ oss på @Biblioteket").
[[nodiscard]] std::vector<FoundPlaceholder> find_missing_values(std::string_view text);

} // namespace styrkoll::check
