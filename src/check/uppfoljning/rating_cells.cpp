// SPDX-License-Identifier: Apache-2.0
//
// A report's column of ratings: a cell that says its rating by colour, a sign or a picture alone
// (WCAG 1.4.1), and one left empty beside cells that are rated. What the words of a rating are is
// judged with the other documents (trace/rules/follow_up.cpp), but here where a board rates goals
// of its own, which no other document asks for.
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

constexpr std::string_view k_colour_rule = "uppfoljning-farg", k_empty_rule = "uppfoljning-tom",
                           k_scale_rule = "uppfoljning-skala",
                           k_comment_rule = "uppfoljning-kommentar";
constexpr std::string_view k_report = "rapport";

bool says_anything(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (text::is_letter(c) || text::is_digit(c)) {
            return true;
        }
    }
    return false;
}

/// A sign that is no dash, full stop or the like: "▲", "✔", "●" (which is read as "•", see
/// document/mask.hpp).
bool holds_sign(std::string_view text) {
    constexpr char32_t k_first_symbol = 0x2190, k_point = 0x2022;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (c == k_point || (c >= k_first_symbol && c != 0xFEFF && c != 0x3000)) {
            return true;
        }
    }
    return false;
}

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
        own_goals();
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
            return rating != nullptr && says_anything(rating->text);
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
            if (says_anything(text)) {
                continue;
            }
            if (holds_sign(text) || holds_picture(*cell) || is_rating_colour(*cell, table, block)) {
                coloured.push_back(item);
            } else if (any_rated && !holds_described_picture(*cell)) {
                tell(k_empty_rule, {item});
            }
        }
        if (!coloured.empty()) {
            tell(k_colour_rule, coloured);
        }
    }

    // --- goals of a board's own, "I2", in a table headed "Mål | Bedömning | Kommentar"

    struct OwnGoal {
        std::uint32_t kind = plan::k_none;
        std::string name;
        document::Place place;
    };
    using OwnGoals = std::map<std::uint32_t, std::vector<OwnGoal>>; ///< by table

    void own_goals() {
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
                         cell->row_span <= 1 && !holds_any_picture(*cell) &&
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
                return says_anything(text_in(table, goal, *comments).value_or(""));
            });
        for (const OwnGoal& goal : goals) {
            const auto said = text_in(table, goal, column);
            if (!said) {
                continue;
            }
            const model::Rating* step = step_in(*said);
            if (!says_anything(*said)) {
                if (!holds_sign(*said)) {
                    tell_words(k_empty_rule, goal, *said);
                }
            } else if (step == nullptr) {
                words_of_its_own(goal, *said);
            } else if (commented && !step->fulfilled &&
                       !says_anything(text_in(table, goal, *comments).value_or("x"))) {
                tell_words(k_comment_rule, goal, *said);
            }
        }
    }

    /// A few words and nothing else: what is longer may be a rating told at length.
    void words_of_its_own(const OwnGoal& goal, const std::string& said) {
        constexpr std::size_t k_longest = 30; ///< bytes
        if (said.size() <= k_longest && said.find_first_of("0123456789") == std::string::npos) {
            tell_words(k_scale_rule, goal, said);
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
            .with("skala", scale_of(goal.kind))
            .with("antal", "1")
            .about(goal.name)
            .at(goal.place);
    }

    /// Another colour than the row's own: a striped table rates nothing.
    [[nodiscard]] bool is_rating_colour(const Cell& cell, const Table& table,
                                        const document::Block& title) const {
        const std::string_view colour = m_document.string(cell.background);
        const Cell* first = m_document.cell_at(table, title.row, title.column_in_table);
        return is_coloured(colour) &&
               (first == nullptr || m_document.string(first->background) != colour);
    }

    template <class Predicate>
    [[nodiscard]] bool any_picture(const Cell& cell, const Predicate& predicate) const {
        for (std::uint32_t block = cell.first_block; block < cell.last_block; ++block) {
            const auto [begin, end] = m_document.marks_of(block);
            for (const document::Mark* mark = begin; mark != end; ++mark) {
                if (mark->kind == document::MarkKind::image &&
                    predicate(m_document.string(mark->detail))) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool holds_picture(const Cell& cell) const {
        return any_picture(cell, [](std::string_view words) { return text::trim(words).empty(); });
    }
    [[nodiscard]] bool holds_described_picture(const Cell& cell) const {
        return any_picture(cell, [](std::string_view words) { return !text::trim(words).empty(); });
    }

    [[nodiscard]] bool holds_any_picture(const Cell& cell) const {
        return any_picture(cell, [](std::string_view) { return true; });
    }

    [[nodiscard]] std::string scale_of(std::uint32_t kind) const {
        std::vector<std::string> names;
        for (const model::Scale& scale : m_plan.model->scales) {
            for (const model::Rating& step : scale.steps) {
                if (scale.concerns(kind) && scale.kinds.empty()) {
                    names.push_back(step.name);
                }
            }
        }
        return listed(names, m_context.language);
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
            .with("skala", scale_of(items.front()->kind))
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
    return {.name = "rating_cells",
            .rules = {k_colour_rule, k_empty_rule, k_scale_rule, k_comment_rule},
            .needs_type = true,
            .run = run};
}

} // namespace styrkoll::check
