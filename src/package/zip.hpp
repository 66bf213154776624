// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Zip packages that may come from anyone (APPNOTE 6.3.9, ODF 1.3 part 2). The central directory
/// alone says what is in a package; whatever contradicts it is refused, since two readers could
/// otherwise see two documents. Nothing is ever written to disk.
namespace styrkoll::package {

enum class FaultKind : std::uint8_t {
    truncated,      ///< no end-of-central-directory record: cut short, or no zip at all
    directory,      ///< the directory contradicts itself or points outside the file
    prefix,         ///< something stands before the package (two packages in one file)
    duplicate,      ///< two members of one name
    overlap,        ///< two members share bytes
    local_mismatch, ///< the member's own header says something else than the directory
    method,         ///< a compression method that ODF does not allow; value = the method
    encrypted,      ///< encrypted by the zip format itself
    damaged,        ///< does not inflate to the size and checksum it promises
    entries,        ///< limits; value = what was met
    part_bytes,
    ratio,
};

struct Fault {
    FaultKind kind = FaultKind::directory;
    std::string member{};    ///< as the directory names it, any bytes; empty: the whole package
    std::uint64_t value = 0; ///< where the kind says so
};

struct Limits {
    std::uint64_t entries = 65535;
    std::uint64_t part_bytes = 256ULL * 1024 * 1024; ///< one member, inflated
    std::uint64_t ratio = 200;                       ///< above ratio_from only
    std::uint64_t ratio_from = 16ULL * 1024 * 1024;
};

/// One member as the directory tells of it. The name is a view into the package's bytes.
struct Entry {
    std::string_view name;
    std::uint64_t compressed_size = 0;
    std::uint64_t size = 0;
    std::uint64_t header_offset = 0;
    std::uint64_t record_offset = 0; ///< of its record in the directory
    std::uint64_t record_size = 0;
    std::uint32_t crc = 0;
    std::uint16_t method = 0;
    std::uint16_t flags = 0;

    [[nodiscard]] bool is_encrypted() const { return (flags & 1U) != 0 || method == 99; }
    [[nodiscard]] bool is_folder() const { return !name.empty() && name.back() == '/'; }
};

/// A package over bytes that outlive it. Opening reads the directory; a member is looked at,
/// checked and inflated only when it is asked for. One archive belongs to one thread.
class Archive {
public:
    [[nodiscard]] static tl::expected<Archive, Fault> open(std::string_view bytes,
                                                           const Limits& limits);
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// By name, in byte order.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const Entry* find(std::string_view name) const;
    [[nodiscard]] tl::expected<std::string, Fault> inflate(const Entry& entry) const;

    /// Bytes follow the end of the package.
    [[nodiscard]] bool has_trailing_bytes() const { return m_has_trailing_bytes; }
    /// Names that no good writer makes: folder traversal, absolute, control characters, not UTF-8.
    [[nodiscard]] std::vector<std::string_view> odd_names() const;

private:
    Archive();
    struct Inflater;
    std::string_view m_bytes;
    std::uint64_t m_directory_offset = 0;
    Limits m_limits;
    std::vector<Entry> m_entries;
    std::unique_ptr<Inflater> m_inflater;
    bool m_has_trailing_bytes = false;
};

} // namespace styrkoll::package
