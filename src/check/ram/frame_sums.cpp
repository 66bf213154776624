// SPDX-License-Identifier: Apache-2.0
//
// A table of frames must add up (KL 11 kap. 6 §). A total sums the rows since the total before it,
// or all rows above, or the organs' rows where theirs are broken down further: one right reading is
// enough. Every row counts that has an amount, also one that is no item; a column with a row that
// cannot be read is left alone.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "plan/amounts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

namespace styrkoll::check {
namespace {

using document::Cell;
using document::Document;
using document::Table;
using plan::Amount;
using plan::AttributeValue;
using plan::Item;

constexpr std::int64_t k_too_much = 1'000'000'000'000'000; ///< thousandths: such a sum is no budget

struct Sum {
    std::int64_t thousandths = 0;
    std::int64_t steps = 0; ///< of its addends, together
    std::int64_t finest = 1000;
    std::uint32_t addends = 0;
    bool readable = true;

    void add(const Amount& amount) {
        if (std::abs(amount.thousandths) > k_too_much || std::abs(thousandths) > k_too_much) {
            readable = false;
            return;
        }
        thousandths += amount.thousandths;
        steps += amount.step;
        finest = std::min(finest, amount.step);
        ++addends;
    }
    /// Within what rounding may have moved: half a step of each addend and of the total.
    [[nodiscard]] bool is(const Amount& total) const {
        return readable && addends > 0 &&
               2 * std::abs(thousandths - total.thousandths) <= steps + total.step;
    }
};

/// The readings of one column's rows, as far as they have been read.
struct Readings {
    Sum since;        ///< the last total
    Sum all;          ///< rows above
    Sum organs_since; ///< of these the ones that name an organ
    Sum organs;
    bool any_total = false;

    void unreadable() { since.readable = all.readable = false; }
    void next() {
        since = {};
        organs_since = {};
        any_total = true;
    }
};

bool is_nothing(std::string_view text) {
    return text.empty() || text == "-" || text == "–" || text == "—" || text == "−";
}

/// "varav löner": a part of the row above it.
bool is_part(std::string_view title) {
    constexpr std::array<std::string_view, 4> k_words{"varav", "därav", "- varav", "av vilket"};
    const std::string folded = text::fold(title);
    return std::any_of(k_words.begin(), k_words.end(),
                       [&folded](std::string_view word) { return folded.starts_with(word); });
}

class TableSums {
public:
    TableSums(const plan::Plan& plan, const Context& context, finding::Sink& sink,
              std::uint32_t table, const std::vector<const Item*>& totals)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink),
          m_table(m_document.tables[table]), m_index(table), m_totals(totals) {
        for (const Item* total : totals) {
            m_rows.emplace(m_document.blocks[total->place.block].row, total);
        }
    }

    void check() {
        std::set<std::uint32_t> columns;
        for (const Item* total : m_totals) {
            const auto& attributes = m_plan.model->kinds[total->kind].attributes;
            for (const AttributeValue& value : total->attributes) {
                const bool money = value.attribute != plan::k_none &&
                                   value.place.block != plan::k_none &&
                                   attributes[value.attribute].type == model::ValueType::money;
                if (money && m_document.blocks[value.place.block].table == m_index &&
                    columns.insert(m_document.blocks[value.place.block].column_in_table).second) {
                    check_column(m_document.blocks[value.place.block].column_in_table, value);
                }
            }
        }
    }

private:
    [[nodiscard]] std::string text_at(std::uint32_t row, std::uint32_t column) const {
        const Cell* cell = m_document.cell_at(m_table, row, column);
        return cell == nullptr ? std::string{} : text::squeeze(m_document.text_of(*cell));
    }

    /// The total whose row this is, or nullptr.
    [[nodiscard]] const Item* total_at(std::uint32_t row) const {
        const auto found = m_rows.find(row);
        return found == m_rows.end() ? nullptr : found->second;
    }

    void check_column(std::uint32_t column, const AttributeValue& value) {
        const std::uint32_t title =
            m_document.blocks[m_totals.front()->place.block].column_in_table;
        std::uint32_t row = 0;
        while (row < m_table.rows && text_at(row, column) != value.name) {
            ++row;
        }
        Readings readings;
        for (++row; row < m_table.rows; ++row) {
            const Cell* cell = m_document.cell_at(m_table, row, column);
            const Cell* head = m_document.cell_at(m_table, row, title);
            if (cell == nullptr || cell->row != row || cell == head) {
                continue; // spanned from above, or a row that groups those below it
            }
            const std::string text = text::squeeze(m_document.text_of(*cell));
            if (const Item* total = total_at(row)) {
                compare(*total, column, text, readings);
                readings.next();
            } else if (!is_nothing(text) && text != value.name) {
                add(text, text_at(row, title), value.unit, readings);
            }
        }
    }

    void add(std::string_view text, const std::string& title, const std::string& unit,
             Readings& readings) const {
        const auto amount = plan::parse_amount(text);
        if (!amount || (!amount->unit.empty() && amount->unit != unit)) {
            readings.unreadable();
        } else if (!is_part(title)) {
            readings.since.add(*amount);
            readings.all.add(*amount);
            if (m_context.vocabulary.organs.exactly(title)) {
                readings.organs_since.add(*amount);
                readings.organs.add(*amount);
            }
        }
    }

    void compare(const Item& total, std::uint32_t column, std::string_view text,
                 const Readings& readings) {
        const auto stated = plan::parse_amount(text);
        const auto value = std::find_if(
            total.attributes.begin(), total.attributes.end(), [&](const AttributeValue& one) {
                return one.place.block != plan::k_none &&
                       m_document.blocks[one.place.block].column_in_table == column;
            });
        const bool right = !stated || readings.since.is(*stated) || readings.all.is(*stated) ||
                           readings.organs_since.is(*stated) || readings.organs.is(*stated);
        const bool sure = readings.all.readable && readings.since.addends > 0;
        if (right || !sure || value == total.attributes.end()) {
            return;
        }
        const auto off = [&stated](const Sum& sum) {
            return std::abs(sum.thousandths - stated->thousandths);
        };
        const Sum& nearest = readings.any_total && off(readings.all) < off(readings.since)
                                 ? readings.all
                                 : readings.since;
        report(total, *value, *stated, nearest);
    }

    void report(const Item& total, const AttributeValue& value, const Amount& stated,
                const Sum& sum) {
        const std::int64_t step = std::min(stated.step, sum.finest);
        const auto words = [&](std::int64_t thousandths) {
            return plan::to_words(Amount{thousandths, {}, step}) +
                   (value.unit.empty() ? "" : "\u00A0" + value.unit);
        };
        m_sink.report("ram-summa")
            .with("tabell", name_of_table(total))
            .with("kolumn", shown(value.name))
            .with("rad", shown(total.title))
            .with("angivet", words(stated.thousandths))
            .with("beraknat", words(sum.thousandths))
            .with("skillnad", words(std::abs(sum.thousandths - stated.thousandths)))
            .at(value.place);
    }

    /// Its caption, else the heading it stands under.
    [[nodiscard]] std::string name_of_table(const Item& total) const {
        if (m_table.caption != document::k_none) {
            return shown(m_document.text_of(m_table.caption));
        }
        const std::uint32_t heading = m_document.blocks[total.first_block].heading;
        return heading == document::k_none ? shown(total.title)
                                           : shown(m_document.text_of(heading));
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    const Table& m_table;
    std::uint32_t m_index;
    const std::vector<const Item*>& m_totals; ///< of the table, in order
    std::map<std::uint32_t, const Item*> m_rows;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    std::map<std::uint32_t, std::vector<const Item*>> tables;
    for (const Item& total : plan.totals) {
        if (total.place.block != plan::k_none) {
            tables[plan.document->blocks[total.place.block].table].push_back(&total);
        }
    }
    tables.erase(document::k_none);
    for (const auto& [table, totals] : tables) {
        TableSums(plan, context, sink, table, totals).check();
    }
}

} // namespace

Check frame_sums() {
    return {.name = "frame_sums", .rules = {"ram-summa"}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
