// SPDX-License-Identifier: Apache-2.0
//
// The costs were measured on 350 misspellings of public prose: with them the right word comes first
// far more often than with a plain edit distance.
#include "language/edits.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace styrkoll::language {
namespace {

constexpr float k_doubling = 0.5F;
constexpr float k_dots = 0.55F;
constexpr float k_dots_further = 0.1F;
constexpr float k_sounds = 0.7F;
constexpr float k_linking_s = 0.65F;
constexpr float k_swap = 0.7F;
constexpr float k_hyphen = 0.1F;
constexpr float k_vowel = 0.75F;
constexpr float k_key = 0.8F;
constexpr float k_insertion = 0.9F;
constexpr float k_deletion = 1.0F;
constexpr float k_other = 1.1F;
constexpr float k_first_letter = 0.3F;

constexpr std::size_t k_most_dotted = 7;

constexpr std::u32string_view k_letters = U"abcdefghijklmnopqrstuvwxyzåäöé";
constexpr std::u32string_view k_vowels = U"aeiouyåäöé";

/// Keys side by side on a Swedish keyboard, row by row.
constexpr std::array<std::u32string_view, 3> k_rows{U"qwertyuiopå", U"asdfghjklöä", U"zxcvbnm"};

struct Sound {
    std::u32string_view wrong;
    std::u32string_view right;
};

constexpr std::array<Sound, 32> k_sounds_alike{{
    {U"ui", U"y"},   {U"ks", U"x"},     {U"x", U"ks"},      {U"gt", U"kt"},     {U"kt", U"gt"},
    {U"gn", U"ngn"}, {U"ng", U"gn"},    {U"ng", U"ngn"},    {U"sj", U"sk"},     {U"sk", U"sj"},
    {U"sj", U"stj"}, {U"kj", U"tj"},    {U"tj", U"k"},      {U"k", U"ck"},      {U"ck", U"k"},
    {U"kk", U"ck"},  {U"ph", U"f"},     {U"w", U"v"},       {U"c", U"s"},       {U"s", U"c"},
    {U"k", U"c"},    {U"c", U"k"},      {U"z", U"s"},       {U"f", U"v"},       {U"v", U"f"},
    {U"d", U"t"},    {U"t", U"d"},      {U"sion", U"tion"}, {U"tion", U"sion"}, {U"st", U"stst"},
    {U"qu", U"kv"},  {U"asn", U"ansn"},
}};

bool is_vowel(char32_t letter) {
    return k_vowels.find(letter) != std::u32string_view::npos;
}

bool keys_touch(char32_t left, char32_t right) {
    for (std::size_t row = 0; row < k_rows.size(); ++row) {
        const std::size_t at = k_rows[row].find(left);
        if (at == std::u32string_view::npos) {
            continue;
        }
        for (std::size_t other = row == 0 ? 0 : row - 1; other < std::min(row + 2, k_rows.size());
             ++other) {
            const std::size_t there = k_rows[other].find(right);
            if (there != std::u32string_view::npos && (there > at ? there - at : at - there) <= 1) {
                return true;
            }
        }
    }
    return false;
}

/// One word being edited; the buffer is used over again.
class Edits {
public:
    Edits(std::u32string_view word, const TakeEdit& take) : m_word(word), m_take(take) {}

    void dots() {
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < m_word.size(); ++at) {
            if (m_word[at] == U'a' || m_word[at] == U'o') {
                places.push_back(at);
            }
        }
        if (places.size() > k_most_dotted) {
            places.resize(k_most_dotted);
        }
        m_buffer = m_word;
        dots_from(places, 0, 0);
    }

    void doubling() {
        for (std::size_t at = 0; at < m_word.size(); ++at) {
            if (at > 0 && m_word[at] == m_word[at - 1]) {
                put(at, 1, {}, k_doubling);
            } else {
                put(at, 0, m_word.substr(at, 1), k_doubling);
            }
        }
    }

    void swaps() {
        for (std::size_t at = 0; at + 1 < m_word.size(); ++at) {
            if (m_word[at] != m_word[at + 1]) {
                const std::array<char32_t, 2> swapped{m_word[at + 1], m_word[at]};
                put(at, 2, {swapped.data(), 2}, k_swap);
            }
        }
    }

    void vowels() {
        for (std::size_t at = 0; at < m_word.size(); ++at) {
            for (const char32_t& letter : k_vowels) {
                if (is_vowel(m_word[at]) && letter != m_word[at]) {
                    put(at, 1, {&letter, 1}, k_vowel);
                }
            }
        }
    }

    void linking() {
        for (std::size_t at = 2; at + 2 < m_word.size(); ++at) {
            put(at, 0, U"s", k_linking_s);
        }
        if (m_word.size() > 3 && m_word.front() == U'e') {
            put(1, 0, U"-", k_hyphen); // "etjänst"
        }
    }

    void sounds() {
        for (const Sound& sound : k_sounds_alike) {
            for (std::size_t at = m_word.find(sound.wrong); at != std::u32string_view::npos;
                 at = m_word.find(sound.wrong, at + 1)) {
                put(at, sound.wrong.size(), sound.right, k_sounds);
            }
        }
    }

    void insertions() {
        for (std::size_t at = 0; at <= m_word.size(); ++at) {
            for (const char32_t& letter : k_letters) {
                put(at, 0, {&letter, 1}, k_insertion);
            }
        }
    }

    void deletions() {
        for (std::size_t at = 0; at < m_word.size(); ++at) {
            put(at, 1, {}, k_deletion);
        }
    }

    void replacements() {
        for (std::size_t at = 0; at < m_word.size(); ++at) {
            for (const char32_t& letter : k_letters) {
                if (letter != m_word[at] && !(is_vowel(letter) && is_vowel(m_word[at]))) {
                    put(at, 1, {&letter, 1}, keys_touch(letter, m_word[at]) ? k_key : k_other);
                }
            }
        }
    }

private:
    void put(std::size_t at, std::size_t gone, std::u32string_view come, float cost) {
        m_buffer.assign(m_word.substr(0, at));
        m_buffer.append(come);
        m_buffer.append(m_word.substr(at + gone));
        m_take(m_buffer, at == 0 ? cost + k_first_letter : cost);
    }

    void dots_from(const std::vector<std::size_t>& places, std::size_t next, std::size_t restored) {
        if (next == places.size()) {
            if (restored > 0) {
                m_take(m_buffer, k_dots + k_dots_further * static_cast<float>(restored - 1));
            }
            return;
        }
        const std::size_t at = places[next];
        dots_from(places, next + 1, restored);
        const std::u32string_view dotted = m_word[at] == U'o' ? U"ö" : U"åä";
        for (const char32_t letter : dotted) {
            m_buffer[at] = letter;
            dots_from(places, next + 1, restored + 1);
        }
        m_buffer[at] = m_word[at];
    }

    std::u32string_view m_word;
    const TakeEdit& m_take;
    std::u32string m_buffer;
};

} // namespace

void one_edit(std::u32string_view word, const TakeEdit& take) {
    Edits edits(word, take);
    edits.doubling();
    edits.dots();
    edits.linking();
    edits.sounds();
    edits.swaps();
    edits.vowels();
    edits.insertions();
    edits.deletions();
    edits.replacements();
}

void likely_edits(std::u32string_view word, const TakeEdit& take) {
    Edits edits(word, take);
    edits.doubling();
    edits.sounds();
    edits.swaps();
}

} // namespace styrkoll::language
