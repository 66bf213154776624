// SPDX-License-Identifier: Apache-2.0
#include "trace/differences.hpp"
#include "trace/duties.hpp"
#include "trace/resolve.hpp"

namespace styrkoll::trace {

Thread make_thread(std::vector<Input> inputs, const model::Model& model) {
    Thread thread = gather(std::move(inputs), model);
    const Directory directory(thread);
    resolve(thread, directory);
    for (std::uint32_t item = 0; item < thread.items.size(); ++item) {
        thread.items[item].differs = !differences(thread, item).empty();
    }
    find_duties(thread, directory);
    return thread;
}

} // namespace styrkoll::trace
