// SPDX-License-Identifier: Apache-2.0
//
// Every entry is inflected by every suffix it may take: a million pairs of a hash and where the
// form came from. Sorted, all that has the same spelling stands together, in the order in which
// Hunspell would find it, and each such group becomes one row that says what the spelling is good
// for. Where the first that fits decides, only that one counts, since Hunspell goes no further
// either.
#include "language/dictionary/table_maker.hpp"

#include "language/dictionary/derivations.hpp"
#include "language/dictionary/form_table.hpp"
#include "language/dictionary/word_traits.hpp"

namespace styrkoll::language::dictionary {
namespace {

constexpr auto k_no = static_cast<std::uint8_t>(Fit::no);
constexpr auto k_yes = static_cast<std::uint8_t>(Fit::yes);
constexpr auto k_stop = static_cast<std::uint8_t>(Fit::stop);

using Place = bool (*)(const Traits&);
bool may_begin(const Traits& traits) {
    return traits.begin;
}
bool may_be_inside(const Traits& traits) {
    return traits.middle;
}

class RowMaker {
public:
    RowMaker(const AffixFile& affixes, const CompoundRules& rules,
             const std::vector<Entry>& entries, const SuffixOrder& suffixes)
        : m_suffixes(suffixes), m_entries(traits_of(entries, affixes, rules)),
          m_ranks(traits_of(suffixes, affixes)) {}

    /// [first, last) have one spelling.
    FormRow row_of(const Derivation* first, const Derivation* last) {
        m_first = m_inflected = first;
        m_last = last;
        while (m_inflected != m_last && m_inflected->rank == 0) {
            ++m_inflected;
        }
        FormRow row;
        row.hash = first->hash;
        while (m_last != m_inflected && (m_last - 1)->rank == k_pair_rank) {
            row.profile.marks |= k_word_pair;
            --m_last;
        }
        set_alone(row.profile);
        row.profile.begin = first_part(may_begin, row.stems.begin);
        row.profile.middle = first_part(may_be_inside, row.stems.middle);
        set_end(row);
        set_rules(row.profile);
        set_classes(row.profile);
        return row;
    }

private:
    [[nodiscard]] const Traits& entry(const Derivation* from) const {
        return m_entries[from->entry];
    }
    [[nodiscard]] const Traits& suffix(const Derivation* from) const { return m_ranks[from->rank]; }

    /// By inflection only: no word of its own with this suffix or this stem.
    [[nodiscard]] bool only_inside(const Derivation* from) const {
        return suffix(from).only_in_compound || entry(from).only_in_compound;
    }

    /// A suffix for the inside of compounds is refused at their end, except (as Hunspell has it)
    /// one that only takes away.
    [[nodiscard]] bool ends_compound(const Derivation* from) const {
        return suffix(from).shortens || !suffix(from).only_in_compound;
    }

    void set_alone(Profile& profile) const {
        if (m_first != m_inflected) {
            profile.marks |= k_known;
            if (entry(m_first).forbidden) {
                profile.alone = profile.alone_capital = k_stop;
                return;
            }
        }
        for (const Derivation* at = m_first; at != m_inflected; ++at) {
            if (!entry(at).need_affix && !entry(at).only_in_compound) {
                profile.alone = k_yes;
                profile.alone_capital = entry(at).only_upper ? profile.alone_capital : k_yes;
            }
        }
        for (const Derivation* at = m_inflected; at != m_last; ++at) {
            if (!only_inside(at)) {
                profile.marks |= k_known;
                const std::uint8_t fit = entry(at).forbidden ? k_stop : k_yes;
                profile.alone = profile.alone == k_no ? fit : profile.alone;
                if (profile.alone_capital == k_no && !entry(at).only_upper) {
                    profile.alone_capital = fit;
                }
                return;
            }
        }
    }

    /// Whether the form may stand first (or inside) in a compound, and by which entry.
    std::uint8_t first_part(Place may_stand, std::uint32_t& stem) const {
        for (const Derivation* at = m_first; at != m_inflected; ++at) {
            if (!entry(at).need_affix && may_stand(entry(at))) {
                stem = at->entry;
                return entry(at).barred() ? k_no : k_yes;
            }
        }
        for (const Derivation* at = m_inflected; at != m_last; ++at) {
            if (suffix(at).permit && (may_stand(entry(at)) || may_stand(suffix(at)))) {
                stem = at->entry;
                return entry(at).barred() ? k_stop : k_yes;
            }
        }
        return k_no;
    }

    void set_end(FormRow& row) const {
        for (const Derivation* at = m_first; at != m_inflected; ++at) {
            if (!entry(at).need_affix && entry(at).end) {
                row.stems.end_entry = at->entry;
                row.profile.end_entry = entry(at).barred() ? k_stop : k_yes;
                mark_capital(at, k_entry_capital, row.profile);
                break;
            }
        }
        for (const Derivation* at = m_inflected; at != m_last; ++at) {
            if (ends_compound(at) && (entry(at).end || suffix(at).end)) {
                row.stems.end_suffix = at->entry;
                row.profile.end_suffix = entry(at).barred() ? k_stop : k_yes;
                mark_capital(at, k_suffix_capital, row.profile);
                break;
            }
        }
    }

    void mark_capital(const Derivation* from, std::uint8_t mark, Profile& profile) const {
        if (entry(from).force_capital) {
            profile.marks |= mark;
        }
    }

    void set_rules(Profile& profile) const {
        for (const Derivation* at = m_first; at != m_inflected; ++at) {
            if (!entry(at).need_affix && !entry(at).barred()) {
                profile.rule_entry |= entry(at).rules;
            }
        }
        for (const Derivation* at = m_inflected; at != m_last; ++at) {
            if (ends_compound(at)) {
                profile.rule_suffix = entry(at).rules;
                return;
            }
        }
    }

    void set_classes(Profile& profile) const {
        unsigned alone = 0;
        unsigned end = 0;
        for (const Derivation* at = m_first; at != m_last; ++at) {
            const unsigned classes =
                classes_of(entry(at), at->rank == 0 ? nullptr : &m_suffixes[at->rank]);
            if (!only_inside(at) && !entry(at).barred()) {
                alone |= classes;
            }
            if (entry(at).end && ends_compound(at)) {
                end |= classes;
            }
        }
        profile.classes = static_cast<std::uint8_t>(alone | end << 4U);
    }

    const SuffixOrder& m_suffixes;
    std::vector<Traits> m_entries;
    std::vector<Traits> m_ranks;             ///< of suffixes
    const Derivation* m_first = nullptr;     ///< entries themselves,
    const Derivation* m_inflected = nullptr; ///< then inflected ones
    const Derivation* m_last = nullptr;
};

std::size_t count_forms(const std::vector<Derivation>& derivations) {
    std::size_t forms = 0;
    for (std::size_t at = 0; at < derivations.size(); ++at) {
        forms += at == 0 || derivations[at].hash != derivations[at - 1].hash ? 1U : 0U;
    }
    return forms;
}

std::vector<StemText> stem_texts(const std::vector<Entry>& entries) {
    std::vector<StemText> stems;
    stems.reserve(entries.size());
    for (const Entry& entry : entries) {
        stems.push_back({hash_of(entry.text), static_cast<std::uint32_t>(entry.text.size())});
    }
    return stems;
}

} // namespace

std::string make_table(const AffixFile& affixes, const CompoundRules& rules,
                       const std::vector<Entry>& entries, const std::string& identity) {
    const SuffixOrder suffixes(affixes);
    std::vector<Derivation> derivations = derive(affixes, suffixes, entries);
    TableWriter writer(count_forms(derivations), identity);
    RowMaker rows(affixes, rules, entries, suffixes);
    for (std::size_t at = 0; at < derivations.size();) {
        std::size_t end = at + 1;
        while (end < derivations.size() && derivations[end].hash == derivations[at].hash) {
            ++end;
        }
        writer.add(rows.row_of(derivations.data() + at, derivations.data() + end));
        at = end;
    }
    std::vector<Derivation>().swap(derivations); // before the table is copied together
    return writer.finish(stem_texts(entries));
}

} // namespace styrkoll::language::dictionary
