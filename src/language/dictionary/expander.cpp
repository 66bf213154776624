// SPDX-License-Identifier: Apache-2.0
//
// Every entry is inflected by every suffix it may take. That gives a million pairs of a hash and
// where the form came from; sorted by hash, all that has the same spelling stands together, in the
// order in which Hunspell would find it: the entries as they stand first, then by shorter suffix.
// From each such group one row is made that says what the spelling is good for.
#include "language/dictionary/expander.hpp"

#include "base/text.hpp"
#include "language/dictionary/form_table.hpp"

#include <algorithm>

namespace styrkoll::language::dictionary {
namespace {

struct Derivation {
    std::uint64_t hash; ///< spread
    std::uint32_t rank; ///< 0: the entry itself; else one more than the suffix's place
    std::uint32_t entry;

    bool operator<(const Derivation& other) const {
        return hash != other.hash   ? hash < other.hash
               : rank != other.rank ? rank < other.rank
                                    : entry < other.entry;
    }
};
constexpr std::uint32_t k_pair_rank = 0xFFFFFFFFU; ///< two words written as one

constexpr std::string_view k_noun_flags = "BCDEFGHI";
constexpr std::string_view k_adjective_flags = "OPQR";
constexpr std::string_view k_verb_flags = "MNKL";

/// Suffixes in the order in which they are tried, and by flag.
class SuffixOrder {
public:
    explicit SuffixOrder(const AffixFile& affixes) : m_by_flag(256) {
        for (std::size_t at = affixes.suffixes.size(); at-- > 0;) {
            m_ranked.push_back(&affixes.suffixes[at]); // of equals, the last one stands first
        }
        std::stable_sort(m_ranked.begin(), m_ranked.end(),
                         [](const Suffix* left, const Suffix* right) {
                             return left->append.size() < right->append.size();
                         });
        for (std::uint32_t rank = 0; rank < m_ranked.size(); ++rank) {
            m_by_flag[m_ranked[rank]->flag].push_back(rank + 1);
        }
    }
    [[nodiscard]] const std::vector<std::uint32_t>& of(char flag) const {
        return m_by_flag[static_cast<unsigned char>(flag)];
    }
    [[nodiscard]] const Suffix& operator[](std::uint32_t rank) const { return *m_ranked[rank - 1]; }

private:
    std::vector<const Suffix*> m_ranked;
    std::vector<std::vector<std::uint32_t>> m_by_flag;
};

/// "sökande": a noun only by its making, from a verb.
bool makes_participle(const Suffix& suffix) {
    return suffix.append.substr(0, 2) == "nd";
}

class Expander {
public:
    Expander(const AffixFile& affixes, const CompoundRules& rules,
             const std::vector<Entry>& entries)
        : m_affixes(affixes), m_rules(rules), m_entries(entries), m_suffixes(affixes),
          m_is_noun(entries.size()) {}

    std::string make(const std::string& identity) {
        expand();
        std::sort(m_derivations.begin(), m_derivations.end());
        TableWriter writer(count_forms(), identity);
        for (std::size_t at = 0; at < m_derivations.size();) {
            std::size_t end = at + 1;
            while (end < m_derivations.size() &&
                   m_derivations[end].hash == m_derivations[at].hash) {
                ++end;
            }
            writer.add(row_of(m_derivations.data() + at, m_derivations.data() + end));
            at = end;
        }
        std::vector<Derivation>().swap(m_derivations); // before the peak
        return writer.finish(stem_texts());
    }

private:
    using Group = const Derivation*;

    void expand() {
        m_derivations.reserve(m_entries.size() * 8);
        for (std::uint32_t entry = 0; entry < m_entries.size(); ++entry) {
            expand_entry(entry);
        }
    }

    void expand_entry(std::uint32_t number) {
        const Entry& entry = m_entries[number];
        m_stem.clear();
        m_ends.assign(1, 0);
        m_hashes.assign(1, 0);
        for (std::size_t at = 0; at < entry.text.size();) {
            const std::size_t begin = at;
            m_stem += text::next_code_point(entry.text, at);
            m_ends.push_back(at);
            m_hashes.push_back(extend_hash(m_hashes.back(), entry.text.substr(begin, at - begin)));
        }
        push(entry.text, m_hashes.back(), {}, 0, number);
        for (const char flag : entry.flags) {
            for (const std::uint32_t rank : m_suffixes.of(flag)) {
                const Suffix& suffix = m_suffixes[rank];
                if (takes(entry, suffix)) {
                    inflect(entry, suffix, rank, number);
                }
            }
        }
    }

    [[nodiscard]] bool takes(const Entry& entry, const Suffix& suffix) const {
        const std::size_t kept =
            entry.text.size() - std::min(entry.text.size(), suffix.strip.size());
        return entry.text.size() >= suffix.strip.size() &&
               entry.text.substr(kept) == suffix.strip && (kept > 0 || m_affixes.full_strip) &&
               applies(suffix, m_stem);
    }

    void inflect(const Entry& entry, const Suffix& suffix, std::uint32_t rank,
                 std::uint32_t number) {
        const std::size_t kept = entry.text.size() - suffix.strip.size();
        if (kept + suffix.append.size() == 0 || kept + suffix.append.size() > k_longest_text) {
            return;
        }
        const auto end = std::lower_bound(m_ends.begin(), m_ends.end(), kept);
        if (end == m_ends.end() || *end != kept) {
            return; // inside a character
        }
        push(entry.text.substr(0, kept), m_hashes[static_cast<std::size_t>(end - m_ends.begin())],
             suffix.append, rank, number);
        if (k_noun_flags.find(static_cast<char>(suffix.flag)) != std::string_view::npos &&
            !makes_participle(suffix)) {
            m_is_noun[number] = true;
        }
    }

    void push(std::string_view stem, std::uint64_t stem_hash, std::string_view append,
              std::uint32_t rank, std::uint32_t entry) {
        m_derivations.push_back({spread_hash(extend_hash(stem_hash, append)), rank, entry});
        const std::size_t space = stem.find(' ');
        const bool pair = space != std::string_view::npos &&
                          stem.find(' ', space + 1) == std::string_view::npos &&
                          append.find(' ') == std::string_view::npos;
        if (pair && !forms_only_compounds(rank, entry)) {
            const std::uint64_t joined = extend_hash(
                extend_hash(hash_of(stem.substr(0, space)), stem.substr(space + 1)), append);
            m_derivations.push_back({spread_hash(joined), k_pair_rank, entry});
        }
    }

    [[nodiscard]] std::size_t count_forms() const {
        std::size_t forms = 0;
        for (std::size_t at = 0; at < m_derivations.size(); ++at) {
            forms += at == 0 || m_derivations[at].hash != m_derivations[at - 1].hash ? 1U : 0U;
        }
        return forms;
    }

    [[nodiscard]] std::vector<StemText> stem_texts() const {
        std::vector<StemText> stems;
        stems.reserve(m_entries.size());
        for (const Entry& entry : m_entries) {
            stems.push_back({hash_of(entry.text), static_cast<std::uint32_t>(entry.text.size())});
        }
        return stems;
    }

    [[nodiscard]] bool entry_has(std::uint32_t entry, Flag flag) const {
        return has_flag(m_entries[entry].flags, flag);
    }

    /// By inflection only: not a word of its own, with this suffix or with this stem.
    [[nodiscard]] bool forms_only_compounds(std::uint32_t rank, std::uint32_t entry) const {
        return rank != 0 && (has_flag(m_suffixes[rank].flags, m_affixes.only_in_compound) ||
                             entry_has(entry, m_affixes.only_in_compound));
    }

    [[nodiscard]] bool barred(std::uint32_t entry) const {
        return entry_has(entry, m_affixes.forbidden) || m_entries[entry].only_upper;
    }

    FormRow row_of(Group first, Group last) {
        FormRow row;
        row.hash = first->hash;
        Group suffixes = first;
        while (suffixes != last && suffixes->rank == 0) {
            ++suffixes;
        }
        Group pairs = suffixes;
        while (pairs != last && pairs->rank != k_pair_rank) {
            ++pairs;
        }
        if (pairs != last) {
            row.profile.marks |= k_word_pair;
        }
        set_alone(first, suffixes, pairs, row.profile);
        row.profile.begin = first_part(first, suffixes, pairs, m_affixes.begin, row.stems.begin);
        row.profile.middle = first_part(first, suffixes, pairs, m_affixes.middle, row.stems.middle);
        set_end(first, suffixes, pairs, row);
        set_rules(first, suffixes, pairs, row.profile);
        set_classes(first, pairs, row.profile);
        return row;
    }

    void set_alone(Group entries, Group suffixes, Group end, Profile& profile) const {
        const auto set = [&profile](Fit plain, Fit capital) {
            profile.alone = static_cast<std::uint8_t>(plain);
            profile.alone_capital = static_cast<std::uint8_t>(capital);
        };
        if (entries != suffixes) {
            profile.marks |= k_known;
            if (entry_has(entries->entry, m_affixes.forbidden)) {
                set(Fit::stop, Fit::stop);
                return;
            }
        }
        Fit plain = Fit::no;
        Fit capital = Fit::no;
        for (Group at = entries; at != suffixes; ++at) {
            if (!entry_has(at->entry, m_affixes.need_affix) &&
                !entry_has(at->entry, m_affixes.only_in_compound)) {
                plain = Fit::yes;
                capital = m_entries[at->entry].only_upper ? capital : Fit::yes;
            }
        }
        for (Group at = suffixes; at != end; ++at) {
            if (!forms_only_compounds(at->rank, at->entry)) {
                profile.marks |= k_known;
                const Fit fit = entry_has(at->entry, m_affixes.forbidden) ? Fit::stop : Fit::yes;
                plain = plain == Fit::no ? fit : plain;
                const Fit upper = m_entries[at->entry].only_upper ? Fit::no : fit;
                capital = capital == Fit::no ? upper : capital;
                break;
            }
        }
        set(plain, capital);
    }

    /// Whether the form may stand first (or inside) in a compound, and by which entry.
    std::uint8_t first_part(Group entries, Group suffixes, Group end, Flag place,
                            std::uint32_t& stem) const {
        for (Group at = entries; at != suffixes; ++at) {
            if (!entry_has(at->entry, m_affixes.need_affix) && entry_has(at->entry, place)) {
                stem = at->entry;
                return static_cast<std::uint8_t>(barred(at->entry) ? Fit::no : Fit::yes);
            }
        }
        for (Group at = suffixes; at != end; ++at) {
            const Suffix& suffix = m_suffixes[at->rank];
            if (has_flag(suffix.flags, m_affixes.permit) &&
                (entry_has(at->entry, place) || has_flag(suffix.flags, place))) {
                stem = at->entry;
                return static_cast<std::uint8_t>(barred(at->entry) ? Fit::stop : Fit::yes);
            }
        }
        return static_cast<std::uint8_t>(Fit::no);
    }

    void set_end(Group entries, Group suffixes, Group end, FormRow& row) const {
        const auto fit = [this](std::uint32_t entry) {
            return static_cast<std::uint8_t>(barred(entry) ? Fit::stop : Fit::yes);
        };
        for (Group at = entries; at != suffixes; ++at) {
            if (!entry_has(at->entry, m_affixes.need_affix) &&
                entry_has(at->entry, m_affixes.end)) {
                row.stems.end_entry = at->entry;
                row.profile.end_entry = fit(at->entry);
                if (entry_has(at->entry, m_affixes.force_capital)) {
                    row.profile.marks |= k_entry_capital;
                }
                break;
            }
        }
        for (Group at = suffixes; at != end; ++at) {
            if (ends_compound(at->rank) && (entry_has(at->entry, m_affixes.end) ||
                                            has_flag(m_suffixes[at->rank].flags, m_affixes.end))) {
                row.stems.end_suffix = at->entry;
                row.profile.end_suffix = fit(at->entry);
                if (entry_has(at->entry, m_affixes.force_capital)) {
                    row.profile.marks |= k_suffix_capital;
                }
                break;
            }
        }
    }

    /// A suffix for the inside of compounds is refused at their end, except (as Hunspell has it)
    /// one that only takes away.
    [[nodiscard]] bool ends_compound(std::uint32_t rank) const {
        return m_suffixes[rank].append.empty() ||
               !has_flag(m_suffixes[rank].flags, m_affixes.only_in_compound);
    }

    void set_rules(Group entries, Group suffixes, Group end, Profile& profile) const {
        for (Group at = entries; at != suffixes; ++at) {
            if (!entry_has(at->entry, m_affixes.need_affix) && !barred(at->entry)) {
                profile.rule_entry |= m_rules.asked(m_entries[at->entry].flags);
            }
        }
        for (Group at = suffixes; at != end; ++at) {
            if (ends_compound(at->rank)) {
                profile.rule_suffix = m_rules.asked(m_entries[at->entry].flags);
                break;
            }
        }
    }

    void set_classes(Group first, Group last, Profile& profile) const {
        unsigned alone = 0;
        unsigned end = 0;
        for (Group at = first; at != last; ++at) {
            const unsigned classes = classes_of(*at);
            if (!forms_only_compounds(at->rank, at->entry) && !barred(at->entry)) {
                alone |= classes;
            }
            if (entry_has(at->entry, m_affixes.end) && (at->rank == 0 || ends_compound(at->rank))) {
                end |= classes;
            }
        }
        profile.classes = static_cast<std::uint8_t>(alone | end << 4U);
    }

    [[nodiscard]] unsigned classes_of(const Derivation& from) const {
        const std::string_view flags = m_entries[from.entry].flags;
        const bool noun = m_is_noun[from.entry];
        const auto any = [flags](std::string_view wanted) {
            return flags.find_first_of(wanted) != std::string_view::npos;
        };
        if (from.rank == 0) {
            return (noun ? k_class_noun | k_class_indefinite : 0U) |
                   (any(k_adjective_flags) ? k_class_adjective : 0U) |
                   (any(k_verb_flags) ? k_class_verb : 0U);
        }
        const char flag = static_cast<char>(m_suffixes[from.rank].flag);
        const auto is = [flag](std::string_view wanted) {
            return wanted.find(flag) != std::string_view::npos;
        };
        if (is(k_noun_flags)) {
            return k_class_noun;
        }
        if (is(k_adjective_flags)) {
            return k_class_adjective;
        }
        if (is(k_verb_flags)) {
            return any(k_adjective_flags) ? k_class_adjective | k_class_verb : k_class_verb;
        }
        // The genitive, plurals of several kinds, forms of compounds: as the entry.
        return (noun ? k_class_noun : 0U) | (flag == 'J' && any(k_verb_flags) ? k_class_verb : 0U);
    }

    const AffixFile& m_affixes;
    const CompoundRules& m_rules;
    const std::vector<Entry>& m_entries;
    SuffixOrder m_suffixes;
    std::vector<bool> m_is_noun;
    std::vector<Derivation> m_derivations;
    std::u32string m_stem;               ///< of the entry at hand
    std::vector<std::size_t> m_ends;     ///< of its characters, in bytes
    std::vector<std::uint64_t> m_hashes; ///< of its beginnings
};

} // namespace

std::string make_table(const AffixFile& affixes, const CompoundRules& rules,
                       const std::vector<Entry>& entries, const std::string& identity) {
    return Expander(affixes, rules, entries).make(identity);
}

} // namespace styrkoll::language::dictionary
