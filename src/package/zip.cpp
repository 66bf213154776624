// SPDX-License-Identifier: Apache-2.0
//
// A member is inflated by libdeflate into a buffer of exactly the size the directory promises: a
// member that would give more, or less, is caught by that alone, before its checksum.
#include "package/zip.hpp"

#include "base/text.hpp"
#include "package/directory.hpp"

#include <libdeflate.h>

#include <algorithm>

namespace styrkoll::package {
namespace {

constexpr std::uint16_t k_stored = 0;
constexpr std::uint16_t k_deflated = 8;
constexpr std::uint16_t k_descriptor_flag = 8;

struct FreeDecompressor {
    void operator()(libdeflate_decompressor* decompressor) const {
        libdeflate_free_decompressor(decompressor);
    }
};

tl::unexpected<Fault> fault(FaultKind kind, const Entry& entry, std::uint64_t value = 0) {
    return tl::unexpected<Fault>(Fault{kind, std::string(entry.name), value});
}

/// Sizes and checksum of the local header are only there when no descriptor follows the data, and
/// then they must agree; 0xFFFFFFFF sends to a zip64 field.
bool agrees(std::string_view bytes, const Entry& entry) {
    const std::size_t at = entry.header_offset;
    if (read_u16(bytes, at + 8) != entry.method || read_u16(bytes, at + 26) != entry.name.size()) {
        return false;
    }
    if ((read_u16(bytes, at + 6) & k_descriptor_flag) != 0) {
        return true;
    }
    const auto same = [&](std::size_t offset, std::uint64_t wanted) {
        const std::uint32_t found = read_u32(bytes, at + offset);
        return found == 0xFFFFFFFF || found == wanted;
    };
    return read_u32(bytes, at + 14) == entry.crc && same(18, entry.compressed_size) &&
           same(22, entry.size);
}

bool is_odd(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        text::find_invalid_utf8(name) != std::string_view::npos) {
        return true;
    }
    const bool drive = name.size() > 1 && name[1] == ':';
    const bool control = std::any_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    const bool climbs = name == ".." || name.substr(0, 3) == "../" ||
                        name.find("/../") != std::string_view::npos ||
                        (name.size() > 2 && name.substr(name.size() - 3) == "/..");
    return drive || control || climbs;
}

} // namespace

struct Archive::Inflater {
    std::unique_ptr<libdeflate_decompressor, FreeDecompressor> handle{
        libdeflate_alloc_decompressor()};
};

Archive::Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

tl::expected<Archive, Fault> Archive::open(std::string_view bytes, const Limits& limits) {
    auto directory = read_directory(bytes, limits);
    if (!directory) {
        return tl::unexpected<Fault>(std::move(directory.error()));
    }
    Archive archive;
    archive.m_bytes = bytes;
    archive.m_limits = limits;
    archive.m_directory_offset = directory->offset;
    archive.m_entries = std::move(directory->entries);
    archive.m_has_trailing_bytes = directory->has_trailing_bytes;
    archive.m_inflater = std::make_unique<Inflater>();
    return archive;
}

const Entry* Archive::find(std::string_view name) const {
    const auto found =
        std::lower_bound(m_entries.begin(), m_entries.end(), name,
                         [](const Entry& entry, std::string_view key) { return entry.name < key; });
    return found != m_entries.end() && found->name == name ? &*found : nullptr;
}

tl::expected<std::string, Fault> Archive::inflate(const Entry& entry) const {
    if (entry.is_encrypted()) {
        return fault(FaultKind::encrypted, entry);
    }
    if (entry.method != k_stored && entry.method != k_deflated) {
        return fault(FaultKind::method, entry, entry.method);
    }
    if (entry.size > m_limits.part_bytes) {
        return fault(FaultKind::part_bytes, entry, entry.size);
    }
    if (entry.size > m_limits.ratio_from && entry.compressed_size < entry.size / m_limits.ratio) {
        return fault(FaultKind::ratio, entry,
                     entry.size / std::max<std::uint64_t>(entry.compressed_size, 1));
    }
    const std::uint64_t at = entry.header_offset;
    if (read_u32(m_bytes, at) != k_local_signature || !agrees(m_bytes, entry) ||
        m_bytes.substr(at + k_local_size, entry.name.size()) != entry.name) {
        return fault(FaultKind::local_mismatch, entry);
    }
    const std::uint64_t data = at + k_local_size + entry.name.size() + read_u16(m_bytes, at + 28);
    if (data > m_directory_offset || entry.compressed_size > m_directory_offset - data) {
        return fault(FaultKind::overlap, entry);
    }
    const std::string_view packed = m_bytes.substr(data, entry.compressed_size);
    std::string out;
    if (entry.method == k_stored) {
        out = packed;
    } else {
        out.resize(entry.size);
        if (libdeflate_deflate_decompress(m_inflater->handle.get(), packed.data(), packed.size(),
                                          out.data(), out.size(), nullptr) != LIBDEFLATE_SUCCESS) {
            return fault(FaultKind::damaged, entry);
        }
    }
    if (out.size() != entry.size || libdeflate_crc32(0, out.data(), out.size()) != entry.crc) {
        return fault(FaultKind::damaged, entry);
    }
    return out;
}

std::vector<std::string_view> Archive::odd_names() const {
    std::vector<std::string_view> odd;
    for (const Entry& entry : m_entries) {
        if (is_odd(entry.name)) {
            odd.push_back(entry.name);
        }
    }
    return odd;
}

} // namespace styrkoll::package
