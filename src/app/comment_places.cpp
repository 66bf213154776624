// SPDX-License-Identifier: Apache-2.0
//
// Several blocks may share a paragraph's number: descriptions of pictures, hidden texts, comments,
// and in a flat file the headers, which are numbered by themselves. Only the paragraph's own words
// can be marked.
#include "app/comment_places.hpp"

#include "base/text.hpp"
#include "read/odf_document.hpp"
#include "xml/extent.hpp"

#include <algorithm>

namespace styrkoll::app {
namespace {

using document::Block;
using document::BlockKind;
using document::Flow;

bool is_of_pages(Flow flow) {
    return flow == Flow::header || flow == Flow::footer;
}

bool has_own_words(Flow flow) {
    return !is_of_pages(flow) && flow != Flow::annotation && flow != Flow::alternative_text;
}

std::uint32_t title_of(const document::Document& document) {
    const auto first = [&](auto wanted) {
        const auto found =
            std::find_if(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
                return block.flow == Flow::body && block.part == 0 && block.paragraph > 0 &&
                       wanted(block);
            });
        return found == document.blocks.end() ? 0U : found->paragraph;
    };
    std::uint32_t title = first([](const Block& block) { return block.kind == BlockKind::title; });
    if (title == 0) {
        title = first([](const Block& block) { return block.kind == BlockKind::heading; });
    }
    if (title == 0) {
        title =
            first([&](const Block& block) { return !text::trim(document.text_of(block)).empty(); });
    }
    return std::max(title, 1U);
}

} // namespace

CommentPlaces::CommentPlaces(const document::Document& document)
    : m_document(document), m_title(title_of(document)) {
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const Block& block = document.blocks[at];
        if (block.part != 0 || block.paragraph == 0) {
            continue;
        }
        if (has_own_words(block.flow)) {
            m_blocks.try_emplace(block.paragraph, at); // its own words come first
        } else if (is_of_pages(block.flow)) {
            m_pages.push_back(&block);
        }
    }
}

const Block* CommentPlaces::block_of(const document::Location& location) const {
    if (location.paragraph == 0 || m_document.parts.empty() ||
        location.part != m_document.parts.front()) {
        return nullptr;
    }
    const auto found = m_blocks.find(location.paragraph);
    if (found == m_blocks.end()) {
        return nullptr;
    }
    const auto stands_there = [&](const Block& block) {
        return block.line == location.line && block.column == location.column;
    };
    const Block& own = m_document.blocks[found->second];
    const bool is_of_page =
        !stands_there(own) && std::any_of(m_pages.begin(), m_pages.end(),
                                          [&](const Block* page) { return stands_there(*page); });
    return is_of_page ? nullptr : &own;
}

bool CommentPlaces::is_in_text(const finding::Finding& finding) const {
    return finding.location && block_of(*finding.location) != nullptr;
}

read::SourcePlace CommentPlaces::of(const finding::Finding& finding) const {
    const Block* const block = finding.location ? block_of(*finding.location) : nullptr;
    if (block == nullptr) {
        return title();
    }
    const document::Location& location = *finding.location;
    const bool is_own = block->line == location.line && block->column == location.column;
    const std::string_view text = m_document.text_of(*block);
    const std::size_t begin = text::byte_offset(text, location.start);
    if (!is_own || text.substr(begin, location.quote.size()) != location.quote) {
        return {location.paragraph, 0, 0};
    }
    return {location.paragraph, location.start, location.end};
}

void keep_shallow(const xml::Tree& tree, std::uint32_t limit,
                  std::vector<std::optional<read::SourceSpot>>& spots) {
    constexpr std::uint32_t k_levels = 2; // the comment and its paragraphs
    const std::uint32_t room = std::max(tree.depth(), std::min(read::k_unusual_depth, limit));
    if (tree.depth() + k_levels <= room) {
        return;
    }
    std::vector<std::size_t> offsets;
    for (const auto& spot : spots) {
        if (spot) {
            offsets.push_back(spot->begin);
            offsets.push_back(spot->end.value_or(spot->begin));
        }
    }
    std::sort(offsets.begin(), offsets.end());
    const auto levels = xml::levels_at(tree.bytes(), offsets);
    const auto level = [&](std::size_t offset) {
        const auto found = std::lower_bound(offsets.begin(), offsets.end(), offset);
        return levels[static_cast<std::size_t>(found - offsets.begin())];
    };
    for (auto& spot : spots) {
        if (spot && level(spot->begin) + k_levels > room) {
            spot = &spot == &spots.front() ? std::nullopt : spots.front();
        } else if (spot && spot->end && level(*spot->end) + 1 > room) {
            spot->end.reset();
        }
    }
}

} // namespace styrkoll::app
