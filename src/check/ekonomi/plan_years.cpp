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

/// The years of the plan that the table has no column for.
std::vector<std::string> missing_in(const Years& years, int first) {
    std::vector<std::string> missing;
    for (int year = first; year < first + k_plan_years; ++year) {
        if (std::find(years.years.begin(), years.years.end(), year) == years.years.end()) {
            missing.push_back(std::to_string(year));
        }
    }
    return missing;
}

/// Frames of several organs and nothing beside them: no comparison of two years.
bool is_of_frames_alone(const Sheet& sheet) {
    constexpr std::ptrdiff_t k_several = 3;
    return sheet.columns.size() == 2 &&
           std::count_if(sheet.rows.begin(), sheet.rows.end(),
                         [](const economy::Line& row) { return row.organ; }) >= k_several;
}

/// Some table of frames has all the years: another is an extract of it.
bool are_all_given(const plan::Plan& plan, const std::vector<Sheet>& sheets,
                   const std::set<std::uint32_t>& frames, int first) {
    return std::any_of(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
        return frames.contains(sheet.table) &&
               missing_in(years_of(*plan.document, sheet), first).empty();
    });
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto& period = plan.identity.period;
    if (plan.type()->period.length != k_plan_years || !period.known() || !period.value ||
        period.value->years() != k_plan_years) {
        return;
    }
    const int first = period.value->first_year();
    const std::set<std::uint32_t> frames = frame_tables(plan);
    const bool all_given = are_all_given(plan, *context.sheets, frames, first);
    for (const Sheet& sheet : *context.sheets) {
        if (!frames.contains(sheet.table)) {
            continue;
        }
        const Years years = years_of(*plan.document, sheet);
        const std::vector<std::string> missing = missing_in(years, first);
        // One year of the plan alone is another sort of table; two of three are a slip.
        const bool enough =
            years.years.size() >= k_plan_years || (!all_given && is_of_frames_alone(sheet));
        if (years.other || missing.size() != 1 || !enough) {
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
