// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/catalogue.hpp"
#include "report/text_options.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace styrkoll::report {

/// The catalogue for `styrkoll rules`. An empty `id` lists every rule by family, a family's id its
/// rules; a rule's id tells everything about it. Nothing when no rule or family has that id.
[[nodiscard]] std::optional<std::string>
rules_text(const finding::Catalogue& catalogue, std::string_view id, const TextOptions& options);

/// The same choice of rules as JSON, always whole and in both languages.
[[nodiscard]] std::optional<std::string> rules_json(const finding::Catalogue& catalogue,
                                                    std::string_view id);

} // namespace styrkoll::report
