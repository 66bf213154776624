// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/affix_file.hpp"
#include "language/dictionary/word_list.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::language::dictionary {

/// One way to come to a spelling: an entry as it stands, or with a suffix.
struct Derivation {
    std::uint64_t hash; ///< of the spelling, spread
    std::uint32_t rank; ///< 0: the entry itself; k_pair_rank; else of the suffix, from 1
    std::uint32_t entry;

    /// All of one spelling together, in the order in which Hunspell would try them.
    bool operator<(const Derivation& other) const {
        return hash != other.hash   ? hash < other.hash
               : rank != other.rank ? rank < other.rank
                                    : entry < other.entry;
    }
};

/// Two words of the dictionary written as one: "blandannat".
inline constexpr std::uint32_t k_pair_rank = 0xFFFFFFFFU;

/// Suffixes in the order in which they are tried, and by flag.
class SuffixOrder {
public:
    explicit SuffixOrder(const AffixFile& affixes);
    /// Ranks of a flag's suffixes.
    [[nodiscard]] const std::vector<std::uint32_t>& of(char flag) const {
        return m_by_flag[static_cast<unsigned char>(flag)];
    }
    [[nodiscard]] const Suffix& operator[](std::uint32_t rank) const { return *m_ranked[rank - 1]; }
    [[nodiscard]] std::uint32_t last_rank() const {
        return static_cast<std::uint32_t>(m_ranked.size());
    }

private:
    std::vector<const Suffix*> m_ranked;
    std::vector<std::vector<std::uint32_t>> m_by_flag;
};

/// Every spelling that the entries give, sorted.
[[nodiscard]] std::vector<Derivation> derive(const AffixFile& affixes, const SuffixOrder& suffixes,
                                             const std::vector<Entry>& entries);

} // namespace styrkoll::language::dictionary
