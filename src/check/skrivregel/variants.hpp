// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/hits.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::check {

/// A set of variants of which a document uses several.
struct Mixture {
    struct Use {
        std::uint32_t variant = 0; ///< index into StyleLists::variants
        std::vector<Span> spans;
    };
    std::uint32_t set = 0;
    std::vector<Use> uses; ///< the most used first; where two are equal, the better one
};

/// Of the sets whose variants are ways to write one word (spelling, form, unit), those that the
/// document mixes, in the order of the list. What is cited from others does not count.
[[nodiscard]] std::vector<Mixture> mixtures_of(const Context& context);

} // namespace styrkoll::check
