// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/trace/tally.hpp"
#include "trace/thread.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// What every report of a Thread is made from: the thread with its lists turned round, and the same
/// counts for all of them.
namespace styrkoll::report {

using model::k_none;

/// One list for each of 0 ... n - 1, kept as one.
struct Lists {
    std::vector<std::uint32_t> begin; ///< n + 1 places in `order`
    std::vector<std::uint32_t> order;

    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t at) const {
        return std::span(order).subspan(begin[at], begin[at + 1] - begin[at]);
    }
};

using Edge = std::pair<std::uint32_t, std::uint32_t>;

/// The seconds of the edges, by their firsts (below `count`), each list in the order of `edges`.
[[nodiscard]] Lists lists_of(const std::vector<Edge>& edges, std::size_t count);

/// Whose answer is asked for: an organ of the model, one that only its own document names, or
/// anyone below the organ that states the item.
struct Answerer {
    std::uint32_t organ = k_none;
    std::string text;   ///< as its document writes it, where the model does not know it
    bool below = false; ///< anyone below it will do
    auto operator<=>(const Answerer&) const = default;
};

/// Plans say what will be done, reports what became of it.
enum class Part : std::uint8_t { plan, follow_up };

struct ThreadView {
    const trace::Thread* thread = nullptr;
    bool is_part = false; ///< only what hangs on some items: what else there is, is not known here
    Lists duties;         ///< of each item
    Lists below;          ///< of each item: those that take it up or serve it
    std::vector<std::uint32_t> above;      ///< of each item: how many it is below
    std::vector<Answerer> answerers;       ///< those that any duty has, in the model's order
    std::vector<std::uint32_t> answerer;   ///< of each duty: index into `answerers`
    std::vector<std::uint32_t> root_kinds; ///< item kinds that the chain begins with
    std::vector<bool> is_root_kind;        ///< by item kind
    std::vector<bool> is_side_kind;        ///< by item kind: a root only repeated further down
    std::vector<bool> is_chain_kind;       ///< by item kind: it stands somewhere in the chain
    std::vector<bool> is_leaf_kind;        ///< by item kind: the chain ends with it
    std::vector<bool> is_report_type;      ///< by document type: it follows up, as all of its class
    Tally items;                           ///< sources by state; as trace::totals_of
    Tally plan_duties, follow_up_duties;

    [[nodiscard]] const trace::Item& item(std::uint32_t at) const { return thread->items[at]; }
    [[nodiscard]] const trace::Duty& duty(std::uint32_t at) const { return thread->duties[at]; }
    [[nodiscard]] const trace::Source& document_of(std::uint32_t item) const {
        return thread->documents[thread->items[item].document];
    }
    [[nodiscard]] bool is_source(std::uint32_t at) const { return item(at).definition == at; }
    [[nodiscard]] bool is_report(std::uint32_t document) const {
        const std::uint32_t type = thread->documents[document].type;
        return type != k_none && is_report_type[type];
    }
    /// A source of a kind that the chain begins with, and that something is asked of or done for.
    [[nodiscard]] bool is_root(std::uint32_t at) const;
    [[nodiscard]] Part part_of(const trace::Duty& duty) const;
    [[nodiscard]] Tally tally_of(std::uint32_t item, Part part) const;
    [[nodiscard]] const Tally& duties_of(Part part) const {
        return part == Part::plan ? plan_duties : follow_up_duties;
    }
};

/// The view points into the thread. Linear in items, links and duties, but for sorting.
[[nodiscard]] ThreadView make_view(const trace::Thread& thread);

/// Duties of one part for each answerer; the sum is the view's.
[[nodiscard]] std::vector<Tally> tally_by_answerer(const ThreadView& view, Part part);

/// At most `most` of the indexes, in their order; where there are more, those whose state needs
/// most attention are kept.
template <class StateOf>
[[nodiscard]] std::vector<std::uint32_t> most_telling(std::span<const std::uint32_t> all,
                                                      std::size_t most, StateOf state_of) {
    std::vector<std::uint32_t> chosen;
    if (all.size() <= most) {
        chosen.assign(all.begin(), all.end());
        return chosen;
    }
    std::array<std::size_t, 6> room{};
    Tally tally;
    for (const std::uint32_t at : all) {
        tally.add(state_of(at));
    }
    for (const trace::State state : k_states) {
        const std::size_t taken = std::min(most, tally.of(state));
        room[static_cast<std::size_t>(state)] = taken;
        most -= taken;
    }
    for (const std::uint32_t at : all) {
        std::size_t& left = room[static_cast<std::size_t>(state_of(at))];
        if (left > 0) {
            --left;
            chosen.push_back(at);
        }
    }
    return chosen;
}

} // namespace styrkoll::report
