// SPDX-License-Identifier: Apache-2.0
#include "language/outdated.hpp"

#include "language/style_lists.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace styrkoll::language {
namespace {

using ::testing::HasSubstr;

const std::string k_lists = STYRKOLL_SOURCE_DIR "/schema/svenska";

class Outdated : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder =
            std::filesystem::path(::testing::TempDir()) / (std::string("Outdated.") + test->name());
        std::filesystem::create_directories(m_folder);
        std::ofstream(m_folder / "kanda-forkortningar.txt", std::ios::binary) << "# kända\nEU\n";
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] Result<OutdatedTerms> load(std::string_view rows) {
        std::ofstream(m_folder / "utgangna.tsv", std::ios::binary) << rows;
        return load_outdated(m_folder.string(), m_phrases);
    }

    std::filesystem::path m_folder;
    PhraseSet m_phrases;
};

TEST_F(Outdated, AreFoundByTheirPhrases) {
    const auto outdated = load("term\tgrundsärskola*; särvux\tgrundsärskola\tanpassad "
                               "grundskola\t2023-07-02\tsäker\tSFS 2022:1315\t-\n");
    ASSERT_TRUE(outdated) << outdated.error().message;
    ASSERT_EQ(outdated->terms.size(), 1U);
    const OutdatedTerm& term = outdated->terms[0];
    EXPECT_EQ(term.instead, "anpassad grundskola");
    EXPECT_EQ(to_iso(term.from), "2023-07-02");
    EXPECT_TRUE(term.certain);
    EXPECT_TRUE(term.note.empty());
    const auto found = m_phrases.beginning_with("Grundsärskolans", "grundsärskolans");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(m_phrases[found[0]].list, static_cast<std::uint32_t>(PhraseList::outdated));
    EXPECT_EQ(m_phrases[found[0]].row, 0U);
    EXPECT_EQ(m_phrases.size(), 2U);
}

TEST_F(Outdated, StatutesAreKnownByNumberAlone) {
    const auto outdated = load("undantag\tvissa funktionshindrade\t-\t-\t-\t-\t-\t-\n"
                               "lag\t1991:900\tkommunallagen (1991:900)\tkommunallagen "
                               "(2017:725)\t2018-01-01\tosäker\t-\tKontrollera.\n");
    ASSERT_TRUE(outdated) << outdated.error().message;
    EXPECT_EQ(outdated->statutes.at("1991:900"), 1U);
    EXPECT_EQ(outdated->terms[0].kind, OutdatedKind::exempt);
    EXPECT_FALSE(outdated->terms[1].certain);
    EXPECT_EQ(m_phrases.size(), 1U);
}

TEST_F(Outdated, RowsThatSayTooLittleAreRefusedWithTheirPlace) {
    const auto message = [this](std::string_view row) {
        const auto outdated = load(row);
        EXPECT_FALSE(outdated);
        EXPECT_THAT(outdated ? std::string{} : outdated.error().where, HasSubstr("utgangna.tsv:1"));
        return outdated ? std::string{} : outdated.error().message;
    };
    EXPECT_EQ(message("ord\ta\tb\tc\t2020-01-01\tsäker\t-\t-\n"),
              "Slaget är varken term, myndighet, lag, lagnamn eller undantag.");
    EXPECT_EQ(message("term\t-\tb\tc\t2020-01-01\tsäker\t-\t-\n"), "Raden har inga fraser.");
    EXPECT_EQ(message("lag\tkommunallagen\tb\tc\t2020-01-01\tsäker\t-\t-\n"),
              "En lag anges med sitt nummer, som ”2001:453”.");
    EXPECT_EQ(message("term\ta\tb\t-\t2020-01-01\tsäker\t-\t-\n"),
              "Raden säger inte vad som visas och vad som ska skrivas i stället.");
    EXPECT_EQ(message("term\ta\tb\tc\t2020-02-30\tsäker\t-\t-\n"),
              "Datumet är inget datum som 2027-12-31.");
    EXPECT_EQ(message("term\ta\tb\tc\t2020-02-20\tkanske\t-\t-\n"),
              "Raden säger varken säker eller osäker.");
    EXPECT_EQ(message("term\ta\tb\n"), "Raden har fel antal kolumner.");
    EXPECT_THAT(message("term\ta*b\tb\tc\t2020-02-20\tsäker\t-\t-\n"), HasSubstr("Frasen ”a*b”"));
}

TEST_F(Outdated, ListOfTheProjectIsWhole) {
    PhraseSet phrases;
    const auto outdated = load_outdated(k_lists, phrases);
    ASSERT_TRUE(outdated) << outdated.error().where << ": " << outdated.error().message;
    EXPECT_GE(outdated->terms.size(), 60U);
    EXPECT_TRUE(outdated->short_names.contains("SKR"));
    std::set<std::string> shown;
    for (const OutdatedTerm& term : outdated->terms) {
        // What is certain says from where.
        EXPECT_TRUE(!term.certain || !term.source.empty()) << term.shown;
        EXPECT_TRUE(term.kind == OutdatedKind::exempt || shown.insert(term.shown).second)
            << term.shown;
    }
}

} // namespace
} // namespace styrkoll::language
