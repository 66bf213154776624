// SPDX-License-Identifier: Apache-2.0
#include "trace/thread.hpp"

#include "plan/wording.hpp"

#include <algorithm>

namespace styrkoll::trace {
namespace {

/// For each item, the links that lead to it: list `begin[i]` ... `begin[i + 1]` of `order`.
struct Incoming {
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> order;
};

Incoming incoming_links(const Thread& thread) {
    Incoming in;
    in.begin.assign(thread.items.size() + 1, 0);
    for (const Link& link : thread.links) {
        if (link.to != k_none && link.from != k_none) {
            ++in.begin[link.to + 1];
        }
    }
    for (std::size_t at = 1; at < in.begin.size(); ++at) {
        in.begin[at] += in.begin[at - 1];
    }
    in.order.resize(in.begin.back());
    std::vector<std::uint32_t> next(in.begin.begin(), in.begin.end() - 1);
    for (std::uint32_t at = 0; at < thread.links.size(); ++at) {
        const Link& link = thread.links[at];
        if (link.to != k_none && link.from != k_none) {
            in.order[next[link.to]++] = at;
        }
    }
    return in;
}

/// For each item, its repetitions in document order.
std::vector<std::vector<std::uint32_t>> repetitions(const Thread& thread) {
    std::vector<std::vector<std::uint32_t>> out(thread.items.size());
    for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
        const std::uint32_t definition = thread.items[at].definition;
        if (definition != k_none && definition != at) {
            out[definition].push_back(at);
        }
    }
    return out;
}

} // namespace

std::string_view to_string(State state) {
    switch (state) {
    case State::unbound:
        return "unbound";
    case State::ok:
        return "ok";
    case State::declined:
        return "declined";
    case State::unchecked:
        return "unchecked";
    case State::drifted:
        return "drifted";
    case State::missing:
        return "missing";
    }
    return "missing";
}

bool is_report(const model::Model& model, std::uint32_t type) {
    return type != k_none &&
           std::any_of(model.chain.begin(), model.chain.end(), [&](const model::ChainRule& rule) {
               return rule.rated &&
                      std::any_of(rule.in.begin(), rule.in.end(), [&](std::uint32_t rated) {
                          return model.types[rated].document_class ==
                                 model.types[type].document_class;
                      });
           });
}

bool is_plan(const model::Model& model, std::uint32_t type) {
    return type != k_none && model.types[type].level > 0 && !is_report(model, type);
}

std::span<const Link> links_of(const Thread& thread, std::uint32_t document) {
    const auto begins = [](const Link& link, std::uint32_t wanted) {
        return link.document < wanted;
    };
    const auto first = std::lower_bound(thread.links.begin(), thread.links.end(), document, begins);
    const auto last = std::lower_bound(first, thread.links.end(), document + 1, begins);
    return {first, last};
}

std::string name_of(const Thread& thread, const Item& item) {
    const plan::ItemFact& fact = thread.fact_of(item);
    return fact.code.empty() ? fact.title : fact.code;
}

std::string name_of(const Thread& thread, const Source& source) {
    const model::Model& model = *thread.model;
    std::string name = source.type == k_none ? source.facts.title : model.types[source.type].name;
    if (name.empty()) {
        return source.facts.path;
    }
    if (const Date from = source.facts.period.from; source.type != k_none && from.year != 0) {
        name += " " + std::to_string(from.year);
        const int last = source.facts.period.to.year;
        name += last > from.year ? "–" + std::to_string(last) : "";
    }
    const bool whose = source.type != k_none && !source.facts.organ.empty() &&
                       model.types[source.type].default_organ == k_none;
    const std::string organ = source.organ == k_none
                                  ? source.facts.organ
                                  : model.organisation.organs[source.organ].name();
    return whose ? name + ", " + organ : name;
}

Totals totals_of(const Thread& thread) {
    Totals totals;
    for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
        if (thread.items[at].definition == at) {
            ++totals.items;
            ++totals.by_state[static_cast<std::size_t>(thread.states[at])];
        }
    }
    return totals;
}

std::vector<Reach> reach_of(const Thread& thread, std::uint32_t item) {
    const Incoming in = incoming_links(thread);
    const auto repeated = repetitions(thread);
    std::vector<bool> seen(thread.items.size());
    std::vector<Reach> reached{{item, 0, k_none, k_none}};
    seen[item] = true;
    const auto add = [&](std::uint32_t next, std::uint32_t from, std::uint32_t link) {
        if (!seen[next]) {
            seen[next] = true;
            reached.push_back({next, reached[from].distance + 1, from, link});
        }
    };
    for (std::uint32_t at = 0; at < reached.size(); ++at) {
        const std::uint32_t current = reached[at].item;
        for (const std::uint32_t repetition : repeated[current]) {
            add(repetition, at, k_none);
        }
        for (std::uint32_t place = in.begin[current]; place < in.begin[current + 1]; ++place) {
            const Link& link = thread.links[in.order[place]];
            add(link.from, at, in.order[place]);
        }
    }
    return reached;
}

namespace {

std::vector<std::uint32_t> find_exactly(const Thread& thread, std::string_view words) {
    std::vector<std::uint32_t> found;
    const std::string wanted = plan::normal_form(words);
    for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
        const Item& item = thread.items[at];
        const plan::ItemFact& fact = thread.fact_of(item);
        if (item.definition != at || item.kind == k_none) {
            continue;
        }
        const model::ItemKind& kind = thread.model->kinds[item.kind];
        const auto code = model::match_code(kind.codes, words, {}, false);
        const bool same_code =
            !fact.code.empty() && (fact.code == words || (code && code->size == words.size() &&
                                                          code->canonical == fact.code));
        if (same_code || (!wanted.empty() && plan::normal_form(fact.title) == wanted)) {
            found.push_back(at);
        }
    }
    return found;
}

} // namespace

std::vector<std::uint32_t> find_items(const Thread& thread, std::string_view words) {
    std::vector<std::uint32_t> found = find_exactly(thread, words);
    if (found.empty()) { // "m2", "u2027:1"
        std::string upper(words);
        std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        found = find_exactly(thread, upper);
    }
    return found;
}

} // namespace styrkoll::trace
