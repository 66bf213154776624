// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/prose.hpp"

#include <cstdint>

namespace styrkoll::check {

/// Whether the word at this token should end in a hyphen, since it is only the first part of a
/// compound: "hälso och sjukvård". Either the list says so (schema/svenska/hangstreck.tsv), or the
/// dictionary knows the word only with a hyphen, and "och", "eller" ... follows.
[[nodiscard]] bool lacks_suspended_hyphen(const language::Prose& prose,
                                          const language::Resources& resources,
                                          std::uint32_t token);

} // namespace styrkoll::check
