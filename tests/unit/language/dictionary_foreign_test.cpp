// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary.hpp"

#include "dictionary_fixture.hpp"

#include <thread>

namespace styrkoll::language {
namespace {

using dictionary::TestFolder;

class ForeignDictionary : public ::testing::Test {
protected:
    void install(const std::string& name, std::string_view words,
                 std::string_view affixes = "SET UTF-8\n") {
        m_folder.write(name + ".aff", affixes);
        m_folder.write(name + ".dic", words);
    }
    std::unique_ptr<Dictionary> open(std::string_view tag) {
        DictionaryPlace place;
        place.folder = m_folder.path();
        return open_foreign(place, tag);
    }
    TestFolder m_folder;
};

TEST_F(ForeignDictionary, IsNotThereWhenItIsNotInstalled) {
    EXPECT_EQ(open("en-GB"), nullptr);
    EXPECT_EQ(open(""), nullptr);
    DictionaryPlace place;
    place.folder = "relativ";
    EXPECT_EQ(open_foreign(place, "en"), nullptr);
}

TEST_F(ForeignDictionary, IsTheOneOfTheRegionElseTheFirstOfTheLanguage) {
    install("en_GB", "2\ncolour\nthe\n");
    install("en_US", "2\ncolor\nthe\n");
    install("de_DE", "2\nfarbe\ndie\n");
    EXPECT_TRUE(open("en-US")->accepts("color"));
    EXPECT_FALSE(open("en-us")->accepts("colour"));
    EXPECT_TRUE(open("en-AU")->accepts("colour"));
    EXPECT_TRUE(open("EN")->accepts("colour"));
    EXPECT_TRUE(open("de_AT")->accepts("Farbe"));
    EXPECT_EQ(open("fi"), nullptr);
}

TEST_F(ForeignDictionary, NeverLeavesItsFolder) {
    install("en_GB", "1\nthe\n");
    for (const char* tag : {"../en_GB", "en/GB", "en_GB.aff", "e", "en-GBX", "en-G.", "engelska"}) {
        EXPECT_EQ(open(tag), nullptr) << tag;
    }
}

TEST_F(ForeignDictionary, NeedsBothFilesAsTheyAre) {
    m_folder.write("en_GB.aff", "SET UTF-8\n");
    m_folder.write("en_GB.dic.hz", "hz0");
    EXPECT_EQ(open("en-GB"), nullptr);
}

TEST_F(ForeignDictionary, IsAskedInItsOwnEncoding) {
    install("fr_FR", "1\ncaf\xE9\n", "SET ISO8859-1\n");
    install("pl_PL", "1\nza\xBF\n", "SET ISO8859-2\n");
    const auto french = open("fr");
    ASSERT_NE(french, nullptr);
    EXPECT_TRUE(french->accepts("café"));
    EXPECT_FALSE(french->accepts("cafe"));
    EXPECT_FALSE(french->accepts("caf€"));
    EXPECT_EQ(open("pl"), nullptr);
}

TEST_F(ForeignDictionary, IsRefusedWhenItDoesNotKnowItsOwnWords) {
    install("en_GB", "no count\n");
    EXPECT_EQ(open("en"), nullptr);
}

TEST_F(ForeignDictionary, RefusesWhatIsNoWord) {
    install("en_GB", "2\nthe\nboard\n");
    const auto english = open("en");
    ASSERT_NE(english, nullptr);
    EXPECT_FALSE(english->accepts(std::string_view("the\0x", 5)));
    EXPECT_FALSE(english->accepts("the\xFF"));
    EXPECT_FALSE(english->accepts(""));
    EXPECT_FALSE(english->accepts("the😀"));
    EXPECT_FALSE(english->accepts(std::string(101, '-')));
    EXPECT_TRUE(english->accepts("Board"));
}

TEST_F(ForeignDictionary, AnswersTwoThreadsAtOnce) {
    install("en_GB", "3\nthe\nboard\nplan/S\n", "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n");
    const auto english = open("en");
    ASSERT_NE(english, nullptr);
    int wrong[2] = {0, 0};
    const auto ask = [&english](int& faults) {
        for (int round = 0; round < 2000; ++round) {
            const std::string made = "plan" + std::to_string(round) + "x";
            faults += english->accepts("plans") && !english->accepts(made) ? 0 : 1;
        }
    };
    std::thread other([&] { ask(wrong[0]); });
    ask(wrong[1]);
    other.join();
    EXPECT_EQ(wrong[0] + wrong[1], 0);
}

} // namespace
} // namespace styrkoll::language
