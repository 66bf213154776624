// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include "cli/output.hpp"

#include <fmt/core.h>
#include <unistd.h>

namespace styrkoll::cli {
namespace {

constexpr auto k_patience = std::chrono::seconds(1);
constexpr auto k_pace = std::chrono::milliseconds(200);

} // namespace

Progress::Progress(Language language)
    : m_language(language), m_terminal(::isatty(STDERR_FILENO) == 1),
      m_next(Clock::now() + k_patience) {}

Progress::~Progress() {
    if (m_shown) {
        print_to_standard_error("\r\x1b[K");
    }
}

void Progress::show(std::size_t done, std::size_t total) {
    if (!m_terminal || Clock::now() < m_next) {
        return;
    }
    m_next = Clock::now() + k_pace;
    m_shown = true;
    print_to_standard_error(fmt::format("\r{} {} {} {}\x1b[K",
                                        say(m_language, "Granskar", "Checking"), done,
                                        say(m_language, "av", "of"), total));
}

} // namespace styrkoll::cli
