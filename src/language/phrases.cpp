// SPDX-License-Identifier: Apache-2.0
//
// Phrases are found by their first element: its words in one hash table, its beginnings in another
// that is asked once for each length a beginning has. The rest is compared where a phrase may
// begin.
#include "language/phrases.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::language {
namespace {

constexpr std::string_view k_marks = "(),\"";

/// Digits and what binds them, no letter: "5", "1,5", "2027-2029".
bool is_number(std::string_view word) {
    if (word.empty() || word.front() < '0' || word.front() > '9') {
        return false;
    }
    return std::none_of(word.begin(), word.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    });
}

std::string broken(std::string_view pattern, Language language, std::string_view sv,
                   std::string_view en) {
    std::string message(say(language, "Frasen ”", "The phrase ”"));
    message.append(text::shorten(pattern, 60)).append("” ").append(say(language, sv, en));
    return message;
}

/// Parts at blanks, and sets the marks free.
std::vector<std::string> elements_of(std::string_view pattern) {
    std::vector<std::string> elements;
    std::string element;
    const auto close = [&] {
        if (!element.empty()) {
            elements.push_back(std::exchange(element, {}));
        }
    };
    for (const char byte : pattern) {
        if (byte == ' ' || byte == '\t') {
            close();
        } else if (k_marks.find(byte) != std::string_view::npos) {
            close();
            elements.emplace_back(1, byte);
        } else {
            element += byte;
        }
    }
    close();
    return elements;
}

/// False where an alternative is empty, or has its '*' in the wrong place.
bool read_element(std::string_view written, PhraseElement& element) {
    for (const std::string_view alternative : text::split(written, '|')) {
        const std::size_t star = alternative.find('*');
        if (alternative.empty() || star == 0) {
            return false;
        }
        if (alternative == "#") {
            element.number = true;
        } else if (star == std::string_view::npos) {
            element.words.emplace_back(alternative);
        } else if (star + 1 == alternative.size()) {
            element.beginnings.emplace_back(alternative.substr(0, star));
        } else {
            return false;
        }
    }
    return true;
}

void add_once(std::vector<std::uint32_t>& indexes, std::uint32_t index) {
    if (indexes.empty() || indexes.back() != index) {
        indexes.push_back(index);
    }
}

bool is_any_of(std::string_view word, const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool begins_with_any(std::string_view word, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& each) { return word.starts_with(each); });
}

} // namespace

Result<void> PhraseSet::add(std::string_view pattern, std::uint32_t list, std::uint32_t row,
                            Language language) {
    const auto refuse = [&](std::string_view sv, std::string_view en) {
        return failure(ErrorKind::configuration, broken(pattern, language, sv, en));
    };
    if (pattern.size() > k_longest_pattern || m_phrases.size() >= k_most_phrases) {
        return refuse("ryms inte: den är för lång, eller fraserna är för många.",
                      "does not fit: it is too long, or there are too many phrases.");
    }
    Phrase phrase{{}, list, row};
    for (const std::string& written : elements_of(pattern)) {
        if (!read_element(written, phrase.elements.emplace_back())) {
            return refuse("har ett tomt alternativ, eller en * som inte avslutar ett ord.",
                          "has an empty alternative, or a * that does not end a word.");
        }
    }
    if (phrase.elements.empty() || phrase.elements.size() > k_most_elements) {
        return refuse("är tom eller har för många ord.", "is empty or has too many words.");
    }
    const auto index = static_cast<std::uint32_t>(m_phrases.size());
    const PhraseElement& first = phrase.elements.front();
    for (const std::string& word : first.words) {
        add_once(m_by_word[word], index);
        m_longest_word = std::max(m_longest_word, word.size());
    }
    for (const std::string& beginning : first.beginnings) {
        add_once(m_by_beginning[beginning], index);
        m_lengths.push_back(beginning.size());
    }
    std::sort(m_lengths.begin(), m_lengths.end());
    m_lengths.erase(std::unique(m_lengths.begin(), m_lengths.end()), m_lengths.end());
    if (first.number) {
        m_by_number.push_back(index);
    }
    m_phrases.push_back(std::move(phrase));
    return {};
}

void PhraseSet::collect(std::string_view word, std::vector<std::uint32_t>& found) const {
    const auto take = [&](const Index& index, std::string_view key) {
        const auto at = index.find(key);
        if (at != index.end()) {
            found.insert(found.end(), at->second.begin(), at->second.end());
        }
    };
    if (word.size() <= m_longest_word) {
        take(m_by_word, word);
    }
    for (const std::size_t length : m_lengths) {
        if (length > word.size()) {
            break;
        }
        take(m_by_beginning, word.substr(0, length));
    }
}

std::vector<std::uint32_t> PhraseSet::beginning_with(std::string_view word,
                                                     std::string_view lower) const {
    std::vector<std::uint32_t> found;
    collect(word, found);
    if (lower != word) {
        collect(lower, found);
    }
    if (!m_by_number.empty() && is_number(word)) {
        found.insert(found.end(), m_by_number.begin(), m_by_number.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::stable_sort(found.begin(), found.end(), [&](std::uint32_t left, std::uint32_t right) {
        return m_phrases[left].elements.size() > m_phrases[right].elements.size();
    });
    return found;
}

bool matches(const PhraseElement& element, std::string_view word, std::string_view lower) {
    return is_any_of(lower, element.words) || is_any_of(word, element.words) ||
           begins_with_any(lower, element.beginnings) ||
           begins_with_any(word, element.beginnings) || (element.number && is_number(word));
}

} // namespace styrkoll::language
