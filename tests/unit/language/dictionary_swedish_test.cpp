// SPDX-License-Identifier: Apache-2.0
//
// The installed dictionary, as the program opens it.
#include "language/dictionary.hpp"

#include "dictionary_fixture.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <sys/stat.h>
#include <thread>

namespace styrkoll::language {
namespace {

namespace fs = std::filesystem;
using dictionary::TestFolder;

const std::vector<AddedWord> k_added{{"nulägesanalys", "analys"}, {"Stratsys", ""}};

std::string verdicts(const Dictionary& words) {
    std::string all;
    for (const char* word :
         {"kommun", "Kommunen", "KOMMUNS", "vårdplan", "vårdplanen", "planvård", "stavfell", "logg",
          "loggen", "vårdlogg", "och", "Stratsys", "stratsys", "vård-plan", "2027"}) {
        const WordClasses classes = words.classes(word);
        all += words.accepts(word) ? 'A' : '-';
        all += static_cast<char>('0' + (classes.listed ? 1 : 0) + (classes.noun ? 2 : 0) +
                                 (classes.adjective ? 4 : 0) + (classes.verb ? 8 : 0));
    }
    return all;
}

/// A dictionary that is made in no time, and a cache folder beside it.
class SmallSwedish {
public:
    SmallSwedish() {
        m_folder.write("sv_SE.aff", "SET UTF-8\nCOMPOUNDMIN 1\nCOMPOUNDBEGIN X\nCOMPOUNDEND Y\n"
                                    "SFX D Y 2\nSFX D 0 en .\nSFX D 0 ens .\nSFX A Y 1\n"
                                    "SFX A 0 s .\n");
        m_folder.write("sv_SE.dic", "9\noch\natt\nkommun/AD\nplan/ADY\nvård/AX\närenden\n"
                                    "övriga\nårsredovisning\nkommunfullmäktige\n");
        std::filesystem::create_directory(cache());
    }
    [[nodiscard]] std::string cache() const { return m_folder / "cache"; }
    [[nodiscard]] std::string opened_from(const std::string& cache) const {
        DictionaryPlace place;
        place.folder = m_folder.path();
        place.cache_folder = cache;
        const auto opened = open_swedish(place, {{"logg", "plan"}, {"Stratsys", ""}});
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
        return opened ? verdicts(**opened) : "";
    }
    [[nodiscard]] std::vector<fs::path> tables() const {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(cache())) {
            files.push_back(entry.path());
        }
        return files;
    }
    [[nodiscard]] const TestFolder& folder() const { return m_folder; }

private:
    TestFolder m_folder;
};

/// Opened once for the tests that need nothing of their own: it takes a while in a debug build.
const Dictionary& shared() {
    static const auto opened = open_swedish(DictionaryPlace{}, k_added);
    if (!opened) {
        throw std::runtime_error(opened.error().message);
    }
    return **opened;
}

TEST(SwedishDictionary, KnowsWordsInflectionsAndCompounds) {
    for (const char* word : {"kommun", "kommunernas", "Strängnäs", "kommunfullmäktige",
                             "verksamhetsplaneringen", "KOMMUN", "EU:s", "t.ex.", "3-åringar",
                             "60-talet", "hälso-", "e-tjänst", "nulägesanalyserna", "Stratsys"}) {
        EXPECT_TRUE(shared().accepts(word)) << word;
    }
    for (const char* word : {"kommunn", "stavfell", "strängnäs", "falllucka", "bl.a", "covid-19x",
                             "stratsys", "och/eller"}) {
        EXPECT_FALSE(shared().accepts(word)) << word;
    }
}

TEST(SwedishDictionary, TellsWordClasses) {
    EXPECT_EQ(shared().classes("rutin"), (WordClasses{true, true, true, false, false}));
    EXPECT_EQ(shared().classes("rutinen"), (WordClasses{true, true, false, false, false}));
    EXPECT_EQ(shared().classes("köpte"), (WordClasses{true, false, false, false, true}));
    EXPECT_EQ(shared().classes("viktigt"), (WordClasses{true, false, false, true, false}));
    EXPECT_EQ(shared().classes("miljöplanen"), (WordClasses{false, true, false, false, false}));
    EXPECT_EQ(shared().classes("stavfell"), WordClasses{});
}

TEST(SwedishDictionary, SaysTheSameFromMemoryFromANewTableAndFromAKeptOne) {
    const SmallSwedish words;
    const std::string memory = words.opened_from("");
    EXPECT_EQ(memory, "A3A3A3A2A2-0-0A3A3A2A1A1-0A2A0");
    EXPECT_TRUE(words.tables().empty());
    EXPECT_EQ(words.opened_from(words.cache()), memory);
    ASSERT_EQ(words.tables().size(), 1U);
    EXPECT_EQ(words.opened_from(words.cache()), memory);
}

TEST(SwedishDictionary, MakesADamagedTableAnew) {
    const SmallSwedish words;
    const std::string expected = words.opened_from(words.cache());
    const fs::path table = words.tables().at(0);
    const std::string whole = *file::read(table, 100'000'000);
    for (std::size_t at = 0; at < whole.size(); at += 97) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        for (const std::string& bytes : {damaged, whole.substr(0, at)}) {
            words.folder().write("cache/" + table.filename().string(), bytes);
            ASSERT_EQ(words.opened_from(words.cache()), expected);
            ASSERT_EQ(*file::read(table, 100'000'000), whole) << at;
        }
    }
}

TEST(SwedishDictionary, MakesAnotherTableForOtherWords) {
    const SmallSwedish words;
    (void)words.opened_from(words.cache());
    words.folder().write("sv_SE.dic", "9\noch\natt\nkommun/AD\nplan/AD\nvård/AX\närenden\n"
                                      "övriga\nårsredovisning\nkommunfullmäktige\n");
    const std::string without_end = words.opened_from(words.cache());
    EXPECT_EQ(words.tables().size(), 2U);
    EXPECT_EQ(without_end, words.opened_from(""));
}

TEST(SwedishDictionary, DoesNotTrustATableThatAnybodyMayWrite) {
    const SmallSwedish words;
    (void)words.opened_from(words.cache());
    const fs::path table = words.tables().at(0);
    ASSERT_EQ(::chmod(table.c_str(), 0666), 0);
    (void)words.opened_from(words.cache());
    struct stat after {};
    ASSERT_EQ(::stat(table.c_str(), &after), 0);
    EXPECT_EQ(after.st_mode & S_IWOTH, 0U); // written anew
}

TEST(SwedishDictionary, DoesNotFollowALinkInTheCache) {
    const SmallSwedish words;
    (void)words.opened_from(words.cache());
    const fs::path table = words.tables().at(0);
    fs::rename(table, table.string() + ".elsewhere");
    fs::create_symlink(table.string() + ".elsewhere", table);
    (void)words.opened_from(words.cache());
    EXPECT_FALSE(fs::is_symlink(table));
}

TEST(SwedishDictionary, NeedsNoCacheFolder) {
    const SmallSwedish words;
    const std::string expected = words.opened_from("");
    EXPECT_EQ(words.opened_from("/proc/finns/inte"), expected);
    EXPECT_EQ(words.opened_from("relativ/mapp"), expected);
    EXPECT_FALSE(fs::exists("relativ"));
}

TEST(SwedishDictionary, KeepsNoMoreThanAFewTables) {
    const SmallSwedish words;
    for (const char* old :
         {"cache/ordlista-sv-0000000000000001.bin", "cache/ordlista-sv-0000000000000002.bin",
          "cache/ordlista-sv-0000000000000003.bin", "cache/annat.bin"}) {
        words.folder().write(old, "x");
        fs::last_write_time(words.folder() / old,
                            fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
    (void)words.opened_from(words.cache());
    EXPECT_EQ(words.tables().size(), 4U); // three tables, and what is none
    EXPECT_TRUE(fs::exists(words.folder() / "cache/annat.bin"));
}

TEST(SwedishDictionary, SaysWhichPackageIsMissing) {
    const TestFolder folder;
    DictionaryPlace place;
    place.folder = folder.path();
    const auto opened = open_swedish(place, {});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::configuration);
    EXPECT_EQ(opened.error().message,
              "Den svenska ordlistan finns inte i " + place.folder +
                  " (Debianpaketet hunspell-sv), så stavningen kan inte kontrolleras.");
    folder.write("sv_SE.aff", "SET UTF-8\n");
    folder.write("sv_SE.dic.hz", "x"); // a packed one is none
    EXPECT_FALSE(open_swedish(place, {}));
    place.folder = "usr/share/hunspell";
    EXPECT_FALSE(open_swedish(place, {}));
}

TEST(SwedishDictionary, RefusesADictionaryWithoutWellKnownWords) {
    const TestFolder folder;
    folder.write("sv_SE.aff", "SET UTF-8\n");
    folder.write("sv_SE.dic", "2\noch\nplan\n");
    DictionaryPlace place;
    place.folder = folder.path();
    const auto opened = open_swedish(place, {});
    ASSERT_FALSE(opened);
    EXPECT_EQ(
        opened.error().message,
        "Den svenska ordlistan (Debianpaketet hunspell-sv) kan inte användas: ett vanligt ord "
        "saknas i den, ”att”.");
}

TEST(SwedishDictionary, RefusesADictionaryWithARuleItDoesNotFollow) {
    const TestFolder folder;
    folder.write("sv_SE.aff", "SET UTF-8\nCHECKCOMPOUNDCASE\n");
    folder.write("sv_SE.dic", "1\noch\n");
    DictionaryPlace place;
    place.folder = folder.path();
    const auto opened = open_swedish(place, {}, Language::english);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().message,
              "The Swedish dictionary (Debian package hunspell-sv) cannot be used: The dictionary "
              "uses a rule that is not supported: CHECKCOMPOUNDCASE.");
}

TEST(SwedishDictionary, AnswersTwoThreadsAtOnce) {
    const auto answers = [] {
        std::string all;
        for (int round = 0; round < 200; ++round) {
            for (const char* word : {"verksamhetsplaneringen", "nulägesanalysen", "KF-uppdrag",
                                     "stavfell", "trehundratjugonio", "BARNPLAN"}) {
                all += shared().accepts(word) ? 'A' : '-';
            }
        }
        return all;
    };
    std::string first;
    std::thread other([&] { first = answers(); });
    const std::string second = answers();
    other.join();
    EXPECT_EQ(first, second);
    EXPECT_EQ(first.substr(0, 6), "AAA-AA");
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int time = 0; time < times; ++time) {
        all += text;
    }
    return all;
}

TEST(SwedishDictionary, RefusesWhatIsNoWord) {
    for (const std::string& word :
         {std::string("kom\0mun", 7), std::string("kommun\xFF"), std::string("\xED\xA0\x80"),
          repeated("a", 101), repeated("vårdplan", 2000)}) {
        EXPECT_FALSE(shared().accepts(word)) << word;
    }
}

TEST(SwedishDictionary, BoundsWhatAHostileWordCosts) {
    const auto begun = std::chrono::steady_clock::now();
    int words = 0;
    for (const char* part : {"-", "plan", "a", "e-", "ö-", "arbetsplan-", "P:L-", "1", "hundra",
                             "tre", "barn", "is", "ARBETS:PLAN-", "0x", "a:b-", "å", "'"}) {
        for (const char* end : {"", "q", "Q", "-q", ":Q"}) {
            std::string word = repeated(part, 100 / static_cast<int>(std::strlen(part)));
            word.resize(std::min<std::size_t>(word.size(), 100 - std::strlen(end)));
            (void)shared().accepts(word + end);
            ++words;
        }
    }
    const auto spent = std::chrono::steady_clock::now() - begun;
    // 1 ms each in a release build; generous for debug builds with sanitizers on a busy machine.
    EXPECT_LT(spent / words, std::chrono::milliseconds(100));
}

} // namespace
} // namespace styrkoll::language
