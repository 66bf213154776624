// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "finding/reach.hpp"
#include "finding/sink.hpp"

namespace styrkoll::app {

/// What a waiver came to, for whoever is told of it.
struct WaiverOutcome {
    finding::Reach used = finding::Reach::none;
    Bilingual why{}; ///< it has nothing to waive, where that is known
};

/// Says in the finding which waiver it is, where that stands (`place`), what it asks for, and what
/// became of it.
void fill_in(finding::Sink::Report report, const Bilingual& place, const finding::Waiver& waiver,
             const WaiverOutcome& outcome);

} // namespace styrkoll::app
