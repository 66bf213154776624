// SPDX-License-Identifier: Apache-2.0
#include "trace/components.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

constexpr std::uint32_t k_unseen = std::numeric_limits<std::uint32_t>::max();

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Edges by the node they leave: those of `n` are to[begin[n]] ... to[begin[n + 1]].
struct Adjacency {
    std::vector<std::uint32_t> begin, to;

    Adjacency(std::uint32_t nodes, const Edges& edges) : begin(nodes + 1), to(edges.size()) {
        for (const auto& [from, target] : edges) {
            ++begin[from + 1];
        }
        for (std::size_t at = 1; at < begin.size(); ++at) {
            begin[at] += begin[at - 1];
        }
        std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
        for (const auto& [from, target] : edges) {
            to[next[from]++] = target;
        }
    }
};

class Tarjan {
public:
    Tarjan(std::uint32_t nodes, const Edges& edges)
        : m_edges(nodes, edges), m_index(nodes, k_unseen), m_low(nodes), m_next(nodes),
          m_on_stack(nodes) {}

    std::vector<std::vector<std::uint32_t>> run() {
        for (std::uint32_t node = 0; node < m_index.size(); ++node) {
            if (m_index[node] == k_unseen) {
                walk(node);
            }
        }
        std::sort(m_found.begin(), m_found.end());
        return std::move(m_found);
    }

private:
    void enter(std::uint32_t node) {
        m_index[node] = m_low[node] = m_count++;
        m_next[node] = m_edges.begin[node];
        m_stack.push_back(node);
        m_on_stack[node] = true;
        m_path.push_back(node);
    }

    void walk(std::uint32_t start) {
        enter(start);
        while (!m_path.empty()) {
            const std::uint32_t node = m_path.back();
            if (m_next[node] < m_edges.begin[node + 1]) {
                const std::uint32_t target = m_edges.to[m_next[node]++];
                if (m_index[target] == k_unseen) {
                    enter(target);
                } else if (m_on_stack[target]) {
                    m_low[node] = std::min(m_low[node], m_index[target]);
                }
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty()) {
                m_low[m_path.back()] = std::min(m_low[m_path.back()], m_low[node]);
            }
            if (m_low[node] == m_index[node]) {
                leave(node);
            }
        }
    }

    void leave(std::uint32_t root) {
        std::vector<std::uint32_t> component;
        std::uint32_t node = k_unseen;
        while (node != root) {
            node = m_stack.back();
            m_stack.pop_back();
            m_on_stack[node] = false;
            component.push_back(node);
        }
        const bool leads_to_itself =
            std::find(m_edges.to.begin() + m_edges.begin[root],
                      m_edges.to.begin() + m_edges.begin[root + 1],
                      root) != m_edges.to.begin() + m_edges.begin[root + 1];
        if (component.size() > 1 || leads_to_itself) {
            std::sort(component.begin(), component.end());
            m_found.push_back(std::move(component));
        }
    }

    Adjacency m_edges;
    std::vector<std::uint32_t> m_index, m_low, m_next, m_stack, m_path;
    std::vector<bool> m_on_stack;
    std::uint32_t m_count = 0;
    std::vector<std::vector<std::uint32_t>> m_found;
};

} // namespace

std::vector<std::vector<std::uint32_t>> cyclic_components(std::uint32_t nodes, const Edges& edges) {
    return Tarjan(nodes, edges).run();
}

std::vector<std::uint32_t> shortest_cycle(const Edges& edges, std::uint32_t start) {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> next;
    for (const auto& [from, to] : edges) {
        next[from].push_back(to);
    }
    std::unordered_map<std::uint32_t, std::uint32_t> before;
    std::vector<std::uint32_t> queue{start};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        for (const std::uint32_t target : next[queue[at]]) {
            if (target == start) {
                std::vector<std::uint32_t> path{queue[at]};
                while (path.back() != start) {
                    path.push_back(before.at(path.back()));
                }
                std::reverse(path.begin(), path.end());
                return path;
            }
            if (before.emplace(target, queue[at]).second) {
                queue.push_back(target);
            }
        }
    }
    return {start};
}

} // namespace styrkoll::trace
