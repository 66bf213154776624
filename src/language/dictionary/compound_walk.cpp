// SPDX-License-Identifier: Apache-2.0
//
// A compound is tried at each split from the left: a first part that may stand there, then the rest
// as a last part, else the rest as a compound again. The first way that works decides, also when it
// is then refused because it looks like a misspelling (REP) or the dictionary has it as two words:
// so does Hunspell, whose verdicts these are. What a rest gives is remembered by its place, so a
// word of n letters costs at most n * n look-ups.
#include "language/dictionary/compound_walk.hpp"

#include <algorithm>

namespace styrkoll::language::dictionary {
namespace {

constexpr auto k_yes = static_cast<std::uint8_t>(Fit::yes);
constexpr auto k_stop = static_cast<std::uint8_t>(Fit::stop);

} // namespace

CompoundPlan::CompoundPlan(const AffixFile& affixes, CompoundRules rules)
    : m_rules(std::move(rules)), m_shortest_part(affixes.compound_min),
      m_no_triple(affixes.no_triple), m_simplified_triple(affixes.simplified_triple),
      m_no_duplicate(affixes.no_duplicate) {
    if (affixes.check_exchanges) {
        for (const auto& [from, to] : affixes.exchanges) {
            m_exchanges[static_cast<unsigned char>(from[0])].push_back({from, to});
        }
    }
}

CompoundWalk::CompoundWalk(const Table& table, const CompoundPlan& plan, const HashedText& word,
                           bool capitals, Budget& budget)
    : m_table(table), m_plan(plan), m_word(word), m_capitals(capitals), m_budget(budget) {}

Table::Found CompoundWalk::find(std::size_t begin, std::size_t end) {
    --m_budget.lookups;
    return m_table.find(m_word.hash(begin, end));
}

bool CompoundWalk::is_word_start(std::size_t at) const {
    return (static_cast<unsigned char>(m_word.text()[at]) & 0xC0U) != 0x80U;
}

std::size_t CompoundWalk::first_split(std::size_t begin) const {
    std::size_t at = begin;
    for (std::uint32_t left = m_plan.shortest_part(); left > 0 && at < m_word.size(); --left) {
        do {
            ++at;
        } while (at < m_word.size() && !is_word_start(at));
    }
    return at;
}

std::size_t CompoundWalk::last_split() const {
    std::size_t at = m_word.size();
    for (std::uint32_t left = m_plan.shortest_part(); left > 1 && at > 0; --left) {
        do {
            --at;
        } while (at > 0 && !is_word_start(at));
    }
    return at;
}

/// "fall" + "lucka" gives three letters in a row, which nobody writes.
bool CompoundWalk::is_tripled(std::size_t begin, std::size_t split) const {
    const std::string_view word = m_word.text();
    if (!m_plan.no_triple() || word[split - 1] != word[split]) {
        return false;
    }
    return (split - begin > 1 && word[split - 1] == word[split - 2]) ||
           (split + 1 < word.size() && word[split - 1] == word[split + 1]);
}

/// "fallucka": the second part may begin with the first one's last letter.
bool CompoundWalk::may_share_letter(std::size_t begin, std::size_t split) const {
    const std::string_view word = m_word.text();
    return m_plan.simplified_triple() && split - begin > 2 && word[split - 1] == word[split - 2];
}

/// Whether an exchange that people often get wrong makes a word of the dictionary, or a blank makes
/// two: then this is that, misspelt.
bool CompoundWalk::looks_misspelt(std::size_t begin, std::size_t end) {
    const std::string_view word = m_word.text().substr(0, end);
    if (end - begin < 2) {
        return false;
    }
    for (std::size_t at = begin; at < end; ++at) {
        for (const CompoundPlan::Exchange& exchange : m_plan.exchanges(word[at])) {
            if (word.compare(at, exchange.from.size(), exchange.from) == 0) {
                --m_budget.lookups;
                const Table::Found found = m_table.find(
                    m_word.hash_with(begin, end, at, at + exchange.from.size(), exchange.to));
                if (found.profile != nullptr && (found.profile->marks & k_known) != 0) {
                    return true;
                }
            }
        }
    }
    const Table::Found joined = find(begin, end);
    return joined.profile != nullptr && (joined.profile->marks & k_word_pair) != 0;
}

CompoundWalk::Result CompoundWalk::run() {
    const Inner inner = walk(0);
    return {inner.accepted, inner.classes};
}

CompoundWalk::Inner CompoundWalk::walk(std::size_t begin) {
    if (m_inner[begin].known) {
        return m_inner[begin];
    }
    Inner inner;
    inner.known = true;
    const std::size_t last = last_split();
    for (std::size_t split = first_split(begin); split < last && m_budget.lookups > 0; ++split) {
        if (!is_word_start(split)) {
            continue;
        }
        Step step = try_split(begin, split, inner);
        if (step == Step::on && begin == 0 && !m_plan.rules().empty()) {
            step = try_rule_split(begin, split, m_plan.rules().start(), inner);
        }
        if (step != Step::on) {
            inner.accepted = step == Step::accepted;
            break;
        }
    }
    m_inner[begin] = inner;
    return inner;
}

CompoundWalk::Step CompoundWalk::try_split(std::size_t begin, std::size_t split, Inner& inner) {
    const Table::Found first = find(begin, split);
    if (first.profile == nullptr) {
        return Step::on;
    }
    const std::uint8_t fit = begin == 0 ? first.profile->begin : first.profile->middle;
    if (fit == k_stop) {
        return Step::refused;
    }
    if (fit != k_yes || is_tripled(begin, split)) {
        return Step::on;
    }
    inner.stem = begin == 0 ? first.stems.begin : first.stems.middle;
    Step step = try_rest(begin, split, inner.stem, inner);
    if (step == Step::on && may_share_letter(begin, split)) {
        step = try_rest(begin, split - 1, inner.stem, inner);
    }
    return step;
}

CompoundWalk::Step CompoundWalk::try_rest(std::size_t begin, std::size_t second,
                                          std::uint32_t first_stem, Inner& inner) {
    const Table::Found rest = find(second, m_word.size());
    if (rest.profile != nullptr) {
        const Step step = end_here(begin, rest, first_stem, inner);
        if (step != Step::on) {
            return step;
        }
    }
    const Inner found = walk(second);
    if (!found.accepted) {
        return Step::on;
    }
    inner.classes = found.classes;
    return judge_inner(begin, second, found);
}

/// The rest as the last part: the entry itself, else an inflected one.
CompoundWalk::Step CompoundWalk::end_here(std::size_t begin, const Table::Found& rest,
                                          std::uint32_t first_stem, Inner& inner) {
    const Profile& profile = *rest.profile;
    const auto fits = [&](std::uint8_t fit, std::uint8_t capital_mark, std::uint32_t stem) {
        if (fit == 0 || ((profile.marks & capital_mark) != 0 && !m_capitals)) {
            return Step::on;
        }
        if (fit == k_stop) {
            return Step::refused;
        }
        const bool twice = m_plan.no_duplicate() && stem == first_stem;
        return twice ? Step::on : Step::accepted;
    };
    Step step = fits(profile.end_entry, k_entry_capital, rest.stems.end_entry);
    if (step == Step::on) {
        step = fits(profile.end_suffix, k_suffix_capital, rest.stems.end_suffix);
    }
    if (step == Step::accepted) {
        inner.classes = profile.classes >> 4U;
        return looks_misspelt(begin, m_word.size()) ? Step::refused : step;
    }
    return step;
}

/// The rest is a compound: is the whole all right, and the first part with the rest's first word?
CompoundWalk::Step CompoundWalk::judge_inner(std::size_t begin, std::size_t second,
                                             const Inner& found) {
    if (looks_misspelt(begin, m_word.size())) {
        return Step::refused;
    }
    const StemText stem = m_table.stem(found.stem);
    const std::size_t end = second + stem.length;
    constexpr std::uint64_t k_stored_bits = ~std::uint64_t{0} >> 7U;
    if (stem.length != 0 && end <= m_word.size() &&
        (m_word.hash(second, end) & k_stored_bits) == stem.hash) {
        if (looks_misspelt(begin, end)) {
            return Step::on;
        }
        const Table::Found whole = find(begin, m_word.size());
        if (whole.profile != nullptr && whole.profile->alone == k_stop) {
            return Step::refused;
        }
    }
    return Step::accepted;
}

CompoundWalk::Inner CompoundWalk::walk_rule(std::size_t begin, CompoundRules::Places places) {
    Inner inner;
    const std::size_t last = last_split();
    for (std::size_t split = first_split(begin); split < last && m_budget.lookups > 0; ++split) {
        if (!is_word_start(split)) {
            continue;
        }
        const Step step = try_rule_split(begin, split, places, inner);
        if (step != Step::on) {
            inner.accepted = step == Step::accepted;
            return inner;
        }
    }
    return inner;
}

/// `places`: where in the rules the part from `begin` may stand.
CompoundWalk::Step CompoundWalk::try_rule_split(std::size_t begin, std::size_t split,
                                                CompoundRules::Places places, Inner& inner) {
    const CompoundRules& rules = m_plan.rules();
    const Table::Found first = find(begin, split);
    if (first.profile == nullptr || first.profile->rule_entry == 0) {
        return Step::on;
    }
    const CompoundRules::Places taken = rules.after(places, first.profile->rule_entry);
    if (taken == 0) {
        return Step::on;
    }
    inner.stem = first.stems.begin;
    const CompoundRules::Places next = rules.next(taken);
    for (std::size_t second = split; second + 1 >= split; --second) {
        const Table::Found rest = find(second, m_word.size());
        if (rest.profile != nullptr) {
            const bool entry_bars = (rest.profile->marks & k_entry_capital) != 0 && !m_capitals;
            if ((!entry_bars && rules.ends(rules.after(next, rest.profile->rule_entry))) ||
                rules.ends(rules.after(next, rest.profile->rule_suffix))) {
                inner.classes = rest.profile->classes >> 4U;
                return Step::accepted;
            }
        }
        const Inner found = walk_rule(second, next);
        if (found.accepted) {
            inner.classes = found.classes;
            const Step step = judge_inner(begin, second, found);
            if (step != Step::on) {
                return step;
            }
        }
        if (!may_share_letter(begin, split)) {
            break;
        }
    }
    return Step::on;
}

} // namespace styrkoll::language::dictionary
