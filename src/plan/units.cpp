// SPDX-License-Identifier: Apache-2.0
//
// In which unit an amount is: what stands nearest to it decides. The value itself, the header of
// its column, the table's caption, a line beside the table ("Belopp i tkr"), a heading above it.
#include "plan/amounts.hpp"
#include "plan/items.hpp"
#include "plan/table_units.hpp"

#include <optional>
#include <vector>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::Document;
using document::Table;

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
        return unit_of_headings(m_document, block.heading);
    }

    std::string unit_in_table(const Block& block) {
        const Table& table = m_document.tables[block.table];
        std::optional<TableUnits>& known = m_tables[block.table];
        if (!known) {
            known = units_of(m_document, table);
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
