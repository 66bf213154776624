// SPDX-License-Identifier: Apache-2.0
//
// In which unit the amounts of a table are: said at all, and the same all over.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/ekonomi/amount_table.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Document;
using economy::ColumnRole;
using economy::Figure;
using economy::LineRole;
using economy::Sheet;

constexpr std::string_view k_missing_rule = "ekonomi-enhet-saknas";
constexpr std::string_view k_mixed_rule = "ekonomi-enhet-blandad";

constexpr std::array<std::string_view, 5> k_for_all{
    "alla belopp", "samtliga belopp", "belopp anges", "beloppen anges", "belopp redovisas"};

/// "Alla belopp anges i tkr" somewhere in the text speaks of every table.
bool says_for_all(const Document& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const auto& block) {
        if (block.flow != document::Flow::body || block.table != document::k_none) {
            return false;
        }
        const std::string_view text = document.text_of(block);
        if (text.find("elopp") == std::string_view::npos || plan::unit_named(text).empty()) {
            return false;
        }
        const std::string folded = text::fold(text);
        return std::any_of(k_for_all.begin(), k_for_all.end(), [&](std::string_view words) {
            return folded.find(words) != std::string::npos;
        });
    });
}

/// Incomes, costs and budgets, in figures that are amounts.
bool is_of_money(const Sheet& sheet) {
    std::size_t columns = 0;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const economy::Column& one = sheet.columns[column];
        columns +=
            one.figures == ColumnRole::budget || one.side != economy::Side::unknown ? 1U : 0U;
    }
    const auto rows = std::count_if(sheet.rows.begin(), sheet.rows.end(), [](const auto& row) {
        return row.side != economy::Side::unknown;
    });
    return columns > 0 || rows >= 2;
}

/// Hours, places and pupils in columns named as money has them ("Budget 2027").
bool is_of_volumes(const Document& document, const Sheet& sheet) {
    std::size_t rows = 0;
    std::size_t volumes = 0;
    for (const economy::Line& row : sheet.rows) {
        const bool counts = row.role != LineRole::heading && row.role != LineRole::blank &&
                            row.role != LineRole::total;
        if (row.side != economy::Side::unknown || row.role == LineRole::net) {
            return false;
        }
        rows += counts ? 1U : 0U;
        volumes += counts && economy::counts_volumes(row.label) ? 1U : 0U;
    }
    return economy::counts_volumes(economy::name_of(document, sheet)) ||
           (rows > 0 && 2 * volumes >= rows);
}

std::optional<std::uint32_t> first_amount(const Sheet& sheet) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            const Figure& figure = sheet.at(row, column);
            const bool counts = sheet.columns[column].figures != ColumnRole::share &&
                                sheet.columns[column].figures != ColumnRole::aside &&
                                sheet.rows[row].role != LineRole::aside;
            if (counts && figure.is_amount()) {
                return figure.block;
            }
        }
    }
    return std::nullopt;
}

bool states_a_unit(const Document& document, const Sheet& sheet) {
    const document::Table& table = document.tables[sheet.table];
    for (std::uint32_t at = table.first_cell; at < table.first_cell + table.cell_count; ++at) {
        const document::Cell& cell = document.cells[at];
        for (std::uint32_t block = cell.first_block; block < cell.last_block; ++block) {
            const std::string_view text = document.text_of(block);
            if (!plan::unit_named(text).empty() || !plan::find_amounts(text).empty() ||
                text.find("kr") != std::string_view::npos ||
                text.find("ronor") != std::string_view::npos ||
                text.find("€") != std::string_view::npos) {
                return true;
            }
        }
    }
    return !sheet.unit.empty();
}

void tell_missing(const Document& document, const std::vector<Sheet>& sheets,
                  const Context& context, finding::Sink& sink) {
    std::vector<const Sheet*> without;
    std::vector<document::Place> places;
    for (const Sheet& sheet : sheets) {
        const bool again = !without.empty() && without.back()->table == sheet.table;
        const auto amount = first_amount(sheet);
        if (!again && amount && is_of_money(sheet) && !is_of_volumes(document, sheet) &&
            !states_a_unit(document, sheet)) {
            without.push_back(&sheet);
            places.push_back(document::whole(document, *amount));
        }
    }
    if (places.empty() || says_for_all(document)) {
        return;
    }
    auto report = sink.report(k_missing_rule);
    report.with("tabell", economy::name_of(document, *without.front()));
    stand_at(report, places, [&](std::size_t at) {
        return std::string(say(context.language, "Även här: ", "Here too: ")) +
               economy::name_of(document, *without[at]);
    });
}

/// A thousand times as large, within what a year may change: 968,7 and 996 200.
bool is_thousandfold(std::int64_t small, std::int64_t large) {
    return small != 0 && std::abs(large) / std::abs(small) >= 650 &&
           std::abs(large) / std::abs(small) <= 1500;
}

bool is_compared(const Sheet& sheet, std::size_t column) {
    const ColumnRole role = sheet.columns[column].figures;
    return role == ColumnRole::amount || role == ColumnRole::budget ||
           role == ColumnRole::outcome || role == ColumnRole::forecast;
}

/// The figure with decimals beside the same in thousands, in one row; both of a size that money
/// has.
std::optional<std::pair<std::size_t, std::size_t>> mixed_in(const Sheet& sheet, std::size_t row) {
    for (std::size_t small = 0; small < sheet.columns.size(); ++small) {
        const Figure& one = sheet.at(row, small);
        if (!one.is_amount() || one.step >= 1000 || std::abs(one.value) < 1000 ||
            !is_compared(sheet, small)) {
            continue;
        }
        for (std::size_t large = 0; large < sheet.columns.size(); ++large) {
            const Figure& other = sheet.at(row, large);
            const bool same_unit = sheet.unit_of(small) == sheet.unit_of(large);
            if (large != small && other.is_amount() && other.step == 1000 && same_unit &&
                is_compared(sheet, large) && is_thousandfold(one.value, other.value)) {
                return std::pair(small, large);
            }
        }
    }
    return std::nullopt;
}

void tell_mixed(const Document& document, const Sheet& sheet, const Context& context,
                finding::Sink& sink) {
    std::vector<std::pair<std::size_t, std::pair<std::size_t, std::size_t>>> rows;
    std::size_t compared = 0;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        if (sheet.rows[row].role == LineRole::aside) {
            continue;
        }
        ++compared;
        if (const auto mixed = mixed_in(sheet, row)) {
            rows.emplace_back(row, *mixed);
        }
    }
    // One row in a table of other things may be chance; a money table has few rows to spare.
    if (rows.empty() || !sheet.money || (rows.size() == 1 && compared == 1 && sheet.unit.empty())) {
        return;
    }
    const std::size_t row = rows.front().first;
    const std::size_t small = rows.front().second.first;
    const std::size_t large = rows.front().second.second;
    const auto words = [&](std::size_t column) {
        const Figure& figure = sheet.at(row, column);
        return plan::to_words(plan::Amount{figure.value, {}, figure.step});
    };
    auto report = sink.report(k_mixed_rule);
    report.with("tabell", economy::name_of(document, sheet))
        .with("rad", shown(sheet.rows[row].label))
        .with("mindre", words(small))
        .with("storre", words(large));
    std::vector<document::Place> places;
    for (const auto& one : rows) {
        places.push_back(document::whole(document, sheet.at(one.first, one.second.first).block));
    }
    stand_at(report, places, [&context](std::size_t) {
        return std::string(say(context.language, "Även här", "Here too"));
    });
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    tell_missing(*plan.document, *context.sheets, context, sink);
    for (const Sheet& sheet : *context.sheets) {
        tell_mixed(*plan.document, sheet, context, sink);
    }
}

} // namespace

Check table_units() {
    return {.name = "table_units",
            .rules = {k_mixed_rule, k_missing_rule},
            .needs_sheets = true,
            .run = run};
}

} // namespace styrkoll::check
