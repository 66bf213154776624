// SPDX-License-Identifier: Apache-2.0
//
// Amounts in running text that contradict what stands beside them: the table of the same section,
// or the list whose amounts they sum. A sentence counts only when it leaves one choice: one amount,
// one row, one column, and no word that blurs or changes it ("cirka", "ökar med").
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/ekonomi/amount_table.hpp"
#include "check/ekonomi/sentence_amounts.hpp"
#include "check/ekonomi/slips.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using economy::ColumnRole;
using economy::Figure;
using economy::has;
using economy::has_stem;
using economy::LineRole;
using economy::names_total;
using economy::Sheet;
using economy::Statement;
using economy::Words;
using plan::Amount;

constexpr std::string_view k_rule = "ekonomi-text-tabell";
constexpr std::uint32_t k_reach = 8; ///< blocks from a table in which text speaks of it
constexpr std::size_t k_shortest_label = 4;
constexpr std::size_t k_most_rows = 200; ///< of a table that text is compared with

bool are_equal(const Amount& left, const Amount& right) {
    const auto both = plan::in_ore(left, right);
    return !both || std::abs(both->left - both->right) < std::max<std::int64_t>(both->step, 1) ||
           std::abs(both->left + both->right) < std::max<std::int64_t>(both->step, 1);
}

/// The phrase stands in the text as whole words; a genitive s may follow.
bool stands_in(std::string_view folded, std::string_view phrase) {
    const auto is_letter_at = [&](std::size_t at) {
        std::size_t next = at;
        return at < folded.size() && (text::is_letter(text::next_code_point(folded, next)) ||
                                      (folded[at] >= '0' && folded[at] <= '9'));
    };
    for (std::size_t at = folded.find(phrase); at != std::string_view::npos;
         at = folded.find(phrase, at + 1)) {
        std::size_t end = at + phrase.size();
        end += end < folded.size() && folded[end] == 's' ? 1U : 0U;
        const bool begins = at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '(';
        if (begins && !is_letter_at(end)) {
            return true;
        }
    }
    return false;
}

class Cited {
public:
    Cited(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink),
          m_sums(sink, {"ekonomi-summa", "ram-summa"}) {}

    void check() {
        for (const Sheet& sheet : *m_context.sheets) {
            if (sheet.money && sheet.rows.size() <= k_most_rows) {
                check_beside(sheet);
            }
        }
    }

private:
    /// The paragraphs round the table, under the same heading.
    void check_beside(const Sheet& sheet) {
        m_only_sheet = is_only_one(sheet);
        const document::Table& table = m_document.tables[sheet.table];
        const std::uint32_t first = table.before;
        std::uint32_t last = first;
        for (std::uint32_t at = table.first_cell; at < table.first_cell + table.cell_count; ++at) {
            last = std::max(last, m_document.cells[at].last_block);
        }
        if (first >= m_document.blocks.size()) {
            return;
        }
        const std::uint32_t heading = m_document.blocks[first].heading;
        for (std::uint32_t step = 1; step <= k_reach && step <= first; ++step) {
            const Block& block = m_document.blocks[first - step];
            if (block.heading != heading || block.kind == BlockKind::heading ||
                block.table != document::k_none) {
                break;
            }
            check_text(sheet, first - step);
        }
        const auto size = static_cast<std::uint32_t>(m_document.blocks.size());
        for (std::uint32_t at = last; at < std::min(size, last + k_reach); ++at) {
            const Block& block = m_document.blocks[at];
            if (block.heading != heading || block.kind == BlockKind::heading ||
                block.table != document::k_none) {
                break;
            }
            check_text(sheet, at);
        }
    }

    /// No other table of money stands under the same heading.
    [[nodiscard]] bool is_only_one(const Sheet& sheet) const {
        const std::uint32_t own = heading_of(sheet);
        return own != document::k_none &&
               std::count_if(m_context.sheets->begin(), m_context.sheets->end(),
                             [&](const Sheet& other) {
                                 return other.money && heading_of(other) == own;
                             }) == 1;
    }

    [[nodiscard]] std::uint32_t heading_of(const Sheet& sheet) const {
        const document::Table& table = m_document.tables[sheet.table];
        const std::uint32_t block = m_document.cells[table.first_cell].first_block;
        return block < m_document.blocks.size() ? m_document.blocks[block].heading
                                                : document::k_none;
    }

    void check_text(const Sheet& sheet, std::uint32_t block) {
        if (!economy::is_running(m_document.blocks[block])) {
            return;
        }
        for (const Statement& statement : economy::clauses_of(m_document, block)) {
            const Words words = text::words(statement.folded);
            if (economy::is_blurred(words) ||
                m_told.contains(statement.place.begin + (std::uint64_t{block} << 32U))) {
                continue;
            }
            const auto cell = cell_of(sheet, statement, words);
            const bool weak = statement.shared || (m_only_sheet && speaks_of_whole(words));
            if (cell && !stands_in_table(sheet, statement.amount) &&
                (!weak || economy::differ_by_slip(statement.amount, amount_of(sheet, *cell)))) {
                tell(sheet, statement, cell->first, cell->second);
            }
        }
    }

    using CellPlace = std::pair<std::size_t, std::size_t>;

    static Amount amount_of(const Sheet& sheet, const CellPlace& cell) {
        const Figure& figure = sheet.at(cell.first, cell.second);
        return {figure.value, sheet.unit_of(cell.second), figure.step};
    }

    /// The one cell that the sentence speaks of.
    [[nodiscard]] std::optional<CellPlace> cell_of(const Sheet& sheet, const Statement& statement,
                                                   const Words& words) const {
        const auto row = row_of(sheet, statement, words);
        if (!row) {
            return std::nullopt;
        }
        const int year = economy::year_in(statement.folded);
        std::optional<std::size_t> found;
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            const economy::Column& one = sheet.columns[column];
            const bool right_year = year == 0 || one.year == 0 || one.year == year;
            if (!is_spoken_of(one, words) || !right_year || !sheet.at(*row, column).is_amount() ||
                sheet.unit_of(column).empty()) {
                continue;
            }
            if (found) {
                return std::nullopt;
            }
            found = column;
        }
        return found ? std::optional(CellPlace{*row, *found}) : std::nullopt;
    }

    static bool is_spoken_of(const economy::Column& column, const Words& words) {
        const bool whole_year = has_stem(words, {"helår", "årsbudget"});
        const std::string label = text::fold(column.label);
        if (whole_year && label.find("jan") != std::string::npos) {
            return false; // "Budget jan–aug"
        }
        const bool outcome = has_stem(words, {"utfall", "bokslut"});
        const bool forecast = has_stem(words, {"prognos", "helårsprognos"});
        const bool budget = has_stem(words, {"budget", "ram", "driftram", "anslag"});
        switch (column.figures) {
        case ColumnRole::outcome:
            return outcome || (!forecast && !budget);
        case ColumnRole::forecast:
            return forecast || (!outcome && !budget);
        case ColumnRole::budget:
            return budget || (!outcome && !forecast);
        case ColumnRole::amount:
            return column.year != 0 || column.side == economy::Side::unknown;
        default:
            return false;
        }
    }

    /// The total that "summan" means, the row that the sentence names, or that of the document's
    /// own organ ("nämndens ram").
    [[nodiscard]] std::optional<std::size_t> row_of(const Sheet& sheet, const Statement& statement,
                                                    const Words& words) const {
        const bool sum = has(words, {"summan", "totalsumman"}) ||
                         (names_total(words) && has_stem(words, {"tabell"}));
        const bool own = has(words, {"nämndens", "styrelsens", "bolagets"}) &&
                         has_stem(words, {"ram", "driftram", "budgetram"}) &&
                         !has_stem(words, {"investering"});
        const bool whole = m_only_sheet && speaks_of_whole(words);
        std::optional<std::size_t> found;
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const economy::Line& line = sheet.rows[row];
            const bool total = line.role == LineRole::total;
            const bool meant =
                sum || whole ? total : (own && is_own_organ(line)) || names(statement, words, line);
            if (!meant) {
                continue;
            }
            if (found) {
                return std::nullopt;
            }
            found = row;
        }
        return found;
    }

    /// "Prognosen för helåret är 9 200 tkr": says which column, and no part of what is counted.
    static bool speaks_of_whole(const Words& words) {
        bool column = false;
        for (const std::string_view word : words) {
            const bool names_column = economy::has(
                {word}, {"budgeten", "prognosen", "utfallet", "investeringsbudgeten",
                         "driftbudgeten", "helårsprognosen", "årsprognosen", "nettobudgeten"});
            const bool filler =
                (word.front() >= '0' && word.front() <= '9') ||
                economy::has({word}, {"är",       "var",      "blir",     "uppgår",  "uppgick",
                                      "till",     "för",      "på",       "helåret", "året",
                                      "nämndens", "beräknas", "bedöms",   "och",     "kr",
                                      "tkr",      "mnkr",     "miljoner", "kronor",  "total",
                                      "totala",   "totalt",   "i",        "år",      "alltså"});
            column = column || names_column;
            if (!names_column && !filler) {
                return false;
            }
        }
        return column;
    }

    [[nodiscard]] bool is_own_organ(const economy::Line& line) const {
        const auto hit = m_context.vocabulary.organs.exactly(line.label);
        return hit && m_plan.identity.organ.known() &&
               hit->organ == m_plan.identity.organ.value.organ;
    }

    /// "Socialnämndens ram är ..." for the row "Socialnämnden", with a word for what the column is.
    [[nodiscard]] static bool names(const Statement& statement, const Words& words,
                                    const economy::Line& line) {
        const std::string label = text::fold(line.label);
        const bool kind = has_stem(
            words, {"ram", "driftram", "budget", "utfall", "prognos", "bokslut", "anslag"});
        return kind && line.role == LineRole::addend && label.size() >= k_shortest_label &&
               stands_in(statement.folded, label);
    }

    /// Some figure of the table is that amount: the sentence speaks of it.
    static bool stands_in_table(const Sheet& sheet, const Amount& amount) {
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
                const Figure& figure = sheet.at(row, column);
                if (figure.is_amount() &&
                    are_equal(amount, {figure.value, sheet.unit_of(column), figure.step})) {
                    return true;
                }
            }
        }
        return false;
    }

    void tell(const Sheet& sheet, const Statement& statement, std::size_t row, std::size_t column) {
        const Figure& figure = sheet.at(row, column);
        if (m_sums.at(m_document, figure.block)) {
            return;
        }
        m_told.insert(statement.place.begin + (std::uint64_t{statement.block} << 32U));
        const std::string unit = sheet.unit_of(column);
        const std::string where =
            std::string(say(m_context.language, "tabellen ”", "the table ”")) +
            economy::name_of(m_document, sheet) + "”" +
            std::string(say(m_context.language, ", raden ”", ", row ”")) +
            shown(sheet.rows[row].label) + "”";
        report(statement, plan::to_words(Amount{figure.value, {}, figure.step}) + "\u00A0" + unit,
               where, document::whole(m_document, figure.block));
    }

    void report(const Statement& statement, const std::string& right, const std::string& where,
                const document::Place& other) {
        const Amount& amount = statement.amount;
        m_sink.report(k_rule)
            .with("angivet", plan::to_words(amount) + "\u00A0" + amount.unit)
            .with("beraknat", right)
            .with("kalla", where)
            .at(statement.place)
            .related(other, say(m_context.language, "Det som texten hänvisar till",
                                "What the text refers to"));
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::set<std::uint64_t> m_told; ///< sentences
    Told m_sums;                    ///< totals that are told of where they stand
    bool m_only_sheet = false;      ///< the table that is looked at stands alone
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Cited(plan, context, sink).check();
}

} // namespace

Check cited_amounts() {
    return {.name = "cited_amounts", .rules = {k_rule}, .needs_sheets = true, .run = run};
}

} // namespace styrkoll::check
