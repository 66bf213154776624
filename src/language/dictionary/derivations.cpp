// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary/derivations.hpp"

#include "base/text.hpp"
#include "language/dictionary/text_hash.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::language::dictionary {

SuffixOrder::SuffixOrder(const AffixFile& affixes) : m_by_flag(256) {
    for (std::size_t at = affixes.suffixes.size(); at-- > 0;) {
        m_ranked.push_back(&affixes.suffixes[at]); // of equals, the last one stands first
    }
    std::stable_sort(m_ranked.begin(), m_ranked.end(), [](const Suffix* left, const Suffix* right) {
        return left->append.size() < right->append.size();
    });
    for (std::uint32_t rank = 1; rank <= last_rank(); ++rank) {
        m_by_flag[(*this)[rank].flag].push_back(rank);
    }
}

namespace {

/// The entry at hand, letter by letter.
class Stem {
public:
    void set(std::string_view text) {
        m_text = text;
        m_characters.clear();
        m_hashes.assign(1, 0);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            m_characters += text::next_code_point(text, at);
            std::uint64_t hash = m_hashes.back();
            for (std::size_t byte = begin; byte < at; ++byte) {
                hash = extend_hash(hash, text.substr(byte, 1));
                m_hashes.push_back(hash);
            }
        }
    }
    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::u32string_view characters() const { return m_characters; }
    [[nodiscard]] std::uint64_t hash(std::size_t bytes) const { return m_hashes[bytes]; }

private:
    std::string_view m_text;
    std::u32string m_characters;
    std::vector<std::uint64_t> m_hashes; ///< of its beginnings, by length in bytes
};

class Expander {
public:
    Expander(const AffixFile& affixes, const SuffixOrder& suffixes)
        : m_affixes(affixes), m_suffixes(suffixes) {}

    std::vector<Derivation> run(const std::vector<Entry>& entries) {
        m_derivations.reserve(entries.size() * 8);
        for (std::uint32_t number = 0; number < entries.size(); ++number) {
            const Entry& entry = entries[number];
            m_stem.set(entry.text);
            push(entry, entry.text.size(), {}, 0, number);
            for (const char flag : entry.flags) {
                for (const std::uint32_t rank : m_suffixes.of(flag)) {
                    inflect(entry, rank, number);
                }
            }
        }
        std::sort(m_derivations.begin(), m_derivations.end());
        return std::move(m_derivations);
    }

private:
    void inflect(const Entry& entry, std::uint32_t rank, std::uint32_t number) {
        const Suffix& suffix = m_suffixes[rank];
        if (entry.text.size() < suffix.strip.size()) {
            return;
        }
        const std::size_t kept = entry.text.size() - suffix.strip.size();
        const std::size_t length = kept + suffix.append.size();
        if ((kept > 0 || m_affixes.full_strip) && length > 0 && length <= k_longest_text &&
            entry.text.compare(kept, std::string_view::npos, suffix.strip) == 0 &&
            applies(suffix, m_stem.characters())) {
            push(entry, kept, suffix.append, rank, number);
        }
    }

    void push(const Entry& entry, std::size_t kept, std::string_view append, std::uint32_t rank,
              std::uint32_t number) {
        const std::uint64_t hash = extend_hash(m_stem.hash(kept), append);
        m_derivations.push_back({spread_hash(hash), rank, number});
        const std::size_t space = entry.text.find(' ');
        if (space < kept) {
            push_pair(entry, space, kept, append, rank, number);
        }
    }

    void push_pair(const Entry& entry, std::size_t space, std::size_t kept, std::string_view append,
                   std::uint32_t rank, std::uint32_t number) {
        const std::string_view second = entry.text.substr(space + 1, kept - space - 1);
        const bool only_inside =
            rank != 0 && (has_flag(m_suffixes[rank].flags, m_affixes.only_in_compound) ||
                          has_flag(entry.flags, m_affixes.only_in_compound));
        if (second.find(' ') == std::string_view::npos && !only_inside) {
            const std::uint64_t joined = extend_hash(m_stem.hash(space), second);
            m_derivations.push_back(
                {spread_hash(extend_hash(joined, append)), k_pair_rank, number});
        }
    }

    const AffixFile& m_affixes;
    const SuffixOrder& m_suffixes;
    Stem m_stem;
    std::vector<Derivation> m_derivations;
};

} // namespace

std::vector<Derivation> derive(const AffixFile& affixes, const SuffixOrder& suffixes,
                               const std::vector<Entry>& entries) {
    return Expander(affixes, suffixes).run(entries);
}

} // namespace styrkoll::language::dictionary
