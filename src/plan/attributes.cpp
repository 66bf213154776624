// SPDX-License-Identifier: Apache-2.0
//
// What an item says of itself outside a table of items: "Ansvarig: enhetschef. Klart senast:
// 2028-06-30." in its own text, or a two-column table below its heading.
#include "plan/items.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::Document;
using document::Flow;
using document::Table;

void add(Item& item, std::uint32_t attribute, std::string_view text, const Place& place) {
    if (!text.empty() && item.find(attribute) == nullptr) {
        item.attributes.push_back({attribute, {}, text::squeeze(text), place});
    }
}

void from_text(Item& item, const Document& document, const Labels& labels, std::uint32_t block) {
    for (const Labelled& found : labels.in_text(document.text_of(block))) {
        if (found.form != LabelForm::by) {
            add(item, found.id, found.value, place_of(document, block, found.value));
        }
    }
}

void from_table(Plan& plan, const Table& table, const Vocabulary& vocabulary,
                const std::vector<std::uint32_t>& owner) {
    const Document& document = *plan.document;
    if (table.columns != 2 || table.before >= owner.size() || owner[table.before] == k_none) {
        return;
    }
    Item& item = plan.items[owner[table.before]];
    if (item.position != Position::heading) {
        return;
    }
    for (std::uint32_t row = 0; row < table.rows; ++row) {
        const document::Cell* label = document.cell_at(table, row, 0);
        const document::Cell* value = document.cell_at(table, row, 1);
        if (label == nullptr || value == nullptr || label == value) {
            continue;
        }
        if (const auto attribute =
                vocabulary.kinds[item.kind].attributes.exactly(document.text_of(*label))) {
            const std::uint32_t block = value->first_block;
            add(item, *attribute, document.text_of(*value),
                block < value->last_block ? whole(document, block) : Place{});
        }
    }
}

} // namespace

void find_attributes(Plan& plan, const Vocabulary& vocabulary) {
    if (plan.items.empty()) {
        return;
    }
    const Document& document = *plan.document;
    const auto owner = item_of_blocks(plan);
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        const Block& own = document.blocks[block];
        const bool running =
            own.flow == Flow::body && own.table == document::k_none && own.text_size > 0;
        if (running && owner[block] != k_none) {
            Item& item = plan.items[owner[block]];
            from_text(item, document, vocabulary.kinds[item.kind].attributes, block);
        }
    }
    for (const Table& table : document.tables) {
        if (table.flow == Flow::body) {
            from_table(plan, table, vocabulary, owner);
        }
    }
}

} // namespace styrkoll::plan
