// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace styrkoll::read {

/// The last resort against a document that takes too long. Everything else counts work.
class Deadline {
public:
    explicit Deadline(std::uint64_t seconds)
        : m_end(Clock::now() +
                std::chrono::seconds(seconds < k_most ? seconds : std::uint64_t{k_most})) {}

    [[nodiscard]] bool has_passed() const { return Clock::now() > m_end; }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::uint32_t k_most = 1'000'000;
    Clock::time_point m_end;
};

} // namespace styrkoll::read
