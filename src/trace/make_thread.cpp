// SPDX-License-Identifier: Apache-2.0
#include "trace/duties.hpp"
#include "trace/resolve.hpp"

namespace styrkoll::trace {

Thread make_thread(std::vector<Input> inputs, const model::Model& model) {
    Thread thread = gather(std::move(inputs), model);
    const Directory directory(thread);
    resolve(thread, directory);
    find_duties(thread, directory);
    return thread;
}

} // namespace styrkoll::trace
