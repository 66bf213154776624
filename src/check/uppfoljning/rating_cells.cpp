// SPDX-License-Identifier: Apache-2.0
//
// A report's column of ratings: a cell that says its rating by colour, a sign or a picture alone
// (WCAG 1.4.1), and one left empty beside cells that are rated. What the words of a rating are is
// judged with the other documents (trace/rules/follow_up.cpp), but for the goals of a board's own
// (own_ratings.cpp).
#include "check/uppfoljning/ratings.hpp"

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Cell;
using document::Document;
using document::Table;
using plan::Item;

constexpr std::string_view k_colour_rule = "uppfoljning-farg";
constexpr std::string_view k_report = "rapport";

int hex(std::string_view two) {
    int value = 0;
    for (const char c : two) {
        const char lower = static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
        const bool digit = lower >= '0' && lower <= '9';
        if (!digit && (lower < 'a' || lower > 'f')) {
            return 0;
        }
        value = value * 16 + (digit ? lower - '0' : lower - 'a' + 10);
    }
    return value;
}

/// Red, yellow, green; not white, grey or black.
bool is_coloured(std::string_view colour) {
    constexpr int k_grey = 24;
    if (colour.size() != 7 || colour[0] != '#') {
        return false;
    }
    const std::array<int, 3> parts{hex(colour.substr(1, 2)), hex(colour.substr(3, 2)),
                                   hex(colour.substr(5, 2))};
    const auto [low, high] = std::minmax_element(parts.begin(), parts.end());
    return *high - *low > k_grey;
}

class RatingCells {
public:
    RatingCells(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        std::map<std::uint32_t, std::vector<const Item*>> rows; // by table
        for (const Item& item : m_plan.items) {
            const std::uint32_t block = item.place.block;
            if (item.position == plan::Position::row && block != document::k_none &&
                is_rated_kind(item.kind) && m_document.blocks[block].table != document::k_none) {
                rows[m_document.blocks[block].table].push_back(&item);
            }
        }
        check_own_ratings(m_plan, m_context, m_sink);
        for (const auto& [table, items] : rows) {
            if (const auto column = rating_column(m_document.tables[table], items)) {
                of_table(m_document.tables[table], *column, items);
            }
        }
    }

private:
    /// Reports owe such items a rating.
    [[nodiscard]] bool is_rated_kind(std::uint32_t kind) const {
        return std::any_of(
            m_plan.model->chain.begin(), m_plan.model->chain.end(),
            [kind](const model::ChainRule& rule) { return rule.rated && rule.from == kind; });
    }

    [[nodiscard]] const plan::AttributeValue* rating_of(const Item& item) const {
        const auto& attributes = m_plan.model->kinds[item.kind].attributes;
        const auto found = std::find_if(
            item.attributes.begin(), item.attributes.end(), [&](const plan::AttributeValue& value) {
                return value.attribute != plan::k_none &&
                       attributes[value.attribute].type == model::ValueType::rating;
            });
        return found == item.attributes.end() ? nullptr : &*found;
    }

    /// The column that another row's rating stands in, else the one whose header names a rating.
    [[nodiscard]] std::optional<std::uint32_t>
    rating_column(const Table& table, const std::vector<const Item*>& items) const {
        for (const Item* item : items) {
            const plan::AttributeValue* rating = rating_of(*item);
            if (rating != nullptr && rating->place.block != document::k_none) {
                return m_document.blocks[rating->place.block].column_in_table;
            }
        }
        for (const model::Attribute& attribute :
             m_plan.model->kinds[items.front()->kind].attributes) {
            for (std::uint32_t column = 0;
                 attribute.type == model::ValueType::rating && column < table.columns; ++column) {
                if (names(attribute, table, column)) {
                    return column;
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool names(const model::Attribute& attribute, const Table& table,
                             std::uint32_t column) const {
        const Cell* header = m_document.cell_at(table, 0, column);
        const std::string words =
            header == nullptr ? std::string{} : text::fold(m_document.text_of(*header));
        return !words.empty() && std::any_of(attribute.labels.begin(), attribute.labels.end(),
                                             [&words](const std::string& label) {
                                                 return words.starts_with(text::fold(label));
                                             });
    }

    void of_table(const Table& table, std::uint32_t column, const std::vector<const Item*>& items) {
        const bool any_rated = std::any_of(items.begin(), items.end(), [this](const Item* item) {
            const plan::AttributeValue* rating = rating_of(*item);
            return rating != nullptr && text::says_anything(rating->text);
        });
        std::vector<const Item*> coloured;
        for (const Item* item : items) {
            const document::Block& block = m_document.blocks[item->place.block];
            const Cell* cell = m_document.cell_at(table, block.row, column);
            if (cell == nullptr || cell->row != block.row || cell->column != column ||
                block.column_in_table == column) {
                continue;
            }
            const std::string text = m_document.text_of(*cell);
            if (text::says_anything(text)) {
                continue;
            }
            if (holds_sign(text) || holds_picture(*cell) || is_rating_colour(*cell, table, block)) {
                coloured.push_back(item);
            } else if (any_rated && !holds_described_picture(*cell)) {
                tell(k_empty_rating_rule, {item});
            }
        }
        if (!coloured.empty()) {
            tell(k_colour_rule, coloured);
        }
    }

    /// Another colour than the row's own: a striped table rates nothing.
    [[nodiscard]] bool is_rating_colour(const Cell& cell, const Table& table,
                                        const document::Block& title) const {
        const std::string_view colour = m_document.string(cell.background);
        const Cell* first = m_document.cell_at(table, title.row, title.column_in_table);
        return is_coloured(colour) &&
               (first == nullptr || m_document.string(first->background) != colour);
    }

    [[nodiscard]] bool holds_picture(const Cell& cell) const {
        return any_picture(m_document, cell,
                           [](std::string_view words) { return text::trim(words).empty(); });
    }
    [[nodiscard]] bool holds_described_picture(const Cell& cell) const {
        return any_picture(m_document, cell,
                           [](std::string_view words) { return !text::trim(words).empty(); });
    }

    void tell(std::string_view rule, const std::vector<const Item*>& items) {
        constexpr std::size_t k_most_related = 20;
        std::vector<std::string> names;
        for (const Item* item : items) {
            names.push_back(name_of(m_plan, *item));
        }
        auto report = m_sink.report(rule);
        report.with("post", listed(names, m_context.language))
            .with("antal", std::to_string(items.size()))
            .with("skala", scale_of(*m_plan.model, items.front()->kind, m_context.language))
            .about(names.front())
            .at(items.front()->place);
        for (std::size_t at = 1; at < std::min(items.size(), k_most_related + 1); ++at) {
            report.related(items[at]->place, names[at]);
        }
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (plan.type()->document_class == k_report) {
        RatingCells(plan, context, sink).check();
    }
}

} // namespace

Check rating_cells() {
    return {
        .name = "rating_cells",
        .rules = {k_colour_rule, k_empty_rating_rule, k_rating_words_rule, k_rating_comment_rule},
        .needs_type = true,
        .run = run};
}

} // namespace styrkoll::check
