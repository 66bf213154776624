// SPDX-License-Identifier: Apache-2.0
//
// A table whose header names an item kind's title and attributes holds one item a row (conventions
// section 3 b). Which row is the header is told by row_header.cpp; it may come again on a new page.
#include "plan/items.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/row_header.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::plan {
namespace {

using document::Cell;
using document::Document;
using document::Flow;
using document::Table;

class RowReader {
public:
    RowReader(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void read(const Table& table) {
        const RowHeader header = find_row_header(m_plan, m_vocabulary, table);
        if (header.kind == k_none) {
            return;
        }
        for (std::uint32_t row = header.row + 1; row < table.rows; ++row) {
            read_row(table, header, row);
        }
    }

private:
    void read_row(const Table& table, const RowHeader& header, std::uint32_t row) {
        const Cell* cell = m_document.cell_at(table, row, header.title);
        if (cell == nullptr || (cell->column_span >= table.columns && table.columns > 1)) {
            return; // a row that groups the rows below it
        }
        const std::string title = cell_text(m_document, table, row, header.title);
        if (is_header_again(table, header, row)) {
            return;
        }
        if (is_total(title)) {
            if (cell->row == row) {
                add_total(table, header, row, title);
            }
            return;
        }
        if (cell->row != row) {
            if (m_last != k_none) {
                add_attributes(m_plan.items[m_last], table, header,
                               row); // the title cell spans this row too
            }
            return;
        }
        Item item = item_of(table, header, row, title);
        add_attributes(item, table, header, row);
        if (item.title.empty() && item.code.empty() && !has_known(item)) {
            return;
        }
        m_last = static_cast<std::uint32_t>(m_plan.items.size());
        m_plan.items.push_back(std::move(item));
    }

    [[nodiscard]] bool is_header_again(const Table& table, const RowHeader& header,
                                       std::uint32_t row) const {
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            if (cell_text(m_document, table, row, column) != header.texts[column]) {
                return false;
            }
        }
        return true;
    }

    /// "Summa", "Summa nämnder", "Totalt", "Delsumma"; "Totalförsvar" is a matter of its own.
    static bool is_total(std::string_view title) {
        const std::string folded = text::fold(title);
        const std::string first = folded.substr(0, folded.find_first_of(" :,"));
        return folded.starts_with("summa") || first.ends_with("summa") ||
               (folded.starts_with("total") && !folded.starts_with("totalförsvar"));
    }

    void add_total(const Table& table, const RowHeader& header, std::uint32_t row,
                   const std::string& title) const {
        Item total = item_of(table, header, row, title);
        total.kind = header.kind;
        total.title = title;
        total.code.clear();
        total.code_place = {};
        total.section = section_of(m_plan, total.first_block);
        add_attributes(total, table, header, row);
        m_plan.totals.push_back(std::move(total));
    }

    [[nodiscard]] Item item_of(const Table& table, const RowHeader& header, std::uint32_t row,
                               const std::string& title) const {
        Item item;
        item.kind = header.kind;
        item.position = Position::row;
        item.title = title;
        const Cell* cell = m_document.cell_at(table, row, header.title);
        item.place = place_of_cell(*cell);
        if (const auto code = leading_code(m_vocabulary, title, {}, false)) {
            item.kind = code->kind;
            item.code = code->code;
            item.title = after_code(title, code->size);
            item.code_place = code_place(item.place);
        }
        if (item.code.empty() && header.code != k_none) {
            item.code = code_in_column(header.kind, cell_text(m_document, table, row, header.code));
            if (!item.code.empty()) {
                const Place place = place_of_cell(*m_document.cell_at(table, row, header.code));
                item.code_place = code_place(place);
                item.place = title.empty() ? place : item.place;
            }
        }
        item.first_block = k_none;
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            const Cell* own = m_document.cell_at(table, row, column);
            if (own != nullptr && own->last_block > own->first_block) {
                item.first_block = std::min(item.first_block,
                                            own->row == row ? own->first_block : item.first_block);
                item.last_block = std::max(item.last_block, own->last_block - 1);
            }
        }
        item.first_block = item.first_block == k_none ? cell->first_block : item.first_block;
        item.last_block = std::max(item.last_block, item.first_block);
        return item;
    }

    /// A column of codes may hold the number alone: "2027:3" for KF-uppdrag 2027:3, "2" for M2.
    [[nodiscard]] std::string code_in_column(std::uint32_t kind, const std::string& text) const {
        if (const auto code = leading_code(m_vocabulary, text, {kind}, false)) {
            return code->code;
        }
        const auto& forms = m_plan.model->kinds[kind].codes;
        const bool number =
            !text.empty() && text.find_first_not_of("0123456789:") == std::string::npos;
        if (!number || forms.empty()) {
            return {};
        }
        const std::string whole = forms.front().form.substr(0, forms.front().form.find('{')) + text;
        const auto code = leading_code(m_vocabulary, whole, {kind}, false);
        return code && code->size == whole.size() ? code->code : std::string{};
    }

    [[nodiscard]] Place code_place(const Place& cell) const {
        return cell.block == k_none
                   ? Place{}
                   : place_of_code(m_document, cell.block, m_document.text_of(cell.block));
    }

    [[nodiscard]] Place place_of_cell(const Cell& cell) const {
        for (std::uint32_t block = cell.first_block; block < cell.last_block; ++block) {
            if (m_document.blocks[block].flow == Flow::body &&
                m_document.blocks[block].text_size > 0) {
                return whole(m_document, block);
            }
        }
        return cell.first_block < cell.last_block ? whole(m_document, cell.first_block) : Place{};
    }

    void add_attributes(Item& item, const Table& table, const RowHeader& header,
                        std::uint32_t row) const {
        if (item.kind != header.kind) {
            return; // the row's code says it is another kind's item
        }
        for (const std::uint32_t column : header.order) {
            const std::uint32_t attribute = header.attributes[column];
            // A column that the model does not know is kept under its header's own words.
            const bool unknown = attribute == k_none && column != header.title &&
                                 column != header.code && !header.texts[column].empty();
            std::string text = attribute == k_none && !unknown
                                   ? std::string{}
                                   : cell_text(m_document, table, row, column);
            if (!text.empty() && !is_repeated(item, attribute, header.texts[column])) {
                item.attributes.push_back({attribute, header.texts[column], std::move(text),
                                           place_of_cell(*m_document.cell_at(table, row, column))});
            }
        }
    }

    /// A row without a title says something of its own. "M2 | | " beside an empty indicator does
    /// not: the goal is what it tells, and it has none.
    [[nodiscard]] bool has_known(const Item& item) const {
        const auto& known = m_plan.model->kinds[item.kind].attributes;
        const bool is_measure =
            std::any_of(known.begin(), known.end(), [](const model::Attribute& one) {
                return one.type == model::ValueType::number;
            });
        return std::any_of(item.attributes.begin(), item.attributes.end(),
                           [&](const AttributeValue& value) {
                               if (value.attribute == k_none || !is_measure) {
                                   return value.attribute != k_none;
                               }
                               const model::ValueType type = known[value.attribute].type;
                               return type != model::ValueType::codes &&
                                      (type != model::ValueType::number ||
                                       value.text.find_first_of("0123456789") != std::string::npos);
                           });
    }

    static bool is_repeated(const Item& item, std::uint32_t attribute, const std::string& header) {
        return std::any_of(item.attributes.begin(), item.attributes.end(),
                           [&](const AttributeValue& value) {
                               return value.attribute == attribute && value.name == header;
                           });
    }

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::uint32_t m_last = k_none;
};

/// "Bedömning | Delvis uppfyllt" below the heading of an item: the item's own words
/// (attributes.cpp), no items.
bool tells_of_heading(const Plan& plan, const Vocabulary& vocabulary, const Table& table,
                      const std::unordered_map<std::uint32_t, std::uint32_t>& kinds) {
    if (table.columns != 2 || table.rows < 2) {
        return false;
    }
    const auto kind = kinds.find(section_of(plan, table.before));
    if (kind == kinds.end()) {
        return false;
    }
    const Labels& labels = vocabulary.kinds[kind->second].attributes;
    for (std::uint32_t row = 0; row < 2; ++row) {
        const Cell* label = plan.document->cell_at(table, row, 0);
        if (label == nullptr || !labels.exactly(plan.document->text_of(*label))) {
            return false;
        }
    }
    return true;
}

} // namespace

void find_row_items(Plan& plan, const Vocabulary& vocabulary) {
    std::unordered_map<std::uint32_t, std::uint32_t> kinds; ///< of heading items, by section
    for (const Item& item : plan.items) {
        if (item.position == Position::heading) {
            kinds.emplace(item.section, item.kind);
        }
    }
    for (const Table& table : plan.document->tables) {
        if (table.flow == Flow::body && table.columns > 1 &&
            !tells_of_heading(plan, vocabulary, table, kinds)) {
            RowReader(plan, vocabulary).read(table);
        }
    }
}

} // namespace styrkoll::plan
