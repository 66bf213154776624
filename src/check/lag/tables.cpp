// SPDX-License-Identifier: Apache-2.0
//
// Demands on what tables show: columns, years, a deficit that must be explained, the groups of the
// sick leave. Where no table can be recognised, nothing is said of its columns.
#include "base/text.hpp"
#include "check/lag/demand.hpp"
#include "check/phrases.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::check {
namespace {

using finding::Severity;

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

plan::Place place_of(const Content& content, std::uint32_t block) {
    return block < content.document().blocks.size() ? whole(content.document(), block)
                                                    : opening(content.plan());
}

finding::Sink::Report told(Content& content, const ContentDemand& demand, finding::Sink& sink,
                           Severity severity) {
    auto report = sink.report(demand.rule, severity);
    report.with("vad", demand.what)
        .with("kalla", demand.source)
        .with("typ", content.plan().type()->name);
    return report;
}

Severity usual(const finding::Sink& sink, const ContentDemand& demand) {
    return sink.policy().severity(demand.rule);
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
    told(content, demand, sink, usual(sink, demand))
        .at(placed ? place_of(content, block) : opening(content.plan()));
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
    told(content, demand, sink, usual(sink, demand))
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
                told(content, demand, sink, usual(sink, demand))
                    .with("rad", shown(row.label()))
                    .with("belopp", shown(text::trim(value->text)))
                    .at(place_of(content, value->block));
            }
            return; // the first row that has the year's value is the one that counts
        }
    }
}

namespace {

/// What a table calls its groups: the first cell of each row and the header's other cells.
std::vector<std::string> names_in(const SeenTable& table) {
    std::vector<std::string> names;
    for (const Row& row : table.rows) {
        names.emplace_back(row.label());
    }
    for (const Row::Cell& cell : table.rows.front().cells) {
        names.push_back(cell.column > 0 ? cell.text : std::string{});
    }
    return names;
}

/// The table shows the staff in most of the groups that the demand names, each by its name.
bool is_group_table(const SeenTable& table, const std::vector<ContentDemand::Group>& groups) {
    const std::vector<std::string> names = names_in(table);
    std::size_t shown = 0;
    for (const ContentDemand::Group& group : groups) {
        const Phrases phrases(group.phrases);
        shown += std::any_of(names.begin(), names.end(),
                             [&](const std::string& name) { return phrases.in(name); })
                     ? 1U
                     : 0U;
    }
    return shown >= 4 && shown + 2 >= groups.size();
}

/// The header's first cell only says what the table is about.
bool names_group(const std::vector<std::string>& names,
                 const std::vector<ContentDemand::Group>& groups, std::size_t which) {
    const Phrases own(groups[which].phrases);
    return std::any_of(
        names.begin() + (names.empty() ? 0 : 1), names.end(), [&](const std::string& name) {
            if (!own.in(name)) {
                return false;
            }
            for (std::size_t at = which == 0 ? 1 : groups.size(); at < groups.size(); ++at) {
                if (Phrases(groups[at].phrases).in(name)) {
                    return false; // "Andel av sjukfrånvaron som är 60 dagar"
                }
            }
            return true;
        });
}

/// A sentence outside tables gives the figure for the group.
bool told_beside(Content& content, const Phrases& about, const ContentDemand::Group& group,
                 bool all) {
    const Phrases own(group.phrases);
    for (const std::uint32_t block : content.blocks_with(own, plan::k_none, true)) {
        const std::string_view text = content.document().text_of(block);
        if (content.document().blocks[block].table == document::k_none && has_figure(text) &&
            (!all || about.in(text))) {
            return true;
        }
    }
    return false;
}

} // namespace

void ask_groups(Content& content, const ContentDemand& demand, finding::Sink& sink) {
    const Phrases about(demand.when);
    std::string text;
    std::uint32_t place = document::k_none;
    bool table_found = false;
    std::vector<const SeenTable*> shows; ///< the groups
    for (const std::uint32_t block : content.blocks_with(about, plan::k_none, true)) {
        const document::Block& own = content.document().blocks[block];
        text.append(content.document().text_of(block)).append(" . ");
        place = place == document::k_none && own.table == document::k_none ? block : place;
    }
    const std::size_t in_text = text.size();
    for (const SeenTable& table : content.tables()) {
        const bool concerned =
            about.in(table.caption) || about.in(table.heading) ||
            std::any_of(table.rows.begin(), table.rows.end(),
                        [&](const Row& row) { return about.in_folded(row.folded); });
        if (!concerned || table.rows.empty()) {
            continue;
        }
        if (is_group_table(table, demand.groups)) {
            shows.push_back(&table);
        }
        text.append(table.caption).append(" . ").append(table.heading).append(" . ");
        for (const Row& row : table.rows) {
            text.append(row.text).append(" . ");
        }
        place = table_found || !about.in(table.caption + " " + table.heading)
                    ? place
                    : table.rows.front().block;
        table_found |= about.in(table.caption + " " + table.heading);
    }
    const bool left_out = Phrases(demand.unless).in(std::string_view(text).substr(0, in_text));
    if (text.empty() || left_out) {
        return; // that nothing is said at all is another demand's finding
    }
    std::vector<std::string> missing;
    const std::vector<std::string> names =
        shows.size() == 1 ? names_in(*shows.front()) : std::vector<std::string>{};
    for (std::size_t at = 0; at < demand.groups.size(); ++at) {
        const ContentDemand::Group& group = demand.groups[at];
        // Where one table shows the groups, what it does not name must be told in words.
        const bool by_table = shows.size() != 1 || names_group(names, demand.groups, at) ||
                              told_beside(content, about, group, at == 0);
        if (!Phrases(group.phrases).in(text) || !by_table) {
            missing.push_back(group.name);
        }
    }
    if (missing.empty()) {
        return;
    }
    told(content, demand, sink, usual(sink, demand))
        .with("grupper", listed(missing, content.context().language))
        .at(place_of(content, place));
}

namespace {

constexpr std::int64_t k_smallest = 10; ///< LKBR 11 kap. 6 §: a group of at most so many

bool is_small(std::string_view cell) {
    const auto amount = plan::parse_amount(text::trim(cell));
    return amount && amount->unit.empty() && amount->thousandths >= 1000 &&
           amount->thousandths <= k_smallest * 1000 && amount->thousandths % 1000 == 0;
}

bool is_value(std::string_view cell) {
    const auto amount = plan::parse_amount(text::trim(cell));
    return (amount && amount->unit.empty()) || has_figure(cell);
}

/// The first column that the header calls so; k_none where there is none.
std::uint32_t column_called(const SeenTable& table, const Phrases& names, const Phrases* unless) {
    for (std::size_t row = 0; row < std::min<std::size_t>(table.rows.size(), 2); ++row) {
        for (const Row::Cell& cell : table.rows[row].cells) {
            if (cell.column > 0 &&
                (unless == nullptr ? names.in(cell.text) : names.begin(cell.text)) &&
                (unless == nullptr || !unless->in(cell.text))) {
                return cell.column;
            }
        }
    }
    return plan::k_none;
}

} // namespace

void ask_small_groups(Content& content, const ContentDemand& demand, finding::Sink& sink) {
    const Phrases about(demand.when);
    const Phrases heads(demand.columns);
    for (const SeenTable& table : content.tables()) {
        const std::uint32_t count = column_called(table, heads, &about);
        std::uint32_t value = column_called(table, about, nullptr);
        if (value == plan::k_none && count != plan::k_none && about.in(table.caption)) {
            value = count == 1 ? 2 : 1;
        }
        if (count == plan::k_none || value == plan::k_none || count == value) {
            continue;
        }
        for (const Row& row : table.rows) {
            const Row::Cell* people = row.at(count);
            const Row::Cell* shown_value = row.at(value);
            if (people != nullptr && shown_value != nullptr && is_small(people->text) &&
                is_value(shown_value->text)) {
                told(content, demand, sink, usual(sink, demand))
                    .about(row.label())
                    .with("grupp", shown(row.label()))
                    .with("antal", text::trim(people->text))
                    .at(place_of(content, shown_value->block));
            }
        }
    }
}

} // namespace styrkoll::check
