// SPDX-License-Identifier: Apache-2.0
#include "check/ekonomi/sum_stack.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace styrkoll::check::economy {
namespace {

constexpr std::size_t k_most_parts = 60; ///< of a line that is broken down beside it
constexpr std::int64_t k_too_much = 4'000'000'000'000'000;

bool is_sum(LineRole role) {
    return role == LineRole::total || role == LineRole::net;
}

} // namespace

void Tried::add(const Value& value, const Line& line, LineRole role) {
    readable &= value.readable && std::abs(sums[plain]) < k_too_much;
    if (value.blank || !readable) {
        return;
    }
    ++figures;
    steps += value.step;
    finest = std::min(finest, value.step);
    const auto put = [&](Mode mode, std::int64_t amount) {
        sums[mode] += amount;
        counts[mode] += amount != 0 ? 1U : 0U;
    };
    put(plain, value.stated);
    put(computed, value.computed);
    const bool income = line.side == Side::income;
    put(income_less_rest, income ? value.stated : -value.stated);
    put(less_deductions, line.side == Side::deduction ? -value.stated : value.stated);
    put(line.bold ? bold_only : regular_only, value.stated);
    if (line.organ) {
        put(organs_only, value.stated);
    }
    if (role != LineRole::addend) {
        put(totals_only, value.stated);
    }
}

bool Tried::is(Mode mode, const Value& total) const {
    const std::int64_t room = steps + total.step;
    const std::int64_t sum = sums[mode];
    const bool same = 2 * std::abs(sum - total.stated) <= room;
    const bool turned = mode == income_less_rest && 2 * std::abs(sum + total.stated) <= room;
    return (counts[mode] > 0 || (mode == plain && figures > 0)) && (same || turned);
}

bool Tried::meets(const Value& total, bool natural, bool& strong) const {
    constexpr std::size_t k_of_all_lines = 4; // modes that leave no line out
    const std::size_t tries = !readable ? 0 : natural ? std::size_t{modes} : k_of_all_lines;
    bool met = false;
    for (std::size_t mode = 0; mode < tries; ++mode) {
        if (is(static_cast<Mode>(mode), total)) {
            met = true;
            strong |= counts[mode] > 1 && total.stated != 0;
        }
    }
    return met;
}

std::int64_t Tried::nearest_to(const Value& total) const {
    std::int64_t nearest = sums[plain];
    const std::int64_t signed_sum = sums[income_less_rest];
    for (const std::int64_t sum : {signed_sum, -signed_sum}) {
        const bool nearer = std::abs(sum - total.stated) < std::abs(nearest - total.stated);
        nearest = nearer && signed_sum != -sums[plain] ? sum : nearest;
    }
    return nearest;
}

std::size_t Lines::count() const {
    return m_along == Along::rows ? m_sheet->rows.size() : m_sheet->columns.size();
}

std::size_t Lines::lanes() const {
    return m_along == Along::rows ? m_sheet->columns.size() : m_sheet->rows.size();
}

const Line& Lines::at(std::size_t line) const {
    return m_along == Along::rows ? m_sheet->rows[line] : m_sheet->columns[line];
}

LineRole Lines::role(std::size_t line) const {
    if (m_along == Along::rows) {
        return m_sheet->rows[line].role;
    }
    const Column& column = m_sheet->columns[line];
    const bool out = column.figures == ColumnRole::share || column.figures == ColumnRole::aside ||
                     column.figures == ColumnRole::difference ||
                     column.figures == ColumnRole::change;
    return out ? LineRole::aside : column.role;
}

bool Lines::is_summed(std::size_t lane) const {
    if (m_along == Along::rows) {
        const ColumnRole role = m_sheet->columns[lane].figures;
        return m_figures == Figure::Kind::share
                   ? role == ColumnRole::share || role == ColumnRole::amount
                   : role != ColumnRole::share && role != ColumnRole::aside;
    }
    const LineRole role = m_sheet->rows[lane].role;
    return role != LineRole::aside && role != LineRole::heading && role != LineRole::blank;
}

Value Lines::value(std::size_t line, std::size_t lane) const {
    const Figure& figure =
        m_along == Along::rows ? m_sheet->at(line, lane) : m_sheet->at(lane, line);
    const bool bare_share = m_figures == Figure::Kind::share && figure.kind == Figure::Kind::amount;
    if (figure.kind == m_figures || bare_share) {
        return {figure.value, figure.value, figure.step, true, false};
    }
    Value value;
    value.readable = figure.kind == Figure::Kind::none || figure.kind == Figure::Kind::nothing;
    return value;
}

void Stack::add_to(Tried& tried, std::size_t item, std::size_t lane) const {
    tried.add(value(item, lane), m_lines->at(m_items[item].line), m_items[item].role);
}

void Stack::push(std::size_t line, LineRole role, bool after_break) {
    m_items.push_back({line, line, role, after_break});
    for (std::size_t lane = 0; lane < m_lanes; ++lane) {
        m_values.push_back(m_lines->value(line, lane));
    }
}

void Stack::collapse(std::size_t line, bool after_break, std::size_t items,
                     const std::vector<std::size_t>& lanes,
                     const std::vector<std::int64_t>& computed_sums) {
    const std::size_t first = m_items.size() - items;
    Item item{line, line, m_lines->role(line), after_break};
    std::vector<Value> values(m_lanes);
    for (std::size_t lane = 0; lane < m_lanes; ++lane) {
        Value& total = values[lane];
        total = m_lines->value(line, lane);
        for (std::size_t at = first; at < m_items.size(); ++at) {
            const Value& part = value(at, lane);
            // A total that is left out says nothing of the next one.
            total.readable &= !total.blank || (part.readable && part.blank);
        }
    }
    for (std::size_t at = 0; at < computed_sums.size(); ++at) {
        values[lanes[at]].computed = computed_sums[at];
    }
    if (items > 0) {
        item.first = m_items[first].first;
        item.after_break = m_items[first].after_break;
    }
    m_items.resize(first);
    m_values.resize(first * m_lanes);
    m_items.push_back(item);
    m_values.insert(m_values.end(), values.begin(), values.end());
}

std::size_t Stack::floor_of(std::size_t total) const {
    const std::string label = text::fold(m_lines->at(total).label);
    if (m_lines->role(total) != LineRole::total ||
        label.find("eget kapital") == std::string::npos ||
        label.find("skulder") == std::string::npos) {
        return 0;
    }
    std::size_t floor = 0;
    for (std::size_t item = 0; item < size(); ++item) {
        const std::string above = text::fold(m_lines->at(m_items[item].line).label);
        floor = above == "summa tillgångar" || above == "totala tillgångar" ? item + 1 : floor;
    }
    return floor + 1 < size() ? floor : 0;
}

bool Stack::is_natural(std::size_t items) const {
    const std::size_t first = m_items.size() - items;
    return first == 0 || m_items[first].after_break ||
           (is_sum(m_items[first - 1].role) && !is_sum(m_items[first].role));
}

std::vector<std::size_t>
Stack::without_parts(const std::vector<std::size_t>& lanes, bool below,
                     const std::function<bool(std::size_t)>& afford) const {
    std::vector<std::size_t> kept; // the latest at the back
    for (std::size_t turn = 0; turn < size(); ++turn) {
        const std::size_t item = below ? size() - 1 - turn : turn;
        const std::size_t most = std::min(kept.size(), k_most_parts);
        std::vector<Tried> tried(lanes.size());
        for (std::size_t parts = 1; parts <= most && afford(lanes.size()); ++parts) {
            bool all = true;
            bool any = false;
            for (std::size_t at = 0; at < lanes.size(); ++at) {
                add_to(tried[at], kept[kept.size() - parts], lanes[at]);
                const Value& whole = value(item, lanes[at]);
                const bool is = tried[at].readable && tried[at].is(plain, whole);
                all &= is || (whole.stated == 0 && tried[at].sums[plain] == 0);
                any |= is && whole.stated != 0;
            }
            if (all && any) {
                kept.resize(kept.size() - parts);
                break;
            }
        }
        kept.push_back(item);
    }
    return kept;
}

} // namespace styrkoll::check::economy
