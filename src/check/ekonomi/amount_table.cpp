// SPDX-License-Identifier: Apache-2.0
#include "check/ekonomi/amount_table.hpp"

#include "base/text.hpp"
#include "check/phrases.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace styrkoll::check::economy {
namespace {

using document::Cell;
using document::Document;
using document::Flow;
using document::Table;
using Kind = Figure::Kind;

constexpr std::int64_t k_too_much = 1'000'000'000'000'000; ///< thousandths: no budget has it
constexpr std::uint32_t k_most_columns = 60;               ///< more is a sheet of data

/// One cell as it was read.
struct Read {
    Figure figure;
    std::string text; ///< squeezed
    std::string unit; ///< stated in the cell
    bool year = false;
    bool own = false;           ///< the cell begins here
    const Cell* cell = nullptr; ///< that covers the place
    bool bold = false;
};

bool is_nothing(std::string_view text) {
    return text == "-" || text == "–" || text == "—" || text == "−" || text == "--";
}

bool is_year(std::string_view text) {
    return text.size() == 4 && year_in(text) != 0;
}

/// "4,5 %", "12 procent".
bool read_share(std::string_view text, Figure& figure) {
    const bool sign = text.ends_with('%');
    const bool word = !sign && text.ends_with("procent");
    if (!sign && !word) {
        return false;
    }
    const auto amount = plan::parse_amount(text.substr(0, text.size() - (sign ? 1 : 7)));
    if (!amount || !amount->unit.empty() || std::abs(amount->thousandths) > k_too_much) {
        return false;
    }
    figure.kind = Kind::share;
    figure.value = amount->thousandths;
    figure.step = amount->step;
    return true;
}

Read read_cell(const Document& document, const Cell& cell) {
    Read read;
    read.own = true;
    read.text = text::squeeze(document.text_of(cell));
    read.bold = true;
    for (std::uint32_t block = cell.first_block; block < cell.last_block; ++block) {
        const document::Block& own = document.blocks[block];
        if (own.flow == Flow::body && own.text_size > 0) {
            read.bold &= own.all_bold;
            read.figure.block = read.figure.block == document::k_none ? block : read.figure.block;
        }
    }
    read.bold &= !read.text.empty();
    if (read.text.empty()) {
        return read;
    }
    read.year = is_year(read.text);
    if (is_nothing(read.text)) {
        read.figure.kind = Kind::nothing;
        return read;
    }
    if (read_share(read.text, read.figure)) {
        return read;
    }
    read.figure.kind = Kind::text;
    const auto amount = plan::parse_amount(read.text);
    if (amount && std::abs(amount->thousandths) < k_too_much) {
        read.figure.kind = Kind::amount;
        read.figure.value = amount->thousandths;
        read.figure.step = amount->step;
        read.unit = amount->unit;
    }
    return read;
}

bool is_figure(const Read& read) {
    return (read.figure.kind == Kind::amount && !read.year) || read.figure.kind == Kind::share ||
           read.figure.kind == Kind::nothing;
}

/// Reads one table into sheets.
class Reader {
public:
    Reader(const Document& document, std::uint32_t table, const plan::OrganIndex& organs)
        : m_document(document), m_table(document.tables[table]), m_index(table), m_organs(organs) {}

    void read(std::vector<Sheet>& sheets) {
        m_cells.resize(static_cast<std::size_t>(m_table.rows) * m_table.columns);
        for (std::uint32_t at = m_table.first_cell; at < m_table.first_cell + m_table.cell_count;
             ++at) {
            const Cell& cell = m_document.cells[at];
            m_cells[place(cell.row, cell.column)] = read_cell(m_document, cell);
            cover(cell);
        }
        find_numeric_columns();
        if (m_numeric.empty()) {
            return;
        }
        m_units = plan::units_of(m_document, m_table);
        split(sheets);
    }

private:
    [[nodiscard]] std::size_t place(std::uint32_t row, std::uint32_t column) const {
        return static_cast<std::size_t>(row) * m_table.columns + column;
    }
    [[nodiscard]] const Read& at(std::uint32_t row, std::uint32_t column) const {
        return m_cells[place(row, column)];
    }

    void cover(const Cell& cell) {
        const std::uint32_t last_row = std::min(m_table.rows, cell.row + cell.row_span);
        const std::uint32_t last_column = std::min(m_table.columns, cell.column + cell.column_span);
        for (std::uint32_t row = cell.row; row < last_row; ++row) {
            for (std::uint32_t column = cell.column; column < last_column; ++column) {
                m_cells[place(row, column)].cell = &cell;
            }
        }
    }

    /// Columns with amounts, and not more other text.
    void find_numeric_columns() {
        m_is_numeric.assign(m_table.columns, false);
        for (std::uint32_t column = 0; column < m_table.columns; ++column) {
            std::uint32_t figures = 0;
            std::uint32_t others = 0;
            for (std::uint32_t row = 0; row < m_table.rows; ++row) {
                const Read& cell = at(row, column);
                const bool number = (cell.figure.kind == Kind::amount && !cell.year) ||
                                    cell.figure.kind == Kind::share;
                figures += number ? 1U : 0U;
                others += cell.figure.kind == Kind::text ? 1U : 0U;
            }
            // A header, a note or two: not more text than figures, but a short table has two lines
            // of header.
            if (figures > 0 && others <= figures + 2) {
                m_is_numeric[column] = true;
                m_numeric.push_back(column);
            }
        }
        // The first column names the rows where nothing else does.
        const bool no_label = m_numeric.size() == m_table.columns;
        if (no_label && m_table.columns > 1) {
            m_is_numeric[0] = false;
            m_numeric.erase(m_numeric.begin());
        }
    }

    /// No figures but years, and text above most of the numeric columns.
    [[nodiscard]] bool is_header(std::uint32_t row) const {
        std::size_t named = 0;
        for (const std::uint32_t column : m_numeric) {
            const Read& cell = at(row, column);
            if (is_figure(cell)) {
                return false;
            }
            const bool spanned = !cell.own && cell.cell != nullptr &&
                                 cell.cell->column_span < m_table.columns &&
                                 m_is_numeric[cell.cell->column];
            named += (cell.year || cell.figure.kind == Kind::text || spanned) ? 1U : 0U;
        }
        return named > 0 && 2 * named >= m_numeric.size();
    }

    [[nodiscard]] bool has_figures(std::uint32_t row) const {
        return std::any_of(m_numeric.begin(), m_numeric.end(), [&](std::uint32_t column) {
            return is_figure(at(row, column)) || at(row, column).figure.kind == Kind::amount;
        });
    }

    /// The words above a column in the header rows [first, last).
    [[nodiscard]] std::string header_of(std::uint32_t column, std::uint32_t first,
                                        std::uint32_t last) const {
        std::string header;
        for (std::uint32_t row = first; row < last; ++row) {
            const Cell* cell = at(row, column).cell;
            if (cell == nullptr || (cell->row != row && cell->row >= first) ||
                (cell->column_span >= m_table.columns && m_table.columns > 1)) {
                continue;
            }
            const std::string& text = at(cell->row, cell->column).text;
            if (!text.empty()) {
                header += (header.empty() ? "" : " ") + text;
            }
        }
        return header;
    }

    [[nodiscard]] std::vector<std::string> headers(std::uint32_t first, std::uint32_t last) const {
        std::vector<std::string> all;
        for (const std::uint32_t column : m_numeric) {
            all.push_back(header_of(column, first, last));
        }
        return all;
    }

    void split(std::vector<Sheet>& sheets) {
        std::uint32_t row = 0;
        std::uint32_t first_data = std::min(m_table.header_rows, m_table.rows);
        while (first_data < m_table.rows && !has_figures_that_count(first_data)) {
            ++first_data;
        }
        // A title row below the header ("Nämnder") is a row of the body.
        std::uint32_t header_end = first_data;
        while (header_end > m_table.header_rows && header_end > 0 && !is_header(header_end - 1)) {
            --header_end;
        }
        begin(headers(0, header_end));
        for (row = header_end; row < m_table.rows; ++row) {
            if (row < first_data || !is_header(row)) {
                add_row(row);
                continue;
            }
            std::uint32_t end = row + 1;
            while (end < m_table.rows && is_header(end)) {
                ++end;
            }
            auto names = headers(row, end);
            if (names != m_headers) {
                finish(sheets);
                begin(std::move(names));
            }
            row = end - 1;
        }
        finish(sheets);
    }

    [[nodiscard]] bool has_figures_that_count(std::uint32_t row) const {
        return has_figures(row) && !is_header(row);
    }

    void begin(std::vector<std::string> names) {
        m_headers = std::move(names);
        m_sheet = {};
        m_sheet.table = m_index;
        m_sheet.unit = m_units.table;
        for (std::size_t at = 0; at < m_numeric.size(); ++at) {
            Column column;
            column.index = m_numeric[at];
            column.label = m_headers[at];
            column.figures = column_role(column.label);
            column.role = line_role(column.label);
            column.side = side_of(column.label);
            column.year = year_in(column.label);
            column.unit = plan::unit_named(column.label);
            column.unit_is_own = !column.unit.empty();
            if (column.unit.empty() && column.index < m_units.columns.size()) {
                column.unit = m_units.columns[column.index];
            }
            m_sheet.columns.push_back(std::move(column));
        }
    }

    void add_row(std::uint32_t row) {
        Line line;
        line.index = row;
        line.bold = true;
        bool figures = false;
        for (std::uint32_t column = 0; column < m_table.columns; ++column) {
            const Read& cell = at(row, column);
            if (m_is_numeric[column]) {
                figures |= cell.figure.kind != Kind::none;
                continue;
            }
            const bool before = m_numeric.empty() || column < m_numeric.front();
            const bool names = cell.own && !cell.text.empty() && (before || line.label.empty());
            const bool number = cell.figure.kind == Kind::amount && column > 0;
            if (names && !number && (before || m_numeric.front() == 0)) {
                line.label += (line.label.empty() ? "" : " ") + cell.text;
                line.bold &= cell.bold;
            }
        }
        line.bold &= !line.label.empty();
        line.role = !figures ? (line.label.empty() ? LineRole::blank : LineRole::heading)
                             : line_role(line.label);
        line.side = side_of(line.label);
        line.organ = m_organs.exactly(line.label).has_value();
        if (m_sheet.unit.empty() && line.role == LineRole::total) {
            m_sheet.unit = plan::unit_named(line.label); // "Summa, tkr"
        }
        m_sheet.rows.push_back(std::move(line));
        for (std::size_t at = 0; at < m_numeric.size(); ++at) {
            const Read& cell = this->at(row, m_numeric[at]);
            m_sheet.figures.push_back(cell.figure);
            Column& column = m_sheet.columns[at];
            if (cell.unit.empty()) {
                continue;
            }
            if (column.unit.empty() && m_sheet.unit.empty()) {
                column.unit = cell.unit;
            }
            if (cell.unit != (column.unit.empty() ? m_sheet.unit : column.unit)) {
                m_sheet.figures.back().kind = Kind::text; // another unit than its column
            }
        }
    }

    void finish(std::vector<Sheet>& sheets) {
        std::size_t amounts = 0;
        std::size_t shares = 0;
        for (const Figure& figure : m_sheet.figures) {
            amounts += figure.kind == Kind::amount ? 1U : 0U;
            shares += figure.kind == Kind::share ? 1U : 0U;
        }
        if (amounts + shares < 2) {
            return;
        }
        m_sheet.money = amounts > 0 && is_money();
        sheets.push_back(std::move(m_sheet));
    }

    [[nodiscard]] bool is_money() const {
        const bool by_unit = !m_sheet.unit.empty() ||
                             std::any_of(m_sheet.columns.begin(), m_sheet.columns.end(),
                                         [](const Column& column) { return !column.unit.empty(); });
        const bool by_header =
            std::any_of(m_sheet.columns.begin(), m_sheet.columns.end(), [](const Column& column) {
                return column.figures == ColumnRole::budget || column.side != Side::unknown ||
                       text::fold(column.label).starts_with("belopp");
            });
        const bool by_label =
            std::any_of(m_sheet.rows.begin(), m_sheet.rows.end(), [](const Line& row) {
                return row.side != Side::unknown || row.role == LineRole::net;
            });
        return by_unit || by_header || by_label;
    }

    const Document& m_document;
    const Table& m_table;
    std::uint32_t m_index;
    const plan::OrganIndex& m_organs;
    std::vector<Read> m_cells;
    std::vector<bool> m_is_numeric; ///< by column
    std::vector<std::uint32_t> m_numeric;
    plan::TableUnits m_units;
    std::vector<std::string> m_headers;
    Sheet m_sheet;
};

} // namespace

std::vector<Sheet> read_sheets(const Document& document, const plan::OrganIndex& organs) {
    std::vector<Sheet> sheets;
    for (std::uint32_t table = 0; table < document.tables.size(); ++table) {
        const Table& one = document.tables[table];
        // A grid with more places than cells could be: spans that make room for nothing.
        const bool sane =
            one.columns <= k_most_columns && one.columns > 0 &&
            static_cast<std::uint64_t>(one.rows) * one.columns <= 64ULL * one.cell_count + 1024;
        if (one.flow == Flow::body && one.rows > 1 && sane) {
            Reader(document, table, organs).read(sheets);
        }
    }
    return sheets;
}

std::string name_of(const Document& document, const Sheet& sheet) {
    const Table& table = document.tables[sheet.table];
    if (table.caption != document::k_none) {
        return shown(document.text_of(table.caption));
    }
    const Cell& first = document.cells[table.first_cell];
    const std::uint32_t heading = first.first_block < document.blocks.size()
                                      ? document.blocks[first.first_block].heading
                                      : document::k_none;
    return shown(heading == document::k_none ? std::string_view(sheet.rows.front().label)
                                             : document.text_of(heading));
}

} // namespace styrkoll::check::economy
