// SPDX-License-Identifier: Apache-2.0
//
// A table of frames in a plan for three years gives each of them (KL 11 kap. 6 §). Years before the
// plan are comparison and may stand beside them.
#include "check/checks.hpp"
#include "check/ekonomi/amount_table.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::check {
namespace {

using economy::ColumnRole;
using economy::Sheet;

constexpr std::string_view k_rule = "ekonomi-tre-ar";
constexpr int k_plan_years = 3;

/// Tables that the plan stage took for frames.
std::set<std::uint32_t> frame_tables(const plan::Plan& plan) {
    std::set<std::uint32_t> tables;
    for (const std::vector<plan::Item>* items : {&plan.items, &plan.totals}) {
        for (const plan::Item& item : *items) {
            if (item.place.block != plan::k_none && item.kind != plan::k_none &&
                plan.model->kinds[item.kind].id == "ram") {
                tables.insert(plan.document->blocks[item.place.block].table);
            }
        }
    }
    tables.erase(document::k_none);
    return tables;
}

/// The years that the table plans for, with the first column of each.
struct Years {
    std::vector<int> years;
    std::uint32_t block = document::k_none; ///< of the first of them
    bool other = false; ///< a column without a year, an outcome: no plain table of years
};

Years years_of(const document::Document& document, const Sheet& sheet) {
    Years found;
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
        const economy::Column& column = sheet.columns[at];
        const bool planned =
            column.figures == ColumnRole::amount || column.figures == ColumnRole::budget;
        if (!planned || column.role != economy::LineRole::addend) {
            found.other |=
                column.figures == ColumnRole::outcome || column.figures == ColumnRole::forecast;
            continue;
        }
        if (column.year == 0) {
            found.other = true;
            continue;
        }
        found.years.push_back(column.year);
    }
    const document::Table& table = document.tables[sheet.table];
    found.block = document.cells[table.first_cell].first_block;
    return found;
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto& period = plan.identity.period;
    if (plan.type()->period.length != k_plan_years || !period.known() || !period.value ||
        period.value->years() != k_plan_years) {
        return;
    }
    const int first = period.value->first_year();
    const std::set<std::uint32_t> frames = frame_tables(plan);
    for (const Sheet& sheet : *context.sheets) {
        if (!frames.contains(sheet.table)) {
            continue;
        }
        const Years years = years_of(*plan.document, sheet);
        std::vector<std::string> missing;
        std::size_t covered = 0;
        for (int year = first; year < first + k_plan_years; ++year) {
            const bool has =
                std::find(years.years.begin(), years.years.end(), year) != years.years.end();
            covered += has ? 1U : 0U;
            if (!has) {
                missing.push_back(std::to_string(year));
            }
        }
        // One year of the plan alone is another sort of table; two of three are a slip.
        if (years.other || missing.empty() || covered + 1 < k_plan_years ||
            years.years.size() < k_plan_years) {
            continue;
        }
        std::vector<std::string> stated;
        for (const int year : years.years) {
            stated.push_back(std::to_string(year));
        }
        sink.report(k_rule)
            .with("tabell", economy::name_of(*plan.document, sheet))
            .with("ar", listed(stated, context.language))
            .with("saknas", listed(missing, context.language))
            .with("period", std::to_string(first) + "–" + std::to_string(first + k_plan_years - 1))
            .at(document::whole(*plan.document, years.block));
    }
}

} // namespace

Check plan_years() {
    return {.name = "plan_years",
            .rules = {k_rule},
            .needs_type = true,
            .needs_sheets = true,
            .run = run};
}

} // namespace styrkoll::check
