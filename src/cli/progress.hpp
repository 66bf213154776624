// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <chrono>
#include <cstddef>

namespace styrkoll::cli {

/// "Granskar 12 av 340" on standard error, rewritten in place: only on a terminal, and only when
/// the work takes long.
class Progress {
public:
    explicit Progress(Language language);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress(); ///< wipes the line

    void show(std::size_t done, std::size_t total);

private:
    using Clock = std::chrono::steady_clock;

    Language m_language;
    bool m_terminal;
    bool m_shown = false;
    Clock::time_point m_next;
};

} // namespace styrkoll::cli
