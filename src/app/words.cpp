// SPDX-License-Identifier: Apache-2.0
#include "app/words.hpp"

#include "app/judge.hpp"
#include "language/suggest.hpp"

#include <algorithm>
#include <map>
#include <mutex>

namespace styrkoll::app {
namespace {

using language::Token;

/// How often each spelling of one word stands, inside sentences and where one begins.
struct Spellings {
    struct Count {
        std::size_t inside = 0;
        std::size_t beginning = 0;
    };
    std::map<std::string, Count, std::less<>> counts;
    std::size_t documents = 0;
    std::string meant;
};

/// A common word one edit away.
std::string meant(const language::WordFacts& facts, const language::Suggester& suggester) {
    language::Suggester::Spent spent;
    if (facts.letters < language::Suggester::k_shortest_typo ||
        suggester.typo_score(facts.text) >= language::Suggester::k_typo) {
        return {};
    }
    const auto words = suggester.suggest(facts.text, spent).words;
    return words.empty() ? std::string{} : words.front();
}

/// Words by their lower case, from all documents of a run.
class Collection {
public:
    void add(const language::Prose& prose, const language::Suggester& suggester) {
        const std::lock_guard lock(m_lock);
        ++m_documents;
        std::map<std::string_view, bool> here;
        for (const Token& token : prose.tokens) {
            const language::WordFacts* facts = prose.facts_of(token);
            if (facts == nullptr || token.foreign || facts->verdict != language::Verdict::unknown) {
                continue;
            }
            Spellings& spellings = m_words[facts->lower];
            Spellings::Count& count = spellings.counts[facts->text];
            ++(token.begins ? count.beginning : count.inside);
            if (here.emplace(facts->lower, true).second && ++spellings.documents == 1) {
                spellings.meant = meant(*facts, suggester);
            }
        }
    }

    [[nodiscard]] std::vector<UnknownWord> words() const {
        std::vector<UnknownWord> out;
        for (const auto& [lower, spellings] : m_words) {
            out.push_back(
                {usual(spellings), total(spellings), spellings.documents, spellings.meant});
        }
        std::stable_sort(out.begin(), out.end(), [](const UnknownWord& a, const UnknownWord& b) {
            return a.count > b.count;
        });
        return out;
    }

    [[nodiscard]] std::size_t documents() const { return m_documents; }

private:
    static std::size_t total(const Spellings& spellings) {
        std::size_t sum = 0;
        for (const auto& [text, count] : spellings.counts) {
            sum += count.inside + count.beginning;
        }
        return sum;
    }

    /// A capital at the beginning of a sentence says nothing of how the word is written.
    static std::string usual(const Spellings& spellings) {
        const auto best = std::max_element(
            spellings.counts.begin(), spellings.counts.end(), [](const auto& a, const auto& b) {
                return std::pair(a.second.inside, a.second.beginning) <
                       std::pair(b.second.inside, b.second.beginning);
            });
        return best->first;
    }

    std::mutex m_lock;
    std::map<std::string, Spellings, std::less<>> m_words;
    std::size_t m_documents = 0;
};

} // namespace

Result<WordsRun> unknown_words(CheckOptions options) {
    Collection collection;
    options.scope = Scope::language;
    options.only.clear();
    options.on_words = [&collection](const plan::Plan&, const language::Prose& prose,
                                     const language::WordStore& words) {
        collection.add(prose, words.suggester());
    };
    auto result = check(options);
    if (!result) {
        return tl::unexpected<Error>(std::move(result.error()));
    }
    WordsRun run;
    for (const result::NotChecked& entry : result->not_checked) {
        if (entry.reason == "no-dictionary") {
            return failure(ErrorKind::configuration, entry.message);
        }
    }
    for (const result::DocumentResult& document : result->documents) {
        if (document.verdict == result::Verdict::unreadable) {
            run.not_read.push_back({document.path,
                                    {},
                                    "unreadable",
                                    document.findings.empty()
                                        ? reason_words("unreadable", result->language)
                                        : document.findings.front().message});
        }
    }
    run.words = collection.words();
    run.documents = collection.documents();
    return run;
}

} // namespace styrkoll::app
