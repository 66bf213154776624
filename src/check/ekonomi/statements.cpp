// SPDX-License-Identifier: Apache-2.0
//
// LKBR (2018:597) 5 kap. 2 § and 6 kap. 2 §. What the lines are called is law, with the names that
// were in use before it.
#include "check/ekonomi/statements.hpp"

#include "base/text.hpp"
#include "check/ekonomi/statement_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace styrkoll::check::economy {
namespace {

bool is_summed(const Column& column) {
    return column.figures != ColumnRole::share && column.figures != ColumnRole::aside &&
           column.figures != ColumnRole::difference && column.figures != ColumnRole::change;
}

/// How costs, and the net of the first sum, are written.
enum Signs : std::size_t { signed_all, bare_costs, bare_costs_and_net, bare_net, conventions };

struct Step {
    std::int64_t stated = 0;
    std::int64_t computed = 0;
    std::int64_t room = 0;
    std::int64_t step = 1000;
    std::size_t row = 0;
    std::size_t first_row = 0;
    bool readable = true;
    bool doubtful = false; ///< a line may as well count the other way

    [[nodiscard]] bool holds() const { return 2 * std::abs(stated - computed) <= room; }
};

/// A line without a sign of its own that nothing says which way it counts.
bool is_doubtful(Statement statement, Entry entry, std::int64_t value, Signs signs) {
    if (statement != Statement::balance_requirement || value == 0) {
        return false;
    }
    return entry == Entry::none ? value > 0
                                : entry == Entry::cost && (value > 0) == (signs == signed_all);
}

/// The sums of one column under one convention, from the top.
std::vector<Step> steps_of(const Sheet& sheet, Statement statement, std::size_t column,
                           Signs signs) {
    std::vector<Step> steps;
    Step next;
    std::int64_t from_computed = 0; ///< what the sum before should have been, less what it is
    bool any = false;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const Line& line = sheet.rows[row];
        const Figure& figure = sheet.at(row, column);
        const Entry entry = entry_of(statement, line.label);
        if (!any && entry == Entry::none) {
            continue; // what stands before the statement begins
        }
        const bool counts = line.role != LineRole::part && line.role != LineRole::aside;
        next.readable &= figure.kind != Figure::Kind::text || !counts;
        next.first_row = any ? next.first_row : row;
        any = true;
        if (!figure.is_amount() || !counts) {
            continue;
        }
        const bool first_sum = entry == Entry::sum && steps.empty();
        const bool bare =
            (entry == Entry::cost && (signs == bare_costs || signs == bare_costs_and_net)) ||
            (first_sum && (signs == bare_costs_and_net || signs == bare_net));
        const std::int64_t value = bare ? -figure.value : figure.value;
        next.room += figure.step;
        next.step = std::min(next.step, figure.step);
        if (entry != Entry::sum) {
            next.computed += value;
            next.doubtful |= is_doubtful(statement, entry, figure.value, signs);
            continue;
        }
        next.stated = value;
        next.row = row;
        if (!next.holds() &&
            2 * std::abs(next.stated - next.computed - from_computed) <= next.room) {
            next.computed += from_computed; // right, if the sum before it had been
        }
        from_computed = next.holds() ? 0 : next.computed - next.stated;
        next.readable &= next.holds() || !next.doubtful;
        steps.push_back(next);
        next = {.stated = 0,
                .computed = value,
                .room = figure.step,
                .step = figure.step,
                .row = 0,
                .first_row = row,
                .readable = true};
    }
    return steps;
}

/// The line says what the words mean, and nothing more than a note of where.
bool begins_with(const Line& line, std::string_view words) {
    return text::fold(line.label).starts_with(words);
}

struct Parts {
    std::optional<std::size_t> assets, liabilities_and_equity;
    std::optional<std::size_t> equity, provisions, liabilities;
};

/// "Summa tillgångar", and the other side, whole or in its three parts.
Parts parts_of(const Sheet& sheet) {
    Parts parts;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const LineRole role = sheet.rows[row].role;
        const std::string folded = text::fold(sheet.rows[row].label);
        if (role != LineRole::total) {
            continue;
        }
        const bool equity = folded.find("eget kapital") != std::string::npos;
        const bool liabilities = folded.find("skulder") != std::string::npos;
        if (folded == "summa tillgångar" || folded == "totala tillgångar") {
            parts.assets = row;
        } else if (equity && liabilities) {
            parts.liabilities_and_equity = row;
        } else if (folded == "summa eget kapital") {
            parts.equity = row;
        } else if (folded == "summa avsättningar") {
            parts.provisions = row;
        } else if (folded == "summa skulder") {
            parts.liabilities = row;
        }
    }
    return parts;
}

/// The other table's column that says the same of the same time.
std::optional<std::size_t> column_like(const Sheet& sheet, const Column& column, std::size_t index,
                                       bool same_sheet) {
    if (same_sheet) {
        return index;
    }
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
        if (sheet.columns[at].label == column.label && !column.label.empty()) {
            return at;
        }
    }
    return std::nullopt;
}

/// The second of two tables may leave to the first to say it.
bool same_unit(const std::string& left, const std::string& right) {
    return left == right || left.empty() || right.empty();
}

class Balances {
public:
    explicit Balances(const std::vector<Sheet>& sheets) : m_sheets(sheets) {}

    std::vector<WrongLine> check() {
        constexpr std::size_t k_reach = 3; ///< tables that one balance sheet may be parted in
        std::optional<std::size_t> assets;
        for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet) {
            check_equity(sheet);
            const Parts parts = parts_of(m_sheets[sheet]);
            assets = parts.assets ? std::optional(sheet) : assets;
            if (assets && sheet - *assets < k_reach &&
                (parts.liabilities_and_equity || (parts.equity && parts.liabilities))) {
                check_balance(*assets, sheet, parts);
                assets.reset();
            }
        }
        return std::move(m_found);
    }

private:
    void check_balance(std::size_t from, std::size_t to, const Parts& parts) {
        const Sheet& left = m_sheets[from];
        const Sheet& right = m_sheets[to];
        const std::size_t assets = *parts_of(left).assets;
        for (std::size_t column = 0; column < right.columns.size(); ++column) {
            const auto other = column_like(left, right.columns[column], column, from == to);
            if (!other || !is_summed(right.columns[column]) ||
                !left.at(assets, *other).is_amount() ||
                !same_unit(left.unit_of(*other), right.unit_of(column))) {
                continue;
            }
            const Figure& sum = left.at(assets, *other);
            WrongLine line{.what = WrongLine::What::balance,
                           .sheet = to,
                           .column = column,
                           .computed = sum.value,
                           .step = sum.step,
                           .other_sheet = from,
                           .other_row = assets,
                           .other_column = *other};
            std::int64_t room = sum.step;
            if (add_side(right, column, parts, line, room) &&
                2 * std::abs(line.stated - line.computed) > room) {
                m_found.push_back(line);
            }
        }
    }

    static bool add_side(const Sheet& sheet, std::size_t column, const Parts& parts,
                         WrongLine& line, std::int64_t& room) {
        std::vector<std::size_t> rows;
        if (parts.liabilities_and_equity) {
            rows = {*parts.liabilities_and_equity};
        } else {
            rows = {*parts.equity, *parts.liabilities};
            if (parts.provisions) {
                rows.push_back(*parts.provisions);
            }
        }
        line.row = line.first_row = rows.front();
        for (const std::size_t row : rows) {
            const Figure& figure = sheet.at(row, column);
            if (!figure.is_amount()) {
                return false;
            }
            line.stated += figure.value;
            line.step = std::min(line.step, figure.step);
            room += figure.step;
        }
        return true;
    }

    void check_equity(std::size_t index) {
        const Sheet& sheet = m_sheets[index];
        bool begun = false;
        bool result = false;
        std::size_t begin = 0;
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const std::string folded = text::fold(sheet.rows[row].label);
            const bool equity = folded.find("eget kapital") != std::string::npos;
            if (folded.starts_with("ingående eget kapital") ||
                (equity && folded.find("årets början") != std::string::npos)) {
                begin = row;
                begun = true;
                result = false;
            } else if (begun && begins_with(sheet.rows[row], "årets resultat")) {
                result = true;
            } else if (begun && result &&
                       (folded.starts_with("utgående eget kapital") ||
                        (equity && folded.find("årets slut") != std::string::npos))) {
                check_equity(index, begin, row);
                begun = false;
            }
        }
    }

    void check_equity(std::size_t index, std::size_t begin, std::size_t end) {
        const Sheet& sheet = m_sheets[index];
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            if (!is_summed(sheet.columns[column])) {
                continue;
            }
            WrongLine line{.what = WrongLine::What::equity,
                           .sheet = index,
                           .row = end,
                           .column = column,
                           .first_row = begin};
            std::int64_t room = 0;
            bool readable =
                sheet.at(begin, column).is_amount() && sheet.at(end, column).is_amount();
            for (std::size_t row = begin; row <= end; ++row) {
                const Figure& figure = sheet.at(row, column);
                const bool counts = sheet.rows[row].role != LineRole::part &&
                                    sheet.rows[row].role != LineRole::aside;
                readable &= figure.kind != Figure::Kind::text;
                if (figure.is_amount() && counts) {
                    (row == end ? line.stated : line.computed) += figure.value;
                    room += figure.step;
                    line.step = std::min(line.step, figure.step);
                }
            }
            if (readable && 2 * std::abs(line.stated - line.computed) > room) {
                m_found.push_back(line);
            }
        }
    }

    const std::vector<Sheet>& m_sheets;
    std::vector<WrongLine> m_found;
};

std::vector<WrongLine> check_statement(const Sheet& sheet, Statement statement, std::size_t index) {
    std::array<std::size_t, conventions> met{};
    for (std::size_t signs = 0; signs < conventions; ++signs) {
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            if (is_summed(sheet.columns[column])) {
                for (const Step& step :
                     steps_of(sheet, statement, column, static_cast<Signs>(signs))) {
                    met[signs] += step.readable && step.holds() ? 1U : 0U;
                }
            }
        }
    }
    const auto best = std::max_element(met.begin(), met.end());
    std::vector<WrongLine> found;
    if (*best == 0) {
        return found;
    }
    const auto signs = static_cast<Signs>(best - met.begin());
    std::size_t missed = 0;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        if (!is_summed(sheet.columns[column])) {
            continue;
        }
        for (const Step& step : steps_of(sheet, statement, column, signs)) {
            if (!step.readable || step.holds()) {
                continue;
            }
            ++missed;
            const bool bare =
                step.row < sheet.rows.size() && sheet.at(step.row, column).value != step.stated;
            found.push_back({.what = statement == Statement::income
                                         ? WrongLine::What::income_statement
                                         : WrongLine::What::balance_requirement,
                             .sheet = index,
                             .row = step.row,
                             .column = column,
                             .first_row = step.first_row,
                             .stated = bare ? -step.stated : step.stated,
                             .computed = bare ? -step.computed : step.computed,
                             .step = step.step});
        }
    }
    // More wrong than right: it is built in another way than the law has it.
    return missed > *best ? std::vector<WrongLine>{} : found;
}

} // namespace

bool is_income_statement(const Sheet& sheet) {
    std::size_t sums = 0;
    std::size_t others = 0;
    for (const Line& row : sheet.rows) {
        const Entry entry = entry_of(Statement::income, row.label);
        sums += entry == Entry::sum ? 1U : 0U;
        others += entry == Entry::income || entry == Entry::cost ? 1U : 0U;
    }
    return sums >= 2 && others >= 3;
}

bool is_balance_requirement(const Sheet& sheet) {
    bool begins = false;
    for (const Line& row : sheet.rows) {
        const Entry entry = entry_of(Statement::balance_requirement, row.label);
        if (begins && entry == Entry::sum) {
            return true;
        }
        begins = begins || entry == Entry::income;
    }
    return false;
}

std::vector<WrongLine> check_income_statement(const Sheet& sheet, std::size_t index) {
    return check_statement(sheet, Statement::income, index);
}

std::vector<WrongLine> check_balance_requirement(const Sheet& sheet, std::size_t index) {
    return check_statement(sheet, Statement::balance_requirement, index);
}

std::vector<WrongLine> check_balance_sheets(const std::vector<Sheet>& sheets) {
    return Balances(sheets).check();
}

} // namespace styrkoll::check::economy
