// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "document/location.hpp"
#include "finding/sink.hpp"

#include <string>
#include <vector>

/// What the checks of accessibility have in common.
namespace styrkoll::check {

/// The document is OpenDocument, with layout and properties of its own: native XML has none.
[[nodiscard]] bool has_layout(const document::Document& document);

/// Text that a reader of the document comes by in its course: not page headers, comments, indexes,
/// what is hidden or deleted.
[[nodiscard]] bool is_read(const document::Block& block);

/// Headings of the text in their order; not those in tables, which the model does not count either.
[[nodiscard]] std::vector<std::uint32_t> headings_of(const document::Document& document);

/// The words of a place on one line, as a message shows them.
[[nodiscard]] std::string words_at(const document::Document& document,
                                   const document::Place& place);

/// Gives a finding its place, the first, the number of places (`antal`), and at most twenty of the
/// others as related. Precondition: not empty.
void stand_at(finding::Sink::Report& report, const document::Document& document,
              const std::vector<document::Place>& places);

} // namespace styrkoll::check
