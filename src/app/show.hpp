// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "plan/plan.hpp"

#include <string>
#include <string_view>

/// How a document was read, for `styrkoll show`: the tool for "why did it say that?".
namespace styrkoll::app {

/// For people; `problems` are messages about the file itself.
[[nodiscard]] std::string show_as_text(const plan::Plan& plan,
                                       const std::vector<std::string>& problems, Language language);

/// docs/formats.md section 10.
[[nodiscard]] std::string show_as_json(const plan::Plan& plan);

[[nodiscard]] std::string_view to_string(document::Format format); ///< "odt", "ott", "fodt", "xml"
[[nodiscard]] std::string_view
to_string(plan::Match match); ///< "exact", "prefix", "fake", "near", "none"
[[nodiscard]] std::string_view
to_string(plan::Position position); ///< "explicit", "heading", "row", "list", "paragraph"

} // namespace styrkoll::app
