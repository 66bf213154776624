// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace styrkoll::language::dictionary {
namespace {

bool is_fit(const struct stat& status, std::size_t limit, Owner owner) {
    const bool ours =
        (status.st_mode & S_IWOTH) == 0 && (status.st_uid == 0 || status.st_uid == ::geteuid());
    return S_ISREG(status.st_mode) && (owner == Owner::any || ours) && status.st_size > 0 &&
           static_cast<std::size_t>(status.st_size) <= limit;
}

} // namespace

std::optional<MappedFile> MappedFile::open(const std::string& path, std::size_t limit,
                                           Owner owner) {
    const int follow = owner == Owner::any ? 0 : O_NOFOLLOW;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | follow);
    if (file < 0) {
        return std::nullopt;
    }
    struct stat status {};
    void* data = MAP_FAILED;
    if (::fstat(file, &status) == 0 && is_fit(status, limit, owner)) {
        data = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ,
                      MAP_PRIVATE | MAP_POPULATE, file, 0);
    }
    ::close(file);
    if (data == MAP_FAILED) {
        return std::nullopt;
    }
    return MappedFile(data, static_cast<std::size_t>(status.st_size));
}

MappedFile::~MappedFile() {
    if (m_data != nullptr) {
        ::munmap(m_data, m_size);
    }
}

} // namespace styrkoll::language::dictionary
