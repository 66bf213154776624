// SPDX-License-Identifier: Apache-2.0
//
// Words one edit away are made, not searched for. Those that the lexicon has counted are the first
// choice: the score is what the edit costs, less for a common word. Only when none of them is a
// sure hit are the others tried in the dictionary, cheapest edit first, and only those whose
// letters follow each other as in some counted word. Two edits come last.
#include "language/suggest.hpp"

#include "base/text.hpp"
#include "language/edits.hpp"
#include "language/written_part.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>

namespace styrkoll::language {
namespace {

constexpr std::size_t k_longest = 40; ///< letters
constexpr std::size_t k_most_suggested = 5;
constexpr std::size_t k_most_lookups_a_word = 300;
constexpr std::size_t k_most_second_round = 150;
constexpr std::size_t k_shortest_for_two_edits = 5; ///< letters
constexpr float k_per_count = 0.11F;
constexpr float k_sure = 0.35F;         ///< a lexicon word below this needs no rival
constexpr float k_only_listed = 0.3F;   ///< never counted, but an entry of the dictionary
constexpr float k_only_compound = 0.7F; ///< only put together
constexpr float k_per_tail = 0.05F;
constexpr std::size_t k_shortest_head = 2; ///< bytes
constexpr std::size_t k_shortest_tail = 4; ///< bytes
constexpr float k_needs_two_edits = 0.9F;  ///< when nothing better was found
constexpr float k_two_edits = 1.7F;
constexpr float k_split = 1.25F;
constexpr float k_split_of_nouns = 1.9F; ///< seldom meant: they are written together
constexpr float k_split_in_three = 1.5F;
constexpr float k_name = 0.2F;
constexpr float k_worst = 2.4F;
constexpr std::uint32_t k_least_split = 20; ///< counts of both halves

std::string utf8(std::u32string_view word) {
    std::string out;
    out.reserve(word.size() + 4);
    for (const char32_t letter : word) {
        text::append_code_point(out, letter);
    }
    return out;
}

std::u32string letters_of(std::string_view word) {
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
        out.push_back(text::next_code_point(word, at));
    }
    return out;
}

float scored(float cost, std::uint32_t count) {
    return cost - k_per_count * std::log(1.0F + static_cast<float>(count));
}

} // namespace

/// The search for one word, in lower case and without hyphens at its end.
class Suggester::Search {
public:
    Search(const Suggester& suggester, std::string_view lower)
        : m_resources(suggester.m_resources), m_triples(suggester.m_triples),
          m_masks(suggester.m_masks), m_lower(lower), m_word(letters_of(lower)) {}

    void in_lexicon(bool keep_others) {
        one_edit(m_word, [this, keep_others](const std::u32string& word, float cost) {
            consider(word, cost, keep_others);
        });
        for (const Found& one : m_found) {
            m_typo = std::min(m_typo, one.score);
        }
    }

    void splits() {
        const Lexicon& lexicon = m_resources.lexicon;
        for (std::size_t at = 1; at + 1 < m_lower.size(); ++at) {
            const std::string_view first = m_lower.substr(0, at);
            const std::string_view rest = m_lower.substr(at);
            const bool function_word = lexicon.function_words.contains(first);
            const std::uint32_t both = std::min(lexicon.count(first), lexicon.count(rest));
            if (both >= k_least_split) {
                keep(std::string(first) + " " + std::string(rest),
                     function_word ? scored(k_split, both) : k_split_of_nouns);
            }
            if (function_word) {
                split_in_three(first, rest);
            }
        }
    }

    /// Cheapest first; those that could not be among the best any more are left.
    void in_dictionary(std::size_t& budget) {
        name(budget);
        verify(m_others, std::min(budget, k_most_lookups_a_word), budget);
    }

    void two_edits(std::size_t& budget) {
        if (m_word.size() < k_shortest_for_two_edits) {
            return;
        }
        walk_lexicon();
        std::vector<Other> second;
        likely_edits(m_word, [this, &second](const std::u32string& once, float cost) {
            likely_edits(once, [this, &second, cost](const std::u32string& twice, float further) {
                if (plausible(twice)) {
                    second.push_back({utf8(twice), cost + further});
                }
            });
        });
        verify(second, std::min(budget, k_most_second_round), budget);
    }

    /// A known misspelling is a sure hit.
    void known_fault() {
        const auto known = m_resources.lexicon.misspelt.find(m_lower);
        if (known != m_resources.lexicon.misspelt.end()) {
            keep(known->second, 0.0F);
            m_typo = 0.0F;
        }
    }

    [[nodiscard]] float best() const {
        float score = k_worst;
        for (const Found& one : m_found) {
            score = std::min(score, one.score);
        }
        return score;
    }
    [[nodiscard]] float typo() const { return m_typo; }

    [[nodiscard]] std::vector<std::string> words() {
        sort();
        std::vector<std::string> out;
        for (const Found& one : m_found) {
            if (one.score < k_worst && out.size() < k_most_suggested) {
                out.push_back(one.word);
            }
        }
        return out;
    }

private:
    struct Found {
        std::string word;
        float score = 0;
    };
    struct Other {
        std::string word;
        float cost = 0;
    };

    void consider(const std::u32string& word, float cost, bool keep_others) {
        const std::string candidate = utf8(word);
        if (const std::uint32_t count = m_resources.lexicon.count(candidate); count > 0) {
            keep(candidate, scored(cost, count));
        } else if (keep_others && plausible(word)) {
            m_others.push_back({candidate, cost});
        }
    }

    [[nodiscard]] bool plausible(std::u32string_view word) const {
        return word.find(U'-') != std::u32string_view::npos || has_only(m_triples, word);
    }

    void keep(std::string word, float score) {
        const auto known = std::find_if(m_found.begin(), m_found.end(),
                                        [&word](const Found& one) { return one.word == word; });
        if (known == m_found.end()) {
            m_found.push_back({std::move(word), score});
        } else {
            known->score = std::min(known->score, score);
        }
    }

    void sort() {
        std::sort(m_found.begin(), m_found.end(), [](const Found& left, const Found& right) {
            return left.score != right.score ? left.score < right.score : left.word < right.word;
        });
    }

    void split_in_three(std::string_view first, std::string_view rest) {
        const auto& words = m_resources.lexicon.function_words;
        for (std::size_t next = 1; next + 1 < rest.size(); ++next) {
            const std::string_view last = rest.substr(next);
            if (words.contains(rest.substr(0, next)) &&
                m_resources.lexicon.count(last) >= k_least_split) {
                keep(std::string(first) + " " + std::string(rest.substr(0, next)) + " " +
                         std::string(last),
                     scored(k_split_in_three, m_resources.lexicon.count(last)));
            }
        }
    }

    /// "stockholm": the word itself, with a capital.
    void name(std::size_t& budget) {
        std::string with_capital = text::capitalised(m_lower);
        if (budget > 0 && with_capital != m_lower && m_resources.swedish->accepts(with_capital)) {
            keep(std::move(with_capital), k_name);
        }
    }

    void verify(std::vector<Other>& candidates, std::size_t most, std::size_t& budget) {
        std::sort(candidates.begin(), candidates.end(), [](const Other& left, const Other& right) {
            return left.cost != right.cost ? left.cost < right.cost : left.word < right.word;
        });
        candidates.erase(std::unique(candidates.begin(), candidates.end(),
                                     [](const Other& left, const Other& right) {
                                         return left.word == right.word;
                                     }),
                         candidates.end());
        for (const Other& one : candidates) {
            if (most == 0 || one.cost + k_only_listed > worst_kept()) {
                return;
            }
            --most;
            --budget;
            if (m_resources.swedish->accepts(one.word)) {
                const bool listed = m_resources.swedish->classes(one.word).listed;
                const std::uint32_t count = m_resources.lexicon.count(one.word);
                keep(one.word, count > 0
                                   ? scored(one.cost, count)
                                   : one.cost + (listed ? k_only_listed
                                                        : k_only_compound - known_tail(one.word)));
            }
        }
    }

    /// What speaks for a compound that was never counted: its last part was, the more the better.
    [[nodiscard]] float known_tail(std::string_view word) const {
        std::uint32_t most = 0;
        for (std::size_t at = k_shortest_head; at + k_shortest_tail <= word.size(); ++at) {
            most = std::max(most, m_resources.lexicon.count(word.substr(at)));
        }
        return k_per_tail * std::log(1.0F + static_cast<float>(most));
    }

    /// The score that the fifth best has: what is worse is not shown.
    [[nodiscard]] float worst_kept() {
        if (m_found.size() < k_most_suggested) {
            return k_worst;
        }
        sort();
        return m_found[k_most_suggested - 1].score;
    }

    void walk_lexicon() {
        const WordCounts& counts = m_resources.lexicon.frequency;
        const std::uint32_t mask = letter_mask(m_word);
        for (std::size_t index = 0; index < counts.size(); ++index) {
            const std::string_view word = counts.word(index);
            if (word.size() + 4 < m_lower.size() || word.size() > m_lower.size() + 4) {
                continue;
            }
            const std::uint32_t apart = mask ^ m_masks[index];
            if (std::bitset<32>(apart).count() <= 4 && text::edit_distance(m_lower, word, 2) <= 2) {
                const bool same_first = word.front() == m_lower.front();
                keep(std::string(word),
                     scored(same_first ? k_two_edits : k_two_edits + 0.3F, counts.count_of(index)));
            }
        }
    }

    const Resources& m_resources;
    const LetterTriples& m_triples;
    const std::vector<std::uint32_t>& m_masks;
    std::string_view m_lower;
    std::u32string m_word;
    std::vector<Found> m_found;
    std::vector<Other> m_others;
    float m_typo = Suggestions::k_no_typo;
};

void Suggester::make_index() const {
    std::call_once(m_indexed, [this] {
        const WordCounts& counts = m_resources.lexicon.frequency;
        m_masks.reserve(counts.size());
        for (std::size_t index = 0; index < counts.size(); ++index) {
            m_masks.push_back(add_triples(counts.word(index), m_triples));
        }
    });
}

Suggester::Answer Suggester::search(std::string_view word, bool thorough) const {
    make_index();
    const WrittenPart written = take_apart(m_resources, word);
    Search search(*this, written.part);
    search.in_lexicon(thorough);
    search.splits();
    search.known_fault();
    Answer answer;
    if (thorough && search.best() > k_sure) {
        std::size_t budget = k_most_lookups_a_word + k_most_second_round;
        search.in_dictionary(budget);
        if (search.best() > k_needs_two_edits) {
            search.two_edits(budget);
        }
        answer.lookups = k_most_lookups_a_word + k_most_second_round - budget;
    }
    answer.suggestions.typo = search.typo();
    for (const std::string& found : search.words()) {
        answer.suggestions.words.push_back(put_back(written, found));
    }
    return answer;
}

Suggester::Answer Suggester::answer(std::string_view word, bool thorough) const {
    Answers& answers = thorough ? m_thorough : m_quick;
    {
        const std::lock_guard lock(m_lock);
        if (const auto known = answers.find(word); known != answers.end()) {
            return known->second;
        }
    }
    Answer made = search(word, thorough);
    const std::lock_guard lock(m_lock);
    if (answers.size() < k_most_remembered) {
        answers.emplace(word, made);
    }
    return made;
}

Suggestions Suggester::suggest(std::string_view word, Spent& spent) const {
    if (m_resources.swedish == nullptr || text::count_code_points(word) > k_longest) {
        return {};
    }
    const bool thorough = ++spent.words <= k_most_words && spent.lookups < k_most_lookups;
    Answer found = answer(word, thorough);
    spent.lookups += found.lookups;
    return std::move(found.suggestions);
}

float Suggester::typo_score(std::string_view word) const {
    if (m_resources.swedish == nullptr || text::count_code_points(word) > k_longest) {
        return Suggestions::k_no_typo;
    }
    {
        const std::lock_guard lock(m_lock);
        if (const auto known = m_typos.find(word); known != m_typos.end()) {
            return known->second;
        }
    }
    make_index();
    const WrittenPart written = take_apart(m_resources, word);
    Search search(*this, written.part);
    search.in_lexicon(false);
    search.known_fault();
    const std::lock_guard lock(m_lock);
    if (m_typos.size() < k_most_remembered) {
        m_typos.emplace(word, search.typo());
    }
    return search.typo();
}

} // namespace styrkoll::language
