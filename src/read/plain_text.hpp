// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "finding/sink.hpp"
#include "read/reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace styrkoll::read {

/// Reads plain UTF-8 text, for checks of the language alone. A paragraph is a line, or lines that
/// were broken at a margin: the next one begins with a lower-case letter, or this one is long, has
/// no mark at its end, and others are no longer. The line end then becomes one blank (or stays,
/// after a hyphen). Empty lines part paragraphs; a lone short line without a mark at its end,
/// before another paragraph, is a heading; a line that begins with a bullet is a list item.
/// Paragraphs are numbered from 1; line and column are of the paragraph's first character. Nothing
/// comes back when the bytes are not UTF-8 (fil-teckenkodning) or too much text (grans-text).
[[nodiscard]] std::optional<document::Document> read_plain_text(std::string_view bytes,
                                                                const std::string& path,
                                                                const Context& context,
                                                                finding::Sink& sink);

} // namespace styrkoll::read
