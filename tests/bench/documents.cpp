// SPDX-License-Identifier: Apache-2.0
#include "bench/documents.hpp"

#include "bench/floor.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace styrkoll::bench {
namespace {

namespace fs = std::filesystem;

bool is_package(const fs::directory_entry& entry) {
    const auto ending = entry.path().extension();
    return entry.is_regular_file() && (ending == ".odt" || ending == ".ott");
}

} // namespace

std::vector<DocumentSet> gather(const std::vector<fs::path>& folders) {
    constexpr std::size_t k_small = 30'000;
    constexpr std::size_t k_medium = 600'000;
    std::vector<fs::path> files;
    for (const fs::path& folder : folders) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
            if (is_package(entry)) {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<DocumentSet> sets{{"small", "content.xml at most 30 kB", {}},
                                  {"medium", "content.xml 30-600 kB", {}},
                                  {"large", "content.xml above 600 kB", {}}};
    Floor floor;
    for (const fs::path& file : files) {
        if (floor.read(file.string()) > 0) {
            const std::size_t size = floor.content_bytes();
            sets[size <= k_small ? 0 : size <= k_medium ? 1 : 2].files.push_back(file.string());
        }
    }
    std::erase_if(sets, [](const DocumentSet& set) { return set.files.empty(); });
    return sets;
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "styrkoll-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary folder: " + pattern);
    }
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void write_file(const fs::path& path, const std::string& bytes) {
    std::ofstream stream(path, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.flush()) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

} // namespace styrkoll::bench
