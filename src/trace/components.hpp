// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace styrkoll::trace {

/// Strongly connected components of more than one node, and nodes that lead to themselves. Nodes
/// of each in order, the components by their first node. Tarjan's algorithm with a stack of its
/// own: linear, whatever the depth.
[[nodiscard]] std::vector<std::vector<std::uint32_t>>
cyclic_components(std::uint32_t nodes,
                  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges);

/// A shortest way from `start` back to itself, `start` first and not repeated; only `start` where
/// there is none.
[[nodiscard]] std::vector<std::uint32_t>
shortest_cycle(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges,
               std::uint32_t start);

} // namespace styrkoll::trace
