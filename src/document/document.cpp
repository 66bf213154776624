// SPDX-License-Identifier: Apache-2.0
#include "document/document.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::document {

std::string_view Document::property(std::string_view name) const {
    const auto found =
        std::find_if(properties.begin(), properties.end(),
                     [name](const Property& property) { return property.name == name; });
    return found == properties.end() ? std::string_view{} : std::string_view(found->value);
}

std::pair<const Mark*, const Mark*> Document::marks_of(std::uint32_t block) const {
    const auto less = [](const Mark& mark, std::uint32_t index) { return mark.block < index; };
    const auto begin = std::lower_bound(marks.begin(), marks.end(), block, less);
    const auto end = std::lower_bound(begin, marks.end(), block + 1, less);
    return {marks.data() + (begin - marks.begin()), marks.data() + (end - marks.begin())};
}

const Cell* Document::cell_at(const Table& table, std::uint32_t row, std::uint32_t column) const {
    if (row >= table.rows || column >= table.columns) {
        return nullptr;
    }
    // Cells are sorted by (row, column); a spanning cell starts at or before the position asked
    // for.
    const auto first = cells.begin() + table.first_cell;
    const auto last = first + table.cell_count;
    auto at = std::upper_bound(first, last, std::pair(row, column),
                               [](const auto& position, const Cell& cell) {
                                   return position < std::pair(cell.row, cell.column);
                               });
    while (at != first) {
        --at;
        if (row < at->row + at->row_span && column >= at->column &&
            column < at->column + at->column_span) {
            return &*at;
        }
    }
    return nullptr;
}

std::string Document::text_of(const Cell& cell) const {
    std::string joined;
    for (std::uint32_t block = cell.first_block; block < cell.last_block; ++block) {
        const Block& own = blocks[block];
        if (own.flow != Flow::body || own.text_size == 0) {
            continue;
        }
        if (!joined.empty()) {
            joined += ' ';
        }
        joined += text_of(own);
    }
    return joined;
}

void link_headings(Document& document) {
    constexpr std::size_t k_levels = 32;
    std::array<std::uint32_t, k_levels>
        open{}; // open[n]: the latest heading of level n that still encloses
    open.fill(k_none);
    std::size_t deepest = 0;
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        Block& block = document.blocks[at];
        const bool is_heading = block.kind == BlockKind::heading && block.flow == Flow::body;
        if (is_heading) {
            const std::size_t level = std::clamp<std::size_t>(block.level, 1, k_levels - 1);
            std::fill(open.begin() + static_cast<std::ptrdiff_t>(level), open.end(), k_none);
            deepest = level - 1;
        }
        while (deepest > 0 && open[deepest] == k_none) {
            --deepest;
        }
        const bool is_of_pages = block.flow == Flow::header || block.flow == Flow::footer;
        block.heading = is_of_pages ? k_none : open[deepest];
        if (is_heading) {
            deepest = std::clamp<std::size_t>(block.level, 1, k_levels - 1);
            open[deepest] = at;
        } else if (block.host != k_none && block.host < at) {
            block.heading = document.blocks[block.host].heading;
        }
    }
}

} // namespace styrkoll::document
