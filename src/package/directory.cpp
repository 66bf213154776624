// SPDX-License-Identifier: Apache-2.0
//
// The end-of-central-directory record (EOCD) is looked for backwards. A comment may hold bytes that
// look like one, so a candidate counts only when its directory ends exactly where the record (or
// its zip64 twin) begins; and of those, one whose comment ends the file is taken before one that
// trailing bytes follow. Counts are compared with what was read, never used to reserve.
#include "package/directory.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

namespace styrkoll::package {
namespace {

constexpr std::uint32_t k_zip64_end_signature = 0x06064B50;
constexpr std::size_t k_zip64_end_size = 56;
constexpr std::uint32_t k_zip64_locator_signature = 0x07064B50;
constexpr std::size_t k_zip64_locator_size = 20;
/// The longest comment, and as much again for bytes that something appended.
constexpr std::size_t k_search = 2UL * 65536;

/// What the record says, and where the directory must end.
struct End {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t count = 0;
    std::uint64_t limit = 0;
    std::uint64_t record = 0; ///< of the old form
    bool one_disk = true;
    bool is_last = true; ///< its comment ends the file
};

tl::unexpected<Fault> fault(FaultKind kind, std::string_view member = {}, std::uint64_t value = 0) {
    return tl::unexpected<Fault>(Fault{kind, std::string(member), value});
}

/// Replaces what does not fit in the old record by the zip64 record, when one stands before it.
void read_zip64_end(std::string_view bytes, std::size_t at, End& end) {
    if (at < k_zip64_locator_size + k_zip64_end_size ||
        read_u32(bytes, at - k_zip64_locator_size) != k_zip64_locator_signature) {
        return;
    }
    const std::uint64_t record = read_u64(bytes, at - k_zip64_locator_size + 8);
    if (record > at - k_zip64_locator_size - k_zip64_end_size ||
        read_u32(bytes, record) != k_zip64_end_signature) {
        end.limit = 0;
        return;
    }
    end.count = read_u64(bytes, record + 32);
    end.size = read_u64(bytes, record + 40);
    end.offset = read_u64(bytes, record + 48);
    end.limit = record;
    end.one_disk = read_u32(bytes, record + 16) == 0 && read_u32(bytes, record + 20) == 0;
}

std::optional<End> read_end(std::string_view bytes, std::size_t at) {
    End end;
    const std::size_t after = at + k_end_size + read_u16(bytes, at + 20);
    if (after > bytes.size()) {
        return std::nullopt;
    }
    end.is_last = after == bytes.size();
    end.one_disk = read_u16(bytes, at + 4) == 0 && read_u16(bytes, at + 6) == 0;
    end.count = read_u16(bytes, at + 10);
    end.size = read_u32(bytes, at + 12);
    end.offset = read_u32(bytes, at + 16);
    end.limit = at;
    end.record = at;
    if (end.count == 0xFFFF || end.size == 0xFFFFFFFF || end.offset == 0xFFFFFFFF) {
        read_zip64_end(bytes, at, end);
    }
    return end;
}

bool ends_where_it_says(const End& end) {
    return end.offset <= end.limit && end.size == end.limit - end.offset;
}

/// The best candidate; one that contradicts itself only when there is no other.
std::optional<End> find_end(std::string_view bytes) {
    if (bytes.size() < k_end_size) {
        return std::nullopt;
    }
    std::optional<End> trailing;
    std::optional<End> wrong;
    const std::size_t last = bytes.size() - k_end_size;
    const std::size_t first = last > k_search ? last - k_search : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (bytes[at] != 'P' || read_u32(bytes, at) != k_end_signature) {
            continue;
        }
        const std::optional<End> end = read_end(bytes, at);
        if (!end) {
            continue;
        }
        if (ends_where_it_says(*end)) {
            if (end->is_last) {
                return end;
            }
            trailing = trailing ? trailing : end;
        } else {
            // One that ends the file but contradicts itself is the real one of a broken package: an
            // earlier package in the same file must not be taken for it.
            const bool stronger = !wrong || (end->is_last && !wrong->is_last);
            wrong = stronger ? end : wrong;
        }
    }
    return wrong && (wrong->is_last || !trailing) ? wrong : trailing;
}

/// Takes sizes and offset from the zip64 field, in the order the format lists them; false when one
/// that is needed is missing.
bool read_zip64_extra(std::string_view extra, Entry& entry) {
    const bool wants_any = entry.size == 0xFFFFFFFF || entry.compressed_size == 0xFFFFFFFF ||
                           entry.header_offset == 0xFFFFFFFF;
    if (!wants_any) {
        return true;
    }
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        const std::size_t size = read_u16(extra, at + 2);
        if (size > extra.size() - at - 4) {
            return false;
        }
        if (read_u16(extra, at) != k_zip64_extra) {
            at += 4 + size;
            continue;
        }
        std::string_view field = extra.substr(at + 4, size);
        for (std::uint64_t* wanted : {&entry.size, &entry.compressed_size, &entry.header_offset}) {
            if (*wanted != 0xFFFFFFFF) {
                continue;
            }
            if (field.size() < 8) {
                return false;
            }
            *wanted = read_u64(field, 0);
            field.remove_prefix(8);
        }
        return true;
    }
    return false;
}

/// Reads the entry at `at` and moves past it; false when it does not fit.
bool read_entry(std::string_view directory, std::size_t& at, Entry& entry) {
    if (directory.size() - at < k_entry_size || read_u32(directory, at) != k_entry_signature) {
        return false;
    }
    entry.flags = read_u16(directory, at + 8);
    entry.method = read_u16(directory, at + 10);
    entry.crc = read_u32(directory, at + 16);
    entry.compressed_size = read_u32(directory, at + 20);
    entry.size = read_u32(directory, at + 24);
    entry.header_offset = read_u32(directory, at + 42);
    const std::size_t name_size = read_u16(directory, at + 28);
    const std::size_t extra_size = read_u16(directory, at + 30);
    const std::size_t comment_size = read_u16(directory, at + 32);
    const bool same_disk = read_u16(directory, at + 34) == 0;
    at += k_entry_size;
    if (!same_disk || directory.size() - at < name_size + extra_size + comment_size) {
        return false;
    }
    entry.name = directory.substr(at, name_size);
    if (!read_zip64_extra(directory.substr(at + name_size, extra_size), entry)) {
        return false;
    }
    at += name_size + extra_size + comment_size;
    return true;
}

/// Members lie one after another before the directory, the first at the very start of the file.
std::optional<Fault> check_layout(const std::vector<Entry>& entries, std::uint64_t directory) {
    std::vector<std::pair<std::uint64_t, const Entry*>> by_offset;
    by_offset.reserve(entries.size());
    for (const Entry& entry : entries) {
        by_offset.emplace_back(entry.header_offset, &entry);
    }
    std::sort(by_offset.begin(), by_offset.end());
    if (!by_offset.empty() && by_offset.front().first != 0) {
        return Fault{by_offset.front().first < directory ? FaultKind::prefix : FaultKind::directory,
                     std::string(by_offset.front().second->name), 0};
    }
    if (!by_offset.empty() && by_offset.back().first >= directory) {
        return Fault{FaultKind::directory, std::string(by_offset.back().second->name), 0};
    }
    for (std::size_t i = 0; i < by_offset.size(); ++i) {
        const auto& [offset, entry] = by_offset[i];
        const std::uint64_t next = i + 1 < by_offset.size() ? by_offset[i + 1].first : directory;
        if (entry->compressed_size > directory - offset) {
            return Fault{FaultKind::directory, std::string(entry->name), 0};
        }
        const std::uint64_t own = k_local_size + entry->name.size() + entry->compressed_size;
        if (own > next - offset) {
            return Fault{FaultKind::overlap, std::string(entry->name), 0};
        }
    }
    return std::nullopt;
}

std::optional<Fault> check_names(const std::vector<Entry>& sorted) {
    const auto twin =
        std::adjacent_find(sorted.begin(), sorted.end(), [](const Entry& left, const Entry& right) {
            return left.name == right.name;
        });
    if (twin == sorted.end()) {
        return std::nullopt;
    }
    return Fault{FaultKind::duplicate, std::string(twin->name), 0};
}

} // namespace

std::uint16_t read_u16(std::string_view bytes, std::size_t offset) {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[offset + i]));
    };
    return static_cast<std::uint16_t>(byte(0) | byte(1) << 8U);
}

std::uint32_t read_u32(std::string_view bytes, std::size_t offset) {
    return read_u16(bytes, offset) | static_cast<std::uint32_t>(read_u16(bytes, offset + 2)) << 16U;
}

std::uint64_t read_u64(std::string_view bytes, std::size_t offset) {
    return read_u32(bytes, offset) | static_cast<std::uint64_t>(read_u32(bytes, offset + 4)) << 32U;
}

tl::expected<Directory, Fault> read_directory(std::string_view bytes, const Limits& limits) {
    const std::optional<End> end = find_end(bytes);
    if (!end) {
        return fault(FaultKind::truncated);
    }
    if (!ends_where_it_says(*end)) {
        const bool shifted = end->offset + end->size < end->limit && end->size <= end->limit;
        return fault(shifted ? FaultKind::prefix : FaultKind::directory);
    }
    if (!end->one_disk) {
        return fault(FaultKind::directory);
    }
    Directory directory;
    directory.offset = end->offset;
    directory.end_record = end->record;
    directory.has_trailing_bytes = !end->is_last;
    const std::string_view records = bytes.substr(end->offset, end->size);
    for (std::size_t at = 0; at < records.size();) {
        if (directory.entries.size() >= limits.entries) {
            return fault(FaultKind::entries, {}, end->count);
        }
        Entry& entry = directory.entries.emplace_back();
        entry.record_offset = end->offset + at;
        if (!read_entry(records, at, entry)) {
            return fault(FaultKind::directory);
        }
        entry.record_size = end->offset + at - entry.record_offset;
    }
    if (directory.entries.size() != end->count) {
        return fault(FaultKind::directory);
    }
    std::sort(directory.entries.begin(), directory.entries.end(),
              [](const Entry& left, const Entry& right) { return left.name < right.name; });
    if (const auto twin = check_names(directory.entries)) {
        return tl::unexpected<Fault>(*twin);
    }
    if (const auto wrong = check_layout(directory.entries, end->offset)) {
        return tl::unexpected<Fault>(*wrong);
    }
    return directory;
}

} // namespace styrkoll::package
