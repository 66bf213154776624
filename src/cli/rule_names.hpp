// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "finding/catalogue.hpp"

#include <string>

namespace styrkoll::cli {

/// "Det finns ingen regel eller regelfamilj ”x”. Menade du y?" (usage).
[[nodiscard]] Error unknown_rule(Language language, const std::string& id,
                                 const finding::Catalogue& catalogue);

} // namespace styrkoll::cli
