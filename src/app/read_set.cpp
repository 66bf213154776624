// SPDX-License-Identifier: Apache-2.0
#include "app/read_set.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace styrkoll::app {
namespace {

/// An index says in its first line what it is (docs/formats.md section 11).
bool is_index(const std::string& path) {
    constexpr std::size_t k_enough = 256;
    std::error_code failed;
    if (path == "-" || !std::filesystem::is_regular_file(path, failed)) {
        return false;
    }
    std::ifstream file(path, std::ios::binary);
    std::array<char, k_enough> bytes{};
    file.read(bytes.data(), bytes.size());
    const std::string_view begin(bytes.data(), static_cast<std::size_t>(file.gcount()));
    const std::string_view line = begin.substr(0, begin.find('\n'));
    return line.starts_with('{') && line.find("\"styrkoll\"") != std::string_view::npos &&
           line.find("\"facts\"") != std::string_view::npos;
}

} // namespace

Result<TraceRun> read_set(TraceOptions options) {
    std::vector<std::string>& paths = options.paths;
    const auto indexes = std::stable_partition(
        paths.begin(), paths.end(), [](const std::string& path) { return !is_index(path); });
    options.thread.indexes.insert(options.thread.indexes.end(), indexes, paths.end());
    paths.erase(indexes, paths.end());
    return trace(options);
}

int set_exit_code(const TraceRun& run) {
    return run.thread.documents.empty() || !run.problems.empty() ? 4 : 0;
}

std::vector<std::string> paths_of(const TraceRun& run) {
    std::vector<std::string> paths;
    for (const trace::Source& source : run.thread.documents) {
        paths.push_back(source.facts.path);
    }
    return paths;
}

} // namespace styrkoll::app
