// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/thread.hpp"

#include <array>
#include <cstddef>
#include <numeric>

namespace styrkoll::report {

/// The states, the one that needs most attention first: the order in which reports name them.
inline constexpr std::array<trace::State, 6> k_states{
    trace::State::missing,  trace::State::drifted, trace::State::unchecked,
    trace::State::declined, trace::State::ok,      trace::State::unbound};

/// How many there are in each state.
struct Tally {
    std::array<std::size_t, 6> by_state{};

    void add(trace::State state) { ++by_state[static_cast<std::size_t>(state)]; }
    void add(const Tally& other) {
        for (std::size_t at = 0; at < by_state.size(); ++at) {
            by_state[at] += other.by_state[at];
        }
    }
    [[nodiscard]] std::size_t of(trace::State state) const {
        return by_state[static_cast<std::size_t>(state)];
    }
    [[nodiscard]] std::size_t total() const {
        return std::accumulate(by_state.begin(), by_state.end(), std::size_t{0});
    }
    bool operator==(const Tally&) const = default;
};

} // namespace styrkoll::report
