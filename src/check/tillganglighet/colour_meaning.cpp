// SPDX-License-Identifier: Apache-2.0
//
// What only colour says. In words: "de rödmarkerade målen". In tables: empty cells of different
// colours. Columns of ratings are uppfoljning-farg's.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/colours.hpp"
#include "check/tillganglighet/data_tables.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styrkoll::check {
namespace {

using document::Cell;
using document::Document;
using document::k_none;
using document::Table;

constexpr std::string_view k_rule = "tillganglighet-farg";

/// Stems; "grön" also begins "grönt" and "gröna".
constexpr std::array<std::string_view, 9> k_colours{"röd",    "röt",  "grön", "gul", "blå",
                                                    "orange", "lila", "rosa", "grå"};
constexpr std::array<std::string_view, 4> k_marked{"markerade", "markerad", "markerat", "markeras"};
constexpr std::array<std::string_view, 6> k_rating{"bedömning", "status",   "uppfyll",
                                                   "prognos",   "resultat", "läge"};

bool begins_with_colour(std::string_view word) {
    return std::any_of(k_colours.begin(), k_colours.end(), [&](std::string_view colour) {
        constexpr std::size_t k_ending = 3; // -t, -a, -tt
        return word.starts_with(colour) && word.size() <= colour.size() + k_ending;
    });
}

/// "rödmarkerade", "gulmarkering".
bool is_marked_compound(std::string_view word) {
    const std::size_t at = word.find("marker");
    return at != std::string_view::npos && at >= 3 && begins_with_colour(word.substr(0, at));
}

/// "markerade med gult", "markeras i rött".
bool is_marked_with(const std::vector<std::string>& words, std::size_t at) {
    return std::find(k_marked.begin(), k_marked.end(), words[at]) != k_marked.end() &&
           at + 2 < words.size() && (words[at + 1] == "med" || words[at + 1] == "i") &&
           begins_with_colour(words[at + 2]);
}

std::vector<document::Place> told_in_words(const Document& document) {
    std::vector<document::Place> places;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        const std::string_view text = document.text_of(block);
        if (!is_read(document.blocks[block]) || text.find("arker") == std::string_view::npos) {
            continue; // nothing is marked
        }
        const std::vector<std::string_view> words = text::words(text);
        std::vector<std::string> lower(words.size());
        std::transform(words.begin(), words.end(), lower.begin(),
                       [](std::string_view word) { return text::lower(word); });
        for (std::size_t at = 0; at < words.size(); ++at) {
            const bool is_phrase = is_marked_with(lower, at);
            if (is_phrase || is_marked_compound(lower[at])) {
                const std::string_view last = words[is_phrase ? at + 2 : at];
                const auto begin = static_cast<std::uint32_t>(words[at].data() - text.data());
                const auto end =
                    static_cast<std::uint32_t>(last.data() + last.size() - text.data());
                places.push_back({block, begin, end});
                break;
            }
        }
    }
    return places;
}

/// Looks for a column of a table whose empty cells differ by colour.
class Column {
public:
    Column(const Document& document, const Table& table, std::uint32_t column)
        : m_document(document), m_table(table), m_column(column) {}

    /// The first cell that says something by its colour alone, or nullptr.
    [[nodiscard]] const Cell* find(std::uint32_t header) const {
        constexpr std::uint32_t k_most_rows = 500;
        if (is_rating(header)) {
            return nullptr;
        }
        std::map<std::uint32_t, std::uint32_t> empty; // by colour
        const Cell* first = nullptr;
        for (std::uint32_t row = header + 1; row < std::min(m_table.rows, header + k_most_rows);
             ++row) {
            const Cell* const cell = m_document.cell_at(m_table, row, m_column);
            if (cell == nullptr || cell->row != row || cell->column != m_column ||
                !is_empty(*cell) || !says_by_colour(*cell)) {
                continue;
            }
            ++empty[cell->background];
            first = first == nullptr ? cell : first;
        }
        return empty.size() >= 2 ? first : nullptr;
    }

private:
    [[nodiscard]] bool is_rating(std::uint32_t header) const {
        const Cell* const cell = m_document.cell_at(m_table, header, m_column);
        const std::string words = cell == nullptr ? "" : text::fold(m_document.text_of(*cell));
        return std::any_of(k_rating.begin(), k_rating.end(), [&](std::string_view rating) {
            return words.find(rating) != std::string::npos;
        });
    }

    /// Neither text nor a picture.
    [[nodiscard]] bool is_empty(const Cell& cell) const {
        for (std::uint32_t at = cell.first_block; at < cell.last_block; ++at) {
            const auto [first, last] = m_document.marks_of(at);
            if (!text::trim(m_document.text_of(at)).empty() || first != last) {
                return false;
            }
        }
        return true;
    }

    /// It has a colour, and one that the first cell of its row has not: no stripe.
    [[nodiscard]] bool says_by_colour(const Cell& cell) const {
        const Cell* const first = m_document.cell_at(m_table, cell.row, 0);
        return cell.background != k_none && !is_neutral(m_document.string(cell.background)) &&
               first != nullptr && first->background != cell.background && !is_empty(*first);
    }

    const Document& m_document;
    const Table& m_table;
    std::uint32_t m_column;
};

std::vector<document::Place> told_in_tables(const plan::Plan& plan) {
    const Document& document = *plan.document;
    const DataTables tables(plan);
    std::vector<document::Place> places;
    for (const Table& table : document.tables) {
        const std::uint32_t header = tables.header_row(table);
        for (std::uint32_t column = 1; header != k_none && column < table.columns; ++column) {
            const Cell* const cell = Column(document, table, column).find(header);
            if (cell != nullptr && cell->first_block < cell->last_block) {
                places.push_back(whole(document, cell->first_block));
                break;
            }
        }
    }
    return places;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const Document& document = *plan.document;
    const std::vector<document::Place> words = told_in_words(document);
    if (!words.empty()) {
        auto report = sink.report(k_rule);
        report.with("vad", "”" + words_at(document, words.front()) + "”")
            .with("vad-en", "”" + words_at(document, words.front()) + "”")
            .about("ord");
        stand_at(report, document, words);
    }
    const std::vector<document::Place> tables =
        has_layout(document) ? told_in_tables(plan) : std::vector<document::Place>();
    if (!tables.empty()) {
        auto report = sink.report(k_rule);
        report.with("vad", "en tabell med tomma rutor i olika färger")
            .with("vad-en", "a table with empty cells in different colours")
            .about("tabell");
        stand_at(report, document, tables);
    }
}

} // namespace

Check colour_meaning() {
    return {.name = "colour_meaning", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
