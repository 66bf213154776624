// SPDX-License-Identifier: Apache-2.0
//
// The kinds are told apart by the model's chain alone. What "takes up" an item is what a link or a
// duty says does, as long as it leads down: by a rule of the chain, or to a document further down.
#include "report/trace/thread_view.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace styrkoll::report {
namespace {

using trace::Thread;

/// Reports are the documents of the class that the chain asks ratings of.
void find_report_types(ThreadView& view) {
    const model::Model& model = *view.thread->model;
    std::set<std::string_view> classes;
    for (const model::ChainRule& rule : model.chain) {
        for (const std::uint32_t type : rule.in) {
            if (rule.rated) {
                classes.insert(model.types[type].document_class);
            }
        }
    }
    for (const model::DocumentType& type : model.types) {
        view.is_report_type.push_back(classes.contains(type.document_class));
    }
}

void find_kinds(ThreadView& view) {
    const model::Model& model = *view.thread->model;
    std::vector<bool> begins(model.kinds.size());
    std::vector<bool> answers(model.kinds.size());
    std::vector<bool> leads(model.kinds.size());
    view.is_chain_kind.assign(model.kinds.size(), false);
    for (const model::ChainRule& rule : model.chain) {
        begins[rule.from] = true;
        view.is_chain_kind[rule.from] = true;
        leads[rule.from] = leads[rule.from] || rule.rated;
        for (const std::uint32_t kind : rule.to) {
            if (!rule.rated) {
                view.is_chain_kind[kind] = true;
                answers[kind] = answers[kind] || kind != rule.from;
                leads[rule.from] = leads[rule.from] || kind != rule.from;
            }
        }
    }
    for (std::uint32_t kind = 0; kind < model.kinds.size(); ++kind) {
        const bool root = begins[kind] && !answers[kind];
        view.is_root_kind.push_back(root);
        view.is_side_kind.push_back(root && !leads[kind]);
        view.is_leaf_kind.push_back(answers[kind] && !begins[kind]);
        if (root) {
            view.root_kinds.push_back(kind);
        }
    }
    std::stable_partition(view.root_kinds.begin(), view.root_kinds.end(),
                          [&](std::uint32_t kind) { return !view.is_side_kind[kind]; });
}

/// Finds what stands below each item.
class Descent {
public:
    explicit Descent(const ThreadView& view) : m_view(view), m_thread(*view.thread) {
        const model::Model& model = *m_thread.model;
        m_takers.resize(model.kinds.size());
        for (const model::ChainRule& rule : model.chain) {
            if (!rule.rated) {
                auto& takers = m_takers[rule.from];
                takers.insert(takers.end(), rule.to.begin(), rule.to.end());
            }
        }
    }

    std::vector<Edge> find() {
        for (const trace::Link& link : m_thread.links) {
            if (link.from != k_none && link.to != k_none) {
                add(source_of(link.to), link.from);
            }
        }
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            const std::uint32_t source = m_thread.items[at].definition;
            if (source != k_none) {
                add(source, at);
            }
        }
        for (const trace::Duty& duty : m_thread.duties) {
            const bool reported = duty.by == k_none || m_view.is_report(document_of(duty.by));
            if (!reported && duty.by != duty.item) {
                m_edges.emplace_back(duty.item, duty.by);
            }
        }
        std::sort(m_edges.begin(), m_edges.end());
        m_edges.erase(std::unique(m_edges.begin(), m_edges.end()), m_edges.end());
        return std::move(m_edges);
    }

private:
    [[nodiscard]] std::uint32_t document_of(std::uint32_t item) const {
        return m_thread.items[item].document;
    }
    [[nodiscard]] std::uint32_t source_of(std::uint32_t item) const {
        const std::uint32_t definition = m_thread.items[item].definition;
        return definition == k_none ? item : definition;
    }
    [[nodiscard]] int level_of(std::uint32_t item) const {
        const std::uint32_t type = m_view.document_of(item).type;
        return type == k_none ? 0 : m_thread.model->types[type].level;
    }

    void add(std::uint32_t upper, std::uint32_t lower) {
        if (upper == lower || document_of(upper) == document_of(lower) ||
            m_view.is_report(document_of(lower))) {
            return;
        }
        const std::uint32_t above = m_thread.items[upper].kind;
        const std::uint32_t below = m_thread.items[lower].kind;
        if (above == k_none || below == k_none || !m_view.is_chain_kind[below]) {
            return;
        }
        const auto& takers = m_takers[above];
        if (std::find(takers.begin(), takers.end(), below) != takers.end() ||
            level_of(lower) > level_of(upper)) {
            m_edges.emplace_back(upper, lower);
        }
    }

    const ThreadView& m_view;
    const Thread& m_thread;
    std::vector<std::vector<std::uint32_t>> m_takers; ///< by kind
    std::vector<Edge> m_edges;
};

Answerer answerer_of(const ThreadView& view, const trace::Duty& duty) {
    const Thread& thread = *view.thread;
    if (duty.organ != k_none) {
        return {duty.organ, {}, false};
    }
    const bool anyone = thread.model->chain[duty.rule].any || duty.document == k_none;
    const trace::Source& whose =
        anyone ? view.document_of(duty.item) : thread.documents[duty.document];
    return {whose.organ, whose.organ == k_none ? whose.facts.organ : std::string{}, anyone};
}

void find_answerers(ThreadView& view) {
    std::map<Answerer, std::uint32_t> found;
    std::vector<Answerer> each;
    each.reserve(view.thread->duties.size());
    for (const trace::Duty& duty : view.thread->duties) {
        each.push_back(answerer_of(view, duty));
        found.emplace(each.back(), 0);
    }
    for (auto& [answerer, index] : found) {
        index = static_cast<std::uint32_t>(view.answerers.size());
        view.answerers.push_back(answerer);
    }
    for (const Answerer& answerer : each) {
        view.answerer.push_back(found.at(answerer));
    }
}

void count(ThreadView& view) {
    for (std::uint32_t at = 0; at < view.thread->items.size(); ++at) {
        if (view.is_source(at)) {
            view.items.add(view.thread->states[at]);
        }
    }
    for (const trace::Duty& duty : view.thread->duties) {
        Tally& tally = view.part_of(duty) == Part::plan ? view.plan_duties : view.follow_up_duties;
        tally.add(duty.state);
    }
}

} // namespace

Lists lists_of(const std::vector<Edge>& edges, std::size_t count) {
    Lists lists;
    lists.begin.assign(count + 1, 0);
    for (const Edge& edge : edges) {
        ++lists.begin[edge.first + 1];
    }
    for (std::size_t at = 1; at < lists.begin.size(); ++at) {
        lists.begin[at] += lists.begin[at - 1];
    }
    lists.order.resize(edges.size());
    std::vector<std::uint32_t> next(lists.begin.begin(), lists.begin.end() - 1);
    for (const Edge& edge : edges) {
        lists.order[next[edge.first]++] = edge.second;
    }
    return lists;
}

bool ThreadView::is_root(std::uint32_t at) const {
    const std::uint32_t kind = item(at).kind;
    return kind != k_none && is_root_kind[kind] && is_source(at) &&
           (!duties.of(at).empty() || !below.of(at).empty());
}

Part ThreadView::part_of(const trace::Duty& duty) const {
    return thread->model->chain[duty.rule].rated ? Part::follow_up : Part::plan;
}

Tally ThreadView::tally_of(std::uint32_t item, Part part) const {
    Tally tally;
    for (const std::uint32_t at : duties.of(item)) {
        if (part_of(duty(at)) == part) {
            tally.add(duty(at).state);
        }
    }
    return tally;
}

ThreadView make_view(const Thread& thread) {
    ThreadView view;
    view.thread = &thread;
    find_report_types(view);
    find_kinds(view);
    std::vector<Edge> duties;
    for (std::uint32_t at = 0; at < thread.duties.size(); ++at) {
        duties.emplace_back(thread.duties[at].item, at);
    }
    view.duties = lists_of(duties, thread.items.size());
    const std::vector<Edge> edges = Descent(view).find();
    view.below = lists_of(edges, thread.items.size());
    view.above.assign(thread.items.size(), 0);
    for (const Edge& edge : edges) {
        ++view.above[edge.second];
    }
    find_answerers(view);
    count(view);
    return view;
}

std::vector<Tally> tally_by_answerer(const ThreadView& view, Part part) {
    std::vector<Tally> tallies(view.answerers.size());
    for (std::uint32_t at = 0; at < view.thread->duties.size(); ++at) {
        if (view.part_of(view.duty(at)) == part) {
            tallies[view.answerer[at]].add(view.duty(at).state);
        }
    }
    return tallies;
}

} // namespace styrkoll::report
