// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/thread.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::report {

struct Narrowed {
    trace::Thread thread;
    std::vector<std::uint32_t> from; ///< the items asked for, as they are numbered in it
};

/// The part of the thread that hangs on `from` (empty: all of it), down to the document type `to`
/// (k_none: to the end): what lies on a lower level of the chain is left out, and reports too
/// unless `to` is one. States are those of the obligations that are left.
[[nodiscard]] Narrowed narrow(const trace::Thread& thread, const std::vector<std::uint32_t>& from,
                              std::uint32_t to);

} // namespace styrkoll::report
