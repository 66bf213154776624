// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"
#include "finding/waiver.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Waivers that stand inside the document they are for: a custom property "styrkoll-undantag" (or
/// "styrkoll-undantag 2" ...), or a comment that begins "styrkoll undantag". Both hold "regel: ...;
/// skäl: ...; ansvarig: ...; gäller till: ...; dnr: ...", and "rubrik" or "fingeravtryck".
namespace styrkoll::finding {

/// So many are read of one document; what comes after holds for nothing and has the fault that says
/// so.
inline constexpr std::size_t k_most_waivers = 1000;

struct DocumentWaiver {
    Waiver waiver;
    std::optional<Bilingual> fault;             ///< why it does not hold
    std::optional<document::Location> location; ///< of the place it was put at; a property has none
    /// Of an annotation: the paragraphs of `location->part` that it is about. A comment at a
    /// heading is about the section, in a table about the row, else about the paragraph with its
    /// notes.
    std::uint32_t first_paragraph = 0;
    std::uint32_t last_paragraph = 0;

    /// finding::covers, and the place is right. False when it has a fault.
    [[nodiscard]] bool holds_for(const Finding& finding, const Catalogue& catalogue) const;
};

/// Whether a comment is meant as a waiver.
[[nodiscard]] bool is_waiver_comment(std::string_view text);

/// Whether a property is.
[[nodiscard]] bool is_waiver_property(std::string_view name);

/// All that the document holds, in its order: properties first. Linear in the document.
[[nodiscard]] std::vector<DocumentWaiver> document_waivers(const document::Document& document,
                                                           const Catalogue& catalogue);

} // namespace styrkoll::finding
