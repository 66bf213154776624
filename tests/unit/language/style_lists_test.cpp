// SPDX-License-Identifier: Apache-2.0
#include "language/style_lists.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace styrkoll::language {
namespace {

class StyleListsTest : public ::testing::Test {
protected:
    StyleListsTest() {
        m_folder = std::filesystem::temp_directory_path() / "styrkoll-style-lists-test";
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
        write("klarsprak.tsv", "# kommentar\n\nskall\tska\talder\tpå\n");
        write("forvaxlingar.tsv", "i enighet med\ti enlighet med\tforvaxling\tpå\t-\t-\n");
        write("varianter.tsv", "ska, skola; skall\tform\tpå\n");
        write("jamforelse.tsv", "tidningar\tnewspapers\t45,5\t14\t10\t2\t0,5\n");
    }
    ~StyleListsTest() override { std::filesystem::remove_all(m_folder); }

    void write(const char* name, std::string_view text) const {
        std::ofstream(m_folder / name, std::ios::binary) << text;
    }
    Result<StyleLists> load() { return load_style_lists(m_folder.string(), m_phrases); }
    Error fault() {
        const auto lists = load();
        EXPECT_FALSE(lists);
        return lists ? Error{} : lists.error();
    }
    [[nodiscard]] const Phrase* phrase(std::string_view first) const {
        const auto found = m_phrases.beginning_with(first, first);
        return found.empty() ? nullptr : &m_phrases[found.front()];
    }

    std::filesystem::path m_folder;
    PhraseSet m_phrases;
};

TEST_F(StyleListsTest, GivesEachPhraseItsListAndRow) {
    const auto lists = load();
    ASSERT_TRUE(lists) << lists.error().message;
    ASSERT_EQ(lists->plain.size(), 1U);
    EXPECT_EQ(lists->plain[0].right, "ska");
    EXPECT_EQ(lists->plain[0].line, 3U);
    ASSERT_NE(phrase("i"), nullptr);
    EXPECT_EQ(phrase("i")->list, static_cast<std::uint32_t>(PhraseList::confusable));
    EXPECT_EQ(m_phrases.beginning_with("skall", "skall").size(), 2U);
}

TEST_F(StyleListsTest, KnowsTheVariantsOfASetByTheirForms) {
    const auto lists = load();
    ASSERT_TRUE(lists);
    ASSERT_EQ(lists->variants.size(), 2U);
    EXPECT_EQ(lists->variants[0].text, "ska");
    EXPECT_EQ(lists->variants[1].text, "skall");
    EXPECT_EQ(lists->variant_sets[0].preferred, "ska");
    ASSERT_NE(phrase("skola"), nullptr);
    EXPECT_EQ(phrase("skola")->row, 0U);
}

TEST_F(StyleListsTest, KeepsARowThatIsOffOutOfThePhrases) {
    write("klarsprak.tsv", "samt\toch\tkansli\tav\nej; icke\tinte\talder\tpå\tföre verkställ*\n");
    const auto lists = load();
    ASSERT_TRUE(lists);
    EXPECT_FALSE(lists->plain[0].on);
    EXPECT_EQ(phrase("samt"), nullptr);
    ASSERT_NE(phrase("icke"), nullptr);
    EXPECT_EQ(phrase("icke")->row, 1U);
    EXPECT_EQ(lists->plain[1].name, "ej");
    EXPECT_TRUE(matches(lists->plain[1].unless.before, "verkställda", "verkställda"));
    EXPECT_FALSE(matches(lists->plain[1].unless.after, "verkställda", "verkställda"));
}

TEST_F(StyleListsTest, ReadsNumbersWithADecimalComma) {
    const auto lists = load();
    ASSERT_TRUE(lists);
    EXPECT_DOUBLE_EQ(lists->comparisons[0].lix, 45.5);
    EXPECT_EQ(lists->comparisons[0].genre.en, "newspapers");
}

TEST_F(StyleListsTest, NamesFileAndLineOfWhatIsWrong) {
    write("klarsprak.tsv", "# a\nskall\tska\talder\tkanske\n");
    const Error error = fault();
    EXPECT_EQ(error.kind, ErrorKind::configuration);
    EXPECT_EQ(error.where, (m_folder / "klarsprak.tsv").string() + ":2");
    EXPECT_EQ(error.excerpt, "skall\tska\talder\tkanske");
    EXPECT_FALSE(error.message.empty());
}

TEST_F(StyleListsTest, RefusesBrokenRows) {
    for (const std::string_view row :
         {"skall", "skall\tska\talder", "\tska\talder\tpå", "skall\t-\talder\tpå",
          "skall\tska\tnytt\tpå", "a||b\tska\talder\tpå", "a||b\tska\talder\tav",
          "skall\tska\talder\tpå\tutom något", "skall\tska\talder\tpå\tföre ",
          "skall\tska\talder\tpå\t-\t-\t-", "sk\xE5ll\tska\talder\tp\xE5"}) {
        write("klarsprak.tsv", row);
        EXPECT_FALSE(load()) << row;
    }
    write("klarsprak.tsv", "skall\tska\talder\tpå\r\n");
    EXPECT_TRUE(load());
    write("varianter.tsv", "ska\tform\tpå\n");
    EXPECT_FALSE(load());
    write("varianter.tsv", "ska; skall\tform\tpå\n");
    write("jamforelse.tsv", "a\tb\tx\t1\t1\t1\t1\n");
    EXPECT_FALSE(load());
}

TEST_F(StyleListsTest, SaysWhichFileIsMissing) {
    std::filesystem::remove(m_folder / "varianter.tsv");
    const Error error = fault();
    EXPECT_EQ(error.kind, ErrorKind::configuration);
    EXPECT_EQ(error.where, (m_folder / "varianter.tsv").string());
}

TEST(ShippedStyleLists, AreRightAndHaveNoRowTwice) {
    PhraseSet phrases;
    const auto lists = load_style_lists(STYRKOLL_SOURCE_DIR "/schema/svenska", phrases);
    ASSERT_TRUE(lists) << lists.error().where << ": " << lists.error().message;
    EXPECT_GT(lists->plain.size(), 140U);
    EXPECT_GT(phrases.size(), 150U);
    std::set<std::string> names;
    for (const StyleRow& row : lists->plain) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
    }
    for (const auto& [word, list] :
         {std::pair{"skall", PhraseList::plain}, std::pair{"tex", PhraseList::variant},
          std::pair{"kräkande", PhraseList::confusable}}) {
        const auto found = phrases.beginning_with(word, word);
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](std::uint32_t index) {
            return phrases[index].list == static_cast<std::uint32_t>(list);
        })) << word;
    }
}

} // namespace
} // namespace styrkoll::language
