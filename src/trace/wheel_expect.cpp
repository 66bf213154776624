// SPDX-License-Identifier: Apache-2.0
//
// Who is expected to have which document. The model says which kinds of organ issue a type; of a
// type in the chain every such organ that answers goals has one, of a type outside it one is
// enough. An organ that may issue plans of several levels (an avdelning: kontorsplan or arbetsplan)
// has one of them, and the set tells which.
#include "trace/wheel_expect.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "trace/wheel_time.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

using model::PeriodRule;

std::vector<std::uint32_t> types_of_wheel(const model::Model& model) {
    std::vector<std::uint32_t> types;
    for (const model::WheelEvent& event : model.wheel) {
        if (!contains(types, event.type)) {
            types.push_back(event.type);
        }
    }
    return types;
}

/// What a document has to do with the year.
enum class Concern : std::uint8_t { of_year, in_force, earlier, other, untold };

Concern concern_of(const Source& source, const model::DocumentType& type, int year) {
    const Period period = source.facts.period;
    const bool lasting = type.period.form == PeriodRule::Form::none;
    if (period.from.year != 0) {
        if (period.from.year == year) {
            return Concern::of_year;
        }
        const bool covers = lasting && period.from.year < year && year <= period.to.year;
        return covers                    ? Concern::in_force
               : period.from.year < year ? Concern::earlier
                                         : Concern::other;
    }
    if (!lasting) {
        return Concern::untold;
    }
    const auto decided = parse_iso_date(source.facts.decision_date);
    return decided && decided->year > year ? Concern::other : Concern::in_force;
}

class Gather {
public:
    explicit Gather(Wheel& wheel)
        : m_wheel(&wheel), m_model(&wheel.model()), m_types(types_of_wheel(*m_model)) {}

    void gather() {
        for (std::uint32_t at = 0; at < m_wheel->thread->documents.size(); ++at) {
            place(at);
        }
        for (const std::uint32_t type : m_types) {
            expect(type);
        }
        settle_alternatives();
        settle_versions();
    }

private:
    Expected& entry(std::uint32_t type, std::uint32_t organ, const std::string& name) {
        const std::string key = std::to_string(type) + '\n' +
                                (organ == k_none ? "?" + text::fold(name) : std::to_string(organ));
        const auto [found, added] = m_places.try_emplace(key, m_wheel->documents.size());
        if (added) {
            Expected own;
            own.type = type;
            own.organ = organ;
            own.organ_name = organ == k_none ? name : m_model->organisation.organs[organ].name();
            own.under = organ == k_none ? k_none : m_model->organisation.organs[organ].under;
            own.expected = false;
            m_wheel->documents.push_back(std::move(own));
        }
        return m_wheel->documents[found->second];
    }

    /// The organ's, or that of the only organ that issues such documents.
    [[nodiscard]] std::uint32_t organ_of(const Source& source) const {
        const std::uint32_t only = m_model->types[source.type].default_organ;
        return source.organ == k_none && source.facts.organ.empty() ? only : source.organ;
    }

    void place(std::uint32_t at) {
        const Source& source = m_wheel->thread->documents[at];
        if (source.type == k_none || !contains(m_types, source.type)) {
            return;
        }
        const model::DocumentType& type = m_model->types[source.type];
        const std::uint32_t organ = organ_of(source);
        const Concern concern = concern_of(source, type, m_wheel->year);
        if (concern == Concern::other) {
            return;
        }
        if (concern == Concern::untold || (organ == k_none && source.facts.organ.empty())) {
            m_wheel->unplaced.push_back(at);
            return;
        }
        Expected& own = entry(source.type, organ, source.facts.organ);
        own.under = source.under == k_none ? own.under : source.under;
        // A unit that only its documents know of is expected to have them every year.
        own.expected = own.expected || (organ == k_none && own.under != k_none && type.level > 0);
        if (concern == Concern::earlier) {
            own.earlier = at; // documents stand by period, so that the latest year is the last
        } else {
            own.versions.push_back(at);
        }
    }

    /// It answers goals, and so does every organ whose officials it is among.
    [[nodiscard]] bool takes_part(std::uint32_t organ) const {
        const auto& organisation = m_model->organisation;
        for (std::size_t steps = 0; organ != k_none && steps <= organisation.organs.size();
             ++steps) {
            const model::Organ& own = organisation.organs[organ];
            if (!own.answers_goals) {
                return false;
            }
            organ = organisation.kinds[own.kind].under == k_none ? k_none : own.under;
        }
        return true;
    }

    void expect(std::uint32_t index) {
        const model::DocumentType& type = m_model->types[index];
        if (type.level == 0) {
            expect_one(index);
            return;
        }
        const auto& organs = m_model->organisation.organs;
        for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
            if (takes_part(organ) && contains(type.issued_by, organs[organ].kind)) {
                entry(index, organ, {}).expected = true;
            }
        }
    }

    /// Of a type outside the chain: those that are there, or else one.
    void expect_one(std::uint32_t type) {
        bool any = false;
        for (Expected& own : m_wheel->documents) {
            if (own.type == type && !own.versions.empty()) {
                own.expected = any = true;
            }
        }
        if (!any) {
            entry(type, m_model->types[type].default_organ, {}).expected = true;
        }
    }

    /// Expected plans of one organ at several levels: what is there counts, or else the highest.
    void settle_alternatives() {
        std::unordered_map<std::uint32_t, std::vector<std::size_t>> plans;
        for (std::size_t at = 0; at < m_wheel->documents.size(); ++at) {
            const Expected& own = m_wheel->documents[at];
            const bool plan = own.organ != k_none && own.expected &&
                              m_model->types[own.type].level > 0 && !looks_back(*m_model, own.type);
            if (plan) {
                plans[own.organ].push_back(at);
            }
        }
        for (const auto& [organ, places] : plans) {
            settle(places);
        }
    }

    void settle(std::vector<std::size_t> places) {
        auto& documents = m_wheel->documents;
        std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
            return std::tuple(documents[left].versions.empty(), level_of(left)) <
                   std::tuple(documents[right].versions.empty(), level_of(right));
        });
        Expected& chosen = documents[places.front()];
        for (std::size_t at = 1; at < places.size(); ++at) {
            Expected& other = documents[places[at]];
            const bool same_row = m_model->types[other.type].document_class ==
                                      m_model->types[chosen.type].document_class &&
                                  level_of(places[at]) != level_of(places.front());
            if (!same_row) {
                continue;
            }
            other.expected = false;
            if (chosen.versions.empty()) {
                chosen.instead.push_back(other.type);
            }
        }
    }

    [[nodiscard]] int level_of(std::size_t place) const {
        return m_model->types[m_wheel->documents[place].type].level;
    }

    /// Drops what is neither expected nor there, and puts the version that counts last: decided
    /// before undecided, then the latest decision.
    void settle_versions() {
        auto& documents = m_wheel->documents;
        documents.erase(std::remove_if(documents.begin(), documents.end(),
                                       [](const Expected& own) {
                                           return !own.expected && own.versions.empty();
                                       }),
                        documents.end());
        const auto& sources = m_wheel->thread->documents;
        const auto rank = [&sources](std::uint32_t at) {
            const Source& source = sources[at];
            return std::tuple(source.readable, source.decided,
                              std::string_view(source.facts.decision_date),
                              std::string_view(source.facts.path));
        };
        for (Expected& own : documents) {
            std::stable_sort(
                own.versions.begin(), own.versions.end(),
                [&](std::uint32_t left, std::uint32_t right) { return rank(left) < rank(right); });
            const bool lasting = m_model->types[own.type].period.form == PeriodRule::Form::none;
            if (lasting && own.versions.size() > 1) {
                own.versions.erase(own.versions.begin(), own.versions.end() - 1);
            }
        }
    }

    Wheel* m_wheel;
    const model::Model* m_model;
    std::vector<std::uint32_t> m_types;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace

void gather_expected(Wheel& wheel) {
    Gather(wheel).gather();
}

} // namespace styrkoll::trace
