// SPDX-License-Identifier: Apache-2.0
//
// What is handed down keeps its values: an indicator's unit and target, an assignment's time and
// financing, a frame's amounts. Each is compared with the nearest document upstream that states it,
// so that one change gives one finding. The model names the rules.
#include "base/text.hpp"
#include "trace/rules/rules.hpp"
#include "trace/values.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::trace {
namespace {

using plan::AttributeFact;

class RepeatedValues {
public:
    explicit RepeatedValues(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            const Item& item = m_thread.items[at];
            if (item.repeats == k_none || !m_scene.is_reported(item.document)) {
                continue;
            }
            for (const model::Attribute& attribute : m_scene.model.kinds[item.kind].attributes) {
                if (!attribute.same_rule.empty()) {
                    compare(at, attribute);
                }
            }
        }
    }

private:
    /// An item's values of one attribute, with the year each holds for.
    [[nodiscard]] std::vector<std::pair<int, AttributeFact>>
    values(std::uint32_t at, const model::Attribute& attribute) const {
        const Item& item = m_thread.items[at];
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const int first_year = m_scene.directory.year_of(item.document);
        std::vector<std::pair<int, AttributeFact>> out;
        if (attribute.type == model::ValueType::money &&
            !m_scene.model.kinds[item.kind].needs_title) {
            for (const auto& one :
                 amounts_by_year(m_scene.model.kinds[item.kind], fact, first_year)) {
                out.emplace_back(one);
            }
            return out;
        }
        const bool by_year =
            attribute.type == model::ValueType::number || attribute.type == model::ValueType::money;
        for (const AttributeFact& one : fact.attributes) {
            if (one.id == attribute.id) {
                out.emplace_back(!by_year ? 0 : one.year == 0 ? first_year : one.year, one);
            }
        }
        return out;
    }

    void compare(std::uint32_t at, const model::Attribute& attribute) {
        const Item& item = m_thread.items[at];
        const auto own = values(at, attribute);
        for (const auto& [year, there] : values(item.repeats, attribute)) {
            const AttributeFact* other = nullptr;
            bool same = false;
            for (const auto& [own_year, here] : own) {
                if (own_year != year) {
                    continue;
                }
                const Same verdict = same_value(attribute, here, there);
                same |= verdict == Same::yes;
                // What a unit sets for itself may differ from what it was handed.
                other = verdict == Same::no && !is_the_units_own(attribute, here) ? &here : other;
            }
            const bool once =
                m_told.insert({item.document, item.definition, attribute.id, year}).second;
            if (!same && other != nullptr && once) {
                tell(at, attribute, year, *other, there);
            }
        }
    }

    /// "Målvärde för enheten"; the column "Enhet" is what it is measured in.
    static bool is_the_units_own(const model::Attribute& attribute, const AttributeFact& fact) {
        return attribute.type != model::ValueType::unit &&
               text::fold(fact.label).find("enhet") != std::string::npos;
    }

    static std::string shown(const AttributeFact& fact) {
        const bool bare = fact.unit.empty() || fact.text.find(fact.unit) != std::string::npos;
        return bare ? fact.text : fact.text + " " + fact.unit;
    }

    void tell(std::uint32_t at, const model::Attribute& attribute, int year,
              const AttributeFact& here, const AttributeFact& there) {
        const Item& item = m_thread.items[at];
        const bool several = year != 0;
        auto report = m_scene.report(item.document, attribute.same_rule);
        document::Location location = here.location;
        location.headings = m_scene.location_of(at).headings;
        report.with("namn", shown_name(item.repeats))
            .with("egenskap", text::fold(attribute.name))
            .with("ar", several ? " " + std::to_string(year) : std::string{})
            .with("har", shown(here))
            .with("dar", shown(there))
            .with("kalla", m_scene.document_words(m_thread.items[item.repeats].document))
            .about(name_of(m_thread, m_thread.items[item.repeats]) + "|" + attribute.id + "|" +
                   std::to_string(year))
            .suggest(shown(there))
            .at(location.paragraph == 0 ? m_scene.location_of(at) : location);
        m_scene.relate(report, item.repeats);
    }

    [[nodiscard]] std::string shown_name(std::uint32_t at) const {
        return name_of(m_thread, m_thread.items[at]);
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::string, int>> m_told;
};

} // namespace

Rule repeated_values() {
    return {{}, [](Scene& scene) { RepeatedValues(scene).check(); }};
}

} // namespace styrkoll::trace
