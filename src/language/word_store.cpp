// SPDX-License-Identifier: Apache-2.0
//
// A document asks once for each distinct spelling, so the locks here are taken some thousand times
// a document, not once a word. What is handed out never moves and never changes.
#include "language/word_store.hpp"

#include "base/text.hpp"
#include "language/spelling.hpp"
#include "language/suggest.hpp"

#include <array>
#include <deque>
#include <mutex>
#include <unordered_map>

namespace styrkoll::language {
namespace {

constexpr std::size_t k_shards = 16;
constexpr std::size_t k_most_in_shard = 12'500; ///< 200 000 spellings, some 40 MB at most

struct Letters {
    std::uint32_t count = 0;
    std::uint32_t upper = 0;
    bool first_upper = false;
    bool digit = false;
};

Letters letters_of(std::string_view word) {
    Letters letters;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t code_point = text::next_code_point(word, at);
        if (text::is_digit(code_point)) {
            letters.digit = true;
        } else if (text::is_letter(code_point)) {
            const bool upper = text::is_upper(code_point);
            letters.first_upper = letters.first_upper || (letters.count == 0 && upper);
            letters.upper += upper ? 1 : 0;
            ++letters.count;
        }
    }
    return letters;
}

Casing casing_of(const Letters& letters) {
    if (letters.upper == 0) {
        return Casing::lower;
    }
    if (letters.upper == letters.count) {
        return letters.count == 1 ? Casing::capitalised : Casing::upper;
    }
    return letters.upper == 1 && letters.first_upper ? Casing::capitalised : Casing::mixed;
}

} // namespace

struct WordStore::Shard {
    std::mutex lock;
    std::unordered_map<std::string_view, const WordFacts*> index;
    std::deque<WordFacts> facts;
};

WordStore::WordStore(const Resources& resources)
    : m_resources(resources), m_shards(std::make_unique<Shard[]>(k_shards)),
      m_suggester(std::make_unique<Suggester>(resources)) {}

WordStore::~WordStore() = default;

const WordFacts* WordStore::find(std::string_view word) {
    Shard& shard = m_shards[std::hash<std::string_view>{}(word) % k_shards];
    {
        const std::lock_guard lock(shard.lock);
        if (const auto known = shard.index.find(word); known != shard.index.end()) {
            return known->second;
        }
        if (shard.facts.size() >= k_most_in_shard) {
            return nullptr;
        }
    }
    WordFacts made = make(word); // without the lock: this is where the time goes
    const std::lock_guard lock(shard.lock);
    if (const auto known = shard.index.find(word); known != shard.index.end()) {
        return known->second;
    }
    const WordFacts& kept = shard.facts.emplace_back(std::move(made));
    shard.index.emplace(kept.text, &kept);
    return &kept;
}

WordFacts WordStore::make(std::string_view word) const {
    const Lexicon& lexicon = m_resources.lexicon;
    const Letters letters = letters_of(word);
    WordFacts facts;
    facts.text = word;
    facts.lower = text::lower(without_line_ends(word));
    facts.letters = letters.count;
    facts.casing = casing_of(letters);
    facts.has_digit = letters.digit;
    facts.frequency = lexicon.count(facts.lower);
    facts.function_word = lexicon.function_words.contains(facts.lower);
    facts.english = lexicon.english.contains(facts.lower);
    facts.phrases = m_resources.phrases.beginning_with(facts.text, facts.lower);
    Spelling spelling = judge_spelling(word, m_resources);
    facts.verdict = spelling.verdict;
    facts.correction = std::move(spelling.correction);
    if (m_resources.swedish != nullptr && facts.verdict == Verdict::accepted) {
        facts.classes = m_resources.swedish->classes(facts.lower);
    }
    return facts;
}

} // namespace styrkoll::language
