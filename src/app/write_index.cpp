// SPDX-License-Identifier: Apache-2.0
#include "app/write_index.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <tuple>

namespace styrkoll::app {

Result<void> write_index(const std::string& path, const trace::Thread& thread, Language language) {
    std::vector<const plan::Facts*> documents;
    for (const trace::Source& source : thread.documents) {
        if (source.reported && source.readable) {
            documents.push_back(&source.facts);
        }
    }
    const auto key = [](const plan::Facts* facts) {
        return std::tie(facts->type, facts->organ, facts->period, facts->path);
    };
    std::sort(documents.begin(), documents.end(),
              [&key](const auto* left, const auto* right) { return key(left) < key(right); });
    std::string lines = plan::index_header(thread.model->id) + '\n';
    for (const plan::Facts* facts : documents) {
        lines += plan::to_line(*facts) + '\n';
    }
    return file::write_whole(path, lines, language);
}

} // namespace styrkoll::app
