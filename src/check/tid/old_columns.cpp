// SPDX-License-Identifier: Apache-2.0
#include "check/tid/own_period.hpp"

#include "base/text.hpp"
#include "check/tid/year_words.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using document::Document;
using document::Flow;
using finding::Severity;
using plan::FoundPeriod;

/// A header cell that names one year.
struct Column {
    std::string words;
    std::uint32_t block = 0;
    FoundPeriod found;
};

/// It compares, or tells how an earlier year went.
bool is_history(std::string_view words) {
    return looks_back(words) || tells_outcome(words);
}

/// "Utgångsvärde 2026": where the targets start from, which none of them shares its year with.
bool is_start(std::string_view words) {
    const std::string folded = text::fold(words);
    return folded.starts_with("utgångsvärde") || folded.starts_with("startvärde") ||
           folded.starts_with("basvärde");
}

class Columns {
public:
    Columns(const plan::Plan& plan, const OwnPeriod& own)
        : m_plan(plan), m_document(*plan.document), m_own(own) {}

    std::vector<OldPlace> find() {
        for (const document::Table& table : m_document.tables) {
            if (table.flow == Flow::body && table.rows > 1 && table.cell_count > 0) {
                look_at(table);
            }
        }
        return std::move(m_found);
    }

private:
    void look_at(const document::Table& table) {
        constexpr std::uint32_t k_header = 3; ///< rows that may be headers
        for (std::uint32_t row = 0; row < std::min(table.rows, k_header); ++row) {
            const auto columns = years_in_row(table, row);
            if (columns.empty()) {
                continue;
            }
            if (!is_below_history(m_plan, columns.front().block)) {
                old_targets(columns);
                old_years(columns, table);
            }
            return;
        }
        const auto labels = table.columns == 2 ? years_in_labels(table) : std::vector<Column>{};
        if (!labels.empty() && !is_below_history(m_plan, labels.front().block)) {
            old_targets(labels);
        }
    }

    /// "Målvärde 2026 | 85 %", a table of one thing's attributes.
    [[nodiscard]] std::vector<Column> years_in_labels(const document::Table& table) const {
        constexpr std::size_t k_most_words = 3;
        std::vector<Column> labels;
        for (std::uint32_t at = 0; at < table.cell_count; ++at) {
            const document::Cell& cell = m_document.cells[table.first_cell + at];
            if (cell.column == 0 && text::words(m_document.text_of(cell)).size() <= k_most_words) {
                add_year(labels, cell);
            }
        }
        return labels;
    }

    [[nodiscard]] std::vector<Column> years_in_row(const document::Table& table,
                                                   std::uint32_t row) const {
        std::vector<Column> columns;
        for (std::uint32_t at = 0; at < table.cell_count; ++at) {
            const document::Cell& cell = m_document.cells[table.first_cell + at];
            if (cell.row > row) {
                break;
            }
            if (cell.row == row && cell.column > 0) {
                add_year(columns, cell);
            }
        }
        return columns;
    }

    void add_year(std::vector<Column>& columns, const document::Cell& cell) const {
        if (cell.first_block >= cell.last_block) {
            return;
        }
        const auto periods = plan::find_periods(m_document.text_of(cell.first_block));
        if (periods.size() == 1 && periods.front().period.years() == 1 &&
            periods.front().period.form == plan::PeriodForm::years) {
            columns.push_back({m_document.text_of(cell), cell.first_block, periods.front()});
        }
    }

    void add(const plan::DocumentPeriod& period, std::string words, const Column& at,
             Severity severity = Severity::warning) {
        m_found.push_back({period,
                           std::move(words),
                           {at.block, static_cast<std::uint32_t>(at.found.begin),
                            static_cast<std::uint32_t>(at.found.end)},
                           severity});
    }

    /// "Målvärde 2026" where no column of the document's own time stands, nor what came of it. A
    /// note where a later target stands beside it, or where the targets start from.
    void old_targets(const std::vector<Column>& columns) {
        const bool report = is_report(m_plan);
        Severity severity = Severity::warning;
        for (const Column& one : columns) {
            const bool old = m_own.shift(one.found.period) == 1;
            const bool back = report ? looks_back(one.words) : is_history(one.words);
            const int ahead = one.found.period.first_year() - m_own.value().first_year();
            const bool later = ahead > 0 && !report && looks_ahead(one.words);
            if (later || (old && is_start(one.words))) {
                severity = Severity::note;
            } else if ((ahead >= 0 && !looks_back(one.words)) || (old && back)) {
                return;
            }
        }
        for (const Column& one : columns) {
            const bool states = report ? reports(one.words) : looks_ahead(one.words);
            if (m_own.shift(one.found.period) == 1 && states) {
                add(one.found.period, one.words, one, severity);
            }
        }
    }

    /// As many years as the plan's own, in order, some years too early.
    void old_years(const std::vector<Column>& columns, const document::Table& table) {
        const int years = m_own.value().years();
        const int first = columns.front().found.period.first_year();
        const int back = m_own.value().first_year() - first;
        if (is_report(m_plan) || static_cast<int>(columns.size()) != years || back < 1 ||
            back >= years || !is_planned(table, columns)) {
            return;
        }
        std::string words;
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const Column& one = columns[at];
            if (one.found.period.first_year() != first + static_cast<int>(at) ||
                is_history(one.words)) {
                return;
            }
            words += (at == 0 ? "" : ", ") + std::string(text::trim(one.words));
        }
        plan::DocumentPeriod period = columns.front().found.period;
        period.days.to = columns.back().found.period.days.to;
        add(period, words, columns.front());
    }

    /// The caption, the heading above or the header says that it is about what is planned.
    [[nodiscard]] bool is_planned(const document::Table& table,
                                  const std::vector<Column>& columns) const {
        const std::uint32_t heading = m_document.blocks[columns.front().block].heading;
        std::string around = columns.front().words + " ";
        if (table.caption != document::k_none) {
            around += std::string(m_document.text_of(table.caption)) + " ";
        }
        if (heading != document::k_none) {
            around += m_document.text_of(heading);
        }
        const std::string folded = text::fold(around);
        const bool money = folded.find("ram") != std::string::npos ||
                           folded.find("budget") != std::string::npos ||
                           folded.find("ekonomi") != std::string::npos ||
                           folded.find("invest") != std::string::npos;
        return !is_history(around) &&
               (looks_ahead(around) || (money && !tells_of_indicators(folded, table)));
    }

    /// "Ekonomiska nyckeltal", rows "Nettokostnad per invånare, kr" or "Andel behöriga, %": years
    /// of such figures are how it has been.
    [[nodiscard]] bool tells_of_indicators(std::string_view around,
                                           const document::Table& table) const {
        if (around.find("nyckeltal") != std::string_view::npos ||
            around.find("utveckling") != std::string_view::npos) {
            return true;
        }
        constexpr std::array<std::string_view, 6> k_measures{"per invånare", "per elev", "per barn",
                                                             "per brukare",  "andel",    "antal"};
        for (std::uint32_t at = 0; at < table.cell_count; ++at) {
            const document::Cell& cell = m_document.cells[table.first_cell + at];
            const std::string label =
                cell.column == 0 ? text::fold(m_document.text_of(cell)) : std::string{};
            if (label.ends_with('%') ||
                std::any_of(k_measures.begin(), k_measures.end(), [&label](std::string_view word) {
                    return label.find(word) != std::string::npos;
                })) {
                return true;
            }
        }
        return false;
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const OwnPeriod& m_own;
    std::vector<OldPlace> m_found;
};

} // namespace

std::vector<OldPlace> old_columns(const plan::Plan& plan, const OwnPeriod& own) {
    return Columns(plan, own).find();
}

bool is_caption(const document::Document& document, const document::Block& block) {
    constexpr std::size_t k_longest = 120; ///< bytes
    if (block.kind != document::BlockKind::paragraph || block.text_size > k_longest) {
        return block.kind == document::BlockKind::caption;
    }
    const std::string_view text = text::trim(document.text_of(block));
    constexpr std::string_view k_table = "Tabell ";
    return text.starts_with(k_table) && !text.ends_with('.') &&
           without_label(text).size() < text.size() && text[k_table.size()] >= '0' &&
           text[k_table.size()] <= '9';
}

bool is_below_history(const plan::Plan& plan, std::uint32_t block) {
    constexpr int k_deepest = 10;
    const Document& document = *plan.document;
    std::uint32_t above = document.blocks[block].heading;
    for (int steps = 0; above != document::k_none && steps < k_deepest; ++steps) {
        const std::string_view text = document.text_of(above);
        if (looks_back(text) || (!is_report(plan) && tells_outcome(text))) {
            return true;
        }
        above = document.blocks[above].heading;
    }
    return false;
}

bool is_report(const plan::Plan& plan) {
    return plan.type()->document_class == "rapport";
}

} // namespace styrkoll::check
