// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"
#include "language/prose.hpp"
#include "plan/plan.hpp"

#include <cstdint>

namespace styrkoll::check {

/// The words of a document: body, tables, notes, captions, text boxes, page headers and footers,
/// alternative texts; not deleted or hidden text, comments, generated indexes. A passage's id is
/// the index of its block. Text in another language than Swedish is marked as foreign, unless it
/// is Swedish by its words: a document whose language was never set is still checked.
[[nodiscard]] language::Prose make_prose(const document::Document& document,
                                         language::WordStore& store);

/// Where the tokens [first, last) of one passage stand in the document.
[[nodiscard]] document::Place place_of(const language::Prose& prose,
                                       const language::Passage& passage, std::uint32_t first,
                                       std::uint32_t last);

/// The passage that a token stands in.
[[nodiscard]] const language::Passage& passage_of(const language::Prose& prose,
                                                  std::uint32_t token);

} // namespace styrkoll::check
