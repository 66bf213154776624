// SPDX-License-Identifier: Apache-2.0
#include "report/trace/matrix.hpp"

#include "report/trace/thread_words.hpp"

#include <tuple>

namespace styrkoll::report {
namespace {

/// Where a duty of follow-up is answered: a document, or one that is not there.
using ReportKey = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;

class Maker {
public:
    Maker(Language language, const ThreadView& view, std::uint32_t kind, Part part)
        : m_language(language), m_view(view), m_kind(kind), m_part(part) {}

    Matrix make() {
        for (std::uint32_t at = 0; at < m_view.thread->items.size(); ++at) {
            if (m_view.item(at).kind == m_kind && m_view.tally_of(at, m_part).total() > 0) {
                m_matrix.rows.push_back(at);
            }
        }
        find_columns();
        for (const std::uint32_t row : m_matrix.rows) {
            for (const std::uint32_t duty : duties_of(row)) {
                m_matrix.cells[{row, m_columns.at(key_of(duty))}].push_back(duty);
            }
        }
        return std::move(m_matrix);
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> duties_of(std::uint32_t item) const {
        std::vector<std::uint32_t> own;
        for (const std::uint32_t at : m_view.duties.of(item)) {
            if (m_view.part_of(m_view.duty(at)) == m_part) {
                own.push_back(at);
            }
        }
        return own;
    }

    [[nodiscard]] ReportKey key_of(std::uint32_t duty) const {
        if (m_part == Part::plan) {
            return {0, 0, m_view.answerer[duty]};
        }
        const trace::Duty& own = m_view.duty(duty);
        return {own.type, own.document, m_view.answerer[duty]};
    }

    void find_columns() {
        std::map<ReportKey, std::uint32_t> first;
        for (const std::uint32_t row : m_matrix.rows) {
            for (const std::uint32_t duty : duties_of(row)) {
                first.try_emplace(key_of(duty), duty);
            }
        }
        for (const auto& [key, duty] : first) {
            m_columns[key] = static_cast<std::uint32_t>(m_matrix.columns.size());
            const Answerer& answerer = m_view.answerers[m_view.answerer[duty]];
            Column column{answerer_name(m_language, m_view, answerer),
                          answerer_short(m_language, m_view, answerer)};
            if (m_part == Part::follow_up) {
                column.name = where_asked(m_language, m_view, duty);
                const std::uint32_t type = m_view.duty(duty).type;
                column.brief =
                    (type == k_none ? "" : m_view.thread->model->types[type].name + " ") +
                    column.brief;
            }
            m_matrix.columns.push_back(std::move(column));
        }
    }

    Language m_language;
    const ThreadView& m_view;
    std::uint32_t m_kind;
    Part m_part;
    Matrix m_matrix;
    std::map<ReportKey, std::uint32_t> m_columns;
};

} // namespace

Matrix make_matrix(Language language, const ThreadView& view, std::uint32_t kind, Part part) {
    return Maker(language, view, kind, part).make();
}

std::string matrix_name(Language language, const ThreadView& view, std::uint32_t kind, Part part) {
    return kind_heading(view, kind) +
           std::string(part == Part::plan ? say(language, " och organ", " and organs")
                                          : say(language, " och rapporter", " and reports"));
}

std::uint32_t most_telling_duty(const ThreadView& view, const std::vector<std::uint32_t>& duties) {
    std::uint32_t told = duties.front();
    for (const std::uint32_t at : duties) {
        told = view.duty(at).state > view.duty(told).state ? at : told;
    }
    return told;
}

} // namespace styrkoll::report
