// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "finding/finding.hpp"
#include "read/odf_source.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace styrkoll::app {

/// Where in a document's text a finding's comment belongs. What is not of the text (headers and
/// footers, metadata, the document as a whole) belongs to the title: the paragraph that is it,
/// else the first heading, else the first paragraph with words.
class CommentPlaces {
public:
    /// The document must outlive it.
    explicit CommentPlaces(const document::Document& document);

    /// A stretch only when the text there is the finding's quote.
    [[nodiscard]] read::SourcePlace of(const finding::Finding& finding) const;
    [[nodiscard]] read::SourcePlace title() const { return {m_title, 0, 0}; }
    [[nodiscard]] bool is_in_text(const finding::Finding& finding) const;

private:
    /// The block of a numbered paragraph of the body; nullptr when the location is elsewhere.
    [[nodiscard]] const document::Block* block_of(const document::Location& location) const;

    const document::Document& m_document;
    std::unordered_map<std::uint32_t, std::uint32_t> m_blocks; ///< by paragraph
    std::vector<const document::Block*> m_pages; ///< headers and footers of a flat file
    std::uint32_t m_title = 1;                   ///< paragraph
};

/// Our own comments must not make the document deeper than is unusual (read::k_unusual_depth), than
/// it is, or than `limit`: what was found of a copy would be another. The first spot, the title,
/// stands in for those that would; it goes as well when it would.
void keep_shallow(const xml::Tree& tree, std::uint32_t limit,
                  std::vector<std::optional<read::SourceSpot>>& spots);

} // namespace styrkoll::app
