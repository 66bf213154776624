// SPDX-License-Identifier: Apache-2.0
//
// Hunspell with the same files is what our Swedish is measured by: words made from the dictionary
// itself (inflected by a few lines that share nothing with the table), pairs of them joined,
// numbers in words, and all these with a letter changed. Every verdict must be the same.
#include "language/dictionary.hpp"

#include "dictionary_fixture.hpp"

#include <algorithm>
#include <iostream>
#include <random>
#include <set>

namespace styrkoll::language {
namespace {

using dictionary::AffixFile;
using dictionary::Suffix;

const std::string k_base = "/usr/share/hunspell/sv_SE";

std::u32string characters_of(std::string_view word) {
    std::u32string characters;
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        char32_t character = size == 1 ? byte : byte & (0x7FU >> size);
        for (std::size_t next = 1; next < size; ++next) {
            character = character << 6U | (static_cast<unsigned char>(word[at + next]) & 0x3FU);
        }
        characters += character;
        at += size;
    }
    return characters;
}

class ReferenceWords {
public:
    ReferenceWords() {
        const auto affixes = file::read(k_base + ".aff", 10'000'000);
        const auto words = file::read(k_base + ".dic", 100'000'000);
        m_affixes = *dictionary::read_affixes(*affixes, Language::swedish);
        read(*words);
        join();
        count();
        change();
    }
    [[nodiscard]] const std::set<std::string>& all() const { return m_all; }

private:
    void read(std::string_view words) {
        std::size_t number = 0;
        for (std::size_t at = words.find('\n') + 1; at < words.size(); ++number) {
            const std::size_t end = std::min(words.find('\n', at), words.size());
            std::string_view line = words.substr(at, end - at);
            line = line.substr(0, line.find('\t'));
            at = end + 1;
            const std::size_t slash = line.find('/', 1);
            const std::string word(line.substr(0, slash));
            const std::string_view flags =
                slash < line.size() ? line.substr(slash + 1) : std::string_view{};
            if (number % 37 == 0) {
                inflect(word, flags);
            }
            if (number % 11 == 0 && flags.find_first_of("Xvfuiy") != std::string_view::npos) {
                m_firsts.push_back(word);
            }
            if (number % 29 == 0 && flags.find('Y') != std::string_view::npos) {
                m_lasts.push_back(word);
            }
        }
    }

    void inflect(const std::string& word, std::string_view flags) {
        m_all.insert(word);
        for (const Suffix& suffix : m_affixes.suffixes) {
            if (dictionary::has_flag(flags, suffix.flag) && word.size() > suffix.strip.size() &&
                word.compare(word.size() - suffix.strip.size(), std::string::npos, suffix.strip) ==
                    0 &&
                dictionary::applies(suffix, characters_of(word))) {
                m_all.insert(word.substr(0, word.size() - suffix.strip.size()) + suffix.append);
            }
        }
    }

    std::size_t below(std::size_t limit) { return m_random() % limit; }
    template <class List>
    const auto& any(const List& list) {
        return list[below(list.size())];
    }

    void join() {
        const std::vector<std::string> links{"", "", "s", "s", "e", "a"};
        const std::vector<std::string> ends{"", "", "en", "s", "ar", "na", "ets"};
        for (int pair = 0; pair < 6000; ++pair) {
            std::string word = any(m_firsts) + any(links);
            if (below(5) == 0) {
                word += any(m_firsts) + any(links);
            }
            m_all.insert(word + any(m_lasts) + any(ends));
        }
    }

    void count() {
        const std::vector<std::string> parts{
            "1",      "2",       "60",     "-",    "ett",   "två",    "tjugo",
            "hundra", "tusen",   "tal",    "tals", "talet", "åring",  "åriga",
            "års",    "kronors", "fjärde", "del",  "plan",  "stugan", ":"};
        for (int number = 0; number < 3000; ++number) {
            std::string word;
            for (std::size_t left = 2 + below(4); left > 0; --left) {
                word += any(parts);
            }
            m_all.insert(word);
        }
    }

    void change() {
        const std::vector<std::string> letters{"a", "e", "s", "t", "l", "n",
                                               "ö", "å", "k", "-", ".", "E"};
        const std::vector<std::string> words(m_all.begin(), m_all.end());
        for (std::size_t at = 0; at < words.size(); at += 2) {
            std::string word = words[at];
            std::size_t place = below(word.size() + 1);
            while (place < word.size() && (word[place] & '\xC0') == '\x80') {
                ++place; // not inside a character
            }
            std::size_t after = place;
            if (below(2) == 0 && after < word.size()) {
                do {
                    ++after;
                } while (after < word.size() && (word[after] & '\xC0') == '\x80');
            }
            word.replace(place, after - place, below(3) == 0 ? "" : any(letters));
            if (below(6) == 0 && !word.empty() && word[0] >= 'a' && word[0] <= 'z') {
                word[0] = static_cast<char>(word[0] - 'a' + 'A');
            }
            m_all.insert(word);
        }
    }

    AffixFile m_affixes;
    std::mt19937 m_random{20270101};
    std::vector<std::string> m_firsts;
    std::vector<std::string> m_lasts;
    std::set<std::string> m_all;
};

TEST(HunspellReference, GivesTheSameVerdictOnEveryWord) {
    const std::vector<AddedWord> added{{"årshjul", "hjul"},
                                       {"nulägesanalys", "analys"},
                                       {"LifeCare", ""},
                                       {"MKPI", "KPI"},
                                       {"ifyllbar", "läsbar"}};
    auto ours = open_swedish(DictionaryPlace{}, added);
    ASSERT_TRUE(ours) << ours.error().message;
    Hunspell hunspell((k_base + ".aff").c_str(), (k_base + ".dic").c_str());
    for (const AddedWord& word : added) {
        if (word.model.empty()) {
            hunspell.add(word.word);
        } else {
            ASSERT_EQ(hunspell.add_with_affix(word.word, word.model), 0) << word.word;
        }
    }
    std::set<std::string> words = ReferenceWords().all();
    for (const AddedWord& word : added) {
        for (const char* end : {"", "en", "et", "ens", "s", ":s", "plan", "erna", "a"}) {
            words.insert(word.word + end);
            words.insert("vård" + word.word + end);
        }
    }
    std::size_t asked = 0;
    std::size_t accepted = 0;
    std::size_t different = 0;
    for (const std::string& word : words) {
        if (word.size() > 100) {
            continue; // refused at once by ours
        }
        const bool verdict = (*ours)->accepts(word);
        ++asked;
        accepted += verdict ? 1U : 0U;
        if (verdict != hunspell.spell(word)) {
            ++different;
            std::cout << (verdict ? "only ours accepts " : "only Hunspell accepts ") << word
                      << '\n';
        }
    }
    std::cout << asked << " words, " << accepted << " accepted, " << different << " different\n";
    EXPECT_GT(accepted, asked / 4); // else the words say little
    EXPECT_LT(accepted, asked * 19 / 20);
    EXPECT_LE(different * 2000, asked); // 99.95 %
}

} // namespace
} // namespace styrkoll::language
