// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/organ_index.hpp"
#include "trace/directory.hpp"

#include <cstdint>

/// What the running text of a document answers, in the sections that hold what the chain asks for.
/// The duty's document must be there.
namespace styrkoll::trace {

/// The text names the organ, or one of the same line.
[[nodiscard]] bool is_named_in_section(const Thread& thread, const Directory& directory,
                                       const plan::OrganIndex& organs, const Duty& duty,
                                       std::uint32_t asking);

/// A frame in a sentence: "Nämndens driftram är 968 700 tkr 2027."
[[nodiscard]] bool is_stated_in_section(const Thread& thread, const Directory& directory,
                                        const Duty& duty);

} // namespace styrkoll::trace
