// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

/// The section "Förslag till beslut" of a document that has one, as its author wrote it.
namespace styrkoll::check {

struct Proposal {
    std::uint32_t heading = plan::k_none;
    std::vector<std::uint32_t> blocks; ///< with text, in order: no headings, no template guidance
};

/// The sections with the id "forslag" that are there; none where the type has no such section.
[[nodiscard]] std::vector<Proposal> proposals_of(const plan::Plan& plan);

/// The text names who decides: an organ of the model, or a word such as "nämnden", "utskottet".
[[nodiscard]] bool names_decider(const Context& context, std::string_view text);

/// The paragraph begins with a number or a letter of its own: "1.", "2)", "a)".
[[nodiscard]] bool is_numbered(std::string_view text);

/// beslut-instans: the proposal has another organ decide than the board that the matter goes to.
void check_proposed_decider(const plan::Plan& plan, const Context& context, finding::Sink& sink);

/// lag-delegation: a sentence leaves what KL 6 kap. 38 § keeps for the board to an official.
void check_delegated_plan(const plan::Plan& plan, const Context& context, finding::Sink& sink);

} // namespace styrkoll::check
