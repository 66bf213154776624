// SPDX-License-Identifier: Apache-2.0
//
// Rewriting copies what it does not change as it stands: a member is everything from its header to
// the next one's, so that descriptors and padding come along without being understood.
#include "package/writer.hpp"

#include "package/directory.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace styrkoll::package {
namespace {

constexpr std::uint16_t k_stored = 0;
constexpr std::uint16_t k_deflated = 8;
constexpr std::uint16_t k_utf8_flag = 1U << 11U;
constexpr std::uint16_t k_needs_deflate = 20;
constexpr std::uint16_t k_first_date = 0x0021; ///< 1980-01-01
constexpr int k_level = 9;
constexpr std::uint32_t k_in_extra = 0xFFFFFFFF;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

void put_u16(std::string& out, std::uint64_t value) {
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>(value >> 8U & 0xFFU);
}

void put_u32(std::string& out, std::uint64_t value) {
    put_u16(out, value & 0xFFFFU);
    put_u16(out, value >> 16U & 0xFFFFU);
}

/// Overwrites `bytes` bytes.
void set(std::string& out, std::size_t at, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) {
        out[at + i] = static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

/// What header and record say of a member alike.
struct Packed {
    std::string data;
    std::uint64_t size = 0;
    std::uint32_t crc = 0;
    std::uint16_t method = k_deflated;
    std::uint16_t flags = 0;
    std::uint16_t time = 0;
    std::uint16_t date = k_first_date;
};

Packed pack(std::string_view bytes, std::uint16_t method) {
    Packed packed;
    packed.size = bytes.size();
    packed.crc = libdeflate_crc32(0, bytes.data(), bytes.size());
    packed.method = method;
    if (method == k_stored) {
        packed.data = bytes;
        return packed;
    }
    const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(k_level));
    packed.data.resize(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()));
    packed.data.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(),
                                                   packed.data.data(), packed.data.size()));
    return packed;
}

/// The fields that header and record have in common, in their order.
void put_facts(std::string& out, const Packed& packed) {
    put_u16(out, packed.method == k_stored ? 10 : k_needs_deflate);
    put_u16(out, packed.flags);
    put_u16(out, packed.method);
    put_u16(out, packed.time);
    put_u16(out, packed.date);
    put_u32(out, packed.crc);
    put_u32(out, packed.data.size());
    put_u32(out, packed.size);
}

void put_member(std::string& out, std::string_view name, const Packed& packed) {
    put_u32(out, k_local_signature);
    put_facts(out, packed);
    put_u16(out, name.size());
    put_u16(out, 0);
    out += name;
    out += packed.data;
}

/// A record for a member made here. `made_by`, attributes and comment are those of the record that
/// it replaces, if any.
void put_record(std::string& out, std::string_view name, const Packed& packed, std::uint64_t offset,
                std::string_view old = {}) {
    const std::size_t comment_size = old.empty() ? 0U : read_u16(old, 32);
    put_u32(out, k_entry_signature);
    put_u16(out, old.empty() ? k_needs_deflate : read_u16(old, 4));
    put_facts(out, packed);
    put_u16(out, name.size());
    put_u16(out, 0);
    put_u16(out, comment_size);
    put_u16(out, 0);
    put_u16(out, old.empty() ? 0U : read_u16(old, 36));
    put_u32(out, old.empty() ? 0U : read_u32(old, 38));
    put_u32(out, offset);
    out += name;
    out += old.substr(old.size() - comment_size);
}

/// The record as it stands, with another offset, in the field of the old form or in the zip64 one.
void put_moved_record(std::string& out, std::string_view old, std::uint64_t offset) {
    const std::size_t begin = out.size();
    out += old;
    if (read_u32(old, 42) != k_in_extra) {
        set(out, begin + 42, offset, 4);
        return;
    }
    const std::size_t before =
        (read_u32(old, 24) == k_in_extra ? 8U : 0U) + (read_u32(old, 20) == k_in_extra ? 8U : 0U);
    std::size_t at = k_entry_size + read_u16(old, 28);
    while (read_u16(old, at) != k_zip64_extra) {
        at += 4U + read_u16(old, at + 2);
    }
    set(out, begin + at + 4 + before, offset, 8);
}

class Rewriter {
public:
    Rewriter(std::string_view bytes, Directory directory, const std::vector<Member>& replaced)
        : m_bytes(bytes), m_directory(std::move(directory)), m_replaced(replaced) {}

    tl::expected<std::string, Fault> rewrite() {
        auto& entries = m_directory.entries;
        for (const Member& member : m_replaced) {
            const bool is_there = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) {
                return e.name == member.name;
            });
            if (!is_there) {
                return tl::unexpected<Fault>({FaultKind::truncated, member.name, 0});
            }
        }
        if (entries.size() >= 0xFFFF) {
            return tl::unexpected<Fault>({FaultKind::entries, {}, entries.size()});
        }
        put_members();
        put_records();
        if (m_out.size() >= k_in_extra) {
            return tl::unexpected<Fault>({FaultKind::part_bytes, {}, m_out.size()});
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] const Member* replacement(std::string_view name) const {
        const auto found = std::find_if(m_replaced.begin(), m_replaced.end(),
                                        [&](const Member& member) { return member.name == name; });
        return found == m_replaced.end() ? nullptr : &*found;
    }

    /// Puts the members, and keeps of each where it stands now.
    void put_members() {
        auto& entries = m_directory.entries;
        std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
            return left.header_offset < right.header_offset;
        });
        for (std::size_t at = 0; at < entries.size(); ++at) {
            Entry& entry = entries[at];
            const std::uint64_t next =
                at + 1 < entries.size() ? entries[at + 1].header_offset : m_directory.offset;
            const std::uint64_t offset = m_out.size();
            if (const Member* member = replacement(entry.name)) {
                Packed packed = pack(member->bytes, k_deflated);
                packed.flags = entry.flags & k_utf8_flag;
                packed.time = read_u16(m_bytes, entry.record_offset + 12);
                packed.date = read_u16(m_bytes, entry.record_offset + 14);
                put_member(m_out, entry.name, packed);
                packed.data.shrink_to_fit();
                m_packed.emplace_back(entry.record_offset, std::move(packed));
            } else {
                m_out += m_bytes.substr(entry.header_offset, next - entry.header_offset);
            }
            entry.header_offset = offset;
        }
    }

    void put_records() {
        auto& entries = m_directory.entries;
        std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
            return left.record_offset < right.record_offset;
        });
        const std::uint64_t begin = m_out.size();
        for (const Entry& entry : entries) {
            const std::string_view old = m_bytes.substr(entry.record_offset, entry.record_size);
            const auto packed =
                std::find_if(m_packed.begin(), m_packed.end(),
                             [&](const auto& one) { return one.first == entry.record_offset; });
            if (packed != m_packed.end()) {
                put_record(m_out, entry.name, packed->second, entry.header_offset, old);
            } else {
                put_moved_record(m_out, old, entry.header_offset);
            }
        }
        const std::uint64_t end = m_out.size();
        m_out += m_bytes.substr(m_directory.end_record);
        set(m_out, end + 8, entries.size(), 2);
        set(m_out, end + 10, entries.size(), 2);
        set(m_out, end + 12, end - begin, 4);
        set(m_out, end + 16, begin, 4);
    }

    std::string_view m_bytes;
    Directory m_directory;
    const std::vector<Member>& m_replaced;
    std::vector<std::pair<std::uint64_t, Packed>> m_packed; ///< by offset of the old record
    std::string m_out;
};

} // namespace

std::string write_package(std::string_view media_type, const std::vector<Member>& members) {
    std::string out;
    std::string records;
    const auto put = [&](std::string_view name, const Packed& packed) {
        put_record(records, name, packed, out.size());
        put_member(out, name, packed);
    };
    put("mimetype", pack(media_type, k_stored));
    for (const Member& member : members) {
        Packed packed = pack(member.bytes, k_deflated);
        packed.flags = k_utf8_flag;
        put(member.name, packed);
    }
    const std::size_t begin = out.size();
    out += records;
    put_u32(out, k_end_signature);
    put_u32(out, 0); // no other disks
    put_u16(out, members.size() + 1);
    put_u16(out, members.size() + 1);
    put_u32(out, records.size());
    put_u32(out, begin);
    put_u16(out, 0);
    return out;
}

tl::expected<std::string, Fault> rewrite(std::string_view bytes, const Limits& limits,
                                         const std::vector<Member>& replaced) {
    auto directory = read_directory(bytes, limits);
    if (!directory) {
        return tl::unexpected<Fault>(std::move(directory.error()));
    }
    return Rewriter(bytes, *std::move(directory), replaced).rewrite();
}

} // namespace styrkoll::package
