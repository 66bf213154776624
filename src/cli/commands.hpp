// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.hpp"

#include <functional>
#include <memory>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace styrkoll::cli {

/// One command: its part of the parser, and what it does once the command line is read. `run` gives
/// the exit code.
struct Command {
    CLI::App* parser = nullptr;
    std::function<int(const Session&)> run;
};

[[nodiscard]] Command add_check(CLI::App& root, Language language);
[[nodiscard]] Command add_annotate(CLI::App& root, Language language);
[[nodiscard]] Command add_report(CLI::App& root, Language language);
[[nodiscard]] Command add_language(CLI::App& root, Language language);
[[nodiscard]] Command add_words(CLI::App& root, Language language);
[[nodiscard]] Command add_review(CLI::App& root, Language language);
[[nodiscard]] Command add_show(CLI::App& root, Language language);
[[nodiscard]] Command add_rules(CLI::App& root, Language language);
[[nodiscard]] Command add_trace(CLI::App& root, Language language);
[[nodiscard]] Command add_impact(CLI::App& root, Language language);
[[nodiscard]] Command add_model(CLI::App& root, Language language);
[[nodiscard]] Command add_status(CLI::App& root, Language language);
[[nodiscard]] Command add_diff(CLI::App& root, Language language);

} // namespace styrkoll::cli
