// SPDX-License-Identifier: Apache-2.0
//
// In which order the documents of a year were decided. What looks ahead is decided from the top
// down: a plan not before that of the organ above. What looks back is decided from the bottom up:
// an organ's report not after the one that sums up the same period.
#include "trace/wheel_time.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

class Order {
public:
    explicit Order(Wheel& wheel) : m_wheel(&wheel), m_model(&wheel.model()) {
        for (std::uint32_t type = 0; type < m_model->types.size(); ++type) {
            m_back.push_back(looks_back(*m_model, type));
        }
        for (std::uint32_t at = 0; at < wheel.documents.size(); ++at) {
            const Expected& own = wheel.documents[at];
            if (level_of(own) > 0 && own.decided) {
                if (own.organ != k_none) {
                    m_of_organ[own.organ].push_back(at);
                }
                if (m_model->types[own.type].default_organ != k_none) {
                    m_of_all.push_back(at);
                }
            }
        }
    }

    void judge() {
        for (Expected& own : m_wheel->documents) {
            if (level_of(own) > 0 && own.decided) {
                own.decided_before = m_back[own.type] ? summed_up_by(own) : follows_from(own);
            }
        }
    }

private:
    [[nodiscard]] int level_of(const Expected& own) const { return m_model->types[own.type].level; }

    /// Whether `above` stands higher in the same row of documents.
    [[nodiscard]] bool is_above(const Expected& above, const Expected& own) const {
        return level_of(above) < level_of(own) && m_back[above.type] == m_back[own.type] &&
               m_model->types[above.type].document_class == m_model->types[own.type].document_class;
    }

    /// The plan that this one came before, where it should have come after.
    [[nodiscard]] std::uint32_t follows_from(const Expected& own) const {
        const auto& organs = m_model->organisation.organs;
        std::uint32_t organ = own.under;
        for (std::size_t step = 0; organ != k_none && step <= organs.size(); ++step) {
            const std::uint32_t above = nearest_of(organ, own);
            if (above != k_none) {
                return later_of(above, own);
            }
            organ = organs[organ].under;
        }
        for (const std::uint32_t above : m_of_all) {
            if (is_above(m_wheel->documents[above], own)) {
                return later_of(above, own);
            }
        }
        return k_none;
    }

    /// Of the organ's documents above this one, the lowest.
    [[nodiscard]] std::uint32_t nearest_of(std::uint32_t organ, const Expected& own) const {
        std::uint32_t nearest = k_none;
        const auto found = m_of_organ.find(organ);
        if (found == m_of_organ.end()) {
            return nearest;
        }
        for (const std::uint32_t at : found->second) {
            const Expected& above = m_wheel->documents[at];
            const bool nearer =
                nearest == k_none || level_of(above) > level_of(m_wheel->documents[nearest]);
            nearest = is_above(above, own) && nearer ? at : nearest;
        }
        return nearest;
    }

    [[nodiscard]] std::uint32_t later_of(std::uint32_t above, const Expected& own) const {
        return *own.decided < *m_wheel->documents[above].decided ? above : k_none;
    }

    /// The report that sums up the same period and was decided before this one.
    [[nodiscard]] std::uint32_t summed_up_by(const Expected& own) const {
        const Period period = expected_period(m_model->types[own.type], m_wheel->year);
        for (const std::uint32_t at : m_of_all) {
            const Expected& above = m_wheel->documents[at];
            const bool same = is_above(above, own) &&
                              expected_period(m_model->types[above.type], m_wheel->year) == period;
            if (same && *above.decided < *own.decided) {
                return at;
            }
        }
        return k_none;
    }

    Wheel* m_wheel;
    const model::Model* m_model;
    std::vector<bool> m_back;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_of_organ;
    std::vector<std::uint32_t> m_of_all; ///< documents of those types that one organ issues
};

} // namespace

void judge_order(Wheel& wheel) {
    Order(wheel).judge();
}

} // namespace styrkoll::trace
