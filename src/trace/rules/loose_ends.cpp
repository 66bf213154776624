// SPDX-License-Identifier: Apache-2.0
//
// Every activity, insats and inriktning serves something upstream.
#include "trace/rules/rules.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_loose = "trad-los";

class LooseEnds {
public:
    explicit LooseEnds(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        m_serves.resize(m_thread.items.size());
        for (const Link& link : m_thread.links) {
            const plan::ReferenceFact& fact = m_thread.fact_of(link);
            const bool says = !fact.code.empty() || !says_nothing(fact.title); // not a mere "–"
            if (link.from != k_none && !fact.declined && (says || !fact.document.empty())) {
                m_serves[link.from] = true;
            }
        }
        for (std::uint32_t document = 0; document < m_thread.documents.size(); ++document) {
            if (m_scene.is_reported(document)) {
                of_document(document);
            }
        }
    }

private:
    void of_document(std::uint32_t document) {
        const Source& source = m_thread.documents[document];
        std::map<std::uint32_t, std::vector<std::uint32_t>> loose;
        std::map<std::uint32_t, std::size_t> all;
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const std::uint32_t at = source.first_item + fact;
            const Item& item = m_thread.items[at];
            if (m_thread.fact_of(item).defines && must_serve(item.kind)) {
                ++all[item.kind];
                if (!serves(at)) {
                    loose[item.kind].push_back(at);
                }
            }
        }
        for (const auto& [kind, items] : loose) {
            const bool none_serves = items.size() == all[kind];
            if (none_serves && !has_upstream(document, kind)) {
                continue; // a plan without links, and nothing here that they could lead to
            }
            if (items.size() > 1 && none_serves) {
                report(document, items, items.size()); // one cause: the plan has no links at all
            } else {
                for (const std::uint32_t item : items) {
                    report(document, {item}, 1);
                }
            }
        }
    }

    /// It takes something of another kind up, by the chain, and has a property to say what.
    [[nodiscard]] bool must_serve(std::uint32_t kind) const {
        return kind != k_none && std::any_of(m_scene.model.chain.begin(), m_scene.model.chain.end(),
                                             [&](const model::ChainRule& rule) {
                                                 return !rule.rated && rule.from != kind &&
                                                        std::find(rule.to.begin(), rule.to.end(),
                                                                  kind) != rule.to.end() &&
                                                        links_attribute(kind) != nullptr;
                                             });
    }

    /// A document in the line that states what such items serve.
    [[nodiscard]] bool has_upstream(std::uint32_t document, std::uint32_t kind) const {
        const auto& line = m_scene.directory.line(document);
        return std::any_of(line.begin(), line.end(), [&](std::uint32_t at) {
            return at != document && states_source_of(m_thread.documents[at].type, kind);
        });
    }

    [[nodiscard]] bool states_source_of(std::uint32_t type, std::uint32_t kind) const {
        return type != k_none &&
               std::any_of(m_scene.model.chain.begin(), m_scene.model.chain.end(),
                           [&](const model::ChainRule& rule) {
                               const auto& defines = m_scene.model.types[type].defines;
                               return !rule.rated && rule.from != kind &&
                                      std::count(rule.to.begin(), rule.to.end(), kind) > 0 &&
                                      std::count(defines.begin(), defines.end(), rule.from) > 0;
                           });
    }

    [[nodiscard]] const model::Attribute* links_attribute(std::uint32_t kind) const {
        const auto& attributes = m_scene.model.kinds[kind].attributes;
        const auto found =
            std::find_if(attributes.begin(), attributes.end(), [](const model::Attribute& one) {
                return one.type == model::ValueType::codes;
            });
        return found == attributes.end() ? nullptr : &*found;
    }

    /// By a reference in its own text, by a property, or by standing below what it serves.
    [[nodiscard]] bool serves(std::uint32_t at) const {
        const plan::ItemFact& fact = m_thread.fact_of(m_thread.items[at]);
        const auto& attributes = m_scene.model.kinds[m_thread.items[at].kind].attributes;
        const bool says = std::any_of(
            attributes.begin(), attributes.end(), [&](const model::Attribute& attribute) {
                const plan::AttributeFact* value = fact.find(attribute.id);
                return attribute.type == model::ValueType::codes && value != nullptr &&
                       !says_nothing(value->text);
            });
        return m_serves[at] || says || fact.parent != k_none ||
               m_thread.items[at].repeats != k_none;
    }

    void report(std::uint32_t document, const std::vector<std::uint32_t>& items,
                std::size_t count) {
        constexpr std::size_t k_most_named = 12;
        const Item& first = m_thread.items[items.front()];
        std::string names;
        for (std::size_t at = 0; at < std::min(items.size(), k_most_named); ++at) {
            names += (at == 0 ? "" : ", ") + (items.size() == 1
                                                  ? m_scene.words_of(items[at])
                                                  : name_of(m_thread, m_thread.items[items[at]]));
        }
        names += items.size() > k_most_named ? " …" : "";
        auto report = m_scene.report(document, k_loose);
        report.with("post", names)
            .with("slag", count == 1 ? m_scene.model.kinds[first.kind].name
                                     : m_scene.model.kinds[first.kind].plural)
            .with("etikett", links_attribute(first.kind)->name)
            .with("antal", std::to_string(count))
            .about(names)
            .at(m_scene.location_of(items.front()));
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::vector<bool> m_serves; ///< by item: it refers to something
};

} // namespace

Rule loose_ends() {
    return {{k_loose}, [](Scene& scene) { LooseEnds(scene).check(); }};
}

} // namespace styrkoll::trace
