// SPDX-License-Identifier: Apache-2.0
//
// The order of the attempts is Hunspell's (1.7.1), since the first that succeeds, or that meets a
// forbidden word, decides.
#include "language/dictionary/speller.hpp"

#include "base/text.hpp"
#include "language/dictionary/letter_case.hpp"

#include <algorithm>

namespace styrkoll::language::dictionary {
namespace {

constexpr std::size_t k_longest_word = 100; ///< bytes
constexpr int k_lookups = 20'000;           ///< a long compound takes some hundred
constexpr std::size_t k_most_breaks = 10;

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// "2027", "1,5", "2027-12-31": digits with single separators between them.
bool is_number(std::string_view word) {
    bool digit = false;
    for (const char byte : word) {
        if (!is_digit(byte) && ((byte != ',' && byte != '.' && byte != '-') || !digit)) {
            return false;
        }
        digit = is_digit(byte);
    }
    return digit;
}

} // namespace

/// One word on its way through the attempts.
struct Speller::Question {
    std::string text; ///< without full stops at the end; changes case on the way
    bool full_stop = false;
    bool capitals = false;
    bool forbidden = false; ///< a forbidden word was met
    Budget& budget;
};

Speller::Answer Speller::look_up(std::string_view word) const {
    if (word.size() > k_longest_word || word.find('\0') != std::string_view::npos ||
        text::find_invalid_utf8(word) != std::string_view::npos) {
        return {};
    }
    Budget budget{k_lookups};
    return spell(word, budget);
}

Speller::Answer Speller::spell(std::string_view word, Budget& budget) const {
    word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
    const std::size_t bare = word.find_last_not_of('.') + 1;
    if (bare == 0 || is_number(word.substr(0, bare))) {
        return {true, false, 0};
    }
    Question question{std::string(word.substr(0, bare)), bare < word.size(), false, false, budget};
    const Answer answer = spell_cases(question);
    if (answer.accepted || question.forbidden) {
        return answer;
    }
    return spell_broken(question.text, budget);
}

Speller::Answer Speller::spell_cases(Question& question) const {
    switch (letter_case(question.text)) {
    case LetterCase::upper:
        return spell_upper(question);
    case LetterCase::capitalised:
        return spell_capitalised(question, false);
    case LetterCase::mixed:
    case LetterCase::mixed_capital:
        question.capitals = true;
        break;
    case LetterCase::lower:
        break;
    }
    const Answer answer = check(question, question.text, false);
    if (answer.accepted || !question.full_stop) {
        return answer;
    }
    return check(question, question.text + ".", false);
}

Speller::Answer Speller::spell_upper(Question& question) const {
    question.capitals = true;
    Answer answer = check(question, question.text, false);
    if (!answer.accepted && question.full_stop) {
        answer = check(question, question.text + ".", false);
    }
    const std::size_t apostrophe = question.text.find('\'');
    if (!answer.accepted && apostrophe + 1 < question.text.size() &&
        apostrophe != std::string::npos) {
        const std::string lower = text::lower(question.text);
        answer =
            check(question,
                  lower.substr(0, apostrophe + 1) + text::capitalised(lower.substr(apostrophe + 1)),
                  false);
    }
    return answer.accepted ? answer : spell_capitalised(question, true);
}

Speller::Answer Speller::spell_capitalised(Question& question, bool upper) const {
    question.capitals = true;
    const std::string lower = text::lower(question.text);
    if (upper) {
        question.text = text::capitalised(lower);
    }
    Answer answer = check(question, question.text, !upper);
    if (question.forbidden || answer.accepted) {
        return question.forbidden ? Answer{} : answer;
    }
    answer = check(question, lower, false);
    if (!answer.accepted && question.full_stop) {
        answer = check(question, lower + ".", false);
        if (!answer.accepted) {
            answer = check(question, question.text + ".", !upper);
        }
    }
    return answer;
}

/// The text in this very case: as it stands in the table, else as a compound.
Speller::Answer Speller::check(Question& question, std::string_view text, bool capital) const {
    if (text.size() > k_longest_text || question.budget.lookups <= 0) {
        return {};
    }
    const HashedText hashed(text);
    --question.budget.lookups;
    const Table::Found found = m_table.find(hashed.hash(0, hashed.size()));
    if (found.profile != nullptr) {
        const auto fit =
            static_cast<Fit>(capital ? found.profile->alone_capital : found.profile->alone);
        if (fit == Fit::stop) {
            question.forbidden = true;
            return {};
        }
        if (fit == Fit::yes) {
            return {true, true, static_cast<std::uint8_t>(found.profile->classes & 0x0FU)};
        }
    }
    CompoundWalk walk(m_table, m_plan, hashed, question.capitals, question.budget);
    const CompoundWalk::Result result = walk.run();
    return {result.accepted, false, result.classes};
}

Speller::Answer Speller::spell_broken(const std::string& word, Budget& budget) const {
    std::size_t count = 0;
    for (const std::string& mark : m_breaks) {
        for (std::size_t at = word.find(mark); at != std::string::npos;
             at = word.find(mark, at + mark.size())) {
            ++count;
        }
    }
    if (count >= k_most_breaks) {
        return {};
    }
    const std::string_view text = word;
    for (const std::string& mark : m_breaks) {
        const std::size_t size = mark.size();
        if (size < 2 || size > text.size()) {
            continue;
        }
        const std::string_view edge = std::string_view(mark).substr(1);
        if (mark.front() == '^' && text.substr(0, size - 1) == edge) {
            const Answer answer = spell(text.substr(size - 1), budget);
            if (answer.accepted) {
                return {true, false, answer.classes};
            }
        }
        const std::string_view tail = std::string_view(mark).substr(0, size - 1);
        if (mark.back() == '$' && text.substr(text.size() - (size - 1)) == tail) {
            const Answer answer = spell(text.substr(0, text.size() - (size - 1)), budget);
            if (answer.accepted) {
                return {true, false, answer.classes};
            }
        }
    }
    // First at each mark's second place, so that a part with the mark in it may be a word.
    for (const bool at_second : {true, false}) {
        for (const std::string& mark : m_breaks) {
            const auto inside = [&](std::size_t at) {
                return at != std::string_view::npos && at > 0 && at + mark.size() < text.size();
            };
            std::size_t at = text.find(mark);
            if (!inside(at)) {
                continue;
            }
            const std::size_t second = text.find(mark, at + 1);
            if (at_second && inside(second)) {
                at = second;
            }
            const Answer rest = spell(text.substr(at + mark.size()), budget);
            if (rest.accepted && spell(text.substr(0, at), budget).accepted) {
                return {true, false, rest.classes};
            }
        }
    }
    return {};
}

} // namespace styrkoll::language::dictionary
