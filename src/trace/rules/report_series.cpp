// SPDX-License-Identifier: Apache-2.0
//
// The same goal or assignment in one report after the other: its status may not vanish, and what
// was done does not come undone without a word.
#include "trace/rules/rules.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_vanished = "uppfoljning-forsvunnen";
constexpr std::string_view k_reopened = "uppfoljning-oppnad";

class ReportSeries {
public:
    explicit ReportSeries(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        for (std::uint32_t document = 0; document < m_thread.documents.size(); ++document) {
            const Source& source = m_thread.documents[document];
            const bool report = is_report(m_scene.model, source.type) && source.readable &&
                                !source.facts.organ.empty() &&
                                !m_scene.directory.is_superseded(document);
            if (report) {
                m_series[source.facts.organ].push_back(document);
            }
        }
        note_owed();
        for (auto& [organ, documents] : m_series) {
            std::stable_sort(documents.begin(), documents.end(),
                             [this](std::uint32_t left, std::uint32_t right) {
                                 return last_day(left) < last_day(right);
                             });
            for (std::size_t at = 1; at < documents.size(); ++at) {
                compare(documents[at - 1], documents[at]);
            }
        }
    }

private:
    [[nodiscard]] Date last_day(std::uint32_t document) const {
        return m_thread.documents[document].facts.period.to;
    }

    /// What a row of the chain asks for in the document is told by that row.
    void note_owed() {
        for (const Duty& duty : m_thread.duties) {
            if (m_scene.model.chain[duty.rule].rated && duty.document != k_none) {
                m_owed[key(duty.document, m_thread.items[duty.item].definition)] = true;
            }
        }
    }

    static std::uint64_t key(std::uint32_t document, std::uint32_t definition) {
        return (std::uint64_t{document} << 32U) | definition;
    }

    struct Seen {
        std::uint32_t item = k_none;
        Rated rated;
    };

    /// The rated items of a report, by what they repeat.
    [[nodiscard]] std::map<std::uint32_t, Seen> rated_in(std::uint32_t document) const {
        std::map<std::uint32_t, Seen> out;
        const Source& source = m_thread.documents[document];
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const std::uint32_t at = source.first_item + fact;
            const Item& item = m_thread.items[at];
            if (item.definition == k_none || item.definition == at) {
                continue;
            }
            const plan::AttributeFact* said =
                rating_attribute(m_scene.model.kinds[item.kind], m_thread.fact_of(item));
            const bool says = said != nullptr && !says_nothing(said->text);
            out.emplace(item.definition,
                        Seen{at, says ? rating_of(m_scene.model, item.kind, said->text) : Rated{}});
        }
        return out;
    }

    void compare(std::uint32_t before, std::uint32_t after) {
        const auto earlier = rated_in(before);
        const auto later = rated_in(after);
        const bool same_year =
            m_scene.directory.year_of(before) == m_scene.directory.year_of(after);
        for (const auto& [definition, seen] : earlier) {
            if (seen.rated.step == nullptr) {
                continue;
            }
            const auto again = later.find(definition);
            if (again == later.end()) {
                const bool asked =
                    is_done_once(definition) || speaks_of(after, m_thread.items[definition].kind);
                if (same_year && asked && !seen.rated.step->fulfilled &&
                    !m_owed.contains(key(after, definition))) {
                    vanished(after, seen);
                }
            } else if (seen.rated.step->fulfilled && again->second.rated.step != nullptr &&
                       !again->second.rated.step->fulfilled && is_done_once(definition)) {
                reopened(again->second, seen);
            }
        }
    }

    /// A report that follows up no such items at all has chosen not to; but an assignment that was
    /// not done stays one.
    [[nodiscard]] bool speaks_of(std::uint32_t document, std::uint32_t kind) const {
        const Source& source = m_thread.documents[document];
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const Item& item = m_thread.items[source.first_item + fact];
            if (item.kind == kind &&
                rating_attribute(m_scene.model.kinds[kind], m_thread.fact_of(item)) != nullptr) {
                return true;
            }
        }
        return false;
    }

    /// An assignment ends; a goal is fulfilled in one report and perhaps not in the next.
    [[nodiscard]] bool is_done_once(std::uint32_t definition) const {
        const std::uint32_t kind = m_thread.items[definition].kind;
        return std::any_of(m_scene.model.scales.begin(), m_scene.model.scales.end(),
                           [kind](const model::Scale& scale) {
                               return !scale.kinds.empty() && scale.concerns(kind);
                           });
    }

    Scene::Report& fill(Scene::Report& report, const Seen& seen) const {
        const Item& item = m_thread.items[seen.item];
        return report.with("post", m_scene.words_of(seen.item))
            .with("namn", name_of(m_thread, item))
            .with("slag", m_scene.model.kinds[item.kind].name)
            .with("bedomning", seen.rated.step->name)
            .with("kalla", m_scene.document_words(item.document))
            .about(name_of(m_thread, item));
    }

    void vanished(std::uint32_t document, const Seen& seen) {
        auto report = m_scene.report(document, k_vanished);
        fill(report, seen)
            .with("dokument", m_scene.document_words(document))
            .at(m_scene.section_for(document, {m_thread.items[seen.item].kind}));
        m_scene.relate(report, seen.item);
    }

    void reopened(const Seen& now, const Seen& before) {
        auto report = m_scene.report(m_thread.items[now.item].document, k_reopened);
        fill(report, before).with("nu", now.rated.step->name).at(m_scene.location_of(now.item));
        m_scene.relate(report, before.item);
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::map<std::string, std::vector<std::uint32_t>> m_series; ///< reports by organ
    std::unordered_map<std::uint64_t, bool> m_owed;
};

} // namespace

Rule report_series() {
    return {{k_vanished, k_reopened}, [](Scene& scene) { ReportSeries(scene).check(); }};
}

} // namespace styrkoll::trace
