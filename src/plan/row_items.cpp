// SPDX-License-Identifier: Apache-2.0
//
// A table whose header names an item kind's title and attributes holds one item a row (conventions
// section 3 b). The header may stand below merged title rows, be repeated on a new page, and have
// its columns in any order.
#include "plan/items.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/period.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace styrkoll::plan {
namespace {

using document::Cell;
using document::Document;
using document::Flow;
using document::Table;
using Role = ColumnMeaning::Role;

constexpr std::uint32_t k_header_search = 5; ///< rows

/// How a header row reads as one kind's.
struct Header {
    std::uint32_t kind = k_none;
    std::uint32_t row = 0;
    std::uint32_t title = k_none; ///< columns
    std::uint32_t code = k_none;
    std::vector<std::uint32_t> attributes; ///< by column; k_none where the column is none
    std::vector<std::uint32_t>
        order; ///< columns as they are read: those of the document's own year first
    std::vector<std::string> texts; ///< by column
    int score = 0;
};

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

class RowReader {
public:
    RowReader(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void read(const Table& table) {
        m_held = held_at(table);
        const Header header = find_header(table);
        if (header.kind == k_none) {
            return;
        }
        for (std::uint32_t row = header.row + 1; row < table.rows; ++row) {
            read_row(table, header, row);
        }
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> held_at(const Table& table) const {
        const auto after = std::upper_bound(
            m_plan.sections.begin(), m_plan.sections.end(), table.before,
            [](std::uint32_t at, const Section& section) { return at < section.heading; });
        if (after == m_plan.sections.begin() || m_plan.type() == nullptr) {
            return {};
        }
        return kinds_held(m_plan, *(after - 1));
    }

    [[nodiscard]] std::string cell_text(const Table& table, std::uint32_t row,
                                        std::uint32_t column) const {
        const Cell* cell = column == k_none ? nullptr : m_document.cell_at(table, row, column);
        if (cell == nullptr || cell->first_block == cell->last_block) {
            return {};
        }
        const bool is_one_block = cell->first_block + 1 == cell->last_block &&
                                  m_document.blocks[cell->first_block].flow == Flow::body;
        return is_one_block ? text::squeeze(m_document.text_of(cell->first_block))
                            : text::squeeze(m_document.text_of(*cell));
    }

    [[nodiscard]] Header find_header(const Table& table) const {
        Header best;
        for (std::uint32_t row = 0;
             row < std::min(table.rows, std::max(k_header_search, table.header_rows)); ++row) {
            const std::vector<HeaderCell> cells = header_cells(table, row);
            for (const std::uint32_t kind : titled_kinds(cells)) {
                Header header = as_kind(kind, cells);
                header.row = row;
                if (header.kind != k_none && header.score > best.score) {
                    best = std::move(header);
                }
            }
        }
        return best;
    }

    /// The cells of the row; empty where none of them heads the titles of any kind.
    [[nodiscard]] std::vector<HeaderCell> header_cells(const Table& table,
                                                       std::uint32_t row) const {
        std::vector<HeaderCell> cells(table.columns);
        bool may_be_header = false;
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            HeaderCell& cell = cells[column];
            cell.text = cell_text(table, row, column);
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

    [[nodiscard]] Header as_kind(std::uint32_t kind, const std::vector<HeaderCell>& cells) const {
        Header header;
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

    void read_row(const Table& table, const Header& header, std::uint32_t row) {
        const Cell* cell = m_document.cell_at(table, row, header.title);
        if (cell == nullptr || (cell->column_span >= table.columns && table.columns > 1)) {
            return; // a row that groups the rows below it
        }
        const std::string title = cell_text(table, row, header.title);
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

    [[nodiscard]] bool is_header_again(const Table& table, const Header& header,
                                       std::uint32_t row) const {
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            if (cell_text(table, row, column) != header.texts[column]) {
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

    void add_total(const Table& table, const Header& header, std::uint32_t row,
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

    [[nodiscard]] Item item_of(const Table& table, const Header& header, std::uint32_t row,
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
            item.code = code_in_column(header.kind, cell_text(table, row, header.code));
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

    void add_attributes(Item& item, const Table& table, const Header& header,
                        std::uint32_t row) const {
        if (item.kind != header.kind) {
            return; // the row's code says it is another kind's item
        }
        for (const std::uint32_t column : header.order) {
            const std::uint32_t attribute = header.attributes[column];
            // A column that the model does not know is kept under its header's own words.
            const bool unknown = attribute == k_none && column != header.title &&
                                 column != header.code && !header.texts[column].empty();
            std::string text =
                attribute == k_none && !unknown ? std::string{} : cell_text(table, row, column);
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
    std::vector<std::uint32_t> m_held;
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
