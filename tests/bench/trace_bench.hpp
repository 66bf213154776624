// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace styrkoll::bench {

/// Prints what reading, checking and tracing whole chains takes, for sets of growing size, and what
/// the worst shapes of a chain take.
void measure_chains();

/// One set in a process of its own, so that the peak is its own: seconds of CPU and bytes.
int run_chain(const std::string& folder);

} // namespace styrkoll::bench
