// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary/table_cache.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace styrkoll::language::dictionary {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_begins = "ordlista-sv-";
constexpr std::string_view k_ends = ".bin";
constexpr std::size_t k_digits = 16; ///< of the identity, in the name
constexpr std::size_t k_kept = 3;    ///< each is 10 MB
constexpr std::size_t k_largest_table = 500'000'000;

bool is_table(const std::string& name) {
    return name.size() == k_begins.size() + k_digits + k_ends.size() &&
           name.compare(0, k_begins.size(), k_begins) == 0 &&
           name.compare(name.size() - k_ends.size(), k_ends.size(), k_ends) == 0;
}

} // namespace

TableCache::TableCache(std::string folder) : m_folder(std::move(folder)) {
    if (!m_folder.empty() && m_folder.front() != '/') {
        m_folder.clear();
    }
}

std::string TableCache::path_of(const std::string& identity) const {
    return m_folder + "/" + std::string(k_begins) + identity.substr(0, k_digits) +
           std::string(k_ends);
}

std::optional<MappedFile> TableCache::find(const std::string& identity) const {
    if (m_folder.empty()) {
        return std::nullopt;
    }
    return MappedFile::open(path_of(identity), k_largest_table, Owner::self_or_root);
}

void TableCache::keep(const std::string& identity, std::string_view table) const {
    if (m_folder.empty()) {
        return;
    }
    std::error_code failed; // then the table cannot be written either
    fs::create_directories(m_folder, failed);
    if (file::write_whole(path_of(identity), table)) {
        remove_old();
    }
}

void TableCache::remove_old() const {
    std::error_code failed;
    std::vector<std::pair<fs::file_time_type, fs::path>> tables;
    for (fs::directory_iterator at(m_folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        std::error_code unreadable;
        const auto time = at->last_write_time(unreadable);
        if (!unreadable && is_table(at->path().filename().string())) {
            tables.emplace_back(time, at->path());
        }
    }
    std::sort(tables.begin(), tables.end());
    for (std::size_t at = 0; at + k_kept < tables.size(); ++at) {
        fs::remove(tables[at].second, failed);
    }
}

} // namespace styrkoll::language::dictionary
