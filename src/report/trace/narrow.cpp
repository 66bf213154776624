// SPDX-License-Identifier: Apache-2.0
#include "report/trace/narrow.hpp"

#include "report/trace/thread_view.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using trace::Thread;

std::uint32_t renumbered(const std::vector<std::uint32_t>& numbers, std::uint32_t old) {
    return old == k_none ? k_none : numbers[old];
}

class Narrowing {
public:
    Narrowing(const Thread& thread, const std::vector<std::uint32_t>& from, std::uint32_t to)
        : m_old(thread), m_from(from), m_to(to), m_view(make_view(thread)) {}

    Narrowed make() {
        keep_items();
        keep_duties();
        copy_documents();
        copy_items();
        copy_links();
        copy_duties();
        set_states();
        Narrowed out{std::move(m_new), {}};
        for (const std::uint32_t item : m_from) {
            if (m_items[item] != k_none) {
                out.from.push_back(m_items[item]);
            }
        }
        return out;
    }

private:
    [[nodiscard]] bool is_inside(std::uint32_t type) const {
        if (m_to == k_none || type == k_none || type == m_to) {
            return true;
        }
        const auto& types = m_old.model->types;
        return !m_view.is_report_type[type] && types[type].level <= types[m_to].level;
    }

    /// Against the direction of links, and from a source to its repetitions.
    [[nodiscard]] Lists steps() const {
        std::vector<Edge> edges;
        for (const trace::Link& link : m_old.links) {
            if (link.from != k_none && link.to != k_none) {
                edges.emplace_back(link.to, link.from);
            }
        }
        for (std::uint32_t at = 0; at < m_old.items.size(); ++at) {
            const std::uint32_t source = m_old.items[at].definition;
            if (source != k_none && source != at) {
                edges.emplace_back(source, at);
            }
        }
        return lists_of(edges, m_old.items.size());
    }

    void keep_items() {
        m_kept.assign(m_old.items.size(), m_from.empty());
        if (!m_from.empty()) {
            const Lists next = steps();
            std::vector<std::uint32_t> queue = m_from;
            for (const std::uint32_t item : queue) {
                m_kept[item] = true;
            }
            for (std::size_t at = 0; at < queue.size(); ++at) {
                for (const std::uint32_t item : next.of(queue[at])) {
                    if (!m_kept[item]) {
                        m_kept[item] = true;
                        queue.push_back(item);
                    }
                }
            }
        }
        for (std::uint32_t at = 0; at < m_old.items.size(); ++at) {
            m_kept[at] = m_kept[at] && is_inside(m_view.document_of(at).type);
        }
    }

    void keep_duties() {
        m_duties.assign(m_old.duties.size(), false);
        for (std::size_t at = 0; at < m_old.duties.size(); ++at) {
            const trace::Duty& duty = m_old.duties[at];
            m_duties[at] = m_kept[duty.item] && is_inside(duty.type);
        }
    }

    void copy_documents() {
        std::vector<bool> wanted(m_old.documents.size(), m_from.empty());
        for (std::uint32_t at = 0; at < m_old.items.size(); ++at) {
            if (m_kept[at]) {
                wanted[m_old.items[at].document] = true;
            }
        }
        for (std::size_t at = 0; at < m_old.duties.size(); ++at) {
            if (m_duties[at] && m_old.duties[at].document != k_none) {
                wanted[m_old.duties[at].document] = true;
            }
        }
        m_documents.assign(m_old.documents.size(), k_none);
        for (std::uint32_t at = 0; at < m_old.documents.size(); ++at) {
            if (wanted[at] && is_inside(m_old.documents[at].type)) {
                m_documents[at] = static_cast<std::uint32_t>(m_new.documents.size());
                m_new.documents.push_back(m_old.documents[at]);
                m_new.documents.back().facts.items.clear();
            }
        }
    }

    void copy_items() {
        m_items.assign(m_old.items.size(), k_none);
        m_facts.assign(m_old.items.size(), k_none);
        for (std::uint32_t at = 0; at < m_old.items.size(); ++at) {
            if (!m_kept[at]) {
                continue;
            }
            const trace::Item& old = m_old.items[at];
            trace::Source& document = m_new.documents[m_documents[old.document]];
            auto& facts = document.facts.items;
            if (facts.empty()) {
                document.first_item = static_cast<std::uint32_t>(m_new.items.size());
            }
            m_items[at] = static_cast<std::uint32_t>(m_new.items.size());
            m_facts[at] = static_cast<std::uint32_t>(facts.size());
            facts.push_back(m_old.fact_of(old));
            const std::uint32_t parent = facts.back().parent;
            const std::uint32_t first = m_old.documents[old.document].first_item;
            facts.back().parent = parent == k_none ? k_none : m_facts[first + parent];
            m_new.items.push_back({m_documents[old.document], m_facts[at], old.kind, k_none});
        }
        for (std::uint32_t at = 0; at < m_old.items.size(); ++at) {
            if (m_kept[at]) {
                m_new.items[m_items[at]].definition =
                    renumbered(m_items, m_old.items[at].definition);
            }
        }
        for (std::size_t at = 0; at < m_documents.size(); ++at) {
            if (m_documents[at] != k_none) {
                renumber_references(m_new.documents[m_documents[at]], m_old.documents[at]);
            }
        }
    }

    void renumber_references(trace::Source& document, const trace::Source& old) const {
        if (document.facts.items.empty()) {
            document.first_item = static_cast<std::uint32_t>(m_new.items.size());
        }
        for (plan::ReferenceFact& reference : document.facts.refers) {
            const std::uint32_t item = reference.item;
            reference.item = item == k_none ? k_none : m_facts[old.first_item + item];
        }
    }

    void copy_links() {
        for (const trace::Link& old : m_old.links) {
            const std::uint32_t from = renumbered(m_items, old.from);
            const bool wanted = old.from == k_none ? m_from.empty() : from != k_none;
            if (wanted && m_documents[old.document] != k_none) {
                m_new.links.push_back(old);
                m_new.links.back().document = m_documents[old.document];
                m_new.links.back().from = from;
                m_new.links.back().to = renumbered(m_items, old.to);
            }
        }
    }

    void copy_duties() {
        for (std::size_t at = 0; at < m_old.duties.size(); ++at) {
            if (m_duties[at]) {
                trace::Duty duty = m_old.duties[at];
                duty.item = m_items[duty.item];
                duty.document = renumbered(m_documents, duty.document);
                duty.by = renumbered(m_items, duty.by);
                m_new.duties.push_back(std::move(duty));
            }
        }
    }

    /// Where an obligation is left out, its item's state is that of those that remain.
    void set_states() {
        m_new.model = m_old.model;
        std::vector<bool> lost(m_old.items.size());
        std::vector<trace::State> left(m_old.items.size(), trace::State::unbound);
        for (std::size_t at = 0; at < m_old.duties.size(); ++at) {
            const trace::Duty& duty = m_old.duties[at];
            if (m_duties[at]) {
                left[duty.item] = std::max(left[duty.item], duty.state);
            } else {
                lost[duty.item] = true;
            }
        }
        for (std::uint32_t at = 0; at < m_old.items.size(); ++at) {
            if (m_kept[at]) {
                const std::uint32_t definition = m_old.items[at].definition;
                const std::uint32_t source = definition == k_none ? at : definition;
                m_new.states.push_back(lost[source] ? left[source] : m_old.states[at]);
            }
        }
    }

    const Thread& m_old;
    const std::vector<std::uint32_t>& m_from;
    std::uint32_t m_to;
    ThreadView m_view;
    Thread m_new;
    std::vector<bool> m_kept, m_duties;
    std::vector<std::uint32_t> m_documents, m_items, m_facts; ///< new numbers of the old ones
};

} // namespace

Narrowed narrow(const Thread& thread, const std::vector<std::uint32_t>& from, std::uint32_t to) {
    return Narrowing(thread, from, to).make();
}

} // namespace styrkoll::report
