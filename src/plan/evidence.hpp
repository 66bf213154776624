// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/identity.hpp"
#include "plan/vocabulary.hpp"

#include <vector>

namespace styrkoll::plan {

/// What the document says about itself under a label: properties, control block, lines and
/// sentences before the first section, strongest first, each level in document order. Values that
/// hold several ("Kommunstyrelsen 2027-12-15, § 204") give one FieldValue more for each.
[[nodiscard]] std::vector<FieldValue> collect_fields(const document::Document& document,
                                                     const Vocabulary& vocabulary);

/// A text that may be the title, with the place it stands at (no block for a property).
struct TitleText {
    std::string text;
    std::string label; ///< "dc:title", "Title", "heading"
    Place place;
};

/// Candidates for the title, in the order they are asked: dc:title, title paragraphs, the first
/// level-1 heading.
[[nodiscard]] std::vector<TitleText> collect_titles(const document::Document& document);

/// First block (exclusive) of the document's opening: the first recognised section or 60 body
/// blocks in.
[[nodiscard]] std::uint32_t opening_end(const document::Document& document,
                                        const Vocabulary& vocabulary);

/// "§ 143" out of "SN 2026-12-08 § 143"; empty when there is none.
[[nodiscard]] std::string find_paragraph_sign(std::string_view text);

} // namespace styrkoll::plan
