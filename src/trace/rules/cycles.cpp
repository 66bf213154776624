// SPDX-License-Identifier: Apache-2.0
//
// What serves itself, by however long a way, serves nothing.
#include "trace/components.hpp"
#include "trace/rules/rules.hpp"

#include <algorithm>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_cycle = "referens-cykel";
constexpr std::size_t k_longest_path = 12; ///< items named in the message

/// Links that say that one thing rests on another. Working together goes both ways, and a
/// repetition may well speak of what serves it.
std::vector<std::pair<std::uint32_t, std::uint32_t>> dependencies(const Scene& scene) {
    const Thread& thread = scene.thread;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (const Link& link : thread.links) {
        if (link.from == k_none || link.to == k_none) {
            continue;
        }
        const plan::ReferenceFact& fact = thread.fact_of(link);
        const Item& from = thread.items[link.from];
        const bool mutual = std::any_of(scene.model.chain.begin(), scene.model.chain.end(),
                                        [&](const model::ChainRule& rule) {
                                            return rule.back != k_none && rule.from == from.kind;
                                        });
        if (!mutual && !fact.declined && fact.stated && thread.fact_of(from).defines) {
            edges.emplace_back(link.from, link.to);
        }
    }
    return edges;
}

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// The edges inside each component.
std::vector<Edges> inner_edges(const std::vector<std::vector<std::uint32_t>>& components,
                               const Edges& edges, std::size_t nodes) {
    std::vector<std::uint32_t> component_of(nodes, k_none);
    for (std::uint32_t at = 0; at < components.size(); ++at) {
        for (const std::uint32_t node : components[at]) {
            component_of[node] = at;
        }
    }
    std::vector<Edges> inner(components.size());
    for (const auto& edge : edges) {
        const std::uint32_t component = component_of[edge.first];
        if (component != k_none && component == component_of[edge.second]) {
            inner[component].push_back(edge);
        }
    }
    return inner;
}

void check(Scene& scene) {
    const Edges edges = dependencies(scene);
    const std::size_t nodes = scene.thread.items.size();
    const auto components = cyclic_components(static_cast<std::uint32_t>(nodes), edges);
    const std::vector<Edges> inner = inner_edges(components, edges, nodes);
    for (std::size_t number = 0; number < components.size(); ++number) {
        const auto& component = components[number];
        const std::vector<std::uint32_t> path = shortest_cycle(inner[number], component.front());
        std::string words;
        for (std::size_t at = 0; at < std::min(path.size(), k_longest_path); ++at) {
            words += name_of(scene.thread, scene.thread.items[path[at]]) + " → ";
        }
        words += path.size() > k_longest_path ? "… → " : "";
        words += name_of(scene.thread, scene.thread.items[path.front()]);
        auto report = scene.report(scene.thread.items[path.front()].document, k_cycle);
        report.with("vag", words)
            .with("antal", std::to_string(component.size()))
            .about(words)
            .at(scene.location_of(path.front()));
        for (std::size_t at = 1; at < std::min(path.size(), k_longest_path); ++at) {
            scene.relate(report, path[at]);
        }
    }
}

} // namespace

Rule cycles() {
    return {{k_cycle}, check};
}

} // namespace styrkoll::trace
