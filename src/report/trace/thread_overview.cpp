// SPDX-License-Identifier: Apache-2.0
#include "report/trace/thread_overview.hpp"

#include "report/trace/matrix.hpp"
#include "report/trace/picture.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::report {
namespace {

using trace::State;

class Overview {
public:
    Overview(Language language, const ThreadView& view, const OverviewLimits& limits)
        : m_language(language), m_view(view), m_limits(limits) {}

    result::ThreadOverview make() {
        m_out.documents = m_view.thread->documents.size();
        m_out.items = m_view.items.total();
        m_out.item_states = m_view.items.by_state;
        m_out.plan_states = m_view.plan_duties.by_state;
        m_out.follow_up_states = m_view.follow_up_duties.by_state;
        m_out.lacking = what_is_lacking(m_language, m_view);
        add_matrices();
        add_open_duties();
        m_out.picture = make_picture(m_language, m_view);
        for (result::PictureBox& box : m_out.picture.boxes) {
            box.item = k_none; // there is no thread to look it up in
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] result::ItemPlace place_of(std::uint32_t at) const {
        const plan::ItemFact& fact = m_view.thread->fact_of(m_view.item(at));
        return {fact.code, fact.title, m_view.document_of(at).facts.path, fact.location.paragraph};
    }

    void add_matrices() {
        for (const Part part : {Part::plan, Part::follow_up}) {
            for (const std::uint32_t kind : m_view.root_kinds) {
                if (!m_view.is_side_kind[kind]) {
                    add_matrix(kind, part);
                }
            }
        }
    }

    void add_matrix(std::uint32_t kind, Part part) {
        const Matrix matrix = make_matrix(m_language, m_view, kind, part);
        if (matrix.rows.empty()) {
            return;
        }
        result::ThreadMatrix out;
        out.name = matrix_name(m_language, m_view, kind, part);
        out.follow_up = part == Part::follow_up;
        out.all_columns = matrix.columns.size();
        out.all_rows = matrix.rows.size();
        for (std::size_t at = 0; at < std::min(m_limits.columns, matrix.columns.size()); ++at) {
            out.columns.push_back({matrix.columns[at].name, matrix.columns[at].brief});
        }
        for (const std::uint32_t row :
             most_telling(std::span(matrix.rows), m_limits.rows,
                          [this](std::uint32_t item) { return m_view.thread->states[item]; })) {
            out.rows.push_back(row_of(matrix, row, out.columns.size()));
        }
        m_out.matrices.push_back(std::move(out));
    }

    [[nodiscard]] result::MatrixRow row_of(const Matrix& matrix, std::uint32_t item,
                                           std::size_t columns) const {
        result::MatrixRow row{place_of(item), {}};
        for (std::uint32_t column = 0; column < columns; ++column) {
            const auto found = matrix.cells.find({item, column});
            if (found == matrix.cells.end()) {
                continue;
            }
            const trace::Duty& told = m_view.duty(most_telling_duty(m_view, found->second));
            const auto alike =
                std::count_if(found->second.begin(), found->second.end(), [&](std::uint32_t duty) {
                    return m_view.duty(duty).state == told.state;
                });
            row.cells.push_back({column, told.state, found->second.size(),
                                 static_cast<std::size_t>(alike), told.reason});
        }
        return row;
    }

    /// What somebody must look at, by whose it is.
    void add_open_duties() {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> open; ///< answerer and duty
        for (std::uint32_t at = 0; at < m_view.thread->duties.size(); ++at) {
            const State state = m_view.duty(at).state;
            if (state == State::missing || state == State::drifted || state == State::declined) {
                open.emplace_back(m_view.answerer[at], at);
            }
        }
        std::sort(open.begin(), open.end());
        m_out.all_open = open.size();
        open.resize(std::min(open.size(), m_limits.open_duties));
        for (const auto& [answerer, at] : open) {
            const trace::Duty& duty = m_view.duty(at);
            m_out.open.push_back({duty.state, m_view.part_of(duty) == Part::follow_up,
                                  place_of(duty.item),
                                  answerer_name(m_language, m_view, m_view.answerers[answerer]),
                                  where_asked(m_language, m_view, at), duty.reason});
        }
    }

    Language m_language;
    const ThreadView& m_view;
    const OverviewLimits& m_limits;
    result::ThreadOverview m_out;
};

} // namespace

result::ThreadOverview thread_overview(Language language, const ThreadView& view,
                                       const OverviewLimits& limits) {
    return Overview(language, view, limits).make();
}

} // namespace styrkoll::report
