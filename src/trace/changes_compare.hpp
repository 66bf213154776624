// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/changes.hpp"
#include "trace/changes_match.hpp"

#include <set>

/// What differs between two items or documents; for the files of the comparison alone.
namespace styrkoll::trace {

/// The headings that the items of a document stand under, and which item became which.
struct Surroundings {
    std::set<std::string> before, after; ///< headings
    const std::vector<std::uint32_t>* became =
        nullptr; ///< by the earlier thread's items; k_none: gone
};

/// The heading that the item stands under, ready to compare: without numbers, so that last year's
/// "Uppdrag 2026" is this year's "Uppdrag 2027".
[[nodiscard]] std::string heading_of(const plan::ItemFact& item);

/// Most serious first; empty where nothing changed.
[[nodiscard]] std::vector<Detail> compare_items(const Thread& before, const Thread& after,
                                                Pair items, const Surroundings& around);

[[nodiscard]] std::vector<Detail> compare_documents(const Source& before, const Source& after);

} // namespace styrkoll::trace
