// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/sink.hpp"
#include "language/prose.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::check {

/// Points at each of these tokens: the first is the finding's place, at most twenty more are
/// related, and the argument `antal` is how many there are. Each place is `length` tokens long.
/// Precondition: there is one.
finding::Sink::Report report_places(finding::Sink::Report report, const language::Prose& prose,
                                    const std::vector<std::uint32_t>& tokens,
                                    std::uint32_t length = 1);

} // namespace styrkoll::check
