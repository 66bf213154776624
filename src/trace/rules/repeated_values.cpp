// SPDX-License-Identifier: Apache-2.0
//
// What is handed down keeps its values: an indicator's unit and target, an assignment's time and
// financing, a frame's amounts. Each is compared with the nearest document upstream that states it,
// so that one change gives one finding. The model names the rules.
#include "base/text.hpp"
#include "trace/differences.hpp"
#include "trace/rules/rules.hpp"

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
            if (!item.differs || !m_scene.is_reported(item.document)) {
                continue;
            }
            for (const Difference& one : differences(m_thread, at)) {
                const std::string& id = one.attribute->id;
                if (m_told.insert({item.document, item.definition, id, one.year}).second) {
                    tell(at, *one.attribute, one.year, one.here, one.there);
                }
            }
        }
    }

    /// Frames in a sentence: where one year's amount is the decided one, the other years' must be
    /// too.
    void check_prose() {
        for (const Duty& duty : m_thread.duties) {
            const bool in_words =
                m_scene.model.chain[duty.rule].answerers == model::Answerers::title &&
                duty.state == State::ok && duty.by == k_none && m_scene.is_reported(duty.document);
            for (const model::Attribute& attribute :
                 m_scene.model.kinds[m_thread.items[duty.item].kind].attributes) {
                if (in_words && attribute.type == model::ValueType::money &&
                    !attribute.same_rule.empty()) {
                    compare_prose(duty, attribute);
                }
            }
        }
    }

private:
    void compare_prose(const Duty& duty, const model::Attribute& attribute) {
        const auto decided = values_of(m_thread, duty.item, attribute);
        for (const plan::SectionFact& section : m_thread.documents[duty.document].facts.sections) {
            for (const std::string_view line : text::split(section.text, '\n')) {
                plan::ItemFact words;
                words.title = line;
                const auto stated =
                    amounts_by_year(m_scene.model.kinds[m_thread.items[duty.item].kind], words,
                                    m_scene.directory.year_of(duty.document));
                bool some_right = false;
                std::vector<std::tuple<int, AttributeFact, AttributeFact>> wrong;
                for (const auto& [year, there] : decided) {
                    const auto here = stated.find(year);
                    const Same same = here == stated.end()
                                          ? Same::unclear
                                          : same_value(attribute, here->second, there);
                    some_right |= same == Same::yes;
                    if (same == Same::no) {
                        wrong.emplace_back(year, here->second, there);
                    }
                }
                for (const auto& [year, here, there] : wrong) {
                    if (some_right) {
                        tell_at(duty.document, duty.item, attribute, year, here, there,
                                section.location);
                    }
                }
            }
        }
    }

    static std::string shown(const AttributeFact& fact) {
        const bool bare = fact.unit.empty() || fact.text.find(fact.unit) != std::string::npos;
        return bare ? fact.text : fact.text + " " + fact.unit;
    }

    void tell(std::uint32_t at, const model::Attribute& attribute, int year,
              const AttributeFact& here, const AttributeFact& there) {
        const Item& item = m_thread.items[at];
        document::Location location = here.location;
        location.headings = m_scene.location_of(at).headings;
        tell_at(item.document, item.repeats, attribute, year, here, there,
                location.paragraph == 0 ? m_scene.location_of(at) : location);
    }

    void tell_at(std::uint32_t document, std::uint32_t source, const model::Attribute& attribute,
                 int year, const AttributeFact& here, const AttributeFact& there,
                 const document::Location& location) {
        auto report = m_scene.report(document, attribute.same_rule);
        report.with("namn", shown_name(source))
            .with("egenskap", text::fold(attribute.name))
            .with("ar", year != 0 ? " " + std::to_string(year) : std::string{})
            .with("har", shown(here))
            .with("dar", shown(there))
            .with("kalla", m_scene.document_words(m_thread.items[source].document))
            .about(shown_name(source) + "|" + attribute.id + "|" + std::to_string(year))
            .suggest(shown(there))
            .at(location);
        m_scene.relate(report, source);
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
    return {{}, [](Scene& scene) {
                RepeatedValues values(scene);
                values.check();
                values.check_prose();
            }};
}

} // namespace styrkoll::trace
