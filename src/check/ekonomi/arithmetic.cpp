// SPDX-License-Identifier: Apache-2.0
//
// Tables of amounts must add up. What is wrong down a column and along a row in one and the same
// figure is told once.
#include "check/checks.hpp"
#include "check/ekonomi/amount_table.hpp"
#include "check/ekonomi/differences.hpp"
#include "check/ekonomi/statements.hpp"
#include "check/ekonomi/sums.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace styrkoll::check {
namespace {

using document::Document;
using economy::Along;
using economy::Figure;
using economy::Sheet;
using economy::WrongDifference;
using economy::WrongLine;
using economy::WrongSum;

constexpr std::string_view k_sum_rule = "ekonomi-summa";
constexpr std::string_view k_frame_rule = "ram-summa";
constexpr std::string_view k_difference_rule = "ekonomi-avvikelse";
constexpr std::string_view k_income_rule = "ekonomi-resultatrakning";
constexpr std::string_view k_balance_rule = "ekonomi-balansrakning";
constexpr std::string_view k_percent_rule = "ekonomi-procent";

constexpr std::int64_t k_hundred = 100'000; ///< percent, in thousandths

/// What does not add up down a column or along a row, with the cells that take part.
struct Breach {
    std::string_view rule;
    bool down = true;
    std::size_t row = 0, column = 0;    ///< of the figure that is told of
    std::size_t first = 0, last = 0;    ///< rows (down) or columns (along) that take part
    std::vector<std::size_t> columns{}; ///< along: the columns, where they are no range
    std::int64_t stated = 0, computed = 0, step = 1000;
    std::string parts{}; ///< what the other figure was made of
    bool sign = false;
    bool told = true;
    const Breach* same = nullptr; ///< along the row: the same slip

    [[nodiscard]] std::int64_t off() const { return std::abs(stated - computed); }
    [[nodiscard]] bool holds_row(std::size_t which) const {
        return which == row || (which >= first && which < last);
    }
    [[nodiscard]] bool holds_column(std::size_t which) const {
        return which == column || (which >= first && which < last) ||
               std::find(columns.begin(), columns.end(), which) != columns.end();
    }
};

class Arithmetic {
public:
    Arithmetic(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink), m_sheets(*context.sheets),
          m_mixed(sink, {"ekonomi-enhet-blandad"}) {
        for (const plan::Item& total : plan.totals) {
            if (total.place.block != plan::k_none) {
                m_frames.insert(m_document.blocks[total.place.block].table);
            }
        }
    }

    void check() {
        const std::vector<WrongLine> balances = economy::check_balance_sheets(m_sheets);
        for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet) {
            m_breaches.clear();
            const std::vector<bool> sound = collect_sums(sheet);
            collect_differences(m_sheets[sheet], sound);
            for (const WrongLine& line : balances) {
                if (line.sheet == sheet && !is_told_as_sum(line)) {
                    add(line);
                }
            }
            join();
            tell(m_sheets[sheet]);
        }
    }

private:
    std::vector<bool> collect_sums(std::size_t index) {
        const Sheet& sheet = m_sheets[index];
        std::vector<bool> sound(sheet.columns.size(), false);
        if (economy::is_income_statement(sheet)) {
            for (const WrongLine& line : economy::check_income_statement(sheet, index)) {
                add(line);
            }
        } else if (economy::is_balance_requirement(sheet)) {
            for (const WrongLine& line : economy::check_balance_requirement(sheet, index)) {
                add(line);
            }
        } else {
            const economy::Sums down = sums(sheet, Along::rows, Figure::Kind::amount);
            sound = down.sound;
            const bool excerpt = is_excerpt(sheet);
            for (const WrongSum& wrong : down.wrong) {
                if (wrong.proven || !excerpt) {
                    add(wrong, sum_rule(sheet), Along::rows);
                }
            }
        }
        for (const WrongSum& wrong : sums(sheet, Along::columns, Figure::Kind::amount).wrong) {
            add(wrong, sum_rule(sheet), Along::columns);
        }
        for (const WrongSum& wrong : sums(sheet, Along::rows, Figure::Kind::share).wrong) {
            if (wrong.stated == k_hundred) {
                add(wrong, k_percent_rule, Along::rows);
            }
        }
        return sound;
    }

    economy::Sums sums(const Sheet& sheet, Along along, Figure::Kind figures) {
        economy::Sums sums = economy::check_sums(sheet, along, figures);
        if (!sums.complete) {
            m_sink.not_checked(k_sum_rule, "limit",
                               std::string(say(m_context.language, "Tabellen är för stor: ",
                                               "The table is too large: ")) +
                                   economy::name_of(m_document, sheet));
        }
        return sums;
    }

    /// Tables of frames have a rule of their own (KL 11 kap. 6 §).
    [[nodiscard]] std::string_view sum_rule(const Sheet& sheet) const {
        return m_frames.contains(sheet.table) ? k_frame_rule : k_sum_rule;
    }

    [[nodiscard]] bool is_excerpt(const Sheet& sheet) const {
        return economy::tells_of_excerpt(economy::name_of(m_document, sheet));
    }

    void add(const WrongSum& wrong, std::string_view rule, Along along) {
        const bool down = along == Along::rows;
        Breach breach{.rule = rule,
                      .down = down,
                      .row = down ? wrong.line : wrong.lane,
                      .column = down ? wrong.lane : wrong.line,
                      .first = wrong.first_line,
                      .last = wrong.last_line,
                      .stated = wrong.stated,
                      .computed = wrong.computed,
                      .step = wrong.step};
        breach.parts = down ? say(m_context.language, "raderna", "the rows")
                            : say(m_context.language, "kolumnerna", "the columns");
        m_breaches.push_back(std::move(breach));
    }

    static std::string_view rule_of(WrongLine::What what) {
        switch (what) {
        case WrongLine::What::income_statement:
            return k_income_rule;
        case WrongLine::What::balance_requirement:
            return k_sum_rule;
        case WrongLine::What::balance:
        case WrongLine::What::equity:
            break;
        }
        return k_balance_rule;
    }

    void add(const WrongLine& line) {
        Breach breach{.rule = rule_of(line.what),
                      .row = line.row,
                      .column = line.column,
                      .first = line.first_row,
                      .last = line.row,
                      .stated = line.stated,
                      .computed = line.computed,
                      .step = line.step};
        switch (line.what) {
        case WrongLine::What::income_statement:
        case WrongLine::What::balance_requirement:
            breach.parts = say(m_context.language, "raderna ovanför", "the rows above");
            break;
        case WrongLine::What::balance:
            breach.parts = say(m_context.language, "tillgångarna", "the assets");
            break;
        case WrongLine::What::equity:
            breach.parts = say(m_context.language, "ingående eget kapital och årets resultat",
                               "opening equity and the year's result");
            break;
        }
        m_breaches.push_back(std::move(breach));
    }

    /// A wrong total on either side is what makes them differ.
    [[nodiscard]] bool is_told_as_sum(const WrongLine& line) const {
        return line.what == WrongLine::What::balance &&
               std::any_of(m_breaches.begin(), m_breaches.end(), [&](const Breach& breach) {
                   const bool left = line.other_sheet == line.sheet &&
                                     breach.row == line.other_row &&
                                     breach.column == line.other_column;
                   return breach.down &&
                          (left || (breach.row == line.row && breach.column == line.column));
               });
    }

    void collect_differences(const Sheet& sheet, const std::vector<bool>& sound) {
        for (const WrongDifference& wrong : economy::check_differences(sheet, sound)) {
            add(sheet, wrong, k_difference_rule);
        }
        for (const WrongDifference& wrong : economy::check_net_columns(sheet)) {
            add(sheet, wrong, sum_rule(sheet));
        }
        for (const WrongDifference& wrong : economy::check_changes_in_percent(sheet)) {
            add(sheet, wrong, k_percent_rule);
        }
    }

    void add(const Sheet& sheet, const WrongDifference& wrong, std::string_view rule) {
        const economy::Difference& which = wrong.which;
        Breach breach{.rule = rule,
                      .down = false,
                      .row = wrong.row,
                      .column = which.column,
                      .columns = {which.minuend, which.subtrahend},
                      .stated = wrong.stated,
                      .computed = wrong.computed,
                      .step = wrong.step,
                      .sign = wrong.sign};
        const std::size_t first = which.turned ? which.subtrahend : which.minuend;
        const std::size_t second = which.turned ? which.minuend : which.subtrahend;
        breach.parts = "”" + shown(sheet.columns[first].label) + "” − ”" +
                       shown(sheet.columns[second].label) + "”";
        if (rule == k_percent_rule) {
            breach.parts = say(m_context.language, "förändringen mellan ”", "the change from ”");
            breach.parts += shown(sheet.columns[which.minuend].label) +
                            std::string(say(m_context.language, "” och ”", "” to ”")) +
                            shown(sheet.columns[which.subtrahend].label) + "”";
        }
        m_breaches.push_back(std::move(breach));
    }

    /// One figure that makes both its column and its row wrong, by the same amount.
    void join() {
        for (Breach& down : m_breaches) {
            if (!down.down) {
                continue;
            }
            const std::int64_t room =
                static_cast<std::int64_t>(down.last - down.first + 3) * down.step;
            for (Breach& along : m_breaches) {
                if (!along.down && along.told && along.rule != k_percent_rule &&
                    along.holds_column(down.column) && down.holds_row(along.row) &&
                    std::abs(down.off() - along.off()) <= room) {
                    along.told = false;
                    down.same = down.same == nullptr ? &along : down.same;
                }
            }
        }
    }

    void tell(const Sheet& sheet) {
        for (const Breach& breach : m_breaches) {
            if (breach.told && !is_told_as_unit(sheet, breach)) {
                tell(sheet, breach);
            }
        }
    }

    /// A figure in another unit is what keeps the sum from adding up.
    [[nodiscard]] bool is_told_as_unit(const Sheet& sheet, const Breach& breach) const {
        const auto mixed = [&](std::size_t row, std::size_t column) {
            const std::uint32_t block = sheet.at(row, column).block;
            return block != document::k_none && m_mixed.at(m_document, block);
        };
        if (mixed(breach.row, breach.column)) {
            return true;
        }
        for (std::size_t at = breach.first; at < breach.last; ++at) {
            if (breach.down ? mixed(at, breach.column) : mixed(breach.row, at)) {
                return true;
            }
        }
        return std::any_of(breach.columns.begin(), breach.columns.end(),
                           [&](std::size_t column) { return mixed(breach.row, column); });
    }

    void tell(const Sheet& sheet, const Breach& breach) {
        const std::string unit = breach.rule == k_percent_rule ? "%" : sheet.unit_of(breach.column);
        const auto words = [&](std::int64_t thousandths) {
            return plan::to_words(plan::Amount{thousandths, {}, breach.step}) +
                   (unit.empty() ? "" : "\u00A0" + unit);
        };
        const std::uint32_t block = sheet.at(breach.row, breach.column).block;
        auto report = m_sink.report(breach.rule);
        report.with("tabell", economy::name_of(m_document, sheet))
            .with("kolumn", shown(sheet.columns[breach.column].label))
            .with("rad", shown(sheet.rows[breach.row].label))
            .with("angivet", words(breach.stated))
            .with("beraknat", words(breach.computed))
            .with("skillnad", words(std::abs(breach.stated - breach.computed)))
            .with("delar", breach.parts)
            .at(document::whole(m_document, block));
        if (breach.same != nullptr && breach.same->row != breach.row) {
            const std::uint32_t guilty = sheet.at(breach.same->row, breach.column).block;
            report.related(document::whole(m_document, guilty),
                           say(m_context.language,
                               "Felet står troligen här: raden går inte heller ihop.",
                               "The error is probably here: the row does not add up either."));
        }
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    const std::vector<Sheet>& m_sheets;
    Told m_mixed;                     ///< figures that are told to be in another unit
    std::set<std::uint32_t> m_frames; ///< tables of frames
    std::vector<Breach> m_breaches;   ///< of the sheet at hand
};

/// Which tables are frames, the document's type tells.
std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    std::vector<std::string_view> rules{k_sum_rule, k_difference_rule, k_income_rule,
                                        k_balance_rule, k_percent_rule};
    if (plan.type() != nullptr) {
        rules.push_back(k_frame_rule);
    }
    return rules;
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Arithmetic(plan, context, sink).check();
}

} // namespace

Check table_arithmetic() {
    return {.name = "table_arithmetic",
            .rules = {k_sum_rule, k_frame_rule, k_difference_rule, k_income_rule, k_balance_rule,
                      k_percent_rule},
            .needs_sheets = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
