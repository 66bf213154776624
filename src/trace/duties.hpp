// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/directory.hpp"

namespace styrkoll::trace {

/// Applies the model's chain to the resolved thread: who must take up what, and what became of it.
/// Fills Thread::duties and Thread::states.
///
/// An organ takes an item up with an item of the right kind that refers to it or repeats it, with a
/// repetition that has something to say, or with words that state the relation themselves; merely
/// naming it is not enough. Reports are asked for what stands in those that are there; an absent
/// plan leaves its duties unchecked.
void find_duties(Thread& thread, const Directory& directory);

} // namespace styrkoll::trace
