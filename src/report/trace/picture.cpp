// SPDX-License-Identifier: Apache-2.0
//
// Only what leads somewhere is drawn: indicators, frames and collaborations are repeated from
// document to document and would hide the chain. Reports are panels with counts, without lines.
#include "report/trace/picture.hpp"

#include "base/text.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace styrkoll::report {
namespace {

using trace::State;

constexpr int k_report_level = 1000;

class Drawing {
public:
    Drawing(Language language, const ThreadView& view, const PictureLimits& limits)
        : m_language(language), m_view(view), m_limits(limits),
          m_panel_of(view.thread->documents.size(), k_none),
          m_box_of(view.thread->items.size(), k_none) {}

    ThreadPicture make() {
        find_columns();
        for (std::uint32_t at = 0; at < m_view.thread->documents.size(); ++at) {
            add_document(at);
        }
        add_gaps();
        add_absent();
        for (std::uint32_t column = 0; column < m_picture.columns.size(); ++column) {
            collapse(column);
        }
        add_summaries();
        add_edges();
        drop_unused();
        return std::move(m_picture);
    }

private:
    [[nodiscard]] int level_of(std::uint32_t type) const {
        if (type == k_none) {
            return 0;
        }
        return m_view.is_report_type[type] ? k_report_level
                                           : m_view.thread->model->types[type].level;
    }

    /// One for each level that a document or a duty has, with its types as heading.
    void find_columns() {
        std::map<int, std::vector<std::uint32_t>> types;
        const auto add = [&](std::uint32_t type) {
            if (const int level = level_of(type); level > 0) {
                types[level].push_back(type);
            }
        };
        for (const trace::Source& source : m_view.thread->documents) {
            add(source.type);
        }
        for (const trace::Duty& duty : m_view.thread->duties) {
            add(duty.type);
        }
        for (auto& [level, own] : types) {
            std::sort(own.begin(), own.end());
            own.erase(std::unique(own.begin(), own.end()), own.end());
            PictureColumn column;
            if (level == k_report_level) {
                column.title = say(m_language, "Uppföljning", "Follow-up");
            } else {
                for (const std::uint32_t type : own) {
                    column.title +=
                        (column.title.empty() ? "" : ", ") + m_view.thread->model->types[type].name;
                }
            }
            m_columns[level] = static_cast<std::uint32_t>(m_picture.columns.size());
            m_picture.columns.push_back(std::move(column));
        }
    }

    std::uint32_t add_panel(std::uint32_t column, std::string title, bool present) {
        const auto panel = static_cast<std::uint32_t>(m_picture.panels.size());
        m_picture.panels.push_back({column, std::move(title), present, {}, {}, 0, 0, 0});
        m_tallies.emplace_back();
        m_picture.columns[column].panels.push_back(panel);
        return panel;
    }

    std::uint32_t add_box(PictureBox box) {
        const auto at = static_cast<std::uint32_t>(m_picture.boxes.size());
        m_picture.panels[box.panel].boxes.push_back(at);
        m_tallies[box.panel].add(box.state);
        m_picture.boxes.push_back(std::move(box));
        return at;
    }

    /// Sources that lead on, and repetitions that something above is taken up by.
    [[nodiscard]] bool is_drawn(std::uint32_t item) const {
        const std::uint32_t kind = m_view.item(item).kind;
        return kind != k_none && m_view.is_chain_kind[kind] && !m_view.is_side_kind[kind] &&
               (m_view.is_source(item) || m_view.above[item] > 0);
    }

    PictureBox box_of(PictureBox::What what, std::uint32_t item, std::uint32_t panel,
                      State state) const {
        const plan::ItemFact& fact = m_view.thread->fact_of(m_view.item(item));
        return {what, item, panel, fact.code, fact.title, state, 0, 0};
    }

    /// The column says which kind of plan it is; of a report it must be said.
    [[nodiscard]] std::string panel_title(const trace::Source& source, bool report) const {
        const Answerer whose{source.organ, source.facts.organ, false};
        if (source.facts.organ.empty() || (!report && column_is_named(source.type))) {
            return trace::name_of(*m_view.thread, source);
        }
        if (!report) {
            return answerer_name(m_language, m_view, whose);
        }
        const int year = source.facts.period.from.year;
        return m_view.thread->model->types[source.type].name +
               (year == 0 ? "" : " " + std::to_string(year)) + ", " +
               answerer_short(m_language, m_view, whose);
    }

    /// Only one organ has such documents: the type names it.
    [[nodiscard]] bool column_is_named(std::uint32_t type) const {
        return type != k_none && m_view.thread->model->types[type].default_organ != k_none;
    }

    void add_document(std::uint32_t document) {
        const trace::Source& source = m_view.thread->documents[document];
        const int level = level_of(source.type);
        if (level == 0) {
            return;
        }
        m_panel_of[document] =
            add_panel(m_columns[level], panel_title(source, level == k_report_level), true);
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const std::uint32_t item = source.first_item + fact;
            if (level != k_report_level && is_drawn(item)) {
                m_box_of[item] = add_box(box_of(PictureBox::What::item, item, m_panel_of[document],
                                                m_view.thread->states[item]));
            }
        }
    }

    void add_gaps() {
        for (const trace::Duty& duty : m_view.thread->duties) {
            if (m_view.part_of(duty) == Part::follow_up) {
                add_follow_up(duty);
                continue;
            }
            const bool gap = duty.state == State::missing || duty.state == State::declined;
            if (gap && duty.document != k_none && m_panel_of[duty.document] != k_none &&
                m_box_of[duty.item] != k_none) {
                m_gaps.emplace_back(duty.item,
                                    add_box(box_of(PictureBox::What::gap, duty.item,
                                                   m_panel_of[duty.document], duty.state)));
            }
        }
    }

    void add_follow_up(const trace::Duty& duty) {
        if (duty.document != k_none && m_panel_of[duty.document] != k_none) {
            m_tallies[m_panel_of[duty.document]].add(duty.state);
        }
    }

    /// What is asked of documents that are not there: a panel each.
    void add_absent() {
        std::map<std::tuple<int, std::uint32_t, std::uint32_t>, std::uint32_t> panels;
        for (std::uint32_t at = 0; at < m_view.thread->duties.size(); ++at) {
            const trace::Duty& duty = m_view.duty(at);
            const std::uint32_t kind = m_view.item(duty.item).kind;
            const int level = level_of(duty.type);
            if (duty.document != k_none || level == 0 || kind == k_none ||
                m_view.is_side_kind[kind]) {
                continue;
            }
            const auto [found, added] =
                panels.try_emplace({level, duty.type, m_view.answerer[at]}, k_none);
            if (added) {
                found->second =
                    add_panel(m_columns[level], where_asked(m_language, m_view, at), false);
            }
            m_tallies[found->second].add(duty.state);
        }
    }

    /// One box a document where a column would hold too many; then the last documents together.
    void collapse(std::uint32_t column) {
        PictureColumn& own = m_picture.columns[column];
        std::size_t boxes = 0;
        for (const std::uint32_t panel : own.panels) {
            boxes += std::max<std::size_t>(1, m_picture.panels[panel].boxes.size());
        }
        if (boxes <= m_limits.boxes_a_column) {
            return;
        }
        for (const std::uint32_t panel : own.panels) {
            for (const std::uint32_t box : m_picture.panels[panel].boxes) {
                m_moved.emplace(box, panel);
            }
            m_picture.panels[panel].boxes.clear();
        }
        if (own.panels.size() <= m_limits.boxes_a_column) {
            return;
        }
        const std::size_t kept = m_limits.boxes_a_column - 1;
        const std::size_t rest = own.panels.size() - kept;
        const std::uint32_t last = own.panels[kept];
        for (std::size_t at = kept + 1; at < own.panels.size(); ++at) {
            m_tallies[last].add(m_tallies[own.panels[at]]);
            m_merged.emplace(own.panels[at], last);
        }
        m_picture.panels[last].title =
            std::to_string(rest) +
            std::string(say(m_language, " dokument till", " more documents"));
        own.panels.resize(kept + 1);
    }

    [[nodiscard]] static State worst(const Tally& tally) {
        for (const State state : k_states) {
            if (tally.of(state) > 0) {
                return state;
            }
        }
        return State::unbound;
    }

    /// Panels without boxes of their own get one with counts.
    void add_summaries() {
        m_summary_of.assign(m_picture.panels.size(), k_none);
        for (const PictureColumn& column : m_picture.columns) {
            for (const std::uint32_t panel : column.panels) {
                PicturePanel& own = m_picture.panels[panel];
                const Tally& tally = m_tallies[panel];
                if (!own.boxes.empty() || tally.total() == 0) {
                    continue;
                }
                m_summary_of[panel] = static_cast<std::uint32_t>(m_picture.boxes.size());
                own.boxes.push_back(m_summary_of[panel]);
                m_picture.boxes.push_back({PictureBox::What::summary,
                                           k_none,
                                           panel,
                                           {},
                                           tally_words(m_language, tally),
                                           worst(tally),
                                           0,
                                           0});
            }
        }
    }

    [[nodiscard]] std::uint32_t shown_box(std::uint32_t box) const {
        const auto moved = m_moved.find(box);
        if (moved == m_moved.end()) {
            return box;
        }
        const auto merged = m_merged.find(moved->second);
        return m_summary_of[merged == m_merged.end() ? moved->second : merged->second];
    }

    void add_edges() {
        std::vector<std::tuple<std::uint32_t, std::uint32_t, bool>> edges;
        for (std::uint32_t item = 0; item < m_view.thread->items.size(); ++item) {
            if (m_box_of[item] == k_none) {
                continue;
            }
            const std::uint32_t from = shown_box(m_box_of[item]);
            for (const std::uint32_t below : m_view.below.of(item)) {
                if (m_box_of[below] != k_none) {
                    edges.emplace_back(from, shown_box(m_box_of[below]), false);
                }
            }
        }
        for (const auto& [item, box] : m_gaps) {
            edges.emplace_back(shown_box(m_box_of[item]), shown_box(box), true);
        }
        std::sort(edges.begin(), edges.end());
        for (const auto& [from, to, broken] : edges) {
            const bool again = !m_picture.edges.empty() && m_picture.edges.back().from == from &&
                               m_picture.edges.back().to == to;
            const bool inside = from == k_none || to == k_none || column_of(from) >= column_of(to);
            if (!again && !inside) {
                if (m_picture.edges.size() < m_limits.edges) {
                    m_picture.edges.push_back({from, to, broken});
                } else {
                    ++m_picture.edges_left_out;
                }
            }
        }
    }

    [[nodiscard]] std::uint32_t column_of(std::uint32_t box) const {
        return m_picture.panels[m_picture.boxes[box].panel].column;
    }

    /// Leaves out boxes that were collapsed and panels with nothing in them; what is kept is
    /// numbered column by column and panel by panel.
    void drop_unused() {
        std::vector<std::uint32_t> numbers(m_picture.boxes.size(), k_none);
        std::vector<PictureBox> boxes;
        std::vector<PicturePanel> panels;
        for (PictureColumn& column : m_picture.columns) {
            std::vector<std::uint32_t> kept;
            for (const std::uint32_t at : column.panels) {
                if (m_picture.panels[at].boxes.empty()) {
                    continue;
                }
                kept.push_back(static_cast<std::uint32_t>(panels.size()));
                PicturePanel& panel = panels.emplace_back(std::move(m_picture.panels[at]));
                panel.counts = m_tallies[at].by_state;
                for (std::uint32_t& box : panel.boxes) {
                    numbers[box] = static_cast<std::uint32_t>(boxes.size());
                    boxes.push_back(std::move(m_picture.boxes[box]));
                    boxes.back().panel = kept.back();
                    box = numbers[box];
                }
            }
            column.panels = std::move(kept);
        }
        m_picture.boxes = std::move(boxes);
        m_picture.panels = std::move(panels);
        for (PictureEdge& edge : m_picture.edges) {
            edge.from = numbers[edge.from];
            edge.to = numbers[edge.to];
        }
    }

    Language m_language;
    const ThreadView& m_view;
    const PictureLimits& m_limits;
    ThreadPicture m_picture;
    std::vector<Tally> m_tallies;           ///< by panel: what its boxes stand for
    std::map<int, std::uint32_t> m_columns; ///< by level
    std::vector<std::uint32_t> m_panel_of;  ///< by document
    std::vector<std::uint32_t> m_box_of;    ///< by item
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_gaps; ///< item and box
    std::map<std::uint32_t, std::uint32_t> m_moved;              ///< collapsed box to panel
    std::map<std::uint32_t, std::uint32_t> m_merged;             ///< panel to the one it went into
    std::vector<std::uint32_t> m_summary_of;                     ///< by panel
};

} // namespace

ThreadPicture make_picture(Language language, const ThreadView& view, const PictureLimits& limits) {
    return Drawing(language, view, limits).make();
}

} // namespace styrkoll::report
