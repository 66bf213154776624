// SPDX-License-Identifier: Apache-2.0
#include "app/judge_all.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace styrkoll::app {

std::vector<Judged> judge_all(const std::vector<Input>& inputs, const Environment& environment,
                              const finding::Policy& policy, const JudgeOptions& options,
                              const Workers& workers) {
    constexpr std::size_t k_most_threads = 256;
    std::vector<Judged> judged(inputs.size());
    std::atomic<std::size_t> next{0};
    std::size_t done = 0;
    std::mutex progress_lock;
    const auto work = [&] {
        for (std::size_t at = next++; at < inputs.size(); at = next++) {
            judged[at] = judge(inputs[at], environment, policy, options);
            if (workers.progress) {
                const std::lock_guard lock(progress_lock);
                workers.progress(++done, inputs.size());
            }
        }
    };
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t wanted = workers.jobs == 0 ? cores : workers.jobs;
    const std::size_t count = std::min({wanted, inputs.size(), k_most_threads});
    std::vector<std::thread> threads;
    for (std::size_t at = 1; at < count; ++at) {
        threads.emplace_back(work);
    }
    work();
    for (std::thread& thread : threads) {
        thread.join();
    }
    return judged;
}

} // namespace styrkoll::app
