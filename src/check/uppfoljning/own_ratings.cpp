// SPDX-License-Identifier: Apache-2.0
#include "check/uppfoljning/ratings.hpp"

#include "base/text.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Cell;
using document::Document;
using document::Table;
using plan::Item;

struct OwnGoal {
    std::uint32_t kind = plan::k_none;
    std::string name;
    document::Place place;
};
using OwnGoals = std::map<std::uint32_t, std::vector<OwnGoal>>; ///< by table

class OwnRatings {
public:
    OwnRatings(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        OwnGoals rows;
        for (const Item& item : m_plan.items) {
            if (item.position == plan::Position::row && !item.code.empty()) {
                add(rows, {item.kind, name_of(m_plan, item), item.place});
            }
        }
        // Headed "Inriktning | Bedömning", the rows are ratings of what the first column names.
        OwnGoals named;
        for (const plan::Reference& one : m_plan.references) {
            if (!one.code.empty() && one.kind != plan::k_none &&
                one.place.block != document::k_none &&
                m_document.blocks[one.place.block].column_in_table == 0 && one.place.begin == 0) {
                add(named, {one.kind, one.code, one.place});
            }
        }
        rows.merge(named); // of tables without items of their own
        for (const auto& [at, goals] : rows) {
            const Table& table = m_document.tables[at];
            if (const auto column = column_headed(table, "bedömning")) {
                of_own_goals(table, *column, goals);
            }
        }
    }

private:
    void add(OwnGoals& rows, const OwnGoal& goal) const {
        const std::uint32_t block = goal.place.block;
        if (block != document::k_none && m_document.blocks[block].table != document::k_none &&
            m_plan.model->kinds[goal.kind].local && !has_rating(goal.kind)) {
            rows[m_document.blocks[block].table].push_back(goal);
        }
    }

    [[nodiscard]] bool has_rating(std::uint32_t kind) const {
        const auto& attributes = m_plan.model->kinds[kind].attributes;
        return std::any_of(attributes.begin(), attributes.end(),
                           [](const auto& one) { return one.type == model::ValueType::rating; });
    }

    [[nodiscard]] std::optional<std::uint32_t> column_headed(const Table& table,
                                                             std::string_view words) const {
        for (std::uint32_t column = 1; column < table.columns; ++column) {
            const Cell* header = m_document.cell_at(table, 0, column);
            if (header != nullptr && text::fold(m_document.text_of(*header)) == words) {
                return column;
            }
        }
        return std::nullopt;
    }

    /// The text of the item's row; nothing where the cell belongs to other rows too.
    [[nodiscard]] std::optional<std::string> text_in(const Table& table, const OwnGoal& goal,
                                                     std::uint32_t column) const {
        const std::uint32_t row = m_document.blocks[goal.place.block].row;
        const Cell* cell = m_document.cell_at(table, row, column);
        const bool own = cell != nullptr && cell->row == row && cell->column == column &&
                         cell->row_span <= 1 &&
                         !any_picture(m_document, *cell, [](std::string_view) { return true; }) &&
                         m_document.string(cell->background).empty();
        return own ? std::optional(text::squeeze(m_document.text_of(*cell))) : std::nullopt;
    }

    void of_own_goals(const Table& table, std::uint32_t column, const std::vector<OwnGoal>& goals) {
        const auto is_rated = [&](const OwnGoal& goal) {
            const auto said = text_in(table, goal, column);
            return said && step_in(*said) != nullptr;
        };
        if (std::none_of(goals.begin(), goals.end(), is_rated)) {
            return; // another scale, or a column that is not used
        }
        const auto comments = column_headed(table, "kommentar");
        const bool commented =
            comments && std::any_of(goals.begin(), goals.end(), [&](const OwnGoal& goal) {
                return text::says_anything(text_in(table, goal, *comments).value_or(""));
            });
        for (const OwnGoal& goal : goals) {
            const auto said = text_in(table, goal, column);
            if (!said) {
                continue;
            }
            const model::Rating* step = step_in(*said);
            if (!text::says_anything(*said)) {
                if (!holds_sign(*said)) {
                    tell_words(k_empty_rating_rule, goal, *said);
                }
            } else if (step == nullptr) {
                words_of_its_own(goal, *said);
            } else if (commented && !step->fulfilled &&
                       !text::says_anything(text_in(table, goal, *comments).value_or("x"))) {
                tell_words(k_rating_comment_rule, goal, *said);
            }
        }
    }

    /// A few words and nothing else: what is longer may be a rating told at length.
    void words_of_its_own(const OwnGoal& goal, const std::string& said) {
        constexpr std::size_t k_longest = 30; ///< bytes
        if (said.size() <= k_longest && said.find_first_of("0123456789") == std::string::npos) {
            tell_words(k_rating_words_rule, goal, said);
        }
    }

    /// The step whose words stand in the text, the longest one; of the scale for everything.
    [[nodiscard]] const model::Rating* step_in(std::string_view said) const {
        const std::string folded = text::fold(said);
        const model::Rating* best = nullptr;
        std::size_t longest = 0;
        for (const model::Scale& scale : m_plan.model->scales) {
            for (const model::Rating& step : scale.steps) {
                std::vector<std::string> words = step.words;
                words.push_back(step.name);
                for (const std::string& word : words) {
                    if (word.size() > longest &&
                        folded.find(text::fold(word)) != std::string::npos) {
                        best = &step;
                        longest = word.size();
                    }
                }
            }
        }
        return best;
    }

    void tell_words(std::string_view rule, const OwnGoal& goal, const std::string& said) {
        m_sink.report(rule)
            .with("post", goal.name)
            .with("namn", goal.name)
            .with("slag", m_plan.model->kinds[goal.kind].name)
            .with("bedomning", shown(said))
            .with("skala", scale_of(*m_plan.model, goal.kind, m_context.language))
            .with("antal", "1")
            .about(goal.name)
            .at(goal.place);
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
};

} // namespace

void check_own_ratings(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    OwnRatings(plan, context, sink).check();
}

} // namespace styrkoll::check
