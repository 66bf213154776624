// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/text_hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// All forms of a dictionary by their hash: one flat piece of memory, the same on disk and mapped.
/// Any bytes may stand there: what is read is bounded, never trusted.
namespace styrkoll::language::dictionary {

/// Raised when a table of the same words would come to say something else.
inline constexpr std::uint32_t k_table_version = 1;

/// What stands in a compound's first, inner or last place, or alone.
enum class Fit : std::uint8_t {
    no,
    yes,
    stop, ///< a forbidden word: the whole is refused, without looking further
};

/// How a form may be used. Each number is a few bits, so that forms share profiles.
struct Profile {
    std::uint8_t alone = 0;         ///< Fit
    std::uint8_t alone_capital = 0; ///< Fit, when the form was written with a capital first
    std::uint8_t begin = 0;         ///< Fit: first part of a compound
    std::uint8_t middle = 0;        ///< Fit: inner part
    std::uint8_t end_entry = 0;     ///< Fit: last part, by the entry itself
    std::uint8_t end_suffix = 0;    ///< Fit: last part, by an inflection
    std::uint8_t marks = 0;         ///< k_known ...
    std::uint8_t classes = 0;       ///< alone: low four bits; as last part: high four
    std::uint32_t rule_entry = 0;   ///< bits of CompoundRules: by the entry itself
    std::uint32_t rule_suffix = 0;  ///< by an inflection

    bool operator==(const Profile&) const = default;
};
inline constexpr std::uint8_t k_known = 1;         ///< an entry or inflection, even a forbidden one
inline constexpr std::uint8_t k_word_pair = 2;     ///< the dictionary has it as two words
inline constexpr std::uint8_t k_entry_capital = 4; ///< end_entry only where capitals are used
inline constexpr std::uint8_t k_suffix_capital = 8; ///< the same for end_suffix

inline constexpr std::uint8_t k_class_noun = 1;
inline constexpr std::uint8_t k_class_indefinite = 2;
inline constexpr std::uint8_t k_class_adjective = 4;
inline constexpr std::uint8_t k_class_verb = 8;

/// The entries that a form comes from in each place, as numbers.
struct Stems {
    std::uint32_t begin = 0, middle = 0, end_entry = 0, end_suffix = 0;
};

/// A form to be put into a table.
struct FormRow {
    std::uint64_t hash = 0; ///< spread
    Profile profile;
    Stems stems;
};

/// A word of the dictionary, as a compound's part is compared with it.
struct StemText {
    std::uint64_t hash = 0;   ///< not spread
    std::uint32_t length = 0; ///< bytes
};

struct TableHeader;

/// Read-only look at a table.
class Table {
public:
    struct Found {
        const Profile* profile = nullptr; ///< null: not in the dictionary
        Stems stems;
    };

    /// Null when the bytes are not a whole and undamaged table made from `identity` (64 digits).
    [[nodiscard]] static std::optional<Table> over(std::string_view bytes,
                                                   std::string_view identity);

    [[nodiscard]] Found find(std::uint64_t hash) const; ///< `hash` not spread
    [[nodiscard]] StemText stem(std::uint32_t number) const;

private:
    const char* m_slots = nullptr;
    const char* m_exceptions = nullptr;
    const char* m_stems = nullptr;
    const Profile* m_profiles = nullptr;
    std::uint64_t m_homes = 0;
    std::uint64_t m_slot_count = 0;
    std::uint32_t m_exception_count = 0;
    std::uint32_t m_stem_count = 0;
    std::uint32_t m_profile_count = 0;
};

/// Writes a table. Rows come in the order of their hash, each hash once.
class TableWriter {
public:
    TableWriter(std::size_t forms, std::string identity);
    void add(const FormRow& row);
    [[nodiscard]] std::string finish(const std::vector<StemText>& stems);

private:
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t value = 0;
    };
    std::uint32_t profile_number(const Profile& profile);
    std::uint32_t& profile_place(const Profile& profile);

    std::string m_identity;
    std::uint64_t m_homes;
    std::vector<Slot> m_slots;
    std::size_t m_next = 0;
    std::vector<Profile> m_profiles;
    std::vector<std::uint32_t> m_profile_index; ///< by hash of the profile, open addressing
    std::vector<std::array<std::uint32_t, 5>> m_exceptions;
};

} // namespace styrkoll::language::dictionary
