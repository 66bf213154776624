// SPDX-License-Identifier: Apache-2.0
#include "bench/measure.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>

#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace styrkoll::bench {
namespace {

double seconds_of(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

std::string read_all(int descriptor) {
    std::string out;
    char buffer[65536];
    for (;;) {
        const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
        if (count <= 0) {
            return out;
        }
        out.append(buffer, static_cast<std::size_t>(count));
    }
}

} // namespace

double cpu_seconds() {
    return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}
double wall_seconds() {
    return seconds_of(CLOCK_MONOTONIC);
}

std::size_t peak_bytes() {
    // getrusage also counts what the process had before it began this program.
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            std::size_t kibibytes = 0;
            status >> kibibytes;
            return kibibytes * 1024;
        }
    }
    return 0;
}

std::size_t measure(std::vector<Step>& steps, double seconds, std::size_t most) {
    constexpr std::size_t k_least = 3;
    for (Step& step : steps) {
        step.best = std::numeric_limits<double>::max();
    }
    const double begun = cpu_seconds();
    std::size_t passes = 0;
    while (passes < k_least || (passes < most && cpu_seconds() - begun < seconds)) {
        for (Step& step : steps) {
            const double before = cpu_seconds();
            step.run();
            step.best = std::min(step.best, cpu_seconds() - before);
        }
        ++passes;
    }
    return passes;
}

std::optional<Ran> run_program(const std::vector<std::string>& arguments) {
    std::vector<char*> words;
    for (const std::string& argument : arguments) {
        words.push_back(const_cast<char*>(argument.c_str()));
    }
    words.push_back(nullptr);
    int pipe_ends[2] = {-1, -1};
    if (::pipe(pipe_ends) != 0) {
        return std::nullopt;
    }
    const double begun = wall_seconds();
    const pid_t child = ::vfork();
    if (child == 0) {
        ::dup2(pipe_ends[1], STDOUT_FILENO);
        ::close(pipe_ends[0]);
        ::close(pipe_ends[1]);
        ::execv(words[0], words.data());
        ::_exit(127);
    }
    ::close(pipe_ends[1]);
    Ran ran;
    ran.output = read_all(pipe_ends[0]);
    ::close(pipe_ends[0]);
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || !WIFEXITED(status)) {
        return std::nullopt;
    }
    ran.cpu = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
    ran.exit_code = WEXITSTATUS(status);
    ran.wall = wall_seconds() - begun;
    return ran.exit_code == 127 ? std::nullopt : std::optional(ran);
}

std::string program_folder() {
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path().string();
}

} // namespace styrkoll::bench
