// SPDX-License-Identifier: Apache-2.0
#include "trace/changes_suspects.hpp"

#include "trace/wheel_time.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

/// For each item, the items elsewhere that refer to it or repeat it.
class Resting {
public:
    explicit Resting(const Thread& thread) : m_lists(thread.items.size()) {
        for (const Link& link : thread.links) {
            if (link.to != k_none && link.from != k_none) {
                add(thread, link.to, link.from);
            }
        }
        for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
            const std::uint32_t source = thread.items[at].definition;
            if (source != k_none && source != at) {
                add(thread, source, at);
            }
        }
    }

    [[nodiscard]] const std::vector<std::uint32_t>& on(std::uint32_t item) const {
        return m_lists[item];
    }

private:
    void add(const Thread& thread, std::uint32_t to, std::uint32_t from) {
        if (thread.items[to].document != thread.items[from].document) {
            m_lists[to].push_back(from);
        }
    }

    std::vector<std::vector<std::uint32_t>> m_lists;
};

/// References and repetitions of the later set that lead nowhere, by kind and code: what is gone,
/// or has another code now, may be meant.
class Astray {
public:
    explicit Astray(const Thread& thread) {
        for (const Link& link : thread.links) {
            const plan::ReferenceFact& reference = thread.fact_of(link);
            if (link.to == k_none && link.from != k_none) {
                add(reference.kind, reference.code, link.from);
            }
        }
        for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
            if (thread.items[at].definition == k_none) {
                const plan::ItemFact& fact = thread.fact_of(thread.items[at]);
                add(fact.kind, fact.code, at);
            }
        }
    }

    [[nodiscard]] const std::vector<std::uint32_t>& to(const plan::ItemFact& gone) const {
        static const std::vector<std::uint32_t> nothing;
        const auto found = m_items.find(gone.kind + "\n" + gone.code);
        return gone.code.empty() || found == m_items.end() ? nothing : found->second;
    }

private:
    void add(const std::string& kind, const std::string& code, std::uint32_t item) {
        if (!code.empty()) {
            m_items[kind + "\n" + code].push_back(item);
        }
    }

    std::unordered_map<std::string, std::vector<std::uint32_t>> m_items;
};

const std::string& last_day_of(const Source& source) {
    return std::max(source.facts.decision_date, source.facts.revised);
}

/// The day a document changed; empty where it does not say: text that changed under the same date
/// may have done so at any time since.
std::string day_of_change(const Source* before, const Source& after) {
    const bool said = before == nullptr || last_day_of(after) > last_day_of(*before);
    return said ? last_day_of(after) : std::string{};
}

/// Decided after the document changed, so that the change was known by then.
bool is_later(const Source& down, const std::string& changed) {
    return !changed.empty() && !down.facts.decision_date.empty() &&
           down.facts.decision_date >= changed;
}

/// Whether the item's document was made on what stood before. A report that is decided tells what
/// was; nothing in it is to be changed.
bool rests(const Thread& thread, std::uint32_t item, const Source& up, const std::string& changed) {
    const Source& down = thread.source_of(thread.items[item]);
    const bool past = down.decided && down.type != k_none && looks_back(*thread.model, down.type);
    return !past && &down != &up && !is_later(down, changed);
}

bool matters(const ItemChange& change) {
    return std::any_of(change.details.begin(), change.details.end(), [](const Detail& detail) {
        return detail.what != What::added && detail.what != What::moved;
    });
}

class Search {
public:
    Search(Changes& changes, const Became& became)
        : m_changes(&changes), m_before(changes.before), m_after(changes.after), m_became(&became),
          m_resting_before(*changes.before), m_resting_after(*changes.after),
          m_astray(*changes.after), m_seen_before(changes.before->items.size()),
          m_seen_after(changes.after->items.size()) {}

    void search() {
        for (DocumentChange& document : m_changes->documents) {
            const Source* up =
                document.after == k_none ? nullptr : &m_after->documents[document.after];
            for (ItemChange& change : document.items) {
                if (matters(change) && up != nullptr) {
                    m_changed = day_of_change(
                        document.before == k_none ? nullptr : &m_before->documents[document.before],
                        *up);
                    of_item(change, *up);
                }
            }
        }
    }

private:
    void of_item(ItemChange& change, const Source& up) {
        if (change.after != k_none) {
            add_after(change, up, m_resting_after.on(change.after));
        }
        if (change.before != k_none && has_lost_code(change)) {
            add_after(change, up, m_astray.to(m_before->fact_of(m_before->items[change.before])));
        }
        if (change.before != k_none) {
            for (const std::uint32_t item : m_resting_before.on(change.before)) {
                const bool absent = m_became->documents[m_before->items[item].document] == k_none;
                if (absent && rests(*m_before, item, up, m_changed)) {
                    put(change, {item, false}, m_seen_before);
                }
            }
        }
        auto& suspects = change.suspects;
        std::stable_sort(suspects.begin(), suspects.end(),
                         [](const Suspect& left, const Suspect& right) {
                             return std::pair(!left.in_after, left.item) <
                                    std::pair(!right.in_after, right.item);
                         });
        suspects.erase(std::unique(suspects.begin(), suspects.end()), suspects.end());
    }

    static bool has_lost_code(const ItemChange& change) {
        return change.after == k_none ||
               std::any_of(change.details.begin(), change.details.end(),
                           [](const Detail& detail) { return detail.what == What::renumbered; });
    }

    void add_after(ItemChange& change, const Source& up, const std::vector<std::uint32_t>& items) {
        for (const std::uint32_t item : items) {
            if (rests(*m_after, item, up, m_changed)) {
                put(change, {item, true}, m_seen_after);
            }
        }
    }

    void put(ItemChange& change, Suspect suspect, std::vector<bool>& seen) {
        change.suspects.push_back(suspect);
        m_changes->suspects += seen[suspect.item] ? 0U : 1U;
        seen[suspect.item] = true;
    }

    Changes* m_changes;
    const Thread* m_before;
    const Thread* m_after;
    const Became* m_became;
    Resting m_resting_before, m_resting_after;
    Astray m_astray;
    std::vector<bool> m_seen_before, m_seen_after;
    std::string m_changed; ///< day of the change at hand
};

} // namespace

void find_suspects(Changes& changes, const Became& became) {
    Search(changes, became).search();
}

} // namespace styrkoll::trace
