// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "package/zip.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::package {

/// Little-endian numbers at an offset; the caller has checked that they are there.
[[nodiscard]] std::uint16_t read_u16(std::string_view bytes, std::size_t offset);
[[nodiscard]] std::uint32_t read_u32(std::string_view bytes, std::size_t offset);
[[nodiscard]] std::uint64_t read_u64(std::string_view bytes, std::size_t offset);

inline constexpr std::uint32_t k_local_signature = 0x04034B50;
inline constexpr std::size_t k_local_size = 30;
inline constexpr std::uint32_t k_entry_signature = 0x02014B50;
inline constexpr std::size_t k_entry_size = 46;
inline constexpr std::uint32_t k_end_signature = 0x06054B50;
inline constexpr std::size_t k_end_size = 22;
inline constexpr std::uint16_t k_zip64_extra = 0x0001;

/// What the end of a package says.
struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t end_record = 0; ///< offset of the end-of-central-directory record
    std::vector<Entry> entries;   ///< by name
    bool has_trailing_bytes = false;
};

/// Finds and reads the central directory, and checks it against itself.
[[nodiscard]] tl::expected<Directory, Fault> read_directory(std::string_view bytes,
                                                            const Limits& limits);

} // namespace styrkoll::package
