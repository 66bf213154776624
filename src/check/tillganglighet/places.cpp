// SPDX-License-Identifier: Apache-2.0
#include "check/tillganglighet/places.hpp"

#include "check/phrases.hpp"
#include "check/spots.hpp"

namespace styrkoll::check {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using document::Format;
using document::k_none;
using document::Place;

bool has_layout(const Document& document) {
    return document.format == Format::odt || document.format == Format::ott ||
           document.format == Format::fodt;
}

bool is_read(const Block& block) {
    return block.flow == Flow::body || block.flow == Flow::note || block.flow == Flow::frame;
}

std::vector<std::uint32_t> headings_of(const Document& document) {
    std::vector<std::uint32_t> headings;
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const Block& block = document.blocks[at];
        if (block.kind == BlockKind::heading && block.flow == Flow::body && block.table == k_none) {
            headings.push_back(at);
        }
    }
    return headings;
}

std::string words_at(const Document& document, const Place& place) {
    return shown(document.text_of(place.block).substr(place.begin, place.end - place.begin));
}

namespace {

/// The words of a place; of an empty one its paragraph's, or the heading it stands under.
std::string known_by(const Document& document, const Place& place) {
    const Block& block = document.blocks[place.block];
    std::string words = words_at(document, place);
    if (words.empty()) {
        words = shown(document.text_of(block));
    }
    if (words.empty() && block.heading != k_none) {
        words = shown(document.text_of(block.heading));
    }
    return words.empty() ? "–" : words;
}

} // namespace

void stand_at(finding::Sink::Report& report, const Document& document,
              const std::vector<Place>& places) {
    stand_at(report, places, [&](std::size_t at) { return known_by(document, places[at]); });
}

} // namespace styrkoll::check
