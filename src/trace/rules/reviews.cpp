// SPDX-License-Identifier: Apache-2.0
//
// Suspect links: what a plan was reviewed against has changed since, or was revised after the plan
// was decided.
#include "trace/review.hpp"
#include "trace/rules/rules.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_changed = "trad-granskad";
constexpr std::string_view k_revised = "trad-reviderad";

using Key = std::tuple<std::string, std::string, std::string>; ///< type, organ, first day

Key key_of(const plan::Facts& facts) {
    return {facts.type, facts.organ,
            facts.period.from.year == 0 ? std::string{} : to_iso(facts.period.from)};
}

class Reviews {
public:
    explicit Reviews(Scene& scene) : m_scene(scene), m_thread(scene.thread) {
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            if (!scene.directory.is_superseded(at)) {
                m_documents.emplace(key_of(m_thread.documents[at].facts), at);
            }
        }
    }

    void check() {
        for (const Review& review : m_scene.options.reviews) {
            const auto document = m_documents.find({review.type, review.organ, review.from});
            if (document == m_documents.end() || !m_scene.is_reported(document->second)) {
                continue;
            }
            std::string& latest = m_reviewed[document->second];
            latest = std::max(latest, review.date);
            for (const ReviewedItem& item : review.items) {
                compare(document->second, review, item);
            }
        }
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            if (m_scene.is_reported(at) && m_thread.documents[at].decided) {
                compare_stated(at);
                revised(at);
            }
        }
    }

private:
    [[nodiscard]] std::uint32_t find(const ReviewedItem& then) const {
        const auto document = m_documents.find({then.type, then.organ, then.from});
        if (document == m_documents.end()) {
            return k_none;
        }
        const Source& source = m_thread.documents[document->second];
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const plan::ItemFact& own = source.facts.items[fact];
            const bool same = then.code.empty() ? own.title == then.title : own.code == then.code;
            if (own.kind == then.kind && same) {
                return source.first_item + fact;
            }
        }
        return k_none;
    }

    /// Where the plan speaks of the item.
    [[nodiscard]] document::Location place_of(std::uint32_t document, std::uint32_t item) const {
        for (const Link& link : links_of(m_thread, document)) {
            if (link.to == item) {
                return m_thread.fact_of(link).location;
            }
        }
        return {};
    }

    void compare(std::uint32_t document, const Review& review, const ReviewedItem& then) {
        const std::uint32_t item = find(then);
        if (item == k_none) {
            return; // what is gone is told where it is referred to
        }
        const plan::ItemFact& now = m_thread.fact_of(m_thread.items[item]);
        const model::ItemKind& kind = m_scene.model.kinds[m_thread.items[item].kind];
        if (then.fingerprint == fingerprint_of(now) || is_drifted(document, item)) {
            return; // a plan that still has the old words is told of them
        }
        const std::string changes = changes_in_words(then, now, kind, m_scene.options.language);
        if (!changes.empty()) {
            tell(document, item, review.date, changes);
        }
    }

    [[nodiscard]] bool is_drifted(std::uint32_t document, std::uint32_t item) const {
        const Source& source = m_thread.documents[document];
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const Item& own = m_thread.items[source.first_item + fact];
            if (own.repeats == item && own.drifted) {
                return true;
            }
        }
        const auto links = links_of(m_thread, document);
        return std::any_of(links.begin(), links.end(),
                           [item](const Link& link) { return link.to == item && link.drifted; });
    }

    void tell(std::uint32_t document, std::uint32_t item, const std::string& date,
              const std::string& changes) {
        auto report = m_scene.report(document, k_changed);
        report.with("post", m_scene.words_of(item))
            .with("namn", name_of(m_thread, m_thread.items[item]))
            .with("nar", date)
            .with("andrat", changes)
            .about(name_of(m_thread, m_thread.items[item]))
            .at(place_of(document, item));
        m_scene.relate(report, item);
        m_suspect.insert(document);
    }

    /// Fingerprints that the document itself carries ("Granskad mot: mal/M2:3f9a...").
    void compare_stated(std::uint32_t document) {
        for (const std::string& word : m_thread.documents[document].facts.reviewed) {
            const std::size_t slash = word.find('/');
            const std::size_t colon = word.rfind(':');
            if (slash == std::string::npos || colon == std::string::npos || colon < slash) {
                continue;
            }
            std::string code = word.substr(slash + 1, colon - slash - 1);
            std::replace(code.begin(), code.end(), '_', ' ');
            for (const std::uint32_t item : sources_of(m_thread, document)) {
                const plan::ItemFact& now = m_thread.fact_of(m_thread.items[item]);
                const bool same = now.kind == word.substr(0, slash) && now.code == code;
                if (same && !fingerprint_of(now).starts_with(word.substr(colon + 1))) {
                    tell(document, item, m_thread.documents[document].facts.decision_date,
                         m_scene.say("den lyder nu ”", "it now reads “") + now.title +
                             m_scene.say("”", "”"));
                }
            }
        }
    }

    [[nodiscard]] bool takes_up(std::uint32_t document, std::uint32_t above) const {
        const auto sources = sources_of(m_thread, document);
        return std::any_of(sources.begin(), sources.end(), [&](std::uint32_t item) {
            return m_thread.items[item].document == above;
        });
    }

    /// Revised above after the plan was decided, and not reviewed since. Known changes say more.
    void revised(std::uint32_t document) {
        const Source& own = m_thread.documents[document];
        const auto reviewed = m_reviewed.find(document);
        const std::string since =
            std::max(own.facts.decision_date,
                     reviewed == m_reviewed.end() ? std::string{} : reviewed->second);
        if (own.facts.decision_date.empty() || own.type == k_none || m_suspect.contains(document)) {
            return;
        }
        const model::DocumentType& type = m_scene.model.types[own.type];
        for (const std::uint32_t above : m_scene.directory.line(document)) {
            const Source& other = m_thread.documents[above];
            const bool upstream = above != document && other.type != k_none &&
                                  is_plan(m_scene.model, own.type) &&
                                  is_plan(m_scene.model, other.type) &&
                                  m_scene.model.types[other.type].level < type.level;
            if (!upstream || other.facts.revised <= since || !takes_up(document, above)) {
                continue;
            }
            auto report = m_scene.report(document, k_revised);
            report.with("dokument", m_scene.document_words(above))
                .with("reviderad", other.facts.revised)
                .with("beslutad", own.facts.decision_date)
                .about(m_scene.document_words(above));
            m_scene.relate_document(report, above, m_scene.document_words(above));
        }
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::map<Key, std::uint32_t> m_documents;
    std::map<std::uint32_t, std::string> m_reviewed; ///< document -> date of its latest review
    std::set<std::uint32_t> m_suspect;
};

} // namespace

Rule reviews() {
    return {{k_changed, k_revised}, [](Scene& scene) { Reviews(scene).check(); }};
}

} // namespace styrkoll::trace
