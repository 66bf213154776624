// SPDX-License-Identifier: Apache-2.0
//
// In which unit an amount is: what stands nearest to it decides. The value itself, the header of
// its column, the table's caption, a line beside the table ("Belopp i tkr"), a heading above it.
#include "base/text.hpp"
#include "plan/amounts.hpp"
#include "plan/items.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::Document;
using document::Flow;
using document::Table;

constexpr std::uint32_t k_header_rows = 5; ///< in which a column's unit may stand
constexpr std::size_t k_longest_line = 80; ///< bytes; a longer paragraph tells of amounts in words

class Units {
public:
    explicit Units(Plan& plan)
        : m_plan(plan), m_document(*plan.document), m_tables(m_document.tables.size()) {}

    void fill(std::vector<Item>& items) {
        for (Item& item : items) {
            const auto& attributes = m_plan.model->kinds[item.kind].attributes;
            for (AttributeValue& value : item.attributes) {
                const model::ValueType type = value.attribute == k_none
                                                  ? model::ValueType::text
                                                  : attributes[value.attribute].type;
                const bool amount =
                    type == model::ValueType::money || type == model::ValueType::financing;
                if (amount && value.text.find_first_of("0123456789") != std::string::npos) {
                    value.unit = unit_of(value);
                }
            }
        }
    }

private:
    [[nodiscard]] std::string unit_of(const AttributeValue& value) {
        const auto amounts = find_amounts(value.text);
        if (!amounts.empty()) {
            return amounts.front().amount.unit;
        }
        std::string unit = unit_named(value.name);
        if (!unit.empty() || value.place.block == k_none) {
            return unit;
        }
        const Block& block = m_document.blocks[value.place.block];
        if (block.table != document::k_none) {
            return unit_in_table(block);
        }
        return unit_of_headings(block.heading);
    }

    struct TableUnits {
        std::vector<std::string> columns; ///< by column
        std::string table;                ///< of the whole table
    };

    std::string unit_in_table(const Block& block) {
        const Table& table = m_document.tables[block.table];
        std::optional<TableUnits>& known = m_tables[block.table];
        if (!known) {
            known = read(table);
        }
        if (block.column_in_table < known->columns.size() &&
            !known->columns[block.column_in_table].empty()) {
            return known->columns[block.column_in_table];
        }
        // "Belopp (tkr)" before the value, in a table of two columns
        const document::Cell* label = m_document.cell_at(table, block.row, 0);
        if (table.columns == 2 && label != nullptr) {
            std::string unit = unit_named(m_document.text_of(*label));
            if (!unit.empty()) {
                return unit;
            }
        }
        return known->table;
    }

    [[nodiscard]] TableUnits read(const Table& table) const {
        TableUnits units;
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            std::string unit;
            for (std::uint32_t row = 0; row < std::min(table.rows, k_header_rows) && unit.empty();
                 ++row) {
                const document::Cell* cell = m_document.cell_at(table, row, column);
                unit = cell == nullptr ? std::string{} : unit_named(m_document.text_of(*cell));
            }
            units.columns.push_back(std::move(unit));
        }
        // "Nämnd, tkr" above the first column speaks of all of them.
        units.table = units.columns.empty() ? std::string{} : units.columns.front();
        if (units.table.empty() && table.caption != document::k_none) {
            units.table = unit_named(m_document.text_of(table.caption));
        }
        if (units.table.empty()) {
            units.table = unit_beside(table);
        }
        return units;
    }

    /// The paragraph right before the table, or right after it, or the headings above.
    [[nodiscard]] std::string unit_beside(const Table& table) const {
        std::uint32_t after = table.before;
        for (std::uint32_t cell = table.first_cell; cell < table.first_cell + table.cell_count;
             ++cell) {
            after = std::max(after, m_document.cells[cell].last_block);
        }
        std::uint32_t before = table.before;
        while (before > 0 && m_document.blocks[before - 1].flow != Flow::body) {
            --before;
        }
        std::string unit = before > 0 ? unit_of_line(before - 1) : std::string{};
        if (unit.empty() && after < m_document.blocks.size()) {
            unit = unit_of_line(after);
        }
        const std::uint32_t first = table.before < m_document.blocks.size()
                                        ? m_document.blocks[table.before].heading
                                        : document::k_none;
        return unit.empty() ? unit_of_headings(first) : unit;
    }

    [[nodiscard]] std::string unit_of_line(std::uint32_t block) const {
        const Block& own = m_document.blocks[block];
        const std::string_view text = m_document.text_of(own);
        const bool line = own.flow == Flow::body && own.table == document::k_none &&
                          own.kind != document::BlockKind::heading;
        const bool tells = text.size() <= k_longest_line ||
                           own.kind == document::BlockKind::caption ||
                           text::fold(text).find("belopp") != std::string::npos;
        return line && tells ? unit_named(text) : std::string{};
    }

    [[nodiscard]] std::string unit_of_headings(std::uint32_t heading) const {
        std::string unit;
        while (heading != document::k_none && unit.empty()) {
            unit = unit_named(m_document.text_of(heading));
            heading = m_document.blocks[heading].heading;
        }
        return unit;
    }

    Plan& m_plan;
    const Document& m_document;
    std::vector<std::optional<TableUnits>> m_tables; ///< read when first needed
};

} // namespace

void find_units(Plan& plan) {
    Units units(plan);
    units.fill(plan.items);
    units.fill(plan.totals);
}

} // namespace styrkoll::plan
