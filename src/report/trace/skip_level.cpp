// SPDX-License-Identifier: Apache-2.0
#include "report/trace/skip_level.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

/// By kind: whether the chain leads from it to its end.
std::vector<bool> leading_kinds(const ThreadView& view) {
    const auto& chain = view.thread->model->chain;
    std::vector<bool> leads = view.is_leaf_kind;
    for (bool grown = true; grown;) {
        grown = false;
        for (const model::ChainRule& rule : chain) {
            const bool any = !rule.rated && !leads[rule.from] &&
                             std::any_of(rule.to.begin(), rule.to.end(),
                                         [&](std::uint32_t kind) { return leads[kind]; });
            if (any) {
                leads[rule.from] = true;
                grown = true;
            }
        }
    }
    return leads;
}

/// What lies below one root after the other.
class Walk {
public:
    Walk(const ThreadView& view, std::size_t most_steps)
        : m_view(view), m_steps(most_steps), m_seen(view.thread->items.size(), k_none) {}

    /// False when the steps are used up.
    bool from(std::uint32_t root, std::vector<std::uint32_t>& leaves) {
        m_queue.assign(1, root);
        m_seen[root] = root;
        for (std::size_t at = 0; at < m_queue.size(); ++at) {
            const std::uint32_t kind = m_view.item(m_queue[at]).kind;
            if (kind != k_none && m_view.is_leaf_kind[kind]) {
                leaves.push_back(m_queue[at]);
            }
            for (const std::uint32_t below : m_view.below.of(m_queue[at])) {
                if (m_steps == 0) {
                    return false;
                }
                --m_steps;
                if (m_seen[below] != root) {
                    m_seen[below] = root;
                    m_queue.push_back(below);
                }
            }
        }
        std::sort(leaves.begin(), leaves.end());
        return true;
    }

private:
    const ThreadView& m_view;
    std::size_t m_steps;
    std::vector<std::uint32_t> m_seen; ///< by item: the root it was last met from
    std::vector<std::uint32_t> m_queue;
};

} // namespace

SkipLevel skip_level(const ThreadView& view, std::size_t most_steps) {
    SkipLevel skip;
    const std::vector<bool> leads = leading_kinds(view);
    Walk walk(view, most_steps);
    for (const std::uint32_t kind : view.root_kinds) {
        for (std::uint32_t at = 0; at < view.thread->items.size(); ++at) {
            if (view.item(at).kind != kind || !view.is_root(at)) {
                continue;
            }
            SkipRow row{at, {}};
            if (!walk.from(at, row.leaves)) {
                skip.complete = false;
                return skip;
            }
            if (leads[kind] || !row.leaves.empty()) {
                skip.rows.push_back(std::move(row));
            }
        }
    }
    return skip;
}

} // namespace styrkoll::report
