// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/lag/demand.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

/// Answers that stand where they should and say nothing.
namespace styrkoll::check {

struct Mentions {
    std::size_t count = 0; ///< sentences that say it, beside denials
    bool denied = false;   ///< one of the sentences is a bare denial
};

/// The section that is to say a rate says none, and not that it is as before either: "beslutas
/// senare". False where the demand asks for no rate.
[[nodiscard]] bool says_no_rate(const Content& content, const ContentDemand& demand);

/// How often the blocks speak of what the demand is about.
[[nodiscard]] Mentions mentions_in(const Content& content, const Phrases& about,
                                   const std::vector<std::uint32_t>& blocks);

/// All that answers the demand is a bare denial: "Ärendet bedöms inte ha några konsekvenser för
/// barn."
[[nodiscard]] bool only_denies(Content& content, const ContentDemand& demand);

} // namespace styrkoll::check
