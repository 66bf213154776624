// SPDX-License-Identifier: Apache-2.0
#include "trace/duty_answers.hpp"

#include "base/contains.hpp"
#include "trace/section_answers.hpp"
#include "trace/words.hpp"

#include <algorithm>

namespace styrkoll::trace {
namespace {

using model::Answerers;
using model::ChainRule;

/// Counts one thing that takes the item up.
void count(Duty& duty, std::uint32_t item, bool item_drifted, bool& drifted) {
    duty.by = duty.by == k_none ? item : duty.by;
    ++duty.count;
    drifted = drifted && item_drifted;
}

std::uint64_t key(std::uint32_t document, std::uint32_t other) {
    return (std::uint64_t{document} << 32U) | other;
}

} // namespace

DutyAnswers::DutyAnswers(const Thread& thread, const Directory& directory,
                         const plan::OrganIndex& organs)
    : m_thread(thread), m_model(*thread.model), m_directory(directory), m_organs(organs),
      m_mentions(thread) {
    m_has_child.resize(thread.items.size());
    for (const Link& link : thread.links) {
        if (link.from != k_none && link.to != k_none && is_rating(thread.fact_of(link))) {
            m_kinds_in.insert(key(link.document, thread.items[link.to].kind));
        }
    }
    for (const Item& item : thread.items) {
        m_kinds_in.insert(key(item.document, item.kind));
        const std::uint32_t parent = thread.fact_of(item).parent;
        if (parent != k_none) {
            m_has_child[thread.source_of(item).first_item + parent] = true;
        }
    }
    index_partners();
}

void DutyAnswers::answer(Duty& duty, std::uint32_t document) const {
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
            is_stated_in_section(m_thread, m_directory, duty)) {
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

void DutyAnswers::by_items(Duty& duty, bool& drifted) const {
    const ChainRule& chain = m_model.chain[duty.rule];
    const std::uint32_t source = m_thread.items[duty.item].definition;
    for (const std::uint32_t at : m_mentions.items(duty.document, source)) {
        const Item& item = m_thread.items[at];
        const bool takes =
            at != duty.item && (contains(chain.to, item.kind) ? !chain.rated || is_rated(at)
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

bool DutyAnswers::is_rating(const plan::ReferenceFact& fact) const {
    return std::any_of(m_model.chain.begin(), m_model.chain.end(), [&](const ChainRule& chain) {
        return chain.rated && !chain.relation.empty() && chain.relation == fact.relation;
    });
}

bool DutyAnswers::rates_any(std::uint32_t document, std::uint32_t kind) const {
    return m_kinds_in.contains(key(document, kind));
}

void DutyAnswers::by_what_serves_it(Duty& duty, std::uint32_t source, bool& drifted) const {
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

bool DutyAnswers::is_rated(std::uint32_t at) const {
    const Item& item = m_thread.items[at];
    const plan::AttributeFact* rating =
        rating_attribute(m_model.kinds[item.kind], m_thread.fact_of(item));
    return rating != nullptr && !says_nothing(rating->text);
}

bool DutyAnswers::has_substance(std::uint32_t at) const {
    const Item& item = m_thread.items[at];
    const plan::ItemFact& fact = m_thread.fact_of(item);
    const auto& known = m_model.kinds[item.kind].attributes;
    const bool own_words = std::any_of(
        fact.attributes.begin(), fact.attributes.end(), [&](const plan::AttributeFact& one) {
            return !says_nothing(one.text) &&
                   std::none_of(known.begin(), known.end(),
                                [&](const model::Attribute& each) { return each.id == one.id; });
        });
    return own_words || m_has_child[at] || !says_nothing(fact.text);
}

void DutyAnswers::by_rating_items(Duty& duty, std::uint32_t source, bool& drifted) const {
    const ChainRule& chain = m_model.chain[duty.rule];
    for (const std::uint32_t at : m_mentions.links(duty.document, source)) {
        const Link& link = m_thread.links[at];
        if (link.from != k_none && m_thread.items[link.from].kind != chain.from &&
            contains(chain.to, m_thread.items[link.from].kind)) {
            count(duty, link.from, link.drifted, drifted);
        }
    }
}

void DutyAnswers::by_links(Duty& duty, bool& drifted) const {
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

void DutyAnswers::index_partners() {
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
                 organs_in(m_model, m_organs, naming_words(m_thread, item, chain.back))) {
                m_partners[key(item.document, organ)].push_back(at);
            }
        }
    }
}

void DutyAnswers::named_back(Duty& duty, bool& drifted) const {
    const auto& organs = m_model.organisation.organs;
    const std::uint32_t asking = m_thread.source_of(m_thread.items[duty.item]).organ;
    for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
        if (!m_directory.is_below(organ, asking) && !m_directory.is_below(asking, organ)) {
            continue;
        }
        const auto named = m_partners.find(key(duty.document, organ));
        if (named != m_partners.end()) {
            for (const std::uint32_t at : named->second) {
                count(duty, at, false, drifted);
            }
        }
    }
    if (duty.count == 0 && is_named_in_section(m_thread, m_directory, m_organs, duty, asking)) {
        count(duty, k_none, false, drifted);
    }
}

void DutyAnswers::declined(Duty& duty) const {
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

} // namespace styrkoll::trace
