// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"
#include "finding/sink.hpp"
#include "language/prose.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Words in a row, and how a finding that has many such places points at them.
namespace styrkoll::check {

/// Tokens [first, last) of one passage.
struct Span {
    std::uint32_t passage = 0; ///< index into Prose::passages
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

[[nodiscard]] document::Place place_of(const language::Prose& prose, const Span& span);

/// The sentence that a token stands in, or null.
[[nodiscard]] const language::Sentence* sentence_at(const language::Prose& prose,
                                                    std::uint32_t token);

/// What is said of a further place.
using Remark = std::function<std::string(const Span&)>;

/// Gives a finding its place, the first, the number of places (`antal`), and at most twenty of the
/// others as related. Precondition: not empty.
void stand_at(finding::Sink::Report& report, const language::Prose& prose,
              const std::vector<Span>& spans, const Remark& remark);

} // namespace styrkoll::check
