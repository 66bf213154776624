// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/changes.hpp"

/// For the files of the comparison alone.
namespace styrkoll::trace {

/// The earlier thread's items and documents as the later one has them; k_none: not there.
struct Became {
    std::vector<std::uint32_t> items;
    std::vector<std::uint32_t> documents;
};

/// Fills in, for each change that others must look at again, the items that rest on it: those of
/// the later set, and of the earlier set those whose document the later one does not hold. An item
/// in a document that was decided after the change has been looked at already.
void find_suspects(Changes& changes, const Became& became);

} // namespace styrkoll::trace
