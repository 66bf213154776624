// SPDX-License-Identifier: Apache-2.0
//
// Documents are paired first, then the items of each pair; what is then left on both sides may have
// moved from one document to another. Then each pair is compared, and last those that rest on what
// changed are looked for.
#include "trace/changes.hpp"

#include "plan/wording.hpp"
#include "trace/changes_compare.hpp"
#include "trace/changes_match.hpp"
#include "trace/changes_suspects.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

/// One pair of documents and the pairs of its items.
struct Matched {
    Pair documents;
    std::vector<Pair> items;
};

class Comparison {
public:
    Comparison(const Thread& before, const Thread& after, Scope scope)
        : m_before(&before), m_after(&after), m_scope(scope) {
        m_became.items.assign(before.items.size(), k_none);
        m_became.documents.assign(before.documents.size(), k_none);
        m_changes.before = &before;
        m_changes.after = &after;
    }

    Changes compare() {
        match();
        pair_moved();
        for (const Matched& matched : m_matched) {
            add_document(matched);
        }
        sort_documents();
        find_suspects(m_changes, m_became);
        return std::move(m_changes);
    }

private:
    void match() {
        for (const Pair& documents : match_documents(*m_before, *m_after)) {
            Matched matched{documents, {}};
            if (documents.before != k_none && documents.after != k_none) {
                ++m_changes.compared;
                m_became.documents[documents.before] = documents.after;
                if (is_readable(documents)) {
                    matched.items = match_items(*m_before, *m_after, documents);
                }
                for (const Pair& items : matched.items) {
                    if (items.before != k_none) {
                        m_became.items[items.before] = items.after;
                    }
                }
            }
            m_matched.push_back(std::move(matched));
        }
    }

    [[nodiscard]] bool is_readable(const Pair& documents) const {
        return m_before->documents[documents.before].readable &&
               m_after->documents[documents.after].readable;
    }

    [[nodiscard]] static std::string source_key(const Thread& thread, std::uint32_t item) {
        const plan::ItemFact& fact = thread.fact_of(thread.items[item]);
        const std::string form = plan::normal_form(fact.title);
        return fact.defines && form.find(' ') != std::string::npos ? fact.kind + "\n" + form
                                                                   : std::string();
    }

    /// Items gone from one document and new in another with the same words.
    void pair_moved() {
        std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> appeared;
        for (std::size_t at = 0; at < m_matched.size(); ++at) {
            for (std::size_t item = 0; item < m_matched[at].items.size(); ++item) {
                const Pair& pair = m_matched[at].items[item];
                std::string key = pair.before == k_none ? source_key(*m_after, pair.after) : "";
                if (!key.empty()) {
                    appeared.try_emplace(std::move(key), at, item);
                }
            }
        }
        for (Matched& matched : m_matched) {
            for (Pair& gone : matched.items) {
                const auto found = gone.after == k_none && gone.before != k_none
                                       ? appeared.find(source_key(*m_before, gone.before))
                                       : appeared.end();
                if (found == appeared.end()) {
                    continue;
                }
                Pair& there = m_matched[found->second.first].items[found->second.second];
                there.before = gone.before;
                m_became.items[gone.before] = there.after;
                gone = {};
                appeared.erase(found);
            }
        }
    }

    void add_document(const Matched& matched) {
        DocumentChange document;
        document.before = matched.documents.before;
        document.after = matched.documents.after;
        if (document.before == k_none || document.after == k_none) {
            // What could not be read is not known to be another document than the one missed.
            const Source& own = document.after == k_none ? m_before->documents[document.before]
                                                         : m_after->documents[document.after];
            if (m_scope == Scope::common || !own.readable) {
                return;
            }
            const bool gone = document.after == k_none;
            document.details.push_back({gone ? What::dropped : What::added, "document", 0, {}, {}});
            m_changes.documents.push_back(std::move(document));
            return;
        }
        const Source& left = m_before->documents[document.before];
        const Source& right = m_after->documents[document.after];
        document.another_year = is_another_year(left, right);
        document.details = compare_documents(left, right);
        if (!is_readable(matched.documents)) {
            document.details.push_back({What::changed, "unreadable", 0, {}, {}});
        }
        const Surroundings around = surroundings(left, right);
        for (const Pair& items : matched.items) {
            if (!(items == Pair{})) {
                add_item(document, items, around);
            }
        }
        if (!document.details.empty() || !document.items.empty()) {
            sort_items(document);
            m_changes.documents.push_back(std::move(document));
        }
    }

    [[nodiscard]] Surroundings surroundings(const Source& left, const Source& right) const {
        Surroundings around;
        for (const plan::ItemFact& item : left.facts.items) {
            around.before.insert(heading_of(item));
        }
        for (const plan::ItemFact& item : right.facts.items) {
            around.after.insert(heading_of(item));
        }
        around.became = &m_became.items;
        return around;
    }

    void add_item(DocumentChange& document, Pair items, const Surroundings& around) {
        ItemChange change;
        change.before = items.before;
        change.after = items.after;
        if (items.before == k_none) {
            change.details.push_back({What::added, "item", 0, {}, {}});
        } else if (items.after == k_none) {
            change.details.push_back({What::dropped, "item", 0, {}, {}});
        } else {
            change.details = compare_items(*m_before, *m_after, items, around);
            note_other_document(change, document);
        }
        if (change.details.empty()) {
            ++document.unchanged;
            return;
        }
        ++m_changes.by_what[static_cast<std::size_t>(change.worst())];
        document.items.push_back(std::move(change));
    }

    void note_other_document(ItemChange& change, const DocumentChange& document) const {
        const Item& left = m_before->items[change.before];
        if (left.document == document.before) {
            return;
        }
        change.details.push_back({What::moved, "document", 0,
                                  name_of(*m_before, m_before->documents[left.document]),
                                  name_of(*m_after, m_after->documents[document.after])});
        std::stable_sort(change.details.begin(), change.details.end(),
                         [](const Detail& one, const Detail& two) { return one.what < two.what; });
    }

    static void sort_items(DocumentChange& document) {
        std::stable_sort(document.items.begin(), document.items.end(),
                         [](const ItemChange& left, const ItemChange& right) {
                             return left.worst() < right.worst();
                         });
    }

    /// As the later set has them; those that are gone in their places among them.
    void sort_documents() {
        const auto rank = [this](const DocumentChange& document) {
            const bool gone = document.after == k_none;
            const Source& own =
                gone ? m_before->documents[document.before] : m_after->documents[document.after];
            const model::Model& model = *(gone ? m_before : m_after)->model;
            const int level = own.type == k_none ? 0 : model.types[own.type].level;
            return std::tuple(level == 0 ? 1000 : level, own.type, own.organ,
                              std::string_view(own.facts.organ), gone, own.facts.period,
                              std::string_view(own.facts.path));
        };
        std::stable_sort(m_changes.documents.begin(), m_changes.documents.end(),
                         [&](const DocumentChange& left, const DocumentChange& right) {
                             return rank(left) < rank(right);
                         });
    }

    const Thread* m_before;
    const Thread* m_after;
    Scope m_scope;
    std::vector<Matched> m_matched;
    Became m_became;
    Changes m_changes;
};

} // namespace

std::string_view to_string(What what) {
    switch (what) {
    case What::weakened:
        return "weakened";
    case What::dropped:
        return "dropped";
    case What::reworded:
        return "reworded";
    case What::changed:
        return "changed";
    case What::renumbered:
        return "renumbered";
    case What::moved:
        return "moved";
    case What::strengthened:
        return "strengthened";
    case What::added:
        return "added";
    }
    return "changed";
}

Changes compare(const Thread& before, const Thread& after, Scope scope) {
    return Comparison(before, after, scope).compare();
}

} // namespace styrkoll::trace
