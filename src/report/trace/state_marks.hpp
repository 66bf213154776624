// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/tally.hpp"

#include <string>

/// The states of röda tråden as every page (HTML) shows them; what a colour says stands beside it.
namespace styrkoll::report {

/// "✗ saknas" in the state's colour.
[[nodiscard]] std::string state_mark(Language language, trace::State state);

/// A bar parted as the tally is, for the eye alone.
[[nodiscard]] std::string state_bar(const Tally& tally);

/// A list of the states and what they mean.
[[nodiscard]] std::string state_legend(Language language);

} // namespace styrkoll::report
