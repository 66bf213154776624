// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "read/limits.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string>

namespace styrkoll::app {

/// The rule that tells of comments of ours in a document: it is never made a comment itself.
inline constexpr std::string_view k_own_comment_rule = "kvar-styrkoll";

/// Writer opens a document with so many comments in about four seconds; with twice as many in 16,
/// with four times as many in 48.
inline constexpr std::size_t k_most_comments = 500;

struct AnnotateOptions {
    Language language = Language::swedish;
    std::string today; ///< ISO: the date of the comments; empty: they have none
    read::Limits limits;
    std::size_t most_comments = k_most_comments;
};

struct Annotated {
    std::string bytes;
    std::size_t comments = 0;
    std::size_t at_title = 0;  ///< of these, about what has no place in the text
    std::size_t left_out = 0;  ///< findings for which the document has no room
    std::size_t not_shown = 0; ///< findings beyond AnnotateOptions::most_comments
    bool changed = false;      ///< the bytes are others than the document's
    bool broke_signature = false;
};

/// Why a document that could not be read was not, as its check says it.
[[nodiscard]] std::string why_unreadable(const result::DocumentResult& judged, Language language);

/// A copy of the document with a Writer comment for each of its open findings, in the place of
/// those that an earlier copy has; where there are too many, the most serious, and one at the title
/// that says so. Nothing else in it changes. `bytes` are what was judged. Error:
/// output, when the bytes are others than those; input, when the document is no .odt, .ott or .fodt
/// or could not be read, or its XML is not written in UTF-8.
[[nodiscard]] Result<Annotated> annotate(const std::string& bytes,
                                         const result::DocumentResult& judged,
                                         const AnnotateOptions& options);

} // namespace styrkoll::app
