// SPDX-License-Identifier: Apache-2.0
#include "report/trace/coverage_text.hpp"

#include "base/text.hpp"
#include "report/trace/thread_words.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using trace::State;

constexpr std::size_t k_most_rows = 60;
constexpr Noun k_item{"post", "poster", "item", "items"};
constexpr Noun k_demand{"krav", "krav", "demand", "demands"};

struct Column {
    std::string_view sv, en;
    State state;
};
constexpr std::array<Column, 5> k_columns{{
    {"tas upp", "taken up", State::ok},
    {"avstår", "declined", State::declined},
    {"avviker", "differs", State::drifted},
    {"saknas", "missing", State::missing},
    {"oprövat", "unknown", State::unchecked},
}};

struct Row {
    std::string name;
    Tally tally;
};

class Table {
public:
    Table(Layout& layout, std::size_t width, Language language)
        : m_layout(layout), m_language(language),
          m_number_width(language == Language::swedish ? 8 : 9),
          m_name_width(std::max<std::size_t>(width, 70) - 5 * m_number_width - 7) {}

    void write(const std::string& title, const std::vector<Row>& rows) {
        if (rows.empty()) {
            return;
        }
        m_layout.blank();
        write_head(title);
        Tally all;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            all.add(rows[at].tally);
            if (at < k_most_rows) {
                write_row(rows[at].name, rows[at].tally, Style::plain);
            }
        }
        if (rows.size() > k_most_rows) {
            m_layout.paragraph(
                2, {{std::string(say(m_language, "och ", "and ")) +
                     std::to_string(rows.size() - k_most_rows) +
                     std::string(say(m_language, " till, med i summan", " more, in the sum"))}});
        }
        if (rows.size() > 1) {
            write_row(std::string(say(m_language, "Alla", "All")), all, Style::strong);
        }
    }

private:
    /// Set to the right in its column, with a blank before it.
    [[nodiscard]] Label number(std::string_view words, Style style, std::size_t width) const {
        const std::size_t length = text::count_code_points(words) + 1;
        const std::size_t padding = length < width ? width - length : 0;
        return {std::string(padding, ' ') + std::string(words), width, style};
    }
    [[nodiscard]] Label number(std::string_view words, Style style) const {
        return number(words, style, m_number_width);
    }

    void write_head(const std::string& title) {
        std::vector<Label> labels{{title, m_name_width, Style::strong}};
        for (const Column& column : k_columns) {
            labels.push_back(number(say(m_language, column.sv, column.en), Style::faint));
        }
        labels.push_back(number(say(m_language, "av", "of"), Style::faint, 6));
        m_layout.labelled(0, labels, {});
    }

    void write_row(const std::string& name, const Tally& tally, Style style) {
        std::vector<Label> labels{{text::shorten(name, m_name_width - 2), m_name_width, style}};
        for (const Column& column : k_columns) {
            const std::size_t count = tally.of(column.state);
            labels.push_back(count == 0 ? number("·", Style::faint)
                                        : number(std::to_string(count), state_style(column.state)));
        }
        labels.push_back(number(std::to_string(tally.total()), Style::plain, 6));
        m_layout.labelled(0, labels, {});
    }

    Layout& m_layout;
    Language m_language;
    std::size_t m_number_width; ///< code points
    std::size_t m_name_width;
};

std::vector<Row> by_answerer(Language language, const ThreadView& view, Part part) {
    std::vector<Row> rows;
    const auto tallies = tally_by_answerer(view, part);
    for (std::size_t at = 0; at < tallies.size(); ++at) {
        if (tallies[at].total() > 0) {
            rows.push_back({text::capitalised(answerer_name(language, view, view.answerers[at])),
                            tallies[at]});
        }
    }
    return rows;
}

std::vector<Row> by_item(const ThreadView& view, std::uint32_t kind, Part part) {
    std::vector<Row> rows;
    for (std::uint32_t at = 0; at < view.thread->items.size(); ++at) {
        if (view.item(at).kind == kind && !view.duties.of(at).empty()) {
            if (Tally tally = view.tally_of(at, part); tally.total() > 0) {
                rows.push_back({full_name(view, at), tally});
            }
        }
    }
    return rows;
}

/// One demand each: the tree has said it all.
bool has_several(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(),
                       [](const Row& row) { return row.tally.total() > 1; });
}

std::string part_word(Language language, Part part) {
    return std::string(part == Part::plan ? say(language, "planer", "plans")
                                          : say(language, "uppföljning", "follow-up"));
}

/// "12 poster: ✗ 2 saknas · ✓ 10 tas upp": the numbers add up to the first.
void write_total(Layout& layout, Language language, const std::string& what, const Tally& tally) {
    const std::string words = tally_words(language, tally);
    layout.hanging(0, 2, {{what, Style::strong}, {words.empty() ? "" : ": " + words}});
}

} // namespace

void write_coverage_tables(Layout& layout, std::size_t width, Language language,
                           const ThreadView& view) {
    Table table(layout, width, language);
    for (const Part part : {Part::plan, Part::follow_up}) {
        const std::string suffix = ", " + part_word(language, part);
        table.write(std::string(say(language, "Organ", "Organ")) + suffix,
                    by_answerer(language, view, part));
        for (const std::uint32_t kind : view.root_kinds) {
            if (view.is_side_kind[kind]) {
                continue;
            }
            if (const auto rows = by_item(view, kind, part); has_several(rows)) {
                table.write(kind_heading(view, kind) + suffix, rows);
            }
        }
    }
}

void write_totals(Layout& layout, Language language, const ThreadView& view) {
    layout.blank();
    write_total(layout, language,
                count_of(language, view.thread->documents.size(), k_document) + ", " +
                    count_of(language, view.items.total(), k_item),
                view.items);
    for (const Part part : {Part::plan, Part::follow_up}) {
        const Tally& tally = view.duties_of(part);
        if (tally.total() > 0) {
            write_total(layout, language,
                        count_of(language, tally.total(), k_demand) + " (" +
                            part_word(language, part) + ")",
                        tally);
        }
    }
}

} // namespace styrkoll::report
