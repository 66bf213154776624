// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A rolling hash: the hash of any piece of a word, and of the word with a piece exchanged, follows
/// from those of its beginnings in constant time. So a compound's parts cost no pass over letters.
namespace styrkoll::language::dictionary {

inline constexpr std::uint64_t k_hash_base = 0xD6E8FEB86659FD93ULL;

/// No word that is looked up is longer, in bytes.
inline constexpr std::size_t k_longest_text = 120;

[[nodiscard]] constexpr std::uint64_t extend_hash(std::uint64_t hash, std::string_view text) {
    for (const char byte : text) {
        hash = hash * k_hash_base + static_cast<unsigned char>(byte) + 1;
    }
    return hash;
}

[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view text) {
    return extend_hash(0, text);
}

/// Spreads the bits, so that any of them may be taken. One to one.
[[nodiscard]] constexpr std::uint64_t spread_hash(std::uint64_t hash) {
    hash ^= hash >> 33U;
    hash *= 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 33U;
    hash *= 0xC4CEB9FE1A85EC53ULL;
    return hash ^ (hash >> 33U);
}

inline constexpr std::array<std::uint64_t, k_longest_text + 1> k_hash_powers = [] {
    std::array<std::uint64_t, k_longest_text + 1> powers{};
    powers[0] = 1;
    for (std::size_t at = 1; at < powers.size(); ++at) {
        powers[at] = powers[at - 1] * k_hash_base;
    }
    return powers;
}();

/// A word of at most k_longest_text bytes with the hashes of all its pieces.
class HashedText {
public:
    explicit HashedText(std::string_view text) : m_text(text.substr(0, k_longest_text)) {
        for (std::size_t at = 0; at < m_text.size(); ++at) {
            m_until[at + 1] = extend_hash(m_until[at], m_text.substr(at, 1));
        }
    }
    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::size_t size() const { return m_text.size(); }
    [[nodiscard]] std::uint64_t hash(std::size_t begin, std::size_t end) const {
        return m_until[end] - m_until[begin] * k_hash_powers[end - begin];
    }
    /// The hash of [begin, end) with [from, to) exchanged for `other`.
    [[nodiscard]] std::uint64_t hash_with(std::size_t begin, std::size_t end, std::size_t from,
                                          std::size_t to, std::string_view other) const {
        const std::uint64_t head = extend_hash(hash(begin, from), other);
        return head * k_hash_powers[end - to] + hash(to, end);
    }

private:
    std::string_view m_text;
    std::array<std::uint64_t, k_longest_text + 1> m_until{};
};

} // namespace styrkoll::language::dictionary
