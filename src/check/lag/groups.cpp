// SPDX-License-Identifier: Apache-2.0
//
// Demands on the groups that staff are shown in: each group of the sick leave must be told, and
// none so small that its people are known.
#include "base/text.hpp"
#include "check/lag/demand.hpp"
#include "check/lag/told.hpp"
#include "check/phrases.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::check {
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
    told(content, demand, sink)
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
                told(content, demand, sink)
                    .about(row.label())
                    .with("grupp", shown(row.label()))
                    .with("antal", text::trim(people->text))
                    .at(place_of(content, shown_value->block));
            }
        }
    }
}

} // namespace styrkoll::check
