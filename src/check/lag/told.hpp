// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/lag/demand.hpp"

#include <cstdint>

/// How a demand on the content that is not met is told.
namespace styrkoll::check {

/// The finding with what is asked for, its source and the document's type; its place is the
/// caller's. The type must be known.
finding::Sink::Report told(const Content& content, const ContentDemand& demand,
                           finding::Sink& sink);

/// The block; of the whole document where there is none (k_none).
[[nodiscard]] plan::Place place_of(const Content& content, std::uint32_t block);

} // namespace styrkoll::check
