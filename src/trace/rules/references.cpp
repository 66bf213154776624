// SPDX-License-Identifier: Apache-2.0
//
// References that lead nowhere, to several things, to a preliminary plan, or to other words.
#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/code_scan.hpp"
#include "trace/rules/rules.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_unknown = "referens-okand";
constexpr std::string_view k_not_adopted = "uppfoljning-ej-antaget";
constexpr std::string_view k_ambiguous = "referens-tvetydig";
constexpr std::string_view k_preliminary = "referens-preliminar";
constexpr std::string_view k_wording = "referens-lydelse";
constexpr std::size_t k_most_related = 50;

class References {
public:
    explicit References(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        for (std::uint32_t at = 0; at < m_thread.links.size(); ++at) {
            sort_out(at);
        }
        for (const auto& [key, links] : m_unknown) {
            tell_unknown(links);
        }
        for (const auto& [key, links] : m_ambiguous) {
            tell_ambiguous(links);
        }
        tell_wording();
        tell_absent();
    }

private:
    using Key = std::pair<std::uint32_t, std::string>; ///< document, kind and code

    void sort_out(std::uint32_t at) {
        const Link& link = m_thread.links[at];
        const plan::ReferenceFact& fact = m_thread.fact_of(link);
        if (!m_scene.is_reported(link.document)) {
            return;
        }
        const Key key{link.document, fact.kind + "|" + fact.code};
        const std::uint32_t kind = m_scene.model.find_kind(fact.kind);
        switch (link.resolved) {
        case Resolved::found:
            if (link.preliminary) {
                preliminary(at);
            }
            break;
        case Resolved::unknown:
            if (!fact.code.empty() && kind != k_none && !is_the_documents_own(link, kind)) {
                m_unknown[key].push_back(at);
            }
            break;
        case Resolved::ambiguous:
            m_ambiguous[key].push_back(at);
            break;
        case Resolved::absent:
            if (kind != k_none) {
                ++m_absent[{kind, false}];
            }
            break;
        case Resolved::unreadable:
            if (kind != k_none) {
                ++m_absent[{kind, true}];
            }
            break;
        case Resolved::outside:
            break;
        }
    }

    /// What the document itself should define is judged with the document ("referens-odefinierad").
    [[nodiscard]] bool is_the_documents_own(const Link& link, std::uint32_t kind) const {
        const Source& source = m_thread.documents[link.document];
        const std::string& code = m_thread.fact_of(link).code;
        return source.type != k_none && contains(m_scene.model.types[source.type].defines, kind) &&
               (m_scene.model.kinds[kind].local || !plan::holds_year(code));
    }

    /// Codes that the reference could have meant, and where they are defined.
    [[nodiscard]] std::vector<std::uint32_t> candidates(const Link& link) const {
        const std::uint32_t kind = m_scene.model.find_kind(m_thread.fact_of(link).kind);
        std::vector<std::uint32_t> out;
        for (const std::uint32_t document : m_scene.directory.line(link.document)) {
            const Source& source = m_thread.documents[document];
            for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
                const std::uint32_t item = source.first_item + fact;
                if (m_thread.items[item].kind == kind && m_thread.items[item].definition == item) {
                    out.push_back(item);
                }
            }
        }
        return out;
    }

    /// The one whose title stands with the code, else the one whose code is nearest.
    [[nodiscard]] std::uint32_t nearest(const Link& link,
                                        const std::vector<std::uint32_t>& items) const {
        constexpr std::size_t k_most_edits = 2;
        const plan::ReferenceFact& fact = m_thread.fact_of(link);
        std::uint32_t best = k_none;
        std::size_t least = k_most_edits + 1;
        const std::string words = text::fold(fact.title);
        for (const std::uint32_t item : items) {
            const plan::ItemFact& own = m_thread.fact_of(m_thread.items[item]);
            if (!own.title.empty() && words.starts_with(text::fold(own.title))) {
                return item;
            }
            const std::size_t edits = text::edit_distance(fact.code, own.code, k_most_edits);
            if (edits < least) {
                least = edits;
                best = item;
            }
        }
        return best;
    }

    [[nodiscard]] std::string listed(const std::vector<std::uint32_t>& items) const {
        constexpr std::size_t k_most_named = 12;
        std::string out;
        for (std::size_t at = 0; at < std::min(items.size(), k_most_named); ++at) {
            out += (at == 0 ? "" : ", ") + name_of(m_thread, m_thread.items[items[at]]);
        }
        return items.size() > k_most_named ? out + " …" : out;
    }

    Scene::Report open(std::string_view rule, const std::vector<std::uint32_t>& links) {
        const Link& first = m_thread.links[links.front()];
        const plan::ReferenceFact& fact = m_thread.fact_of(first);
        auto report = m_scene.report(first.document, rule);
        report.with("kod", fact.code)
            .with("slag", m_scene.model.kinds[m_scene.model.find_kind(fact.kind)].name)
            .about(fact.kind + "|" + fact.code)
            .at(fact.location);
        for (std::size_t at = 1; at < std::min(links.size(), k_most_related); ++at) {
            const Link& other = m_thread.links[links[at]];
            report.related(m_thread.documents[other.document].facts.path,
                           m_thread.fact_of(other).location, fact.code);
        }
        return report;
    }

    void tell_unknown(const std::vector<std::uint32_t>& links) {
        const Link& first = m_thread.links[links.front()];
        const Source& source = m_thread.documents[first.document];
        const bool in_report = is_rated_kind(first) && is_report(m_scene.model, source.type);
        const std::vector<std::uint32_t> items = candidates(first);
        auto report = open(in_report ? k_not_adopted : k_unknown, links);
        report.with("finns", items.empty() ? m_scene.say("inga", "none") : listed(items));
        if (const std::uint32_t near = nearest(first, items); near != k_none) {
            report.suggest(m_scene.words_of(near));
            m_scene.relate(report, near);
        }
    }

    [[nodiscard]] bool is_rated_kind(const Link& link) const {
        const std::uint32_t kind = m_scene.model.find_kind(m_thread.fact_of(link).kind);
        return std::any_of(
            m_scene.model.chain.begin(), m_scene.model.chain.end(),
            [kind](const model::ChainRule& rule) { return rule.rated && rule.from == kind; });
    }

    void tell_ambiguous(const std::vector<std::uint32_t>& links) {
        auto report = open(k_ambiguous, links);
        const plan::ReferenceFact& fact = m_thread.fact_of(m_thread.links[links.front()]);
        for (std::uint32_t item = 0; item < m_thread.items.size(); ++item) {
            const Item& own = m_thread.items[item];
            if (own.definition == item && m_thread.fact_of(own).code == fact.code &&
                m_scene.model.kinds[own.kind].id == fact.kind) {
                m_scene.relate(report, item);
            }
        }
    }

    /// Once for each document and each preliminary source.
    void preliminary(std::uint32_t at) {
        const Link& link = m_thread.links[at];
        const std::uint32_t source = m_thread.items[link.to].document;
        if (!m_preliminary.insert({link.document, source}).second) {
            return;
        }
        const Source& there = m_thread.documents[source];
        const std::uint32_t status = m_scene.model.find_status(there.facts.status);
        auto report = m_scene.report(link.document, k_preliminary);
        report.with("dokument", m_scene.document_words(source))
            .with("status",
                  status == k_none ? there.facts.status : m_scene.model.statuses[status].name)
            .with("kod", m_thread.fact_of(link).code)
            .about(m_scene.document_words(source))
            .at(m_thread.fact_of(link).location);
        m_scene.relate_document(report, source, m_scene.document_words(source));
    }

    // --- wording: once for each document and source, where the words stand first

    void tell_wording() {
        std::set<std::pair<std::uint32_t, std::uint32_t>> told;
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            const Item& item = m_thread.items[at];
            if (item.drifted && m_scene.is_reported(item.document) &&
                told.insert({item.document, item.definition}).second) {
                wording(item.document, item.repeats, m_thread.fact_of(item).title,
                        m_thread.fact_of(item).location);
            }
        }
        for (const Link& link : m_thread.links) {
            if (link.drifted && m_scene.is_reported(link.document) &&
                told.insert({link.document, m_thread.items[link.to].definition}).second) {
                wording(link.document, link.to, m_thread.fact_of(link).title,
                        m_thread.fact_of(link).location);
            }
        }
    }

    void wording(std::uint32_t document, std::uint32_t source, const std::string& words,
                 const document::Location& location) {
        const Item& item = m_thread.items[source];
        auto report = m_scene.report(document, k_wording);
        report.with("namn", name_of(m_thread, item))
            .with("slag", m_scene.model.kinds[item.kind].name)
            .with("har", text::shorten(words, 200))
            .with("dar", text::shorten(m_thread.fact_of(item).title, 200))
            .with("kalla", m_scene.document_words(item.document))
            .about(name_of(m_thread, item))
            .suggest(m_scene.words_of(source))
            .at(location);
        m_scene.relate(report, source);
    }

    // --- what only another document could tell

    /// One sentence for each document that is lacking, not for each kind of item in it.
    void tell_absent() {
        std::map<std::pair<std::string, bool>, std::string> kinds; ///< of each lacking document
        for (const auto& [key, count] : m_absent) {
            const auto& [kind, unreadable] = key;
            if (const std::string from = definers(kind); !from.empty()) {
                std::string& names = kinds[{from, unreadable}];
                names += (names.empty() ? "" : ", ") + m_scene.model.kinds[kind].plural;
            }
        }
        for (const auto& [key, names] : kinds) {
            const auto& [from, unreadable] = key;
            std::string sentence = m_scene.say("Hänvisningar till ", "References to ");
            sentence += names;
            sentence += m_scene.say(" kunde inte prövas: dokumentet som fastställer dem (",
                                    " could not be verified: the document that defines them (");
            sentence += from;
            m_scene.unchecked(
                unreadable ? "unreadable" : "absent",
                sentence + (unreadable ? m_scene.say(") kunde inte läsas.", ") could not be read.")
                                       : m_scene.say(") finns inte bland de granskade.",
                                                     ") is not among those checked.")));
        }
    }

    [[nodiscard]] std::string definers(std::uint32_t kind) const {
        std::string names;
        for (const model::DocumentType& type : m_scene.model.types) {
            if (contains(type.defines, kind)) {
                names += (names.empty() ? "" : ", ") + type.name;
            }
        }
        return names;
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::map<Key, std::vector<std::uint32_t>> m_unknown, m_ambiguous; ///< links
    std::map<std::pair<std::uint32_t, bool>, std::size_t> m_absent;   ///< kind, unreadable
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_preliminary;
};

} // namespace

Rule references() {
    return {{k_unknown, k_not_adopted, k_ambiguous, k_preliminary, k_wording},
            [](Scene& scene) { References(scene).check(); }};
}

} // namespace styrkoll::trace
