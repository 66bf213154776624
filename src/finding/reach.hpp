// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/waiver.hpp"
#include "finding/waiver_text.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace styrkoll::finding {

/// How much of a finding a waiver is about. A finding of many places (argument `antal`) is waived
/// whole or not at all: what stands outside would be hidden with the rest.
enum class Reach : std::uint8_t { none, partly, whole };

/// Tells whether a place is inside what a waiver is about. An empty one is the whole document.
using Inside = std::function<bool(const document::Location&)>;

/// `whole` where the first place, and every related one of the document `path` (empty: of any), are
/// inside, and the finding has no more places than it lists; a finding without `antal` has its
/// first place alone.
[[nodiscard]] Reach reach_of(const Finding& finding, std::string_view path, const Inside& inside);

/// The headings of a document, since a place at a heading has only those above it.
struct Headings {
    std::string title;                            ///< of the document
    std::map<std::uint32_t, std::string> written; ///< by paragraph
};

/// Whether the finding is of a rule that is covered, and has the fingerprint, and how much of it
/// stands at or under the heading that the waiver names (compared as headings are: case, numbering,
/// dashes do not count). The document's title is a heading with nothing under it, unless it is one
/// in the text. The document, and the place of an annotation, are the caller's.
[[nodiscard]] Reach reach_of(const Waiver& waiver, const Finding& finding,
                             const Catalogue& catalogue, std::string_view path = {},
                             const Headings& headings = {});

/// The same, and the place is right. None when the waiver has a fault.
[[nodiscard]] Reach reach_of(const DocumentWaiver& waiver, const Finding& finding,
                             const Catalogue& catalogue, std::string_view path = {},
                             const Headings& headings = {});

} // namespace styrkoll::finding
