// SPDX-License-Identifier: Apache-2.0
//
// Items are matched in rounds, from the surest to the least sure: the same code and words, the same
// words, then the most alike. For the last round each item is compared only with those that share
// one of its rarest words or its code, so that a thousand items are not compared with a thousand.
#include "trace/changes_match.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

constexpr std::size_t k_rarest = 4;     ///< words of an item that others are found by
constexpr std::size_t k_commonest = 40; ///< a word of more items than this finds nobody

/// What a document is known by on both sides.
std::string key_of(const Source& source) {
    if (source.type == k_none) {
        const std::string& path = source.facts.path;
        return "?" + text::fold(path.substr(path.find_last_of('/') + 1));
    }
    return source.facts.type + "\n" +
           (source.organ == k_none ? "?" + text::fold(source.facts.organ) : source.facts.organ);
}

using Documents = std::vector<std::uint32_t>;

/// The documents by key, those of a key by period and, of one period, the one that counts last.
std::map<std::string, Documents> by_key(const Thread& thread) {
    std::map<std::string, Documents> groups;
    for (std::uint32_t at = 0; at < thread.documents.size(); ++at) {
        groups[key_of(thread.documents[at])].push_back(at);
    }
    const auto rank = [&thread](std::uint32_t at) {
        const Source& own = thread.documents[at];
        return std::tuple(own.facts.period, own.readable, own.decided,
                          std::string_view(own.facts.decision_date),
                          std::string_view(own.facts.revised), std::string_view(own.facts.path));
    };
    for (auto& [key, documents] : groups) {
        std::sort(documents.begin(), documents.end(), [&](std::uint32_t left, std::uint32_t right) {
            return rank(left) < rank(right);
        });
    }
    return groups;
}

/// The version that counts of each period, in the order of the periods.
Documents one_of_each_period(const Thread& thread, const Documents& documents) {
    Documents chosen;
    for (const std::uint32_t at : documents) {
        const bool same = !chosen.empty() && thread.documents[chosen.back()].facts.period ==
                                                 thread.documents[at].facts.period;
        if (same) {
            chosen.back() = at;
        } else {
            chosen.push_back(at);
        }
    }
    return chosen;
}

/// Of two lists in the order of their periods, those of the same period; the others stay.
void pair_same_periods(const Thread& before, const Thread& after, Documents& left, Documents& right,
                       std::vector<Pair>& pairs) {
    Documents left_rest;
    Documents right_rest;
    std::size_t other = 0;
    for (const std::uint32_t at : left) {
        const Period period = before.documents[at].facts.period;
        for (; other < right.size() && after.documents[right[other]].facts.period < period;
             ++other) {
            right_rest.push_back(right[other]);
        }
        if (other < right.size() && after.documents[right[other]].facts.period == period) {
            pairs.push_back({at, right[other++]});
        } else {
            left_rest.push_back(at);
        }
    }
    right_rest.insert(right_rest.end(), right.begin() + static_cast<std::ptrdiff_t>(other),
                      right.end());
    left = left_rest;
    right = right_rest;
}

void pair_group(const Thread& before, const Thread& after, Documents left, Documents right,
                std::vector<Pair>& pairs) {
    pair_same_periods(before, after, left, right, pairs);
    while (!left.empty() && !right.empty()) {
        pairs.push_back({left.back(), right.back()});
        left.pop_back();
        right.pop_back();
    }
    for (const std::uint32_t at : left) {
        pairs.push_back({at, k_none});
    }
    for (const std::uint32_t at : right) {
        pairs.push_back({k_none, at});
    }
}

/// An item as it is compared.
struct Words {
    std::uint32_t item = 0;
    const plan::ItemFact* fact = nullptr;
    std::string form;                ///< normal form of its title
    std::vector<std::string> tokens; ///< stems of its title, sorted, each once
    bool taken = false;
};

std::vector<Words> words_of(const Thread& thread, std::uint32_t document) {
    std::vector<Words> all;
    const Source& source = thread.documents[document];
    for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
        Words words;
        words.item = source.first_item + fact;
        words.fact = &source.facts.items[fact];
        words.form = plan::normal_form(words.fact->title);
        for (const plan::Token& token : plan::tokenise(words.fact->title)) {
            words.tokens.push_back(token.stem);
        }
        std::sort(words.tokens.begin(), words.tokens.end());
        words.tokens.erase(std::unique(words.tokens.begin(), words.tokens.end()),
                           words.tokens.end());
        all.push_back(std::move(words));
    }
    return all;
}

/// Two items that may be the same.
struct Candidate {
    std::uint32_t left = 0, right = 0; ///< indexes into the two lists
    bool same_code = false;
    std::uint32_t alike = 0; ///< 0-1000

    [[nodiscard]] auto rank() const {
        return std::tuple(same_code ? 0 : 1, 1000 - alike, left, right);
    }
};

class ItemMatch {
public:
    ItemMatch(const Thread& before, const Thread& after, Pair documents)
        : m_before(words_of(before, documents.before)), m_after(words_of(after, documents.after)),
          m_model(before.model), m_same_year(!is_another_year(before.documents[documents.before],
                                                              after.documents[documents.after])) {
        for (const Words& words : m_after) {
            m_pairs.push_back({k_none, words.item});
        }
    }

    std::vector<Pair> match() {
        by_key([](const Words& words) {
            return words.form.empty() && words.fact->code.empty()
                       ? std::string()
                       : words.fact->kind + "\n" + words.fact->code + "\n" + words.form;
        });
        by_key([](const Words& words) {
            return words.form.empty() ? std::string() : words.fact->kind + "\n" + words.form;
        });
        by_likeness();
        for (const Words& words : m_before) {
            if (!words.taken) {
                m_pairs.push_back({words.item, k_none});
            }
        }
        return std::move(m_pairs);
    }

private:
    void take(Words& left, std::size_t right) {
        left.taken = m_after[right].taken = true;
        m_pairs[right].before = left.item;
    }

    /// Pairs those of one key, in order. An empty key stands for none.
    template <class Key>
    void by_key(Key key) {
        std::unordered_map<std::string, std::vector<std::size_t>> places;
        for (std::size_t at = m_after.size(); at-- > 0;) {
            std::string own = m_after[at].taken ? std::string() : key(m_after[at]);
            if (!own.empty()) {
                places[std::move(own)].push_back(at);
            }
        }
        for (Words& words : m_before) {
            const auto found = words.taken ? places.end() : places.find(key(words));
            if (found != places.end() && !found->second.empty()) {
                take(words, found->second.back());
                found->second.pop_back();
            }
        }
    }

    void by_likeness() {
        std::vector<Candidate> candidates;
        const auto index = index_after();
        for (std::uint32_t left = 0; left < m_before.size(); ++left) {
            if (!m_before[left].taken) {
                add_candidates(left, index, candidates);
            }
        }
        std::sort(
            candidates.begin(), candidates.end(),
            [](const Candidate& one, const Candidate& two) { return one.rank() < two.rank(); });
        for (const Candidate& candidate : candidates) {
            if (!m_before[candidate.left].taken && !m_after[candidate.right].taken) {
                take(m_before[candidate.left], candidate.right);
            }
        }
    }

    using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

    static std::string word_key(const Words& words, const std::string& token) {
        return words.fact->kind + "\n" + token;
    }
    static std::string code_key(const Words& words) {
        return words.fact->kind + "\n\n" + words.fact->code;
    }

    [[nodiscard]] Index index_after() const {
        Index index;
        for (std::uint32_t at = 0; at < m_after.size(); ++at) {
            if (m_after[at].taken) {
                continue;
            }
            for (const std::string& token : m_after[at].tokens) {
                index[word_key(m_after[at], token)].push_back(at);
            }
            if (!m_after[at].fact->code.empty()) {
                index[code_key(m_after[at])].push_back(at);
            }
        }
        return index;
    }

    void add_candidates(std::uint32_t left, const Index& index,
                        std::vector<Candidate>& candidates) const {
        const Words& words = m_before[left];
        std::vector<const std::vector<std::uint32_t>*> lists;
        for (const std::string& token : words.tokens) {
            const auto found = index.find(word_key(words, token));
            if (found != index.end() && found->second.size() <= k_commonest) {
                lists.push_back(&found->second);
            }
        }
        std::stable_sort(lists.begin(), lists.end(), [](const auto* one, const auto* two) {
            return one->size() < two->size();
        });
        lists.resize(std::min(lists.size(), k_rarest));
        std::vector<std::uint32_t> near;
        for (const auto* list : lists) {
            near.insert(near.end(), list->begin(), list->end());
        }
        const auto coded = words.fact->code.empty() ? index.end() : index.find(code_key(words));
        if (coded != index.end()) {
            near.insert(near.end(), coded->second.begin(),
                        coded->second.begin() + static_cast<std::ptrdiff_t>(
                                                    std::min(coded->second.size(), k_commonest)));
        }
        std::sort(near.begin(), near.end());
        near.erase(std::unique(near.begin(), near.end()), near.end());
        for (const std::uint32_t right : near) {
            const Candidate candidate = compare(left, right);
            if (is_enough(candidate)) {
                candidates.push_back(candidate);
            }
        }
    }

    [[nodiscard]] Candidate compare(std::uint32_t left, std::uint32_t right) const {
        const Words& one = m_before[left];
        const Words& two = m_after[right];
        std::vector<std::string> common;
        std::set_intersection(one.tokens.begin(), one.tokens.end(), two.tokens.begin(),
                              two.tokens.end(), std::back_inserter(common));
        const std::size_t all = one.tokens.size() + two.tokens.size();
        Candidate candidate{left, right, false, 0};
        candidate.same_code = !one.fact->code.empty() && one.fact->code == two.fact->code;
        candidate.alike = all == 0 ? 0 : static_cast<std::uint32_t>(2000 * common.size() / all);
        return candidate;
    }

    /// Two titles with half of their words in common are one; with the same code a third will do.
    /// In two versions of one document, and for codes that come from outside, the code is enough.
    [[nodiscard]] bool is_enough(const Candidate& candidate) const {
        constexpr std::uint32_t k_half = 500;
        constexpr std::uint32_t k_third = 333;
        if (!candidate.same_code) {
            const bool many = m_before[candidate.left].tokens.size() > 1;
            return many && candidate.alike >= k_half;
        }
        const std::uint32_t kind = m_model->find_kind(m_before[candidate.left].fact->kind);
        const bool lasting = kind != k_none && m_model->kinds[kind].external;
        return m_same_year || lasting || candidate.alike >= k_third;
    }

    std::vector<Words> m_before, m_after;
    std::vector<Pair> m_pairs; ///< those of the later document in order, then the ones gone
    const model::Model* m_model;
    bool m_same_year;
};

} // namespace

std::vector<Pair> match_documents(const Thread& before, const Thread& after) {
    const auto left = by_key(before);
    auto right = by_key(after);
    std::vector<Pair> pairs;
    for (const auto& [key, documents] : left) {
        const auto found = right.find(key);
        const Documents others = found == right.end() ? Documents{} : found->second;
        pair_group(before, after, one_of_each_period(before, documents),
                   one_of_each_period(after, others), pairs);
        if (found != right.end()) {
            right.erase(found);
        }
    }
    for (const auto& [key, documents] : right) {
        pair_group(before, after, {}, one_of_each_period(after, documents), pairs);
    }
    return pairs;
}

bool is_another_year(const Source& before, const Source& after) {
    const int one = before.facts.period.from.year;
    const int two = after.facts.period.from.year;
    return one != 0 && two != 0 && one != two;
}

std::vector<Pair> match_items(const Thread& before, const Thread& after, Pair documents) {
    return ItemMatch(before, after, documents).match();
}

} // namespace styrkoll::trace
