// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace styrkoll::language {
namespace {

const std::string k_folder = STYRKOLL_SOURCE_DIR "/schema/svenska";

/// A copy of the shipped folder in which one file may be spoilt.
class LexiconFolder : public ::testing::Test {
protected:
    void SetUp() override {
        m_folder = std::filesystem::path(::testing::TempDir()) /
                   ("svenska-" +
                    std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::remove_all(m_folder);
        std::filesystem::copy(k_folder, m_folder, std::filesystem::copy_options::recursive);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(m_folder / name, std::ios::binary) << text;
    }
    [[nodiscard]] Error error() const {
        const auto loaded = load_lexicon(m_folder.string());
        EXPECT_FALSE(loaded.has_value());
        return loaded ? Error{} : loaded.error();
    }

    std::filesystem::path m_folder;
};

const Lexicon& shipped() {
    static const auto k_lexicon = load_lexicon(k_folder);
    if (!k_lexicon) {
        ADD_FAILURE() << k_lexicon.error().where << ": " << k_lexicon.error().message << "\n"
                      << k_lexicon.error().excerpt;
        static const Lexicon k_none;
        return k_none;
    }
    return *k_lexicon;
}

TEST(Lexicon, CountsWordsOfPublicProse) {
    EXPECT_GT(shipped().frequency.size(), 11'000U);
    EXPECT_EQ(shipped().count("och"), 48'974U);
    EXPECT_GT(shipped().count("kommunfullmäktige"), 0U);
    EXPECT_EQ(shipped().count("Och"), 0U) << "asked in lower case";
    EXPECT_EQ(shipped().count("xyzzy"), 0U);
    EXPECT_EQ(Lexicon{}.count("och"), 0U) << "an empty lexicon answers too";
}

TEST(Lexicon, KnowsAbbreviationsAsTheyAreWritten) {
    for (const char* one : {"t.ex.", "bl.a.", "kap.", "mkr", "mnkr", "tkr", "inv", "kvm", "dnr",
                            "tfn", "åk", "m.m.", "osv."}) {
        EXPECT_TRUE(shipped().abbreviations.contains(std::string_view(one))) << one;
    }
    EXPECT_GE(shipped().abbreviations.size(), 150U);
    EXPECT_FALSE(shipped().abbreviations.contains(std::string_view("tex")));
    EXPECT_TRUE(shipped().closing.contains(std::string_view("m.m.")));
    EXPECT_FALSE(shipped().closing.contains(std::string_view("t.ex.")));
}

TEST(Lexicon, TakesNoOrdinaryWordWithItsFullStopForAnAbbreviation) {
    for (const char* one : {"var.", "med.", "om.", "led.", "bil.", "sen.", "min.", "ord."}) {
        EXPECT_FALSE(shipped().abbreviations.contains(std::string_view(one))) << one;
    }
}

TEST(Lexicon, HasTheListsThatSplitCompoundsNeed) {
    EXPECT_TRUE(shipped().function_words.contains(std::string_view("och")));
    EXPECT_TRUE(shipped().function_words.contains(std::string_view("antal")));
    EXPECT_FALSE(shipped().function_words.contains(std::string_view("kommun")));
    EXPECT_TRUE(shipped().determiners.contains(std::string_view("respektive")));
    EXPECT_TRUE(shipped().not_split.at("boende").contains(std::string_view("stöd")));
    EXPECT_TRUE(shipped().suspended.at("hälso").contains(std::string_view("*")));
    EXPECT_TRUE(shipped().english.contains(std::string_view("the")));
    EXPECT_FALSE(shipped().english.contains(std::string_view("under"))) << "Swedish as well";
}

TEST(Lexicon, GivesNamesTheirGenitive) {
    const auto has = [](std::string_view word) {
        return std::any_of(shipped().added.begin(), shipped().added.end(),
                           [word](const AddedWord& one) { return one.word == word; });
    };
    EXPECT_TRUE(has("Kolada"));
    EXPECT_TRUE(has("Koladas"));
    EXPECT_TRUE(has("Stratsys"));
    EXPECT_FALSE(has("Stratsyss"));
    EXPECT_TRUE(has("årshjul"));
}

TEST_F(LexiconFolder, TellsFileAndLineOfACountThatIsNone) {
    write("frekvens.tsv", "# ord\toch antal\noch\t12\natt\tmånga\n");
    const Error told = error();
    EXPECT_EQ(told.kind, ErrorKind::configuration);
    EXPECT_THAT(told.where, ::testing::EndsWith("frekvens.tsv:3"));
    EXPECT_EQ(told.excerpt, "att\tmånga");
}

TEST_F(LexiconFolder, TellsARowThatStandsTwice) {
    write("forkortningar.tsv", "kap.\t-\tkapitel\nkap.\t-\tkapitel\n");
    EXPECT_THAT(error().where, ::testing::EndsWith("forkortningar.tsv:2"));
}

TEST_F(LexiconFolder, TellsAMissingColumn) {
    write("tillagg.tsv", "årshjul\tnyckeltal\n");
    EXPECT_THAT(error().where, ::testing::EndsWith("tillagg.tsv:1"));
}

TEST_F(LexiconFolder, TellsAFileThatIsNotThere) {
    std::filesystem::remove(m_folder / "hangstreck.tsv");
    const Error told = error();
    EXPECT_EQ(told.kind, ErrorKind::configuration);
    EXPECT_THAT(told.where, ::testing::EndsWith("hangstreck.tsv"));
}

TEST_F(LexiconFolder, TellsBytesThatAreNotUtf8) {
    write("engelska.txt", "the of\nand \xE5\n");
    EXPECT_THAT(error().where, ::testing::EndsWith("engelska.txt:2"));
}

TEST_F(LexiconFolder, ReadsLinesThatEndAsInWindows) {
    write("frekvens.tsv", "och\t12\r\natt\t7\r\n");
    const auto loaded = load_lexicon(m_folder.string());
    ASSERT_TRUE(loaded.has_value());
    EXPECT_EQ(loaded->count("att"), 7U);
}

TEST(WordCounts, FindsWhatWasAddedWhateverTheNumber) {
    WordCounts counts;
    for (std::uint32_t number = 1; number <= 5'000; ++number) {
        ASSERT_TRUE(counts.add("ord" + std::to_string(number), number));
    }
    EXPECT_FALSE(counts.add("ord17", 1));
    EXPECT_EQ(counts.count("ord17"), 17U);
    EXPECT_EQ(counts.count("ord5000"), 5'000U);
    EXPECT_EQ(counts.count("ord5001"), 0U);
    EXPECT_EQ(counts.word(16), "ord17");
}

} // namespace
} // namespace styrkoll::language
