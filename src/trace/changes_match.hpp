// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/changes.hpp"

#include <utility>

/// Which documents and items are the same on both sides; for the files of the comparison alone.
namespace styrkoll::trace {

/// An index on each side; k_none where it is on one side only.
struct Pair {
    std::uint32_t before = k_none;
    std::uint32_t after = k_none;
    bool operator==(const Pair&) const = default;
};

/// Documents by type, organ and period; then, what is left, by type and organ, the latest with the
/// latest. Those that a better version of the same document stands for are left out.
[[nodiscard]] std::vector<Pair> match_documents(const Thread& before, const Thread& after);

/// Whether the two documents are about different years.
[[nodiscard]] bool is_another_year(const Source& before, const Source& after);

/// The items of two documents that are the same one. By kind: first the same words, then the most
/// alike (words in common, the same code), each once. In the order of the later document, those
/// that are gone behind.
[[nodiscard]] std::vector<Pair> match_items(const Thread& before, const Thread& after,
                                            Pair documents);

} // namespace styrkoll::trace
