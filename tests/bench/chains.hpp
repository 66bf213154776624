// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.hpp"
#include "trace/thread.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

/// Chains of documents that nobody wrote: as .odt files, and as facts of the worst shapes.
namespace styrkoll::bench {

/// Writes a municipality-year in the Strängnäs model: a flerårsplan, the boards' and offices'
/// plans, and units' arbetsplaner up to `documents` in all, with about `items` items together and
/// some ninety words an item. The same for the same numbers. Gives the number of items written.
std::size_t write_chain(const std::filesystem::path& folder, std::size_t documents,
                        std::size_t items);

/// A chain as facts alone: its name, and the documents.
struct Shape {
    std::string name;
    std::vector<trace::Input> inputs;
};
/// Diamond ladder of 200 ranks, chain and star of 100 000, 300 by 300 complete, a cycle that the
/// start only leads to. All are insatser of one kontorsplan that refer to each other.
[[nodiscard]] std::vector<Shape> worst_shapes();

} // namespace styrkoll::bench
