// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/finding.hpp"
#include "plan/plan.hpp"

#include <vector>

namespace styrkoll::check {

/// Indexes into Plan::sections that were taken for the definition, in document order. Near misses
/// are not taken.
[[nodiscard]] std::vector<std::uint32_t> sections_of(const plan::Plan& plan,
                                                     std::uint32_t definition);

/// The one of them that stands highest, the first of those: "Uppföljning" may also be a small
/// heading under every goal. k_none when there is none.
[[nodiscard]] std::uint32_t main_section_of(const plan::Plan& plan, std::uint32_t definition);

/// Is there such a section, or does the heading of another say it too ("Resultat- och
/// balansräkning")?
[[nodiscard]] bool is_there(const plan::Plan& plan, std::uint32_t definition);

/// Is the section asked for of this document's organ?
[[nodiscard]] bool is_asked_for(const plan::Plan& plan, const model::SectionRule& rule);

/// What a lacking section is worth: error when it must be there, warning when it should, else note.
[[nodiscard]] finding::Severity severity_of(model::Requirement requirement);

} // namespace styrkoll::check
