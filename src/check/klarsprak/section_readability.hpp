// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "language/prose.hpp"
#include "language/readability.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::check {

struct SectionReadability {
    std::uint32_t heading = document::k_none; ///< block; none: what stands before any heading
    language::Readability text;
};

/// How each section reads, in document order; those without running text are left out. A section
/// of fewer words than `fewest` counts with the one that encloses it, and so on upward, since a few
/// sentences have no LIX; where none encloses it, it is left out. With 0, each section stands for
/// itself, without those inside it.
[[nodiscard]] std::vector<SectionReadability>
readability_by_section(const document::Document& document, const language::Prose& prose,
                       std::uint64_t fewest);

} // namespace styrkoll::check
