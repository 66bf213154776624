// SPDX-License-Identifier: Apache-2.0
#include "trace/duties.hpp"

#include "base/contains.hpp"
#include "trace/values.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace styrkoll::trace {
namespace {

using model::Answerers;
using model::ChainRule;

/// What a document holds about a source: links to it and repetitions of it.
class Mentions {
public:
    explicit Mentions(const Thread& thread) {
        for (std::uint32_t at = 0; at < thread.links.size(); ++at) {
            const Link& link = thread.links[at];
            if (link.to != k_none) {
                m_links[key(link.document, thread.items[link.to].definition)].push_back(at);
                if (link.from != k_none && thread.items[link.from].definition != k_none) {
                    m_serving[thread.items[link.to].definition].push_back(at);
                }
            }
        }
        for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
            const Item& item = thread.items[at];
            if (item.definition != k_none) {
                m_items[key(item.document, item.definition)].push_back(at);
            }
        }
    }

    [[nodiscard]] const std::vector<std::uint32_t>& links(std::uint32_t document,
                                                          std::uint32_t source) const {
        return get(m_links, key(document, source));
    }
    /// Links to the source from items, of any document.
    [[nodiscard]] const std::vector<std::uint32_t>& serving(std::uint32_t source) const {
        static const std::vector<std::uint32_t> none;
        const auto found = m_serving.find(source);
        return found == m_serving.end() ? none : found->second;
    }
    [[nodiscard]] const std::vector<std::uint32_t>& items(std::uint32_t document,
                                                          std::uint32_t source) const {
        return get(m_items, key(document, source));
    }

private:
    using Lists = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;
    static std::uint64_t key(std::uint32_t document, std::uint32_t source) {
        return (std::uint64_t{document} << 32U) | source;
    }
    static const std::vector<std::uint32_t>& get(const Lists& lists, std::uint64_t key) {
        static const std::vector<std::uint32_t> none;
        const auto found = lists.find(key);
        return found == lists.end() ? none : found->second;
    }
    Lists m_links, m_items;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_serving;
};

class DutyFinder {
public:
    DutyFinder(Thread& thread, const Directory& directory)
        : m_thread(thread), m_model(*thread.model), m_directory(directory), m_organs(m_model),
          m_mentions(thread) {
        m_has_child.resize(thread.items.size());
        for (const Link& link : thread.links) {
            if (link.from != k_none && link.to != k_none && is_rating(thread.fact_of(link))) {
                m_kinds_in.insert((std::uint64_t{link.document} << 32U) |
                                  thread.items[link.to].kind);
            }
        }
        for (const Item& item : thread.items) {
            m_kinds_in.insert((std::uint64_t{item.document} << 32U) | item.kind);
            const std::uint32_t parent = thread.fact_of(item).parent;
            if (parent != k_none) {
                m_has_child[thread.source_of(item).first_item + parent] = true;
            }
        }
        index_partners();
    }

    void find() {
        for (std::uint32_t rule = 0; rule < m_model.chain.size(); ++rule) {
            for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
                const Item& item = m_thread.items[at];
                if (item.kind == m_model.chain[rule].from && m_thread.fact_of(item).defines &&
                    !m_directory.is_superseded(item.document) && concerns(rule, item)) {
                    apply(rule, at);
                }
            }
        }
        excuse_reports();
        sum_up();
    }

private:
    [[nodiscard]] const model::ItemKind& kind_of(const Item& item) const {
        return m_model.kinds[item.kind];
    }

    [[nodiscard]] const plan::AttributeFact* attribute(const Item& item,
                                                       std::uint32_t index) const {
        return index == k_none ? nullptr
                               : m_thread.fact_of(item).find(kind_of(item).attributes[index].id);
    }

    /// Only where the property says yes; and never what its document only restates from above.
    [[nodiscard]] bool concerns(std::uint32_t rule, const Item& item) const {
        const std::uint32_t only_if = m_model.chain[rule].only_if;
        if (only_if == k_none) {
            return true;
        }
        const plan::AttributeFact* said = attribute(item, only_if);
        return said != nullptr && says_yes(said->text);
    }

    // --- who must

    void apply(std::uint32_t rule, std::uint32_t item) {
        const ChainRule& chain = m_model.chain[rule];
        if (chain.answerers == Answerers::below) {
            below(rule, item);
            return;
        }
        const std::vector<std::uint32_t> organs = answerers(chain, m_thread.items[item]);
        for (const std::uint32_t type : chain.in) {
            for (const std::uint32_t organ : organs) {
                if (issues(type, organ)) {
                    add(rule, item, type, organ);
                }
            }
        }
    }

    [[nodiscard]] bool issues(std::uint32_t type, std::uint32_t organ) const {
        return contains(m_model.types[type].issued_by, m_model.organisation.organs[organ].kind);
    }

    [[nodiscard]] std::vector<std::uint32_t> answerers(const ChainRule& chain,
                                                       const Item& item) const {
        const auto& organs = m_model.organisation.organs;
        std::vector<std::uint32_t> out;
        if (chain.answerers == Answerers::all) {
            for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
                if (organs[organ].answers_goals) {
                    out.push_back(organ);
                }
            }
            return out;
        }
        const std::string words = chain.answerers == Answerers::title
                                      ? m_thread.fact_of(item).title
                                      : naming_words(item, chain.named_by);
        for (std::uint32_t organ : organs_in(m_model, m_organs, words)) {
            organ = issuer(chain, organ);
            if (organ != k_none && organs[organ].answers_goals && !contains(out, organ)) {
                out.push_back(organ);
            }
        }
        const std::uint32_t own = m_thread.source_of(item).organ;
        if (chain.rated && own != k_none && !contains(out, own)) {
            out.push_back(own); // whoever gave the assignment follows it up in its own reports
        }
        return out;
    }

    /// What names organs: the property, else the item's own words ("Socialnämnden: tidigt stöd").
    [[nodiscard]] std::string naming_words(const Item& item, std::uint32_t property) const {
        const plan::AttributeFact* named = attribute(item, property);
        return named != nullptr ? named->text
               : kind_of(item).needs_title
                   ? std::string{}
                   : m_thread.fact_of(item).title + ". " + m_thread.fact_of(item).text;
    }

    /// The organ, or the one above it that issues such documents ("Socialkontoret" is named, the
    /// board has the plan).
    [[nodiscard]] std::uint32_t issuer(const ChainRule& chain, std::uint32_t organ) const {
        const auto& organs = m_model.organisation.organs;
        for (std::size_t steps = 0; organ != k_none && steps <= organs.size(); ++steps) {
            const bool has = std::any_of(chain.in.begin(), chain.in.end(),
                                         [&](std::uint32_t type) { return issues(type, organ); });
            if (has) {
                return organ;
            }
            organ = organs[organ].under;
        }
        return k_none;
    }

    [[nodiscard]] std::vector<std::uint32_t>
    documents_below(const std::vector<std::uint32_t>& types, const Item& item) const {
        std::vector<std::uint32_t> out;
        const std::uint32_t organ = m_thread.source_of(item).organ;
        const int year = m_directory.year_of(item.document);
        for (const std::uint32_t type : types) {
            for (const std::uint32_t document : m_directory.below(type, organ, year)) {
                out.push_back(document);
            }
        }
        return out;
    }

    void below(std::uint32_t rule, std::uint32_t at) {
        const ChainRule& chain = m_model.chain[rule];
        const Item& item = m_thread.items[at];
        const std::uint32_t type = chain.in.empty() ? k_none : chain.in.front();
        std::vector<std::uint32_t> documents = documents_below(chain.in, item);
        if (!chain.any) {
            for (const std::uint32_t document : documents) {
                Duty duty = make(rule, at, m_thread.documents[document].type,
                                 m_thread.documents[document].organ);
                answer(duty, document);
                m_thread.duties.push_back(std::move(duty));
            }
        }
        const std::uint32_t expected = organs_below(chain.in, m_thread.source_of(item).organ);
        if (documents.empty() && expected == 0 && !may_have_others(chain.in)) {
            return; // nobody below has such a plan: a company has no offices
        }
        if (chain.any || documents.empty()) {
            Duty duty = make(rule, at, type, k_none);
            duty.asked = static_cast<std::uint32_t>(documents.size());
            duty.expected = expected;
            answer_any(duty, documents);
            m_thread.duties.push_back(std::move(duty));
        }
    }

    [[nodiscard]] std::uint32_t organs_below(const std::vector<std::uint32_t>& types,
                                             std::uint32_t above) const {
        std::uint32_t count = 0;
        const auto& organs = m_model.organisation.organs;
        for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
            const bool issues_one =
                std::any_of(types.begin(), types.end(),
                            [&](std::uint32_t type) { return issues(type, organ); });
            if (issues_one && organ != above && m_directory.is_below(organ, above)) {
                ++count;
            }
        }
        return count;
    }

    /// Organs that the model does not list may issue such documents.
    [[nodiscard]] bool may_have_others(const std::vector<std::uint32_t>& types) const {
        const auto& kinds = m_model.organisation.kinds;
        return std::any_of(types.begin(), types.end(), [&](std::uint32_t type) {
            const auto& issuers = m_model.types[type].issued_by;
            return std::any_of(issuers.begin(), issuers.end(),
                               [&](std::uint32_t kind) { return kinds[kind].open; });
        });
    }

    Duty make(std::uint32_t rule, std::uint32_t item, std::uint32_t type,
              std::uint32_t organ) const {
        Duty duty;
        duty.item = item;
        duty.rule = rule;
        duty.type = type;
        duty.organ = organ;
        duty.state = State::unchecked;
        return duty;
    }

    void add(std::uint32_t rule, std::uint32_t item, std::uint32_t type, std::uint32_t organ) {
        const int year = m_directory.year_of(m_thread.items[item].document);
        const std::uint32_t document = m_directory.find(type, organ, year);
        if (document == k_none && m_model.chain[rule].rated) {
            return; // a report that is not written yet owes nothing
        }
        Duty duty = make(rule, item, type, organ);
        if (document != k_none) {
            answer(duty, document);
        }
        if (duty.state == State::missing) {
            delegated(duty, organ, year);
        }
        m_thread.duties.push_back(std::move(duty));
    }

    /// Taken up further down instead, where the model allows that.
    void delegated(Duty& duty, std::uint32_t organ, int year) const {
        for (const std::uint32_t type : m_model.chain[duty.rule].delegated) {
            for (const std::uint32_t document : m_directory.below(type, organ, year)) {
                Duty further = duty;
                answer(further, document);
                if (further.state == State::ok || further.state == State::drifted) {
                    duty = further;
                    return;
                }
            }
        }
    }

    /// The best answer of several documents, any of which will do; absent ones could have answered.
    void answer_any(Duty& duty, const std::vector<std::uint32_t>& documents) const {
        const ChainRule& chain = m_model.chain[duty.rule];
        std::vector<std::uint32_t> all = documents;
        const auto further = documents_below(chain.delegated, m_thread.items[duty.item]);
        all.insert(all.end(), further.begin(), further.end());
        for (const std::uint32_t document : all) {
            Duty one = duty;
            answer(one, document);
            const bool better = duty.document == k_none || better_than(one.state, duty.state);
            if (better && (one.state != State::missing || contains(documents, document))) {
                duty = one;
            }
        }
    }

    static bool better_than(State left, State right) {
        const auto rank = [](State state) {
            return state == State::ok          ? 0
                   : state == State::drifted   ? 1
                   : state == State::declined  ? 2
                   : state == State::unchecked ? 3
                                               : 4;
        };
        return rank(left) < rank(right);
    }

    // --- what became of it

    void answer(Duty& duty, std::uint32_t document) const {
        duty.document = document;
        if (!m_thread.documents[document].readable) {
            duty.state = State::unchecked;
            return;
        }
        const ChainRule& chain = m_model.chain[duty.rule];
        bool drifted = true;
        if (chain.back != k_none) {
            named_back(duty, drifted);
        } else {
            by_items(duty, drifted);
            if (!chain.rated) {
                by_links(duty, drifted);
            }
            if (duty.count == 0 && chain.answerers == Answerers::title &&
                is_stated_in_section(duty)) {
                count(duty, k_none, false, drifted);
            }
        }
        if (duty.count > 0) {
            duty.state = drifted ? State::drifted : State::ok;
        }
        if (duty.count < chain.min) {
            duty.state = State::missing;
            declined(duty);
        }
    }

    /// Counts one thing that takes the item up.
    static void count(Duty& duty, std::uint32_t item, bool item_drifted, bool& drifted) {
        duty.by = duty.by == k_none ? item : duty.by;
        ++duty.count;
        drifted = drifted && item_drifted;
    }

    void by_items(Duty& duty, bool& drifted) const {
        const ChainRule& chain = m_model.chain[duty.rule];
        const std::uint32_t source = m_thread.items[duty.item].definition;
        for (const std::uint32_t at : m_mentions.items(duty.document, source)) {
            const Item& item = m_thread.items[at];
            const bool takes = at != duty.item &&
                               (contains(chain.to, item.kind) ? !chain.rated || is_rated(at)
                                                              : !chain.rated && has_substance(at));
            if (takes) {
                count(duty, at, item.drifted || item.differs, drifted);
            } else if (chain.rated && duty.by == k_none) {
                duty.by = at; // there, but not rated
            }
        }
        if (chain.rated) {
            by_rating_items(duty, source, drifted);
        }
        if (chain.rated && duty.count == 0 && !rates_any(duty.document, chain.from)) {
            by_what_serves_it(duty, source, drifted);
        }
    }

    [[nodiscard]] bool is_rating(const plan::ReferenceFact& fact) const {
        return std::any_of(m_model.chain.begin(), m_model.chain.end(), [&](const ChainRule& chain) {
            return chain.rated && !chain.relation.empty() && chain.relation == fact.relation;
        });
    }

    /// The document has items of the kind, or ratings of such.
    [[nodiscard]] bool rates_any(std::uint32_t document, std::uint32_t kind) const {
        return m_kinds_in.contains((std::uint64_t{document} << 32U) | kind);
    }

    /// The report rates no goals but the organ's own directions, and its plan says that one of them
    /// serves the goal: the goal is followed up by way of it.
    void by_what_serves_it(Duty& duty, std::uint32_t source, bool& drifted) const {
        constexpr std::size_t k_most = 200;
        const auto& links = m_mentions.serving(source);
        for (std::size_t at = 0; at < std::min(links.size(), k_most); ++at) {
            const Item& serving = m_thread.items[m_thread.links[links[at]].from];
            const bool own = m_thread.source_of(serving).organ == duty.organ &&
                             serving.kind != m_model.chain[duty.rule].from &&
                             !m_thread.fact_of(m_thread.links[links[at]]).declined;
            if (!own) {
                continue;
            }
            by_rating_items(duty, serving.definition, drifted);
            for (const std::uint32_t rated : m_mentions.items(duty.document, serving.definition)) {
                if (is_rated(rated)) {
                    count(duty, rated, false, drifted);
                }
            }
            if (duty.count > 0) {
                return;
            }
        }
    }

    [[nodiscard]] bool is_rated(std::uint32_t at) const {
        const Item& item = m_thread.items[at];
        const plan::AttributeFact* rating = rating_attribute(kind_of(item), m_thread.fact_of(item));
        return rating != nullptr && !says_nothing(rating->text);
    }

    /// A repeated goal with something of the organ's own to it.
    [[nodiscard]] bool has_substance(std::uint32_t at) const {
        const Item& item = m_thread.items[at];
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const auto& known = kind_of(item).attributes;
        const bool own_words = std::any_of(
            fact.attributes.begin(), fact.attributes.end(), [&](const plan::AttributeFact& one) {
                return !says_nothing(one.text) &&
                       std::none_of(known.begin(), known.end(), [&](const model::Attribute& each) {
                           return each.id == one.id;
                       });
            });
        return own_words || m_has_child[at] || !says_nothing(fact.text);
    }

    /// A rating that is an item of its own and refers to what it rates.
    void by_rating_items(Duty& duty, std::uint32_t source, bool& drifted) const {
        const ChainRule& chain = m_model.chain[duty.rule];
        for (const std::uint32_t at : m_mentions.links(duty.document, source)) {
            const Link& link = m_thread.links[at];
            if (link.from != k_none && m_thread.items[link.from].kind != chain.from &&
                contains(chain.to, m_thread.items[link.from].kind)) {
                count(duty, link.from, link.drifted, drifted);
            }
        }
    }

    void by_links(Duty& duty, bool& drifted) const {
        const ChainRule& chain = m_model.chain[duty.rule];
        const std::uint32_t source = m_thread.items[duty.item].definition;
        for (const std::uint32_t at : m_mentions.links(duty.document, source)) {
            const Link& link = m_thread.links[at];
            const plan::ReferenceFact& fact = m_thread.fact_of(link);
            const bool related = fact.relation == chain.relation && !chain.relation.empty();
            const bool by_item =
                link.from != k_none && contains(chain.to, m_thread.items[link.from].kind);
            // What every organ is asked for takes more than the section it is named in.
            const bool by_words = related && (fact.stated || chain.answerers != Answerers::all);
            if (!fact.declined && (by_item || by_words)) {
                count(duty, link.from, link.drifted, drifted);
            }
        }
    }

    /// Which items of a document name which organ in the attribute that answers ("Part").
    void index_partners() {
        for (const ChainRule& chain : m_model.chain) {
            if (chain.back == k_none) {
                continue;
            }
            for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
                const Item& item = m_thread.items[at];
                if (!contains(chain.to, item.kind)) {
                    continue;
                }
                for (const std::uint32_t organ :
                     organs_in(m_model, m_organs, naming_words(item, chain.back))) {
                    m_partners[(std::uint64_t{item.document} << 32U) | organ].push_back(at);
                }
            }
        }
    }

    /// The other side names this one back, or an organ of the same line.
    void named_back(Duty& duty, bool& drifted) const {
        const auto& organs = m_model.organisation.organs;
        const std::uint32_t asking = m_thread.source_of(m_thread.items[duty.item]).organ;
        for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
            if (!m_directory.is_below(organ, asking) && !m_directory.is_below(asking, organ)) {
                continue;
            }
            const auto named = m_partners.find((std::uint64_t{duty.document} << 32U) | organ);
            if (named != m_partners.end()) {
                for (const std::uint32_t at : named->second) {
                    count(duty, at, false, drifted);
                }
            }
        }
        if (duty.count == 0 && is_named_in_section(duty, asking)) {
            count(duty, k_none, false, drifted);
        }
    }

    /// The running text of the answering document's sections for what the chain asks for.
    [[nodiscard]] std::vector<std::string_view> answering_texts(const Duty& duty) const {
        std::vector<std::string_view> out;
        const model::DocumentType& type = m_model.types[m_thread.documents[duty.document].type];
        const auto& asked = m_model.chain[duty.rule].to;
        for (const plan::SectionFact& section : m_thread.documents[duty.document].facts.sections) {
            const bool holds = std::any_of(
                type.sections.begin(), type.sections.end(), [&](const model::SectionRule& rule) {
                    return rule.id == section.id &&
                           std::any_of(rule.holds.begin(), rule.holds.end(),
                                       [&](std::uint32_t kind) { return contains(asked, kind); });
                });
            if (holds) {
                out.push_back(section.text);
            }
        }
        return out;
    }

    [[nodiscard]] bool is_named_in_section(const Duty& duty, std::uint32_t asking) const {
        const auto texts = answering_texts(duty);
        return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
            const auto named = organs_in(m_model, m_organs, text);
            return std::any_of(named.begin(), named.end(), [&](std::uint32_t organ) {
                return m_directory.is_below(organ, asking) || m_directory.is_below(asking, organ);
            });
        });
    }

    /// A frame in a sentence: "Nämndens driftram är 968 700 tkr 2027."
    [[nodiscard]] bool is_stated_in_section(const Duty& duty) const {
        const Item& item = m_thread.items[duty.item];
        const auto amounts = amounts_by_year(kind_of(item), m_thread.fact_of(item),
                                             m_directory.year_of(item.document));
        const auto texts = answering_texts(duty);
        return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
            return std::any_of(amounts.begin(), amounts.end(),
                               [&](const auto& one) { return states_amount(text, one.second); });
        });
    }

    void declined(Duty& duty) const {
        const std::uint32_t source = m_thread.items[duty.item].definition;
        for (const std::uint32_t at : m_mentions.links(duty.document, source)) {
            const Link& link = m_thread.links[at];
            const plan::ReferenceFact& fact = m_thread.fact_of(link);
            if (!fact.declined) {
                continue;
            }
            duty.reference = link.reference;
            duty.reason = fact.reason;
            const auto until = parse_iso_date(fact.until);
            const bool over = until && *until < m_thread.documents[duty.document].facts.period.from;
            if (!fact.reason.empty() && !over) {
                duty.state = State::declined;
                return;
            }
        }
    }

    /// What an organ's plan has declined with a reason, its reports need not follow up.
    void excuse_reports() {
        std::unordered_map<std::uint64_t, const Duty*> declined_by;
        const auto key = [](const Duty& duty) {
            return (std::uint64_t{duty.item} << 32U) | duty.organ;
        };
        for (const Duty& duty : m_thread.duties) {
            if (duty.state == State::declined && duty.organ != k_none) {
                declined_by.emplace(key(duty), &duty);
            }
        }
        for (Duty& duty : m_thread.duties) {
            const auto plan = declined_by.find(key(duty));
            if (m_model.chain[duty.rule].rated && duty.state == State::missing &&
                duty.by == k_none && plan != declined_by.end()) {
                duty.state = State::declined;
                duty.reason = plan->second->reason;
            }
        }
    }

    // --- every item in one bucket

    void sum_up() {
        std::vector<std::uint8_t> seen(m_thread.items.size()); // bits of State
        for (const Duty& duty : m_thread.duties) {
            seen[m_thread.items[duty.item].definition] |=
                static_cast<std::uint8_t>(1U << static_cast<unsigned>(duty.state));
        }
        constexpr State k_order[] = {State::missing, State::drifted, State::ok, State::unchecked,
                                     State::declined};
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            const std::uint32_t source = m_thread.items[at].definition;
            for (const State state : k_order) {
                if (source != k_none && (seen[source] >> static_cast<unsigned>(state)) % 2 == 1) {
                    m_thread.states[at] = state;
                    break;
                }
            }
        }
    }

    Thread& m_thread;
    const model::Model& m_model;
    const Directory& m_directory;
    plan::OrganIndex m_organs;
    Mentions m_mentions;
    std::vector<bool> m_has_child; ///< by item: another stands in its text
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_partners;
    std::unordered_set<std::uint64_t> m_kinds_in; ///< document and kind, see rates_any
};

} // namespace

void find_duties(Thread& thread, const Directory& directory) {
    DutyFinder(thread, directory).find();
}

} // namespace styrkoll::trace
