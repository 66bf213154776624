// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::testing {

inline std::uint32_t crc32_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

/// Deflate without compression: blocks of at most 65 535 stored bytes.
inline std::string stored_deflate(std::string_view bytes) {
    std::string out;
    do {
        const std::size_t size = bytes.size() < 65535 ? bytes.size() : 65535;
        out += size == bytes.size() ? '\x01' : '\x00';
        for (const std::size_t number : {size, ~size}) {
            out += static_cast<char>(number & 0xFFU);
            out += static_cast<char>((number >> 8U) & 0xFFU);
        }
        out += bytes.substr(0, size);
        bytes.remove_prefix(size);
    } while (!bytes.empty());
    return out;
}

/// Writes a zip into memory, also one that is wrong on purpose: every number can be changed before
/// it is written.
class ZipBuilder {
public:
    struct Member {
        std::string name;
        std::string local_name;
        std::string data; ///< as stored in the file
        std::uint32_t crc = 0;
        std::uint32_t size = 0;
        std::uint16_t method = 0;
        std::uint16_t flags = 0;
        bool descriptor = false;        ///< sizes follow the data, the local header has none
        std::string extra{};            ///< of the directory entry
        std::uint32_t offset_shift = 0; ///< added to the offset in the directory
    };

    /// A stored member. The reference is valid until the next one is added.
    Member& store(std::string_view name, std::string_view bytes) {
        return add(name, bytes, std::string(bytes), 0);
    }
    /// A member with method 8.
    Member& deflate(std::string_view name, std::string_view bytes) {
        return add(name, bytes, stored_deflate(bytes), 8);
    }

    std::string prefix;                ///< before the first member, not counted in offsets
    std::string comment;               ///< of the package
    std::string trailing;              ///< after the package
    std::uint16_t count_shift = 0;     ///< added to the number of entries
    std::uint32_t directory_shift = 0; ///< added to the directory's offset

    [[nodiscard]] std::string bytes() const {
        std::string body;
        std::string directory;
        for (const Member& member : m_members) {
            const auto offset = static_cast<std::uint32_t>(body.size()) + member.offset_shift;
            write_local(body, member);
            write_entry(directory, member, offset);
        }
        std::string out = prefix + body + directory;
        write_number(out, 0x06054B50U, 4);
        write_number(out, 0, 4);
        const auto count = static_cast<std::uint16_t>(m_members.size() + count_shift);
        write_number(out, count, 2);
        write_number(out, count, 2);
        write_number(out, static_cast<std::uint32_t>(directory.size()), 4);
        write_number(out, static_cast<std::uint32_t>(body.size()) + directory_shift, 4);
        write_number(out, static_cast<std::uint32_t>(comment.size()), 2);
        return out + comment + trailing;
    }

private:
    Member& add(std::string_view name, std::string_view bytes, std::string data,
                std::uint16_t method) {
        Member member;
        member.name = name;
        member.local_name = name;
        member.data = std::move(data);
        member.crc = crc32_of(bytes);
        member.size = static_cast<std::uint32_t>(bytes.size());
        member.method = method;
        m_members.push_back(std::move(member));
        return m_members.back();
    }

    static void write_number(std::string& out, std::uint32_t number, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            out += static_cast<char>(number & 0xFFU);
            number >>= 8U;
        }
    }

    static void write_local(std::string& out, const Member& member) {
        const std::uint32_t flags = member.flags | (member.descriptor ? 8U : 0U);
        const auto packed = static_cast<std::uint32_t>(member.data.size());
        write_number(out, 0x04034B50U, 4);
        write_number(out, 20, 2);
        write_number(out, flags, 2);
        write_number(out, member.method, 2);
        write_number(out, 0, 4);
        write_number(out, member.descriptor ? 0 : member.crc, 4);
        write_number(out, member.descriptor ? 0 : packed, 4);
        write_number(out, member.descriptor ? 0 : member.size, 4);
        write_number(out, static_cast<std::uint32_t>(member.local_name.size()), 2);
        write_number(out, 0, 2);
        out += member.local_name + member.data;
        if (member.descriptor) {
            write_number(out, 0x08074B50U, 4);
            write_number(out, member.crc, 4);
            write_number(out, packed, 4);
            write_number(out, member.size, 4);
        }
    }

    static void write_entry(std::string& out, const Member& member, std::uint32_t offset) {
        write_number(out, 0x02014B50U, 4);
        write_number(out, 20, 2);
        write_number(out, 20, 2);
        write_number(out, member.flags | (member.descriptor ? 8U : 0U), 2);
        write_number(out, member.method, 2);
        write_number(out, 0, 4);
        write_number(out, member.crc, 4);
        write_number(out, static_cast<std::uint32_t>(member.data.size()), 4);
        write_number(out, member.size, 4);
        write_number(out, static_cast<std::uint32_t>(member.name.size()), 2);
        write_number(out, static_cast<std::uint32_t>(member.extra.size()), 2);
        write_number(out, 0, 2);
        write_number(out, 0, 4);
        write_number(out, 0, 4);
        write_number(out, offset, 4);
        out += member.name + member.extra;
    }

    std::vector<Member> m_members;
};

} // namespace styrkoll::testing
