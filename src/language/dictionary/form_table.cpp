// SPDX-License-Identifier: Apache-2.0
//
// Layout: a header, then slots, exceptions, stems and profiles, each from a multiple of 64 bytes.
//
// A slot is eight bytes: 32 bits of the hash, and a number. The hash's other bits say where to
// begin to look, so a word that is not there is taken for one about once in a thousand million. The
// number holds a profile and the entry that the form comes from, the same in every place of a
// compound; the few forms where it is not have a row among the exceptions.
//
// The content is in the byte order of the machine: a table is a cache of this machine, and another
// order gives another header.
#include "language/dictionary/form_table.hpp"

#include "language/dictionary/byte_sum.hpp"

#include <algorithm>
#include <cstring>

namespace styrkoll::language::dictionary {

struct TableHeader {
    std::array<char, 8> magic;
    std::uint32_t version = 0;
    std::uint32_t exception_count = 0;
    std::uint32_t stem_count = 0;
    std::uint32_t profile_count = 0;
    std::uint64_t homes = 0;
    std::uint64_t slot_count = 0;
    std::array<char, 64> identity;
    std::uint64_t content_sum = 0;
    std::uint64_t header_sum = 0; ///< of all above
};

namespace {

constexpr std::array<char, 8> k_magic{'S', 'T', 'Y', 'R', 'O', 'R', 'D', '\n'};
constexpr std::uint64_t k_most_slots = 1ULL << 28U;

constexpr unsigned k_stem_bits = 19;
constexpr std::uint32_t k_stem_mask = (1U << k_stem_bits) - 1;
constexpr std::uint32_t k_exception = (1U << (32 - k_stem_bits)) - 1; ///< in place of a profile

constexpr std::size_t k_slot_size = 8;
constexpr std::size_t k_exception_size = 20;
constexpr std::size_t k_stem_size = 8;
constexpr unsigned k_length_bits = 7; ///< of a stem; the hash has the others

template <class T>
T read_at(const char* bytes) {
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::size_t padded(std::size_t size) {
    return (size + 63) / 64 * 64;
}

struct Layout {
    std::size_t slots, exceptions, stems, profiles, end;
};
Layout layout_of(const TableHeader& header) {
    Layout layout{};
    layout.slots = padded(sizeof(TableHeader));
    layout.exceptions = layout.slots + padded(header.slot_count * k_slot_size);
    layout.stems = layout.exceptions + padded(header.exception_count * k_exception_size);
    layout.profiles = layout.stems + padded(header.stem_count * k_stem_size);
    layout.end = layout.profiles + padded(header.profile_count * sizeof(Profile));
    return layout;
}

std::string_view summed_part(const TableHeader& header) {
    return {reinterpret_cast<const char*>(&header), offsetof(TableHeader, header_sum)};
}

std::uint64_t home_of(std::uint64_t spread, std::uint64_t homes) {
    return ((spread >> 32U) * homes) >> 32U;
}

bool same_stem(const FormRow& row, std::uint32_t& stem) {
    const std::array<std::pair<std::uint8_t, std::uint32_t>, 4> places{
        {{row.profile.begin, row.stems.begin},
         {row.profile.middle, row.stems.middle},
         {row.profile.end_entry, row.stems.end_entry},
         {row.profile.end_suffix, row.stems.end_suffix}}};
    bool any = false;
    for (const auto& place : places) {
        if (place.first != 0) {
            if (any && stem != place.second) {
                return false;
            }
            stem = place.second;
            any = true;
        }
    }
    return stem <= k_stem_mask;
}

} // namespace

std::optional<Table> Table::over(std::string_view bytes, std::string_view identity) {
    if (bytes.size() < padded(sizeof(TableHeader))) {
        return std::nullopt;
    }
    const auto header = read_at<TableHeader>(bytes.data());
    if (header.magic != k_magic || header.version != k_table_version ||
        header.header_sum != sum_of(summed_part(header)) ||
        std::string_view(header.identity.data(), header.identity.size()) != identity ||
        header.slot_count > k_most_slots || header.homes > header.slot_count ||
        header.slot_count == 0 || layout_of(header).end != bytes.size() ||
        header.content_sum != sum_of(bytes.substr(sizeof(TableHeader)))) {
        return std::nullopt;
    }
    const Layout layout = layout_of(header);
    Table table;
    table.m_slots = bytes.data() + layout.slots;
    table.m_exceptions = bytes.data() + layout.exceptions;
    table.m_stems = bytes.data() + layout.stems;
    table.m_profiles = reinterpret_cast<const Profile*>(bytes.data() + layout.profiles);
    table.m_homes = header.homes;
    table.m_slot_count = header.slot_count;
    table.m_exception_count = header.exception_count;
    table.m_stem_count = header.stem_count;
    table.m_profile_count = header.profile_count;
    return table;
}

Table::Found Table::find(std::uint64_t hash) const {
    const std::uint64_t spread = spread_hash(hash);
    const auto tag = static_cast<std::uint32_t>(spread);
    Found found;
    for (std::uint64_t at = home_of(spread, m_homes); at < m_slot_count; ++at) {
        const char* slot = m_slots + at * k_slot_size;
        const auto value = read_at<std::uint32_t>(slot + 4);
        if (value == 0) {
            return found;
        }
        if (read_at<std::uint32_t>(slot) != tag) {
            continue;
        }
        std::uint32_t profile = value >> k_stem_bits;
        std::uint32_t stem = value & k_stem_mask;
        found.stems = {stem, stem, stem, stem};
        if (profile == k_exception) {
            if (stem >= m_exception_count) {
                return found;
            }
            const auto row =
                read_at<std::array<std::uint32_t, 5>>(m_exceptions + stem * k_exception_size);
            profile = row[0];
            found.stems = {row[1], row[2], row[3], row[4]};
        }
        if (profile < m_profile_count) {
            found.profile = m_profiles + profile;
        }
        return found;
    }
    return found;
}

StemText Table::stem(std::uint32_t number) const {
    if (number >= m_stem_count) {
        return {};
    }
    const auto packed = read_at<std::uint64_t>(m_stems + number * k_stem_size);
    return {packed >> k_length_bits,
            static_cast<std::uint32_t>(packed & ((1U << k_length_bits) - 1))};
}

TableWriter::TableWriter(std::size_t forms, std::string identity)
    : m_identity(std::move(identity)), m_homes(std::max<std::uint64_t>(forms * 4 / 3, 64)) {
    m_slots.resize(m_homes + 64);
    m_profile_index.resize(1U << 15U);
    m_profiles.emplace_back(); // number 0 would make an empty slot
}

std::uint32_t TableWriter::profile_number(const Profile& profile) {
    if (m_profiles.size() * 2 > m_profile_index.size()) {
        m_profile_index.assign(m_profile_index.size() * 2, 0);
        for (std::uint32_t number = 1; number < m_profiles.size(); ++number) {
            profile_place(m_profiles[number]) = number;
        }
    }
    std::uint32_t& number = profile_place(profile);
    if (number == 0) {
        number = static_cast<std::uint32_t>(m_profiles.size());
        m_profiles.push_back(profile);
    }
    return number;
}

/// Where the profile's number stands, or is to be entered (0).
std::uint32_t& TableWriter::profile_place(const Profile& profile) {
    std::array<std::uint64_t, 2> words{};
    static_assert(sizeof words == sizeof profile);
    std::memcpy(words.data(), &profile, sizeof profile);
    for (std::uint64_t at = spread_hash(spread_hash(words[0]) ^ words[1]);; ++at) {
        std::uint32_t& number = m_profile_index[at % m_profile_index.size()];
        if (number == 0 || m_profiles[number] == profile) {
            return number;
        }
    }
}

void TableWriter::add(const FormRow& row) {
    const std::uint32_t profile = profile_number(row.profile);
    std::uint32_t stem = 0;
    std::uint32_t value = 0;
    if (same_stem(row, stem) && profile < k_exception) {
        value = profile << k_stem_bits | stem;
    } else if (m_exceptions.size() <= k_stem_mask) {
        value = k_exception << k_stem_bits | static_cast<std::uint32_t>(m_exceptions.size());
        m_exceptions.push_back({profile, row.stems.begin, row.stems.middle, row.stems.end_entry,
                                row.stems.end_suffix});
    } else {
        return; // half a million exceptions: no dictionary
    }
    const std::size_t at = std::max<std::size_t>(m_next, home_of(row.hash, m_homes));
    if (at + 1 >= m_slots.size()) {
        m_slots.resize(at + 64);
    }
    m_slots[at] = {static_cast<std::uint32_t>(row.hash), value};
    m_next = at + 1;
}

std::string TableWriter::finish(const std::vector<StemText>& stems) {
    TableHeader header{};
    header.magic = k_magic;
    header.version = k_table_version;
    header.exception_count = static_cast<std::uint32_t>(m_exceptions.size());
    header.stem_count = static_cast<std::uint32_t>(stems.size());
    header.profile_count = static_cast<std::uint32_t>(m_profiles.size());
    header.homes = m_homes;
    header.slot_count = m_slots.size();
    std::copy_n(m_identity.begin(), std::min(m_identity.size(), header.identity.size()),
                header.identity.begin());
    const Layout layout = layout_of(header);
    std::string bytes;
    bytes.resize(layout.end);
    const auto put = [&bytes](std::size_t at, const auto& rows) {
        if (!rows.empty()) {
            std::memcpy(bytes.data() + at, rows.data(), rows.size() * sizeof rows[0]);
        }
    };
    put(layout.slots, m_slots);
    std::vector<Slot>().swap(m_slots); // before the peak
    put(layout.exceptions, m_exceptions);
    put(layout.profiles, m_profiles);
    for (std::size_t at = 0; at < stems.size(); ++at) {
        const std::uint64_t packed = stems[at].hash << k_length_bits | stems[at].length;
        std::memcpy(bytes.data() + layout.stems + at * k_stem_size, &packed, sizeof packed);
    }
    header.content_sum = sum_of(std::string_view(bytes).substr(sizeof header));
    header.header_sum = sum_of(summed_part(header));
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

} // namespace styrkoll::language::dictionary
