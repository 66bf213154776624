// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Clocks and memory of this process and of others.
namespace styrkoll::bench {

[[nodiscard]] double cpu_seconds(); ///< of this process, all its threads
[[nodiscard]] double wall_seconds();
/// Most memory this process has had since it began its program.
[[nodiscard]] std::size_t peak_bytes();

/// One step to measure: it is called once a pass.
struct Step {
    std::string name;
    std::function<void()> run;
    double best = 0; ///< seconds of CPU, filled in
};

/// Runs the steps by turns, so that a disturbance hits all alike, and keeps the best of each.
/// Passes go on until `seconds` are spent, but there are at least three and at most `most`.
std::size_t measure(std::vector<Step>& steps, double seconds, std::size_t most = 200);

/// How a program of its own went.
struct Ran {
    double wall = 0;
    double cpu = 0; ///< of it and what it ran
    int exit_code = 0;
    std::string output; ///< standard output
};
[[nodiscard]] std::optional<Ran> run_program(const std::vector<std::string>& arguments);

/// The folder that holds this program.
[[nodiscard]] std::string program_folder();

} // namespace styrkoll::bench
