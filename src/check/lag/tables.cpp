// SPDX-License-Identifier: Apache-2.0
//
// Demands on what tables show: columns, years, a deficit that must be explained. Where no table can
// be recognised, nothing is said of its columns.
#include "base/text.hpp"
#include "check/lag/demand.hpp"
#include "check/lag/told.hpp"
#include "check/phrases.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_year_before = "{föregående}";
constexpr std::size_t k_most_header_rows = 4;

/// A table that has the rows asked for, and what its columns are called.
struct Matched {
    const SeenTable* table = nullptr;
    std::size_t first = 0; ///< the first row of those asked for
    std::string header;    ///< of the rows above it, and the caption
};

/// Two rows that name organs make a table of frames.
bool names_organs(const Content& content, const SeenTable& table) {
    std::size_t named = 0;
    for (const Row& row : table.rows) {
        named += content.context().vocabulary.organs.exactly(row.label()) ? 1U : 0U;
        if (named == 2) {
            return true;
        }
    }
    return false;
}

std::vector<Matched> matched_tables(Content& content, const ContentDemand& demand, bool frames) {
    const Phrases rows(demand.rows);
    std::vector<Matched> found;
    for (const SeenTable& table : content.tables()) {
        const auto first = std::find_if(table.rows.begin(), table.rows.end(), [&](const Row& row) {
            return row.figures && rows.begin(row.label());
        });
        if (first == table.rows.end() && !(frames && names_organs(content, table))) {
            continue;
        }
        Matched one{&table, 0, table.caption + " "};
        one.first = first == table.rows.end()
                        ? std::min<std::size_t>(1, table.rows.size())
                        : static_cast<std::size_t>(first - table.rows.begin());
        for (std::size_t row = 0; row < std::min(one.first, k_most_header_rows); ++row) {
            one.header += table.rows[row].text;
        }
        found.push_back(std::move(one));
    }
    return found;
}

/// "2029", or "29" as the end of a span: "2027-2029", "2028–29".
bool names_year(std::string_view text, int year) {
    const std::string full = std::to_string(year);
    if (text.find(full) != std::string_view::npos) {
        return true;
    }
    const std::string folded = text::fold(text);
    const std::string end = full.substr(2);
    for (const std::string mark : {"-", "/", "'", "’"}) {
        const std::size_t at = folded.find(mark + end);
        const std::size_t after = at + mark.size() + end.size();
        if (at != std::string::npos &&
            (after >= folded.size() || folded[after] < '0' || folded[after] > '9')) {
            return true;
        }
    }
    return false;
}

/// "2027-2030" names what is between as well.
std::set<int> years_in(std::string_view header, int from, int to) {
    std::set<int> years;
    for (int year = from; year <= to; ++year) {
        if (names_year(header, year)) {
            years.insert(year);
        }
    }
    return years;
}

std::uint32_t first_block(const Matched& matched) {
    return matched.table->rows.front().block;
}

bool has_column(const Content& content, const ContentDemand& demand, const std::string& header) {
    std::vector<std::string> patterns;
    for (const std::string& column : demand.columns) {
        if (column != k_year_before) {
            patterns.push_back(column);
        } else if (content.year() > 0 && names_year(header, content.year() - 1)) {
            return true;
        }
    }
    return Phrases(patterns).in(header);
}

} // namespace

void ask_columns(Content& content, const ContentDemand& demand, finding::Sink& sink) {
    const SectionState sections = sections_for(content, demand);
    if (sections.told) {
        return;
    }
    auto tables = matched_tables(content, demand, false);
    std::erase_if(tables, [](const Matched& one) { return text::trim(one.header).empty(); });
    const bool there = std::any_of(tables.begin(), tables.end(), [&](const Matched& one) {
        return has_column(content, demand, one.header);
    });
    if (there) {
        return;
    }
    // Elsewhere in the text: not for each line, as the law has it, but not left out either.
    if (tables.empty() && content.says_any(demand.words)) {
        return;
    }
    const bool placed = !tables.empty() || sections.heading != document::k_none;
    const std::uint32_t block = !tables.empty() ? first_block(tables.front()) : sections.heading;
    told(content, demand, sink).at(placed ? place_of(content, block) : opening(content.plan()));
}

void ask_years(Content& content, const ContentDemand& demand, finding::Sink& sink) {
    const auto& period = content.plan().identity.period;
    if (content.year() == 0 || period.value->years() < 2 || sections_for(content, demand).told) {
        return;
    }
    const int first = content.year();
    const int last = period.value->days.to.year;
    std::set<int> years;
    const Matched* shown_by = nullptr;
    const auto tables = matched_tables(content, demand, true);
    for (const Matched& one : tables) {
        const std::set<int> own = years_in(one.header, first, last);
        shown_by = shown_by == nullptr && own.contains(first) ? &one : shown_by;
        years.insert(own.begin(), own.end());
    }
    std::vector<std::string> missing;
    for (int year = first; year <= last; ++year) {
        if (!years.contains(year)) {
            missing.push_back(std::to_string(year));
        }
    }
    if (shown_by == nullptr || missing.empty()) {
        return; // no table whose columns are this plan's years: nothing can be said of them
    }
    told(content, demand, sink)
        .with("ar", listed(missing, content.context().language))
        .at(place_of(content, first_block(*shown_by)));
}

namespace {

/// The column of the year: not of a budget or a deviation, unless there is no other.
const Row::Cell* value_of_year(const Content& content, const Matched& matched, const Row& row) {
    static const Phrases k_other(
        std::vector<std::string>{"budget*", "avvikelse*", "diff*", "prognos*", "förändring*"});
    const Row::Cell* found = nullptr;
    for (std::size_t at = 0; at < matched.first; ++at) {
        for (const Row::Cell& head : matched.table->rows[at].cells) {
            if (head.column == 0 || !names_year(head.text, content.year())) {
                continue;
            }
            const Row::Cell* cell = row.at(head.column);
            if (cell != nullptr && plan::parse_amount(text::trim(cell->text)) &&
                (found == nullptr || !k_other.in(head.text))) {
                found = cell;
            }
        }
    }
    return found;
}

} // namespace

void ask_deficit(Content& content, const ContentDemand& demand, finding::Sink& sink) {
    const Phrases rows(demand.rows);
    for (const Matched& one : matched_tables(content, demand, false)) {
        for (std::size_t at = one.first; at < one.table->rows.size(); ++at) {
            const Row& row = one.table->rows[at];
            const Row::Cell* value =
                rows.begin(row.label()) ? value_of_year(content, one, row) : nullptr;
            if (value == nullptr) {
                continue;
            }
            const auto amount = plan::parse_amount(text::trim(value->text));
            if (amount->thousandths < 0 && !content.says_any(demand.words)) {
                told(content, demand, sink)
                    .with("rad", shown(row.label()))
                    .with("belopp", shown(text::trim(value->text)))
                    .at(place_of(content, value->block));
            }
            return; // the first row that has the year's value is the one that counts
        }
    }
}

} // namespace styrkoll::check
