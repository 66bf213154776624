// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

namespace styrkoll::plan {

/// Finds the plan's sections and which of them the document type knows (conventions section 2).
/// Needs plan.identity.
void find_sections(Plan& plan, const Vocabulary& vocabulary);

/// May the paragraph be a heading in disguise: bold text alone on a short line of its own?
[[nodiscard]] bool is_fake_heading(const document::Document& document, std::uint32_t block);

} // namespace styrkoll::plan
