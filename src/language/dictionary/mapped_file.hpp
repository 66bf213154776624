// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace styrkoll::language::dictionary {

/// Whose file it may be.
enum class Owner : std::uint8_t {
    any,
    self_or_root, ///< and no symbolic link, and not open to everybody's writing
};

/// A file mapped into memory to be read. Only for files that are replaced by renaming, never
/// changed in place: so what is mapped stays as it is.
class MappedFile {
public:
    /// Nothing when there is none, or it is empty, larger than `limit`, no regular file, or not of
    /// that owner.
    [[nodiscard]] static std::optional<MappedFile> open(const std::string& path, std::size_t limit,
                                                        Owner owner);

    MappedFile(MappedFile&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        return *this;
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const {
        return {static_cast<const char*>(m_data), m_size};
    }

private:
    MappedFile(void* data, std::size_t size) : m_data(data), m_size(size) {}
    void* m_data;
    std::size_t m_size;
};

} // namespace styrkoll::language::dictionary
