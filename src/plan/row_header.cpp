// SPDX-License-Identifier: Apache-2.0
//
// The header may stand below merged title rows and have its columns in any order. Each row at the
// top is read as every kind's that one of its cells heads the titles of; the reading that explains
// most columns is the header.
#include "plan/row_header.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/items.hpp"
#include "plan/period.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>

namespace styrkoll::plan {
namespace {

using document::Cell;
using document::Document;
using document::Flow;
using document::Table;
using Role = ColumnMeaning::Role;

constexpr std::uint32_t k_header_search = 5; ///< rows

/// A cell of a row that may be a header, taken apart once for all kinds.
struct HeaderCell {
    std::string text;
    std::vector<ColumnMeaning> meanings; ///< of its longest beginning first
    int year = 0;                        ///< that it names, or 0
    bool is_merged = false;              ///< says the same as the cell before it, and counts once
};

/// The year that a header names, or 0.
int year_of(std::string_view header) {
    if (header.find_first_of("0123456789") == std::string_view::npos) {
        return 0;
    }
    const auto periods = find_periods(header);
    return periods.size() == 1 ? periods.front().period.first_year() : 0;
}

std::vector<std::uint32_t> held_at(const Plan& plan, const Table& table) {
    const auto after = std::upper_bound(
        plan.sections.begin(), plan.sections.end(), table.before,
        [](std::uint32_t at, const Section& section) { return at < section.heading; });
    if (after == plan.sections.begin() || plan.type() == nullptr) {
        return {};
    }
    return kinds_held(plan, *(after - 1));
}

class HeaderReader {
public:
    HeaderReader(const Plan& plan, const Vocabulary& vocabulary, const Table& table)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary),
          m_held(held_at(plan, table)) {}

    [[nodiscard]] RowHeader find_header(const Table& table) const {
        RowHeader best;
        for (std::uint32_t row = 0;
             row < std::min(table.rows, std::max(k_header_search, table.header_rows)); ++row) {
            const std::vector<HeaderCell> cells = header_cells(table, row);
            for (const std::uint32_t kind : titled_kinds(cells)) {
                RowHeader header = as_kind(kind, cells);
                header.row = row;
                if (header.kind != k_none && header.score > best.score) {
                    best = std::move(header);
                }
            }
        }
        return best;
    }

private:
    /// The cells of the row; empty where none of them heads the titles of any kind.
    [[nodiscard]] std::vector<HeaderCell> header_cells(const Table& table,
                                                       std::uint32_t row) const {
        std::vector<HeaderCell> cells(table.columns);
        bool may_be_header = false;
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            HeaderCell& cell = cells[column];
            cell.text = cell_text(m_document, table, row, column);
            cell.is_merged = column > 0 && cell.text == cells[column - 1].text;
            may_be_header = may_be_header ||
                            (!cell.is_merged && m_vocabulary.title_columns.may_head(cell.text));
        }
        if (!may_be_header) {
            return {};
        }
        for (HeaderCell& cell : cells) {
            cell.year = year_of(cell.text);
            if (!cell.is_merged) {
                cell.meanings = meanings_of(cell.text);
            }
        }
        return cells;
    }

    [[nodiscard]] std::vector<ColumnMeaning> meanings_of(std::string_view header) const {
        std::vector<ColumnMeaning> meanings;
        for (const std::string& beginning : header_beginnings(header)) {
            if (const auto found = m_vocabulary.columns.find(beginning);
                found != m_vocabulary.columns.end()) {
                meanings.insert(meanings.end(), found->second.begin(), found->second.end());
            }
        }
        return meanings;
    }

    /// Kinds whose titles one of the cells heads, in the model's order.
    static std::vector<std::uint32_t> titled_kinds(const std::vector<HeaderCell>& cells) {
        std::vector<std::uint32_t> kinds;
        for (const HeaderCell& cell : cells) {
            for (const ColumnMeaning& meaning : cell.meanings) {
                if (meaning.role == Role::title && !contains(kinds, meaning.kind)) {
                    kinds.push_back(meaning.kind);
                }
            }
        }
        std::sort(kinds.begin(), kinds.end());
        return kinds;
    }

    /// What the cell heads for the kind; nullptr when nothing of that role.
    static const ColumnMeaning* find(const HeaderCell& cell, std::uint32_t kind, Role role) {
        const auto found = std::find_if(cell.meanings.begin(), cell.meanings.end(),
                                        [&](const ColumnMeaning& meaning) {
                                            return meaning.kind == kind && meaning.role == role;
                                        });
        return found == cell.meanings.end() ? nullptr : &*found;
    }

    [[nodiscard]] RowHeader as_kind(std::uint32_t kind,
                                    const std::vector<HeaderCell>& cells) const {
        RowHeader header;
        header.attributes.assign(cells.size(), k_none);
        int matched = 0;
        for (std::uint32_t column = 0; column < cells.size(); ++column) {
            const HeaderCell& cell = cells[column];
            if (cell.text.empty() || cell.is_merged) {
                continue;
            }
            if (header.title == k_none && find(cell, kind, Role::title) != nullptr) {
                header.title = column;
            } else if (header.code == k_none && find(cell, kind, Role::code) != nullptr) {
                header.code = column;
            } else if (const auto attribute = attribute_of(kind, cell)) {
                matched += contains(header.attributes, *attribute) ? 0 : 1;
                header.attributes[column] = *attribute;
            }
        }
        const bool held = contains(m_held, kind);
        const bool bare = m_plan.model->kinds[kind]
                              .codes.empty(); // only its section tells a frame from an investment
        if (header.title == k_none || (matched == 0 && header.code == k_none && !held) ||
            (bare && !held)) {
            return header;
        }
        for (const HeaderCell& cell : cells) {
            header.texts.push_back(cell.text);
        }
        header.order = reading_order(cells);
        const bool defined = m_plan.type() != nullptr && contains(m_plan.type()->defines, kind);
        header.kind = kind;
        header.score =
            2 + 2 * matched + (header.code != k_none ? 1 : 0) + (held ? 3 : 0) + (defined ? 1 : 0);
        return header;
    }

    /// The attribute a column holds; a column headed by a year alone holds the kind's amount.
    [[nodiscard]] std::optional<std::uint32_t> attribute_of(std::uint32_t kind,
                                                            const HeaderCell& header) const {
        if (const ColumnMeaning* meaning = find(header, kind, Role::attribute)) {
            return meaning->attribute;
        }
        const auto& attributes = m_plan.model->kinds[kind].attributes;
        const std::string_view value = value_of_year(header.year);
        for (std::uint32_t at = 0; at < attributes.size() && header.year != 0; ++at) {
            if (attributes[at].type == model::ValueType::money || attributes[at].id == value) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// A year before the plan's first is where an indicator stood; a year of the plan is where it
    /// shall be.
    [[nodiscard]] std::string_view value_of_year(int year) const {
        const auto& period = m_plan.identity.period.value;
        const bool is_plan = period && period->form == PeriodForm::years &&
                             m_plan.type() != nullptr && m_plan.type()->document_class == "plan";
        if (!is_plan || year == 0) {
            return {};
        }
        return year < period->first_year() ? "utgangsvarde" : "malvarde";
    }

    /// Several columns may hold one attribute ("Utfall 2026", "Utfall 2027"): the one of the
    /// document's first year counts first.
    [[nodiscard]] std::vector<std::uint32_t>
    reading_order(const std::vector<HeaderCell>& headers) const {
        std::vector<std::uint32_t> order(headers.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto& period = m_plan.identity.period.value;
        const int year = period ? period->first_year() : 0;
        std::stable_partition(order.begin(), order.end(), [&](std::uint32_t column) {
            return year != 0 && headers[column].year == year;
        });
        return order;
    }
    const Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::vector<std::uint32_t> m_held; ///< kinds that may stand where the table does
};

} // namespace

RowHeader find_row_header(const Plan& plan, const Vocabulary& vocabulary, const Table& table) {
    return HeaderReader(plan, vocabulary, table).find_header(table);
}

std::string cell_text(const Document& document, const Table& table, std::uint32_t row,
                      std::uint32_t column) {
    const Cell* cell = column == k_none ? nullptr : document.cell_at(table, row, column);
    if (cell == nullptr || cell->first_block == cell->last_block) {
        return {};
    }
    const bool is_one_block = cell->first_block + 1 == cell->last_block &&
                              document.blocks[cell->first_block].flow == Flow::body;
    return is_one_block ? text::squeeze(document.text_of(cell->first_block))
                        : text::squeeze(document.text_of(*cell));
}

} // namespace styrkoll::plan
